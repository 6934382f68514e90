import { bare } from '../fold.ts';
import { type Line, lineOf, standsAt } from './intent-lines.ts';

/** Phrases to be found in a line, by their first word without accents, the longest first. */
export type PhraseSet = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Short forms are spelt out, as in the line. */
export const phraseSet = (phrases: readonly string[]): PhraseSet => {
  const byWord = new Map<string, (readonly string[])[]>();
  for (const words of phrases.map(wordsIn).sort((one, other) => other.length - one.length)) {
    const head = bare(words[0] ?? '');
    byWord.set(head, [...(byWord.get(head) ?? []), words]);
  }
  return byWord;
};

const wordsIn = (phrase: string): readonly string[] => lineOf(phrase).words.map(({ text }) => text);

/** How many words the longest phrase that stands at a place takes; 0 if none does, or if it would cut a short form in two. */
export const phraseAt = (line: Line, at: number, phrases: PhraseSet): number =>
  phrases
    .get(line.words[at]?.bare ?? '')
    ?.find((words) => standsAt(line, at, words) && isWhole(line, at, at + words.length))?.length ?? 0;

/** A short form such as `cđcs` stands for several words in one place. */
const isWhole = ({ words }: Line, from: number, to: number): boolean =>
  words[from]?.from !== words[from - 1]?.from && words[to]?.from !== words[to - 1]?.from;

/** Where a phrase first stands between two places of a line, and how many words it takes; null if it does not. */
export const phraseIn = (
  line: Line,
  [from, to]: readonly [number, number],
  phrases: PhraseSet,
): { readonly at: number; readonly length: number } | null => {
  for (let at = from; at < to; at += 1) {
    const length = phraseAt(line, at, phrases);
    if (length > 0 && at + length <= to) return { at, length };
  }
  return null;
};
