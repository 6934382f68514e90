import type { Phrase } from './message.ts';

/** Turns a sentence or a bilingual text into words of one language. */
export type Words = (phrase: Phrase) => string;

/** A message's lines as one text. */
export const joined = (words: Words, lines: readonly Phrase[]): string => lines.map(words).join('\n').trim();

/** A title that ends with the word its period begins with says it once: "Báo cáo hoạt động năm 2026". */
export const periodOnce = (text: string, period: string): string => {
  const [word] = period.split(' ');
  return text.replaceAll(` ${word} – ${period}`, ` ${period}`).replaceAll(` ${word} ${period}`, ` ${period}`);
};
