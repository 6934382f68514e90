const INVISIBLE = /[\p{Cf}\p{Cs}]|(?![\n\t])\p{Cc}/gu;

/** Text fit to keep: NFC, nothing invisible, runs of blanks as one; line breaks stay, at most two in a row. */
export const clean = (text: string): string => (isTidy(text) ? text : tidied(text));

const tidied = (text: string): string =>
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
export const marked = (text: string): string =>
  (isTidy(text) ? text : withoutOddities(text)).toLowerCase().replace(LATE_TONE, early);

/** Small letters without accents, of text that is `marked` already. */
export const bare = (text: string): string => {
  let plain = '';
  let done = 0;
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    if (code < 0x80) continue;
    const letter = BARE[code];
    if (letter === undefined) return decomposed(text);
    plain += text.slice(done, n) + letter;
    done = n + 1;
  }
  return done === 0 ? text : plain + text.slice(done);
};

const decomposed = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').normalize('NFC');

/** Letters of Latin alphabets in one piece, by their code, without what stands above, below or through them. */
const BARE: readonly (string | undefined)[] = Array.from({ length: 0x1efa }, (_, code) =>
  (code >= 0xc0 && code < 0x250) || code >= 0x1ea0 ? decomposed(String.fromCharCode(code)) : undefined,
);

/** Whether there is nothing to tidy: printable signs and Latin letters in one piece, with single blanks between. */
const isTidy = (text: string): boolean => {
  let before = BLANK;
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    if (code === BLANK ? before === BLANK : code < 0x80 ? code < BLANK || code === 0x7f : !BARE[code])
      return false;
    before = code;
  }
  return before !== BLANK;
};
const BLANK = 0x20;

const withoutOddities = (text: string): string =>
  text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\uFE0E\uFE0F\u20E3]/g, '')
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

const LATE_TONE = /o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ]/g;
const TONES: Readonly<Record<string, string>> = {
  oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa', oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe',
  uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy',
}; // biome-ignore format: a table
const early = (late: string): string => TONES[late] ?? late;
