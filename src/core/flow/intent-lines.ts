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

const PIECES = /\d+(?:[.,]\d+)*|[đdbĐDB]\/[cC](?!\p{L})|\p{L}+|[/%]/gu;

/** Cuts an utterance into words. */
export const lineOf = (text: string): Line => {
  const typed = clean(text);
  return {
    typed,
    words: Array.from(typed.matchAll(PIECES), ({ 0: piece, index }) => speltOut(piece, index)).flat(),
  };
};

const speltOut = (piece: string, from: number): readonly Word[] => {
  const to = from + piece.length;
  return meantBy(piece).map((word) => ({ ...word, from, to }));
};

type Meant = readonly { readonly text: string; readonly bare: string }[];

const meantBy = (piece: string): Meant => {
  const known = MEANT.get(piece);
  if (known) return known;
  const text = marked(piece);
  const full = SHORTENED.get(text) ?? TOGETHER.get(bare(text)) ?? text;
  const meant = full.split(' ').map((word) => ({ text: word, bare: bare(word) }));
  if (MEANT.size < MOST_KEPT) MEANT.set(piece, meant);
  return meant;
};
/** Officers use few words, and folding one costs more than all the rest: what a piece means is kept. */
const MEANT = new Map<string, Meant>();
const MOST_KEPT = 4096;

const SHORTENED: ReadonlyMap<string, string> = new Map(
  Object.entries(SHORT).map(([short, full]) => [marked(short), marked(full)]),
);
const TOGETHER: ReadonlyMap<string, string> = new Map(
  RUN_TOGETHER.map((words) => [bare(marked(words)).replaceAll(' ', ''), marked(words)]),
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
