import { readDigits } from './digits.ts';
import type { Token } from './lexicon.ts';
import { partAt } from './number-words.ts';

/**
 * A number read off tokens. `others`: what else it may mean, so that it must be asked. `plain`: said in full, with
 * hundreds or "lẻ", so that it is no shorthand after a scale. `digits`: how many digits were typed, 0 for words.
 */
export type Small = {
  readonly value: number;
  readonly next: number;
  readonly others: readonly number[];
  readonly doubt: 'separator' | 'approximate' | 'unclear' | null;
  readonly plain: boolean;
  readonly digits: number;
};

const small = (value: number, next: number, more: Partial<Small> = {}): Small => ({
  value,
  next,
  others: [],
  doubt: null,
  plain: false,
  digits: 0,
  ...more,
});

/** Reads a number below a thousand in words, or any number in digits: `hai trăm mốt`, `2 chục`, `3 000`, `1,5`. */
export const smallAt = (tokens: readonly Token[], at: number): Small | null => {
  const head = tokens[at]?.kind === 'digits' ? written(tokens, at) : headAt(tokens, at);
  if (!head) return null;
  const after = partAt(tokens, head.next);
  if (after?.is === 'hundred' && head.doubt === null)
    return afterHundred(tokens, head.next + 1, head.value * 100);
  return head;
};

const written = (tokens: readonly Token[], at: number): Small | null => {
  const joined = spaced(tokens, at);
  const read = readDigits(joined.text);
  if (read.kind === 'malformed') return null;
  const digits = joined.text.replace(/\D/g, '').length;
  if (read.kind === 'doubtful')
    return small(read.grouped, joined.next, { others: [read.decimal], doubt: 'separator', digits });
  return (
    tensAfter(tokens, joined.next, read.value) ??
    small(read.value, joined.next, { digits, plain: joined.text.includes('.') || digits > 3 })
  );
};

/** `3 000 000` is one number: groups of three with blanks between. */
const spaced = (tokens: readonly Token[], at: number): { readonly text: string; readonly next: number } => {
  let text = tokens[at]?.text ?? '';
  let next = at + 1;
  if (!/^[1-9]\d{0,2}$/.test(text)) return { text, next };
  while (tokens[next]?.kind === 'digits' && /^\d{3}$/.test(tokens[next]?.text ?? ''))
    text += tokens[next++]?.text;
  return { text, next };
};

const headAt = (tokens: readonly Token[], at: number): Small | null => {
  if (tokens[at]?.text === 'hăm' || tokens[at]?.text === 'ham') return withUnits(tokens, at + 1, 20, 'ty');
  const part = partAt(tokens, at);
  if (!part) return null;
  if (part.is === 'hundred') return afterHundred(tokens, at + 1, 100);
  if (part.is === 'ten') return withUnits(tokens, at + 1, 10, 'ten');
  if (part.is === 'chuc') return halved(tokens, at + 1, 10);
  if (part.is !== 'digit') return null;
  return (
    tensAfter(tokens, at + 1, part.value) ??
    twoDigits(tokens, at + 1, part.value) ??
    small(part.value, at + 1)
  );
};

/** "hai" + "mươi lăm", "2" + "chục". */
const tensAfter = (tokens: readonly Token[], at: number, value: number): Small | null => {
  const part = Number.isInteger(value) ? partAt(tokens, at) : null;
  if (part?.is === 'ty' && value > 0 && value < 10) return withUnits(tokens, at + 1, value * 10, 'ty');
  if (part?.is === 'chuc') return halved(tokens, at + 1, value * 10);
  return null;
};

const halved = (tokens: readonly Token[], at: number, value: number): Small =>
  partAt(tokens, at)?.is === 'half' ? small(value + 5, at + 1) : small(value, at);

