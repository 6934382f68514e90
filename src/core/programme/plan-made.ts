import type { Day } from '../day.ts';
import { fold } from '../fold.ts';
import type { Text } from '../message.ts';
import { type MeasureId, measureIds, measureOf } from './measures.ts';
import type { Target } from './target.ts';
import type { Pack } from './types.ts';

/** One target as a workbook names it; what its kind does not have is null. */
export type PlanRow = {
  readonly id: string;
  readonly title: string;
  readonly kind: Target['kind'];
  readonly measure: MeasureId | null;
  readonly denominator: MeasureId | null;
  readonly value: number | null;
  readonly upper: number | null;
  readonly words: string | null;
  readonly unit: string;
  readonly from: Day;
  readonly to: Day;
};

/** What a kind of target has to have, may have, and cannot have. */
export type Needs = {
  readonly value: 'whole' | 'any' | 'percent' | null;
  readonly upper: 'must' | 'may' | null;
  readonly measure: 'must' | 'may';
  readonly denominator: boolean;
  readonly words: boolean;
};

const number: Needs = { value: 'whole', upper: null, measure: 'must', denominator: false, words: false };
const ratio: Needs = { value: 'percent', upper: 'may', measure: 'must', denominator: true, words: false };
const told: Needs = { value: null, upper: null, measure: 'may', denominator: false, words: true };

export const NEEDS: Readonly<Record<Target['kind'], Needs>> = {
  count: number,
  'net-growth': number,
  'stock-at-date': number,
  range: { ...number, upper: 'must' },
  percentage: ratio,
  'per-unit-average': { ...ratio, value: 'any' },
  'allocation-rule': { ...ratio, upper: null, words: true },
  qualitative: told,
  'qualitative-coverage': { ...told, measure: 'must', denominator: true },
};

/** `Kế hoạch năm 2027` as an id: `ke-hoach-nam-2027`; empty where nothing is left of it. */
export const asId = (words: string, most = 40): string =>
  fold(words)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, most)
    .replace(/-+$/, '');

/** The measure that a name or an id means; what stands in brackets may be left out. Null where none is meant. */
export const measureNamed = (words: string): MeasureId | null => {
  const wanted = fold(words);
  const whole = measureIds.find((id) => id === words.trim() || fold(measureOf(id).title.vi) === wanted);
  if (whole) return whole;
  const [only, ...others] = measureIds.filter((id) => withoutBrackets(measureOf(id).title.vi) === wanted);
  return others.length === 0 ? (only ?? null) : null;
};

const withoutBrackets = (words: string): string => fold(words.replace(/\([^)]*\)/g, ' '));

const both = (vi: string): Text => ({ vi, en: vi });

/** A programme made of a workbook's rows: a draft in which every value waits, over all the days that its targets span. */
export const planOf = (name: string, rows: readonly PlanRow[]): Pack => ({
  id: asId(name),
  version: 1,
  document: {
    ...{
      name: both(name),
      title: both(name),
      number: null,
      issuer: null,
      issuedOn: null,
      file: null,
      basedOn: [],
    },
    from: rows.map(({ from }) => from).sort()[0] ?? '',
    to:
      rows
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? null,
  },
  targets: rows.map(targetOf),
  ...{ duties: [], tasks: [], supports: [], eligibility: [], reviews: [], recurring: [] },
  ...{ bodies: [], baselines: [], aliases: [], sample: false, needsConfirmation: true, renewal: null },
});

const targetOf = (row: PlanRow): Target => {
  const { id, kind, value, upper, from, to } = row;
  const entry = {
    ...{ id, title: both(row.title), source: null, unit: both(row.unit), scope: null, from, to },
    ...{ pace: paceOf(kind), countsOn: 'decision' as const, recurs: null, series: null, note: null },
  };
  const words = both(row.words ?? row.title);
  const { measure, denominator } = row;
  if (kind === 'qualitative') return { ...entry, kind, words, measure };
  if (measure === null) throw new Error(`a target of the kind ${kind} has not passed the check: ${id}`);
  if (kind === 'range') return { ...entry, kind, min: value ?? 0, max: upper ?? 0, measure };
  if (kind === 'count' || kind === 'net-growth' || kind === 'stock-at-date')
    return { ...entry, kind, comparator: 'gte', value: value ?? 0, measure };
  if (denominator === null) throw new Error(`a ratio has not passed the check: ${id}`);
  if (kind === 'qualitative-coverage') return { ...entry, kind, words, measure, denominator };
  if (kind === 'allocation-rule') return { ...entry, kind, words, value: value ?? 0, measure, denominator };
  const comparator = upper === null ? 'gte' : 'gte-with-stretch';
  return {
    ...entry,
    kind,
    comparator,
    min: value ?? 0,
    stretch: upper,
    measure,
    denominator,
    alternative: null,
  };
};

/** What is won bit by bit has a pace by days; percentages and stocks have none unless somebody says so. */
const paceOf = (kind: Target['kind']): Target['pace'] =>
  kind === 'count' || kind === 'net-growth' || kind === 'range' ? 'linear' : 'none';
