import { bare, marked } from '../fold.ts';

/** A piece of what was typed: digits with their separators, a word, or a single sign. */
export type Token = {
  readonly kind: 'digits' | 'word' | 'sign';
  /** Small letters with accents. */
  readonly text: string;
  readonly bare: string;
};

const PIECES = /\d+(?:[.,]\d+)*|[đd]\/c(?!\p{L})|\p{L}+|[^\s\p{Extended_Pictographic}]/gu;

/** Cuts text into tokens: `12tr750k` is `12`, `tr`, `750`, `k`. Pictures and blanks fall away. */
export const tokensOf = (text: string): readonly Token[] =>
  Array.from(marked(text).matchAll(PIECES), ([piece]) => {
    const kind = /^\d/.test(piece) ? 'digits' : /^\p{L}/u.test(piece) ? 'word' : 'sign';
    return { kind, text: piece, bare: bare(piece) };
  });

/** Phrases and what they mean. Built once from the word lists. */
export type Lexicon<M> = {
  readonly entries: ReadonlyMap<string, readonly { readonly text: string; readonly meaning: M }[]>;
  readonly longest: number;
};

export type Match<M> = { readonly meaning: M; readonly length: number };

/** A lexicon of `[meaning, phrases]`; where two phrases look alike without accents, the earlier one wins. */
export const lexicon = <M>(lists: readonly (readonly [M, readonly string[]])[]): Lexicon<M> => {
  const entries = new Map<string, { text: string; meaning: M }[]>();
  let longest = 1;
  for (const [meaning, phrases] of lists)
    for (const phrase of phrases) {
      const text = tokensOf(phrase)
        .map((token) => token.text)
        .join(' ');
      entries.set(bare(text), [...(entries.get(bare(text)) ?? []), { text, meaning }]);
      longest = Math.max(longest, text.split(' ').length);
    }
  return { entries, longest };
};

/** The longest phrase that begins at a token, of at least `shortest` words; null if there is none. */
export const matchAt = <M>(
  words: Lexicon<M>,
  tokens: readonly Token[],
  at: number,
  shortest = 1,
): Match<M> | null => {
  for (let length = Math.min(words.longest, tokens.length - at); length >= shortest; length--) {
    const meaning = meaningOf(words, tokens, at, length);
    if (meaning !== undefined) return { meaning, length };
  }
  return null;
};

const meaningOf = <M>(
  words: Lexicon<M>,
  tokens: readonly Token[],
  at: number,
  length: number,
): M | undefined => {
  let key = tokens[at]?.bare ?? '';
  for (let n = 1; n < length; n++) key += ` ${tokens[at + n]?.bare}`;
  const entries = words.entries.get(key);
  if (!entries) return undefined;
  const text = tokens
    .slice(at, at + length)
    .map((token) => token.text)
    .join(' ');
  return (
    entries.find((entry) => entry.text === text) ?? entries.find((entry) => isSketchOf(text, entry.text))
  )?.meaning;
};

/** Accents may be left out, never be other ones: `muoi` and `muơi` may be `mươi`, `hải` is not `hai`. */
const isSketchOf = (typed: string, full: string): boolean => {
  if (typed.length !== full.length) return false;
  for (let n = 0; n < full.length; n++) {
    const letter = full[n] ?? '';
    if (typed[n] !== letter && !barer(letter).includes(typed[n] ?? '')) return false;
  }
  return true;
};

/** A letter with fewer accents: without its tone, without its hat, without both. */
const barer = (letter: string): string => {
  const known = BARER.get(letter);
  if (known !== undefined) return known;
  const [base = '', ...marks] = letter.normalize('NFD');
  const fewer = [letter === 'đ' ? 'd' : base, ...marks.map((mark) => (base + mark).normalize('NFC'))].join(
    '',
  );
  BARER.set(letter, fewer);
  return fewer;
};
const BARER = new Map<string, string>();
