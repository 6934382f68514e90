import { expect, test } from 'vitest';
import { type Facts, progress } from '../../../src/core/programme/progress.ts';
import type { Target } from '../../../src/core/programme/target.ts';

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

const founded: Target = {
  ...entry,
  kind: 'count',
  comparator: 'gte',
  value: 132,
  measure: 'unions.founded',
  pace: 'linear',
};
const offices: Target = {
  ...entry,
  kind: 'stock-at-date',
  comparator: 'eq',
  value: 15,
  measure: 'offices.active',
};
const perUnion: Target = {
  ...entry,
  kind: 'per-unit-average',
  comparator: 'gte-with-stretch',
  min: 1,
  stretch: 2,
  measure: 'members.introduced-to-class',
  denominator: 'unions.non-state',
};
const percent: Target = { ...perUnion, kind: 'percentage', min: 80, stretch: 85 };
const band: Target = { ...entry, kind: 'range', min: 10, max: 15, measure: 'members.introduced-to-party' };
const quarters: Target = { ...founded, value: 184, pace: 'quarters' };
const most: Target = {
  ...entry,
  kind: 'qualitative-coverage',
  words: { vi: 'hầu hết' },
  measure: 'unions.founded',
  denominator: 'unions.non-state',
};

const facts = (confirmed: number | null, more: Partial<Facts> = {}): Facts => ({
  confirmed,
  waiting: 0,
  ...more,
});
const of = (value: number) => ({ denominator: { value, provenance: { from: 'register' } as const } });
const today = '2026-11-20';

test.each<readonly [string, Target, Facts, Partial<ReturnType<typeof progress>>]>([
  [
    'an even course would stand at 117',
    founded,
    facts(114),
    {
      verdict: 'on-the-way',
      left: 18,
      perMonth: 9,
      monthsLeft: 2,
      pace: { basis: 'linear', expected: 117, difference: -3 },
    },
  ],
  ['what waits is not done', founded, facts(114, { waiting: 6 }), { done: 114, waiting: 6, left: 18 }],
  ['reached is reached', founded, facts(132), { verdict: 'reached', left: 0, perMonth: null }],
  ['more than asked leaves nothing', founded, facts(140), { verdict: 'reached', left: 0 }],
  [
    'a unit answers for its share',
    founded,
    facts(37, { allocation: 45 }),
    { goal: 45, left: 8, pace: { basis: 'linear', expected: 40, difference: -3 } },
  ],
  [
    'a unit without a share is told so',
    founded,
    facts(3, { allocation: null }),
    { verdict: 'not-allocated', goal: null, done: 3, left: null },
  ],
  [
    'no figure is not zero',
    founded,
    facts(null),
    { verdict: 'no-figure', done: null, left: 132, pace: null },
  ],
  ['zero is a figure', founded, facts(0), { verdict: 'on-the-way', done: 0 }],
  ['a stock has no pace', offices, facts(13), { verdict: 'on-the-way', left: 2, pace: null }],
  ['15 of 15 offices', offices, facts(15), { verdict: 'reached', left: 0 }],
  [
    'an average below its floor',
    perUnion,
    facts(458, of(475)),
    { verdict: 'on-the-way', goal: 1, stretch: 2, left: 17 },
  ],
  ['an average at its floor', perUnion, facts(475, of(475)), { verdict: 'reached', left: 0 }],
  ['an average at its stretch', perUnion, facts(950, of(475)), { verdict: 'stretched' }],
  [
    'an average without unions to divide by',
    perUnion,
    facts(5),
    { verdict: 'no-denominator', done: 5, left: null },
  ],
  ['nothing is divided by zero', perUnion, facts(5, of(0)), { verdict: 'no-denominator' }],
  ['80% of 7 is 6', percent, facts(5, of(7)), { verdict: 'on-the-way', left: 1 }],
  ['80% is reached before 85%', percent, facts(82, of(100)), { verdict: 'reached', left: 0 }],
  ['85% is the stretch', percent, facts(85, of(100)), { verdict: 'stretched' }],
  ['within the band', band, facts(12), { verdict: 'reached', goal: 10, stretch: 15 }],
  ['above the band is no failure', band, facts(16), { verdict: 'above-band', left: 0 }],
  [
    'pace by quarters knows three of them',
    quarters,
    facts(130),
    { pace: { basis: 'quarters', expected: 138, difference: -8 } },
  ],
  [
    'net growth may be negative',
    { ...founded, kind: 'net-growth', measure: 'members.joined', pace: 'none' },
    facts(-4),
    { done: -4, left: 136 },
  ],
  ['"most" is shown, not judged', most, facts(9, of(10)), { verdict: 'not-judged', done: 9, goal: null }],
  [
    'words are not judged',
    { ...entry, kind: 'qualitative', words: { vi: 'x' }, measure: null },
    facts(null),
    { verdict: 'not-judged' },
  ],
])('%s', (_, target, known, expected) => {
  expect(progress(target, known, today)).toMatchObject(expected);
});

test('pace by last year takes the share that last year had by the same day', () => {
  const target: Target = { ...founded, value: 100, pace: 'last-year' };
  const lastYear = { byNow: 30, whole: 40 };
  expect(progress(target, facts(70, { lastYear }), today).pace).toEqual({
    basis: 'last-year',
    expected: 75,
    difference: -5,
  });
  expect(progress(target, facts(70), today).pace).toBeNull();
});

test('the first and the last day of the year', () => {
  expect(progress(founded, facts(0), '2026-01-01')).toMatchObject({
    monthsLeft: 12,
    perMonth: 11,
    pace: { expected: 0 },
  });
  expect(progress(founded, facts(100), '2026-12-31')).toMatchObject({
    monthsLeft: 1,
    perMonth: 32,
    pace: { difference: -32 },
  });
});

test('before its period a target has not begun, after it it was missed or reached', () => {
  expect(progress(founded, facts(0), '2025-12-31')).toMatchObject({ verdict: 'not-begun', pace: null });
  expect(progress(founded, facts(100), '2027-01-01')).toMatchObject({ verdict: 'missed', perMonth: null });
  expect(progress(founded, facts(132), '2027-01-01').verdict).toBe('reached');
});
