import type { Day } from '../day.ts';
import { bare, fold, marked } from '../fold.ts';
import { treeWords } from '../units/trees.ts';
import { type Line, standsAt } from './intent-lines.ts';
import { periodIn } from './intent-period.ts';
import { AT_UNIT, LOCALES, NOT_A_UNIT, TARGETS, UNIT_ENDS, UNIT_HEADS } from './intent-words.ts';

/** Something that an utterance names beside the wish, and the words that name it. */
export type Mention = {
  readonly slot: 'period' | 'unit' | 'target' | 'locale' | 'tree';
  readonly value: string;
  readonly from: number;
  readonly to: number;
};

/** The period, unit, target, language and tree that an utterance names; at most one of each. */
export const mentions = (line: Line, today: Day): readonly Mention[] => {
  const period = periodIn(line, today);
  const target = listed(line, TARGET_NAMES);
  const locale = listed(line, LOCALE_NAMES);
  const unit = unitIn(line);
  const tree = treeIn(line);
  return [
    ...(period ? [{ slot: 'period' as const, value: period.period, from: period.from, to: period.to }] : []),
    ...(target ? [{ slot: 'target' as const, ...target }] : []),
    ...(locale ? [{ slot: 'locale' as const, ...locale }] : []),
    ...(unit ? [{ slot: 'unit' as const, ...unit }] : []),
    ...(tree ? [{ slot: 'tree' as const, ...tree }] : []),
  ];
};

type Span = Omit<Mention, 'slot'>;
type Name = { readonly value: string; readonly words: readonly string[] };
type Names = ReadonlyMap<string, readonly Name[]>;

/** Names by their first word without accents. */
const named = (list: readonly (readonly [string, readonly string[]])[]): Names => {
  const byWord = new Map<string, Name[]>();
  for (const [value, names] of list)
    for (const words of names.map((name) => marked(name).split(' '))) {
      const head = bare(words[0] ?? '');
      byWord.set(head, [...(byWord.get(head) ?? []), { value, words }]);
    }
  return byWord;
};
const TARGET_NAMES = named(TARGETS);
const LOCALE_NAMES = named(LOCALES);

/** The longest name of a list that stands in the line. */
const listed = (line: Line, names: Names): Span | null => {
  let best: Span | null = null;
  for (let from = 0; from < line.words.length; from++)
    for (const { value, words } of names.get(line.words[from]?.bare ?? '') ?? [])
      if ((!best || words.length > best.to - best.from) && standsAt(line, from, words))
        best = { value, from, to: from + words.length };
  return best;
};

/** "Theo địa bàn mới": a short form spelt out stands where it stood. */
const treeIn = (line: Line): Span | null => {
  const found = treeWords(fold(line.typed));
  if (!found) return null;
  const covered = line.words.flatMap((word, n) => (word.to > found.from && word.from < found.to ? [n] : []));
  const [first, last] = [covered[0], covered.at(-1)];
  return first === undefined || last === undefined ? null : { value: found.tree, from: first, to: last + 1 };
};

/** The words after "ở", "của", or from "KCN", "phường" on, up to what is said about the unit. */
const unitIn = (line: Line): Span | null => {
  for (let at = 0; at < line.words.length; at++) {
    const from = isOneOf(line, at, AT) ? at + 1 : isOneOf(line, at, HEADS) ? at : -1;
    const to = from < 0 ? -1 : endOfUnit(line, from);
    const [first, last] = [line.words[from], line.words[to - 1]];
    if (first && last && to > from && !isOneOf(line, from, NOT))
      return { value: line.typed.slice(first.from, last.to), from: at, to };
  }
  return null;
};

const endOfUnit = (line: Line, from: number): number => {
  let to = from;
  while (to < line.words.length && to < from + LONGEST_NAME && !isOneOf(line, to, ENDS)) to += 1;
  return to;
};
const LONGEST_NAME = 10;

const words = (list: readonly string[]): Names => named([['', list]]);
const [AT, HEADS, NOT, ENDS] = [words(AT_UNIT), words(UNIT_HEADS), words(NOT_A_UNIT), words(UNIT_ENDS)];

const isOneOf = (line: Line, at: number, names: Names): boolean =>
  names.get(line.words[at]?.bare ?? '')?.some((name) => standsAt(line, at, name.words)) ?? false;
