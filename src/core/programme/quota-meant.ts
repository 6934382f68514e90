import { isSketch, type Line, lineOf, type Word } from '../flow/intent-lines.ts';
import { marked } from '../fold.ts';
import { type MeasureId, measureOf } from './measures.ts';
import type { QuotaLine } from './quota-answer.ts';
import type { Alias, Pack } from './types.ts';

/** What an officer named: a known word for a target, or nothing but the whole of what was typed. */
export type Said = { readonly target: string | null; readonly text: string | null };

/** The targets that are meant; empty where none is named. A known word goes before a likeness. */
export const meantLines = (
  lines: readonly QuotaLine[],
  { target, text }: Said,
  aliases: readonly Alias[],
): readonly QuotaLine[] => {
  const named = target === null ? [] : lines.filter((one) => holds(one, target, aliases));
  if (text === null || named.length === 1) return named;
  const alike = mostAlike(named.length > 0 ? named : lines, text, (one) => one.target.title.vi, aliases);
  return alike.length > 0 ? alike : named;
};

/** The plans whose name is named, or else those whose title is; empty where none is. */
export const meantPacks = (packs: readonly Pack[], text: string | null): readonly Pack[] => {
  if (text === null) return [];
  const named = mostAlike(packs, text, ({ document }) => document.name.vi, []);
  return named.length > 0 ? named : mostAlike(packs, text, ({ document }) => document.title.vi, []);
};

/** Whether words that look like a unit's name stand in a target's title: "khu vực nhà nước". */
export const standInTitle = (packs: readonly Pack[], words: string): boolean =>
  packs.some(({ targets, aliases }) => targets.some((target) => isWithin(target.title.vi, words, aliases)));

/** The measures that are named; empty where none is. */
export const meantMeasures = (measures: readonly MeasureId[], text: string): readonly MeasureId[] =>
  mostAlike(measures, text, (id) => measureOf(id).title.vi, []);

/** "Ai đang chậm", "xếp theo tiến độ": the units below, side by side. */
export const asksRanking = (text: string): boolean => {
  const said = ` ${plain(lineOf(text))} `;
  return / xep (theo|hang|thu tu) /.test(said) || (WHO.test(said) && HOW.test(said));
};
const WHO = / (ai|don vi nao|noi nao|cho nao|nhung don vi|cac don vi|tung don vi) /;
const HOW = / (cham|thap|cao|nhanh|dat|kem|tien do|ket qua|con thieu|con lai) /;

/** "Vì sao số này?": what a figure is made of. */
export const asksWhy = (text: string): boolean =>
  / (vi sao|tai sao|sao (so|lai|khac)|o dau ra|tu dau ra) /.test(` ${plain(lineOf(text))} `);

const plain = (line: Line): string => line.words.map(({ bare }) => bare).join(' ');

const holds = ({ target }: QuotaLine, words: string, aliases: readonly Alias[]): boolean =>
  isWithin(`${target.title.vi} ${target.unit.vi}`, words, aliases);

/** Whether all of the words stand in a name, one after the other. */
const isWithin = (name: string, words: string, aliases: readonly Alias[]): boolean =>
  runIn(lineOf(words), spelt(name, aliases), () => true) === lineOf(words).words.length;

/** Those that share the most words in a row with the text: two at least, and more than every plan has. */
const mostAlike = <T>(
  all: readonly T[],
  text: string,
  nameOf: (one: T) => string,
  aliases: readonly Alias[],
): readonly T[] => {
  const said = spelt(text, aliases);
  const scores = all.map((one) => runIn(said, spelt(nameOf(one), aliases), isTelling));
  const best = Math.max(0, ...scores);
  return best < 2 ? [] : all.filter((_, at) => scores[at] === best);
};

/** The longest run of words that two lines share, telling ones counted. */
const runIn = (said: Line, name: Line, counts: (word: Word) => boolean): number => {
  let best = 0;
  for (let from = 0; from < said.words.length; from++)
    for (let at = 0; at < name.words.length; at++)
      best = Math.max(best, runFrom(said, name, { from, at, counts }));
  return best;
};

type Places = { readonly from: number; readonly at: number; readonly counts: (word: Word) => boolean };

const runFrom = (said: Line, name: Line, { from, at, counts }: Places): number => {
  let telling = 0;
  for (let n = 0; ; n++) {
    const [typed, full] = [said.words[from + n], name.words[at + n]];
    if (!typed || !full || !isSketch(typed, full.text)) return telling;
    if (counts(full)) telling += 1;
  }
};

/** Words of nearly every plan and question, with their accents: "chỉ" is not "chi". */
const COMMON: ReadonlySet<string> = new Set(
  'chỉ tiêu công đoàn cơ sở đơn vị kế hoạch năm của còn bao nhiêu là trong các tỉnh liên lao động mẫu mới đến đủ và về'
    .split(' ')
    .map(marked),
);
const isTelling = ({ text }: Word): boolean => !COMMON.has(text);

/** A plan's own short forms spelt out, on both sides alike. */
const spelt = (text: string, aliases: readonly Alias[]): Line => {
  const full = aliases.reduce(
    (so, { short, full: long }) => so.replace(asWord(short), `$1${long}$2`),
    text.normalize('NFC'),
  );
  return lineOf(full);
};

const asWord = (short: string): RegExp =>
  new RegExp(`(^|[^\\p{L}])${short.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}($|[^\\p{L}])`, 'giu');
