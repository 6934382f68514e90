import { bare, clean, marked } from '../fold.ts';
import { FILLERS, RUN_TOGETHER, SHORT } from './intent-words.ts';

/** A word as matched and where it stands in the text as typed; a short form spelt out stands where it stood. */
export type Word = {
  readonly text: string;
  readonly bare: string;
  readonly from: number;
  readonly to: number;
};

/** An utterance cut into words, short forms spelt out, signs dropped. */
export type Line = { readonly typed: string; readonly words: readonly Word[] };

const PIECES = /\d+(?:[.,]\d+)*|[đdb]\/c(?!\p{L})|\p{L}+|[/%]/gu;

/** Cuts an utterance into words. */
export const lineOf = (text: string): Line => {
  const typed = clean(text);
  const letters = marked(typed);
  const words: Word[] = [];
  for (const { 0: piece, index } of letters.matchAll(PIECES)) addWords(words, piece, index);
  return { typed: letters.length === typed.length ? typed : letters, words };
};

const addWords = (words: Word[], piece: string, from: number): void => {
  const to = from + piece.length;
  const plain = bare(piece);
  const full = SHORTENED.get(piece) ?? TOGETHER.get(plain);
  if (full) for (const text of full) words.push({ text, bare: bare(text), from, to });
  else words.push({ text: piece, bare: plain, from, to });
};

const SHORTENED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(SHORT).map(([short, full]) => [marked(short), marked(full).split(' ')]),
);
const TOGETHER: ReadonlyMap<string, readonly string[]> = new Map(
  RUN_TOGETHER.map(marked).map((words) => [bare(words).replaceAll(' ', ''), words.split(' ')]),
);

/** How closely typed words must follow a phrase: `marked` lets accents be left out, `bare` lets them be wrong. */
export type Strictness = 'marked' | 'bare';

/** Whether a typed word may be this word: accents may be left out, not be other ones. */
export const isSketch = (typed: Word, full: string, strictness: Strictness = 'marked'): boolean => {
  if (typed.text === full) return true;
  if (typed.bare !== bareOf(full)) return false;
  return (
    strictness === 'bare' ||
    typed.text === typed.bare ||
    (!FILLING.has(typed.text) && hasFewerMarks(typed.text, full))
  );
};

const bareOf = (full: string): string => {
  const known = BARE.get(full);
  if (known !== undefined) return known;
  BARE.set(full, bare(full));
  return bare(full);
};
/** Only words of the word lists come here, so it stays small. */
const BARE = new Map<string, string>();

/** A tone may be left out and the hat kept, never the other way round: `làm` is not `lầm`. */
const hasFewerMarks = (typed: string, full: string): boolean => {
  if (typed.length !== full.length) return false;
  for (let n = 0; n < full.length; n++) {
    const meant = full[n] ?? '';
    if (typed[n] !== meant && typed[n] !== bareOf(meant) && typed[n] !== toneless(meant)) return false;
  }
  return true;
};

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const TONELESS = new Map<string, string>();
const toneless = (letter: string): string => {
  const known = TONELESS.get(letter);
  if (known !== undefined) return known;
  const plain = letter.normalize('NFD').replace(TONES, '').normalize('NFC');
  TONELESS.set(letter, plain);
  return plain;
};

/** Whether the words of a phrase stand at a place, one after the other. */
export const standsAt = (
  line: Line,
  at: number,
  phrase: readonly string[],
  strictness: Strictness = 'marked',
): boolean =>
  phrase.every((full, n) => {
    const typed = line.words[at + n];
    return typed !== undefined && isSketch(typed, full, strictness);
  });

const FILLING: ReadonlySet<string> = new Set(FILLERS.flatMap((word) => [marked(word), bare(marked(word))]));

/** Whether a word carries manners, not meaning. */
export const isFiller = ({ text }: Word): boolean => FILLING.has(text);
