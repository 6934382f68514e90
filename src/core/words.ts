import type { Phrase } from './message.ts';

/** Turns a sentence or a bilingual text into words of one language. */
export type Words = (phrase: Phrase) => string;

/** A message's lines as one text. */
export const joined = (words: Words, lines: readonly Phrase[]): string => lines.map(words).join('\n').trim();
