import type { Line } from './intent-lines.ts';
import { type PhraseSet, phraseAt, phraseSet } from './phrase-set.ts';
import { ITEM_NUMBER } from './several-words.ts';
import type { Ask } from './types.ts';

/** How items may be called. */
export type Names = readonly { readonly item: string; readonly phrases: PhraseSet }[];

/** Items that words of a line name, and how many words. */
export type NameFound = { readonly items: readonly string[]; readonly length: number };

export const namesOf = (asks: readonly Ask[]): Names =>
  asks.filter(({ names }) => names.length > 0).map((ask) => ({ item: ask.id, phrases: phrasesOf(ask) }));

const phrasesOf = (ask: Ask): PhraseSet => {
  const phrases = PHRASES.get(ask) ?? phraseSet(ask.names);
  PHRASES.set(ask, phrases);
  return phrases;
};
/** Forms are read once and frozen. */
const PHRASES = new WeakMap<Ask, PhraseSet>();

/** The longest name at a place of a line, with every item that is called so. */
export const nameAt = (line: Line, at: number, names: Names): NameFound | null => {
  const here = names.map(({ item, phrases }) => ({ item, length: phraseAt(line, at, phrases) }));
  const length = Math.max(0, ...here.map((one) => one.length));
  if (length === 0) return null;
  return { items: here.filter((one) => one.length === length).map(({ item }) => item), length };
};

/** "mục 3": the question of that number, and how many words name it. */
export const numberAt = (line: Line, at: number, asks: readonly Ask[]): NameFound | null => {
  const length = phraseAt(line, at, NUMBERED);
  const number = line.words[at + length]?.text ?? '';
  if (length === 0 || !/^\d{1,2}$/.test(number)) return null;
  const ask = asks[Number(number) - 1];
  return { items: ask ? [ask.id] : [], length: length + 1 };
};
const NUMBERED = phraseSet(ITEM_NUMBER);

export const isNamed = ({ kind }: { readonly kind: string }): boolean => kind === 'name';
