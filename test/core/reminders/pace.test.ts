import { expect, test } from 'vitest';
import { intervalOf, slotAt, slotsAt } from '../../../src/core/reminders/pace.ts';

const now = new Date('2026-12-02T08:00:00+07:00');
const after = (ms: number): Date => new Date(now.getTime() + ms);
const FREE = { freeAt: null, pausedUntil: null };

test('Telegram is given 24 reminders a second, so that answers go first', () => {
  expect(1_000 / intervalOf(1_800)).toBe(24);
  const slots = slotsAt(FREE, { now, interval: intervalOf(1_800), most: 1_000 });
  expect(slots).toEqual({ start: now, count: 72 });
  expect(slotAt(slots, intervalOf(1_800), 24)).toEqual(after(1_000));
});

test('moments that were given away are not given again', () => {
  const ask = { now, interval: 500, most: 10 };
  expect(slotsAt({ ...FREE, freeAt: after(2_000) }, ask)).toEqual({ start: after(2_000), count: 2 });
  expect(slotsAt({ ...FREE, freeAt: after(9_000) }, ask)).toEqual({ start: after(9_000), count: 0 });
  expect(slotsAt({ ...FREE, freeAt: after(-9_000) }, ask)).toEqual({ start: now, count: 6 });
});

test('nothing leaves during a rest, and answers are given a second after it', () => {
  const ask = { now, interval: 500, most: 10 };
  expect(slotsAt({ ...FREE, pausedUntil: after(7_000) }, ask)).toEqual({ start: after(8_000), count: 0 });
  expect(slotsAt({ ...FREE, pausedUntil: after(-200) }, ask)).toEqual({ start: after(800), count: 5 });
});

test('a channel that takes any number is not slowed', () => {
  expect(slotsAt(FREE, { now, interval: intervalOf(null), most: 80 })).toEqual({ start: now, count: 80 });
});

test('a clock that was put back stops nobody', () => {
  const slots = slotsAt({ ...FREE, freeAt: after(86_400_000) }, { now, interval: 500, most: 10 });
  expect(slots).toEqual({ start: now, count: 6 });
});
