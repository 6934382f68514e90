import { type Line, lineOf } from './intent-lines.ts';
import { type Names, nameAt, namesOf, numberAt } from './item-names.ts';
import { between, isSplit, joiningAt } from './line-parts.ts';
import { phraseAt, phraseIn, phraseSet } from './phrase-set.ts';
import { BUT_THIS, CHANGE, INTO, MISTAKEN, NOT_THAT, RIGHT_AFTER } from './several-words.ts';
import type { Ask } from './types.ts';

/**
 * What is to be put right: which items are named (null: none), what was there and what should be, both as typed.
 * `sửa kết nạp thành 45`, `45 chứ không phải 54`, `nhầm rồi, kết nạp 45`.
 */
export type Correction = {
  readonly said: string;
  readonly items: readonly string[] | null;
  readonly was: string | null;
  readonly to: string | null;
};

/** Reads a correction; null where the words are none. The numbers of `mục 3` count the questions that are given. */
export const readCorrection = (text: string, asks: readonly Ask[]): Correction | null => {
  if (text.length > LONGEST) return null;
  const line = lineOf(text);
  const place = { line, asks, names: namesOf(asks) };
  const start = startOf(line);
  const span: Span = [start.at, line.words.length];
  const found = notThat(place, span) ?? intoThat(place, span, start) ?? rightNow(place, span, start);
  return found && (found.was !== null || found.to !== null) ? { ...found, said: line.typed } : null;
};
const LONGEST = 200;

type Span = readonly [from: number, to: number];
type Place = { readonly line: Line; readonly asks: readonly Ask[]; readonly names: Names };
type Found = Omit<Correction, 'said'> | null;
type Start = { readonly at: number; readonly isMistake: boolean; readonly isChange: boolean };

const phrases = {
  mistaken: phraseSet(MISTAKEN),
  change: phraseSet(CHANGE),
  not: phraseSet(NOT_THAT),
  but: phraseSet(BUT_THIS),
  into: phraseSet(INTO),
  after: phraseSet(RIGHT_AFTER),
};

/** "dạ em nhầm rồi, sửa lại giúp em": how it begins, and where the rest does. */
const startOf = (line: Line): Start => {
  let start: Start = { at: 0, isMistake: false, isChange: false };
  for (let length = -1; length !== 0; ) {
    const mistaken = phraseAt(line, start.at, phrases.mistaken);
    const change = phraseAt(line, start.at, phrases.change);
    length = Math.max(mistaken, change) || joiningAt(line, start.at);
    start = {
      at: start.at + length,
      isMistake: start.isMistake || mistaken > 0,
      isChange: start.isChange || change > 0,
    };
  }
  return start;
};

/** "45 chứ không phải 54", "không phải 54 mà là 45". */
const notThat = (place: Place, [from, to]: Span): Found => {
  const not = phraseIn(place.line, [from, to], phrases.not);
  if (!not) return null;
  const left = said(place, [from, not.at]);
  const right: Span = [not.at + not.length, to];
  const all = said(place, right);
  if (left.isMore || (left.value !== null && all.isMore)) return null;
  if (left.value !== null) return { items: left.items, was: all.value, to: left.value };
  const turn = phraseIn(place.line, right, phrases.but) ?? splitIn(place.line, right);
  const was = said(place, [right[0], turn?.at ?? to]);
  const now = turn ? said(place, [turn.at + turn.length, to]) : nothing;
  if (was.isMore || now.isMore) return null;
  return { items: left.items ?? was.items ?? now.items, was: was.value, to: now.value };
};

const splitIn = (line: Line, [from, to]: Span): { readonly at: number; readonly length: number } | null => {
  for (let at = from + 1; at < to; at += 1) if (isSplit(line, at)) return { at, length: 0 };
  return null;
};

/** "sửa kết nạp thành 45", "sửa 54 thành 45", "mục 3 là 12". */
const intoThat = (place: Place, [from, to]: Span, { isChange, isMistake }: Start): Found => {
  const numbered = numberAt(place.line, from, place.asks);
  const into = phraseIn(place.line, [from + 1, to], phrases.into);
  if (!into || (!isChange && !isMistake && !numbered)) return null;
  const target = said(place, [from, into.at]);
  const now = said(place, [into.at + into.length, to]);
  if (target.items === null && (target.value === null || !isChange)) return null;
  return target.isMore || now.isMore ? null : { items: target.items, was: target.value, to: now.value };
};

/** "nhầm rồi, kết nạp 45", "sửa mục 3: 12". */
const rightNow = (place: Place, span: Span, { isChange, isMistake }: Start): Found => {
  const numbered = numberAt(place.line, span[0], place.asks);
  if (!isMistake && !isChange && !numbered) return null;
  const { items, value, isMore } = said(place, span);
  return value === null || isMore || (items === null && !isMistake) ? null : { items, was: null, to: value };
};

type Said = {
  readonly items: readonly string[] | null;
  readonly value: string | null;
  /** A second name or value stands there: no single correction, and not to be run together. */
  readonly isMore: boolean;
};
const nothing: Said = { items: null, value: null, isMore: false };

/** The name in a stretch of a line, and what else stands there. */
const said = ({ line, asks, names }: Place, [from, to]: Span): Said => {
  const end = endOf(line, from, to);
  const pieces: string[] = [];
  let items: readonly string[] | null = null;
  let [begun, isMore] = [from, false];
  for (let at = from; at < end; ) {
    const name = numberAt(line, at, asks) ?? nameAt(line, at, names);
    if (name) {
      pieces.push(between(line, begun, at));
      isMore ||= items !== null;
      items ??= name.items;
      begun = at + name.length;
    }
    at += name?.length ?? 1;
  }
  const [value = null, ...more] = [...pieces, between(line, begun, end)].filter((piece) => piece !== '');
  return { items, value, isMore: isMore || more.length > 0 };
};

/** Where only manners and "mới đúng" follow. */
const endOf = (line: Line, from: number, to: number): number => {
  for (let at = from; at < to; at += 1) if (saysNothing(line, at, to)) return at;
  return to;
};

const saysNothing = (line: Line, from: number, to: number): boolean => {
  let at = from;
  for (let length = -1; at < to && length !== 0; at += length)
    length = phraseAt(line, at, phrases.after) || joiningAt(line, at);
  return at >= to;
};
