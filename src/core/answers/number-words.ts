import { type Lexicon, lexicon, type Token } from './lexicon.ts';
import {
  DIGITS,
  DOZEN_OF_TEN,
  ENDINGS,
  HALF,
  HALF_MORE,
  HUNDRED,
  ODD,
  POINT,
  SCALES,
  TEN,
  TY,
} from './words/numbers.ts';

/** What a word does inside a number. */
export type Part =
  | { readonly is: 'digit' | 'ending'; readonly value: number }
  | { readonly is: 'scale'; readonly value: number }
  | { readonly is: 'ten' | 'ty' | 'chuc' | 'hundred' | 'half' | 'half-of' | 'odd' | 'point' };

const valued = (is: 'digit' | 'ending' | 'scale', words: Readonly<Record<number, readonly string[]>>) =>
  Object.entries(words).map(([value, list]): readonly [Part, readonly string[]] => [
    { is, value: Number(value) },
    list,
  ]);

const PARTS: Lexicon<Part> = lexicon<Part>([
  ...valued('digit', DIGITS),
  ...valued('ending', ENDINGS),
  ...valued('scale', SCALES),
  [{ is: 'ten' }, TEN],
  [{ is: 'ty' }, TY],
  [{ is: 'chuc' }, DOZEN_OF_TEN],
  [{ is: 'hundred' }, HUNDRED],
  [{ is: 'half' }, HALF_MORE],
  [{ is: 'half-of' }, HALF.filter((word) => !word.includes(' '))],
  [{ is: 'odd' }, ODD],
  [{ is: 'point' }, POINT],
]);

/** What the word at this place does inside a number, or null. Accents left out are read by their neighbours. */
export const partAt = (tokens: readonly Token[], at: number): Part | null => {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  if (token.text === 'nam')
    return isAfterTens(tokens, at) || isBeforeScale(tokens, at) ? { is: 'digit', value: 5 } : null;
  // Among accented words it is "sau", later.
  if (token.text === 'sau' && tokens.some(({ text, bare: plain }) => text !== plain)) return null;
  if (token.text === 'tu') return isAfterTens(tokens, at) ? { is: 'ending', value: 4 } : null;
  const entries = PARTS.entries.get(token.bare);
  if (!entries) return null;
  if (token.text === 'muoi') return isDigitAt(tokens, at - 1) ? { is: 'ty' } : { is: 'ten' };
  const exact = entries.find((entry) => entry.text === token.text);
  return (
    exact?.meaning ??
    (token.text === token.bare || sketches(token.text) ? (entries[0]?.meaning ?? null) : null)
  );
};

/** Half-accented spellings that people do type. */
const sketches = (text: string): boolean => HALF_TYPED.has(text);
const HALF_TYPED = new Set([
  'muơi',
  'mưoi',
  'muời',
  'mừoi',
  'mươì',
  'nghin',
  'trieu',
  'triêu',
  'tram',
  'trăm',
  'bôn',
  'bày',
  'chin',
]);

const isAfterTens = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]?.bare ?? '';
  return (
    before === 'muoi' ||
    before === 'le' ||
    before === 'linh' ||
    before === 'tram' ||
    before === 'nghin' ||
    before === 'ngan' ||
    before === 'trieu'
  );
};

/** "nam tram", "nam trieu": years and men are not counted so. */
const isBeforeScale = (tokens: readonly Token[], at: number): boolean =>
  BEFORE_SCALE.has(tokens[at + 1]?.bare ?? '');
const BEFORE_SCALE = new Set(['muoi', 'chuc', 'tram', 'nghin', 'ngan', 'van', 'trieu', 'tr', 'cu', 'ty']);

const isDigitAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (!token) return false;
  if (token.kind === 'digits') return /^\d$/.test(token.text);
  return PARTS.entries.get(token.bare)?.some(({ meaning }) => meaning.is === 'digit') ?? false;
};
