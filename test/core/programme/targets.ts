import type { Facts } from '../../../src/core/programme/progress-types.ts';
import type { RatioTarget, Target } from '../../../src/core/programme/target.ts';

/** One target of every kind, all of the calendar year 2026, as a plan might set them. */
const entry = {
  id: 'x',
  title: { vi: 'x' },
  source: null,
  unit: { vi: 'CĐCS' },
  scope: null,
  from: '2026-01-01',
  to: '2026-12-31',
  pace: 'none',
  countsOn: 'decision',
  recurs: null,
  series: null,
  note: null,
} as const;

export const founded: Target = {
  ...entry,
  kind: 'count',
  comparator: 'gte',
  value: 132,
  measure: 'unions.founded',
  pace: 'linear',
};
export const growth: Target = {
  ...entry,
  kind: 'net-growth',
  comparator: 'gte',
  value: 1810,
  measure: 'members.joined',
  pace: 'linear',
};
export const offices: Target = {
  ...entry,
  kind: 'stock-at-date',
  comparator: 'eq',
  value: 15,
  measure: 'offices.active',
};
export const band: Target = {
  ...entry,
  kind: 'range',
  min: 10,
  max: 15,
  measure: 'members.introduced-to-party',
};
export const perUnion: RatioTarget = {
  ...entry,
  kind: 'per-unit-average',
  comparator: 'gte-with-stretch',
  min: 1,
  stretch: 2,
  measure: 'members.introduced-to-class',
  denominator: 'unions.non-state',
};
export const perYear: RatioTarget = { ...perUnion, comparator: 'between', min: 1500, stretch: 2000 };
export const percent: RatioTarget = { ...perUnion, kind: 'percentage', min: 80, stretch: 85 };
export const atLeast: RatioTarget = { ...percent, comparator: 'gte', min: 70, stretch: null };
export const everyone: RatioTarget = { ...percent, comparator: 'eq', min: 100, stretch: null };
export const most: Target = {
  ...entry,
  kind: 'qualitative-coverage',
  words: { vi: 'hầu hết' },
  measure: 'unions.founded',
  denominator: 'unions.non-state',
};
export const rule: Target = {
  ...entry,
  kind: 'allocation-rule',
  words: { vi: 'được sử dụng 75%' },
  value: 75,
  measure: 'members.joined',
  denominator: 'workers.total',
};
export const words: Target = { ...entry, kind: 'qualitative', words: { vi: 'khuyến khích' }, measure: null };

export const facts = (confirmed: number | null, more: Partial<Facts> = {}): Facts => ({
  confirmed,
  waiting: 0,
  ...more,
});
export const of = (value: number) => ({ denominator: { value, provenance: { from: 'register' } as const } });
