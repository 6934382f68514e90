import { expect, test } from 'vitest';
import { progress } from '../../../src/core/programme/progress.ts';
import type { Facts } from '../../../src/core/programme/progress-types.ts';
import { ranked } from '../../../src/core/programme/ranking.ts';
import type { Target } from '../../../src/core/programme/target.ts';
import { facts, founded, of, offices, percent } from './targets.ts';

const order = (target: Target, units: Readonly<Record<string, Facts>>): readonly string[] =>
  ranked(
    Object.entries(units).map(([name, known], id) => ({
      id,
      name,
      progress: progress(target, known, '2026-11-20'),
    })),
  ).map(({ name }) => name);

test('the one furthest behind an even course stands first, by its own size', () => {
  expect(
    order(founded, {
      ahead: facts(50, { allocation: 50 }),
      'few, but half': facts(4, { allocation: 10 }),
      'many, a little': facts(80, { allocation: 100 }),
      unknown: facts(null, { allocation: 10 }),
    }),
  ).toEqual(['few, but half', 'many, a little', 'ahead', 'unknown']);
});

test('without a course what is missing decides', () => {
  expect(
    order(offices, {
      A: facts(4, { allocation: 5 }),
      B: facts(1, { allocation: 5 }),
      C: facts(5, { allocation: 5 }),
    }),
  ).toEqual(['B', 'A', 'C']);
  expect(order(percent, { A: facts(7, of(10)), B: facts(2, of(10)), C: facts(1) })).toEqual(['B', 'A', 'C']);
});

test('who was given nothing and did nothing is not listed', () => {
  expect(order(founded, { A: facts(0, { allocation: null }), B: facts(2, { allocation: null }) })).toEqual([
    'B',
  ]);
});
