import { describe, expect, test } from 'vitest';
import {
  coverageOf,
  movedSince,
  type PartBelow,
  sharesOf,
  sumOf,
  tenthsOfPercent,
} from '../../../src/core/reports/rollup.ts';

const part = (unitId: number, period: string, value: number, more: Partial<PartBelow> = {}): PartBelow => ({
  unitId,
  form: 'thang-cdcs',
  item: 'joined',
  period,
  coversTo: `${period}-28`,
  value,
  receipt: `${unitId}/${period}`,
  ...more,
});

const joined = {
  id: 'members-joined',
  stock: false,
  below: [
    { form: 'thang-cdcs', item: 'joined' },
    { form: 'thang-cap-tren', item: 'members-joined' },
  ],
};

describe('what units below give', () => {
  test('what happened is summed over the reports of the period', () => {
    const shares = sharesOf(joined, [part(1, '2026-10', 4), part(1, '2026-11', 5), part(2, '2026-11', 7)]);
    expect(shares.map(({ unitId, value }) => [unitId, value])).toEqual([
      [1, 9],
      [2, 7],
    ]);
    expect(sumOf(shares)).toBe(16);
  });

  test('of what stands the newest counts', () => {
    const shares = sharesOf({ ...joined, stock: true }, [part(1, '2026-11', 300), part(1, '2026-10', 290)]);
    expect(shares).toMatchObject([{ unitId: 1, value: 300, parts: [{ period: '2026-11' }] }]);
  });

  test('a unit gives it in the first form that it filed, never in two', () => {
    const upper = { form: 'thang-cap-tren', item: 'members-joined' };
    expect(sumOf(sharesOf(joined, [part(1, '2026-11', 5), part(1, '2026-11', 40, upper)]))).toBe(5);
    expect(sumOf(sharesOf(joined, [part(2, '2026-11', 40, upper)]))).toBe(40);
  });

  test('nothing is not zero', () => {
    expect(sumOf(sharesOf(joined, []))).toBeNull();
    expect(sumOf(sharesOf(joined, [part(1, '2026-11', 0)]))).toBe(0);
  });

  test('an item of another name is no part of it', () => {
    expect(sharesOf(joined, [part(1, '2026-11', 5, { item: 'left-other' })])).toEqual([]);
  });
});

describe('who is missing', () => {
  const owed = (unitId: number, period: string) => ({
    unitId,
    unitName: `CĐCS ${unitId}`,
    form: 'thang-cdcs',
    period,
  });

  test('a unit is there once all that it owes is confirmed', () => {
    const all = [owed(1, '2026-10'), owed(1, '2026-11'), owed(2, '2026-10'), owed(2, '2026-11')];
    const confirmed = [part(1, '2026-10', 1), part(1, '2026-11', 1), part(2, '2026-10', 1)];
    expect(coverageOf(all, confirmed)).toEqual({
      all: 2,
      confirmed: 1,
      missing: [{ unitId: 2, unitName: 'CĐCS 2', periods: ['2026-11'] }],
    });
  });

  test('where nobody owes anything nobody is missing', () => {
    expect(coverageOf([], [part(1, '2026-11', 1)])).toEqual({ all: 0, confirmed: 0, missing: [] });
  });
});

test('what moved since a sum was closed is told unit by unit', () => {
  const frozen = [
    { unitId: 1, value: 20 },
    { unitId: 2, value: 23 },
    { unitId: 4, value: 3 },
  ];
  const now = [
    { unitId: 1, value: 29 },
    { unitId: 2, value: 23 },
    { unitId: 3, value: 5 },
  ];
  expect(movedSince(frozen, now)).toEqual([
    { unitId: 1, before: 20, now: 29 },
    { unitId: 4, before: 3, now: null },
    { unitId: 3, before: null, now: 5 },
  ]);
  expect(movedSince(frozen, frozen)).toEqual([]);
});

test('a share is worked out anew from both sums', () => {
  expect(tenthsOfPercent(550, 745)).toBe(738);
  expect(tenthsOfPercent(1, 0)).toBeNull();
  expect(tenthsOfPercent(null, 10)).toBeNull();
});