/** "bốn nhăm" is 45, "bốn hai" 42; "sáu năm" may be six years; "hai ba người" may be two or three; "năm bảy" is an idiom, not 57. */
const twoDigits = (tokens: readonly Token[], at: number, first: number): Small | null => {
  const part = partAt(tokens, at);
  if (!part || (part.is !== 'digit' && part.is !== 'ending') || first === 0) return null;
  const both = first * 10 + part.value;
  if (part.is === 'ending') return small(both, at + 1, { digits: 2 });
  if (isScaleWord(tokens, at + 1, 'chuc'))
    return small(first * 10, at + 2, { others: [part.value * 10], doubt: 'approximate' });
  if (part.value - first === 1 || IDIOMS.has(both))
    return small(first, at + 1, { others: [part.value], doubt: 'approximate' });
  const isOtherWord =
    part.value < 2 || part.value === 5 || tokens.slice(at - 1, at + 1).some(({ text }) => text === 'sau');
  return small(both, at + 1, isOtherWord ? { doubt: 'unclear' } : { digits: 2 });
};

/** "Năm bảy người", "ba bảy": a few, not 57 or 37. */
const IDIOMS: ReadonlySet<number> = new Set([35, 37, 57]);

const isScaleWord = (tokens: readonly Token[], at: number, is: string): boolean =>
  partAt(tokens, at)?.is === is;

/** What follows "mười" or "hai mươi": a unit or nothing. "hai mươi năm" may also be twenty years. */
const withUnits = (tokens: readonly Token[], at: number, tens: number, after: 'ten' | 'ty'): Small => {
  const part = partAt(tokens, at);
  if (part?.is === 'half') return small(tens + 5, at + 1);
  if (part?.is !== 'digit' && part?.is !== 'ending') return small(tens, at);
  const value = tens + part.value;
  if (part.value === 0) return small(tens, at);
  const isYears = part.is === 'digit' && part.value === 5;
  const isOdd = after === 'ten' && part.is === 'ending' && part.value !== 5;
  return isYears || isOdd ? small(value, at + 1, { others: [tens], doubt: 'unclear' }) : small(value, at + 1);
};

/** "hai trăm mốt" is 210, "hai trăm lẻ năm" 205, "trăm rưỡi" 150. */
const afterHundred = (tokens: readonly Token[], at: number, hundreds: number): Small => {
  const part = partAt(tokens, at);
  if (part?.is === 'half') return small(hundreds + 50, at + 1, { plain: true });
  if (part?.is === 'odd' || (part?.is === 'digit' && part.value === 0)) {
    const skip = part.is === 'digit' && partAt(tokens, at + 1)?.is === 'odd' ? 2 : 1;
    const ones = onesAt(tokens, at + skip);
    return ones
      ? small(hundreds + ones.value, ones.next, { plain: true })
      : small(hundreds, at, { plain: true });
  }
  const rest = tokens[at]?.kind === 'digits' ? shortDigits(tokens, at) : tailAt(tokens, at);
  return rest && rest.value > 0 ? withRest(hundreds, rest) : small(hundreds, at, { plain: true });
};

const onesAt = (tokens: readonly Token[], at: number): Small | null => {
  const part = partAt(tokens, at);
  if (part?.is === 'digit' || part?.is === 'ending') return small(part.value, at + 1);
  const text = tokens[at]?.text ?? '';
  return /^\d{1,2}$/.test(text) ? small(Number(text), at + 1) : null;
};

const shortDigits = (tokens: readonly Token[], at: number): Small | null => {
  const text = tokens[at]?.text ?? '';
  return /^\d{1,2}$/.test(text) ? small(Number(text), at + 1) : null;
};

const tailAt = (tokens: readonly Token[], at: number): Small | null => {
  const part = partAt(tokens, at);
  if (part?.is === 'ending') return small(part.value, at + 1);
  return part?.is === 'hundred' || part?.is === 'chuc' ? null : headAt(tokens, at);
};

/** A lone unit after hundreds stands for tens; before a further scale it may be either: một trăm hai triệu. */
const withRest = (hundreds: number, rest: Small): Small => {
  const more = { others: rest.others.map((other) => hundreds + other), doubt: rest.doubt, plain: true };
  if (rest.value >= 10 || rest.doubt) return small(hundreds + rest.value, rest.next, more);
  return small(hundreds + rest.value * 10, rest.next, { others: [hundreds + rest.value], plain: true });
};
