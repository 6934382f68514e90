import { expect, test } from 'vitest';
import { plusDays } from '../../../src/core/day.ts';
import {
  beforeItsEnd,
  expirings,
  horizonOf,
  whileUnfinished,
  whileWaiting,
} from '../../../src/core/reminders/standing.ts';

const DAY = '2026-12-14';
const WHO = { unitId: 1, personId: 2, what: '3' };
/** The stages that the days from one to another name, each where it is new. */
const over = (from: number, to: number, at: (days: number) => readonly { readonly stage: string }[]) => [
  ...new Set(
    Array.from({ length: to - from + 1 }, (_, n) => from + n).flatMap((days) =>
      at(days).map(({ stage }) => stage),
    ),
  ),
];

test('what waits is told of on few days, and goes by the last of them that has passed', () => {
  const waits = (days: number) => whileWaiting('waiting', [{ ...WHO, since: plusDays(DAY, -days) }], DAY);
  expect(over(0, 40, waits)).toEqual(['waits-2', 'waits-5', 'waits-10', 'waits-20']);
  expect(waits(1)).toEqual([]);
  expect(waits(7)).toMatchObject([{ programme: '', duty: 'waiting', period: '3', stage: 'waits-5' }]);
});

test('what runs out is told of from its horizon on, on its last day at the latest, and never after', () => {
  for (const duty of expirings) {
    const ends = (days: number) => beforeItsEnd(duty, [{ ...WHO, on: plusDays(DAY, days) }], DAY);
    expect(ends(horizonOf(duty) + 1)).toEqual([]);
    expect(ends(horizonOf(duty))).toHaveLength(1);
    expect(ends(-1)).toEqual([]);
    expect(new Set(over(0, horizonOf(duty), ends)).size).toBeLessThanOrEqual(4);
  }
});

test('a review that is not finished is told of on its day and twice after; a day late is made up for, no more', () => {
  const review = { ...WHO, programme: 'p', event: 'e', occasion: '2026' };
  const told = (days: number) => whileUnfinished([{ ...review, since: plusDays(DAY, -days) }], DAY);
  const days = Array.from({ length: 30 }, (_, n) => n).filter((n) => told(n).length > 0);
  expect(days).toEqual([0, 1, 3, 4, 7, 8]);
  expect(told(8)[0]?.stage).toBe(`review-7 ${plusDays(DAY, -8)}`);
});
