import { describe, expect, test } from 'vitest';
import {
  evenly,
  planNumber,
  runFor,
  shareKind,
  shareObjection,
  sumOfShares,
} from '../../../src/core/programme/shares.ts';
import type { Target } from '../../../src/core/programme/target.ts';

const base = {
  id: 't',
  title: { vi: 'Chỉ tiêu' },
  source: null,
  unit: { vi: 'đơn vị' },
  scope: null,
  from: '2026-01-01',
  to: '2026-12-31',
  pace: 'none',
  countsOn: 'decision',
  recurs: null,
  series: null,
  note: null,
} as const;
const count: Target = { ...base, kind: 'count', comparator: 'gte', value: 132, measure: 'unions.founded' };
const rate: Target = {
  ...base,
  kind: 'percentage',
  comparator: 'gte',
  min: 80,
  stretch: null,
  measure: 'unions.founded',
  denominator: 'unions.non-state',
};
const band: Target = { ...base, kind: 'range', min: 10, max: 15, measure: 'unions.founded' };
const words: Target = { ...base, kind: 'qualitative', words: { vi: 'tốt' }, measure: null };

test('numbers are given as numbers, ratios as rates, words not at all', () => {
  expect([count, { ...count, kind: 'stock-at-date' } as Target, band, rate, words].map(shareKind)).toEqual([
    'count',
    'count',
    'count',
    'rate',
    null,
  ]);
  expect([count, band, rate, words].map(planNumber)).toEqual([132, 10, 80, null]);
});

test('a number is whole, a per cent at most a hundred', () => {
  expect(shareObjection(count, 4.5)).toBe('share-not-whole');
  expect(shareObjection(rate, 82.5)).toBeNull();
  expect(shareObjection(rate, 101)).toBe('share-over-hundred');
});

describe('shares below are held against the own number', () => {
  test.each([
    [132, [45, 42, 38], { sum: 125, rest: 7 }],
    [132, [50, 50, 50], { sum: 150, rest: -18 }],
    [132, [], { sum: 0, rest: 132 }],
    [null, [45], { sum: 45, rest: null }],
  ])('numbers add up: %s against %j', (own, shares, expected) => {
    expect(sumOfShares('count', own, shares)).toMatchObject({
      kind: 'count',
      own,
      units: shares.length,
      ...expected,
    });
  });

  test('rates are never added: the lowest is told, and how many are below the own', () => {
    expect(sumOfShares('rate', 80, [85, 75, 80])).toEqual({
      kind: 'rate',
      own: 80,
      units: 3,
      lowest: 75,
      below: 1,
    });
  });
});

test.each([
  [10, 3, [4, 3, 3]],
  [150, 3, [50, 50, 50]],
  [2, 3, [1, 1, 0]],
  [0, 2, [0, 0]],
])('%i is divided among %i evenly, nothing lost', (total, parts, expected) => {
  expect(evenly(total, parts)).toEqual(expected);
});

describe('a share is for one run of a target', () => {
  const yearly: Target = { ...count, from: '2023-01-01', to: '2027-12-31', recurs: 'yearly' };
  test.each([
    [count, null, '2026-11-20', '2026-01-01'],
    [count, null, '2027-01-02', null],
    [count, 2026, '2027-01-02', '2026-01-01'],
    [count, 2025, '2026-11-20', null],
    [yearly, null, '2026-11-20', '2026-01-01'],
    [yearly, 2027, '2026-11-20', '2027-01-01'],
    [yearly, 2028, '2026-11-20', null],
  ] as const)('%# begins on the day of its run', (target, year, today, from) => {
    expect(runFor(target, year, today)?.target.from ?? null).toBe(from);
  });
});
