const INVISIBLE = /[\p{Cf}\p{Cs}]|(?![\n\t])\p{Cc}/gu;
const PLAIN = /^[\x20-\x7e]*$/;

/** Text fit to keep: NFC, nothing invisible, runs of blanks as one; line breaks stay, at most two in a row. */
export const clean = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Text that a database keeps as it is: NFC, without NUL and halves of emoji. */
export const storable = (text: string): string => text.normalize('NFC').replace(/[\0\p{Cs}]/gu, '');

/** The first so many characters, never half of one. */
export const clipped = (text: string, most: number): string => {
  const letters = Array.from(text.slice(0, most * 2));
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : text.slice(0, most * 2);
};

/** Text as officers search it: no accents, small letters, single spaces, nothing invisible. `Đồi  Thông` is `doi thong`. */
export const fold = (text: string): string => bare(marked(text));

/**
 * Small letters with their accents, one spelling each: `hoà` and `hòa` are alike, wide digits are plain ones.
 * For matching only, never for keeping.
 */
export const marked = (text: string): string => {
  const oneLine = PLAIN.test(text) ? text : withoutOddities(text);
  return oneLine.toLowerCase().replace(/\s+/g, ' ').trim().replace(LATE_TONE, early);
};

/** Small letters without accents, of text that is `marked` already. */
export const bare = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').normalize('NFC');

const withoutOddities = (text: string): string =>
  text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\uFE0E\uFE0F\u20E3]/g, '')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[‐-―−]/g, '-');

const LATE_TONE = /o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ]/g;
const TONES: Readonly<Record<string, string>> = {
  oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa', oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe',
  uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy',
}; // biome-ignore format: a table
const early = (late: string): string => TONES[late] ?? late;
