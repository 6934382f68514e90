import { expect, test } from 'vitest';
import {
  calendarSpan,
  coverage,
  coveringPeriod,
  type Frequency,
  frequencyOf,
  isPeriod,
  nextPeriod,
  periodOf,
  previousPeriod,
  showPeriod,
} from '../../../src/core/reports/periods.ts';

const cases: readonly (readonly [Frequency, string, string, string, string])[] = [
  ['month', '2026-11', '2026-11-01', '2026-11-30', 'tháng 11/2026'],
  ['quarter', '2026-Q4', '2026-10-01', '2026-12-31', 'quý IV/2026'],
  ['half-year', '2026-H2', '2026-07-01', '2026-12-31', '6 tháng cuối năm 2026'],
  ['nine-months', '2026-M09', '2026-01-01', '2026-09-30', '9 tháng năm 2026'],
  ['year', '2026', '2026-01-01', '2026-12-31', 'năm 2026'],
  ['week', '2026-W47', '2026-11-16', '2026-11-22', 'tuần 47/2026 (16/11–22/11)'],
];

test.each(cases)('20 November 2026 by %s is %s', (frequency, period, from, to, words) => {
  expect(periodOf('2026-11-20', frequency)).toBe(period);
  expect(calendarSpan(period)).toEqual({ from, to });
  expect(frequencyOf(period)).toBe(frequency);
  expect(showPeriod(period).vi).toBe(words);
});

test.each(cases)('the period after the one before is the same again (%s)', (_, period) => {
  expect(nextPeriod(previousPeriod(period))).toBe(period);
  expect(previousPeriod(period) < period).toBe(true);
});

test('periods step over the new year', () => {
  expect(previousPeriod('2026-01')).toBe('2025-12');
  expect(nextPeriod('2026-Q4')).toBe('2027-Q1');
  expect(nextPeriod('2026-H2')).toBe('2027-H1');
  expect(nextPeriod('2026-W53')).toBe('2027-W01');
});

test('the first days of January may belong to the last ISO week of the year before', () => {
  expect(periodOf('2027-01-03', 'week')).toBe('2026-W53');
  expect(calendarSpan('2026-W53')).toEqual({ from: '2026-12-28', to: '2027-01-03' });
});

test('figures may run from the 16th to the 15th', () => {
  const rule = { fromDay: 16, toDay: 15 };
  expect(coverage('2026-11', rule)).toEqual({ from: '2026-10-16', to: '2026-11-15' });
  expect(coverage('2026-Q1', rule)).toEqual({ from: '2025-12-16', to: '2026-03-15' });
  expect(coveringPeriod('2026-11-15', 'month', rule)).toBe('2026-11');
  expect(coveringPeriod('2026-11-16', 'month', rule)).toBe('2026-12');
});

test('a day that a month does not have is its last day', () => {
  expect(coverage('2026-02', { fromDay: 1, toDay: 31 })).toEqual({ from: '2026-02-01', to: '2026-02-28' });
});

test('a half-year may run to 31/5, and a year to 30/11', () => {
  const rule = { fromDay: 1, toDay: 31, monthsBack: 1 };
  expect(coverage('2026-H1', rule)).toEqual({ from: '2025-12-01', to: '2026-05-31' });
  expect(coverage('2026-H2', rule)).toEqual({ from: '2026-06-01', to: '2026-11-30' });
  expect(coverage('2026', rule)).toEqual({ from: '2025-12-01', to: '2026-11-30' });
  expect(coveringPeriod('2026-12-01', 'year', rule)).toBe('2027');
  expect(coveringPeriod('2026-11-30', 'year', rule)).toBe('2026');
});

test('what is no label is refused', () => {
  expect(['2026-13', '2026-Q5', '11/2026', '2026-H3', '2026-W54'].filter(isPeriod)).toEqual([]);
  expect(() => frequencyOf('11/2026')).toThrow('not 11/2026');
});
