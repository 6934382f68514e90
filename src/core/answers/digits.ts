/** What digits with separators may be: one number for sure, one of several, or nothing sensible. */
export type Written =
  | { readonly kind: 'exact'; readonly value: number }
  | { readonly kind: 'doubtful'; readonly grouped: number; readonly decimal: number }
  | { readonly kind: 'malformed' };

const MALFORMED: Written = { kind: 'malformed' };

/**
 * Reads digits the Vietnamese way: `1.810` groups thousands, `1,5` is a decimal, `1,234,567` can only be groups.
 * `1,810` is either, and so doubtful. No more than 18 digits make sense.
 */
export const readDigits = (text: string): Written => {
  if (text.length > 24) return MALFORMED;
  const signs = text.replace(/\d/g, '');
  const groups = text.split(/[.,]/);
  if (signs === '') return exact(text);
  if (signs.length === 1) return oneSign(signs, groups);
  return new Set(signs).size === 1 ? manyGroups(groups) : mixed(text, signs, groups);
};

const exact = (text: string): Written => ({ kind: 'exact', value: Number(text) });

const oneSign = (sign: string, [head = '', tail = '']: readonly string[]): Written => {
  const decimal = Number(`${head}.${tail}`);
  if (sign === '.' && isGrouped([head, tail])) return exact(head + tail);
  // "5.000000" and "4100.000" are groups with a slip in them; only "0,125" has so many decimals for sure.
  const isDecimal = tail.length < 3 || (head === '0' && decimal > 0);
  return isDecimal
    ? { kind: 'exact', value: decimal }
    : { kind: 'doubtful', grouped: Number(head + tail), decimal };
};

const manyGroups = (groups: readonly string[]): Written =>
  isGrouped(groups) ? exact(groups.join('')) : MALFORMED;

const mixed = (text: string, signs: string, groups: readonly string[]): Written => {
  const isDecimalLast = text.indexOf(signs.at(-1) ?? '') === text.lastIndexOf(signs.at(-1) ?? '');
  const whole = groups.slice(0, -1);
  return isDecimalLast && isGrouped(whole) ? exact(`${whole.join('')}.${groups.at(-1)}`) : MALFORMED;
};

const isGrouped = ([head = '', ...rest]: readonly string[]): boolean =>
  /^[1-9]\d{0,2}$/.test(head) && rest.every((group) => /^\d{3}$/.test(group));
