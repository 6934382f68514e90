import fc from 'fast-check';
import { expect, test } from 'vitest';
import { period } from '../../../src/core/answers/period.ts';
import { between, calendarPeriod } from '../../../src/core/answers/period-label.ts';
import { plusDays } from '../../../src/core/day.ts';
import { periodOf } from '../../../src/core/reports/periods.ts';
import { casesOf, today } from './given.ts';

const read = (typed: string, on = today) => period.read(typed, {}, { today: on });

test.each(casesOf('period'))(
  '$id: "$input" is understood as a careful colleague would',
  ({ input, expected }) => {
    const reading = read(input);
    expect(reading.status).toBe(expected.status);
    if (reading.status !== 'ok') return;
    const { from, to } = expected.value as { from: string; to: string };
    expect(reading.value).toMatchObject({ from, to });
  },
);

const anyDay = fc.integer({ min: -8000, max: 7000 }).map((days) => plusDays('2026-11-20', days));
const calendar = fc
  .tuple(anyDay, fc.constantFrom('week', 'month', 'quarter', 'half-year', 'nine-months', 'year'))
  .map(([day, frequency]) => calendarPeriod(periodOf(day, frequency as 'week')));
const spans = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 2000 }))
  .map(([from, days]) => between(from, plusDays(from, days)));

test('every spelling of a period reads back to its days', () => {
  fc.assert(
    fc.property(fc.oneof(calendar, spans), (value) => {
      for (const spelling of period.spellings(value)) {
        const reading = read(spelling);
        expect(reading, spelling).toMatchObject({ status: 'ok', value: { from: value.from, to: value.to } });
      }
    }),
    { numRuns: 150 },
  );
});

test('no text makes the reader throw', () => {
  const pieces = fc.constantFrom(
    'tháng',
    'thang',
    'quý',
    'iv',
    '3',
    '12',
    '2026',
    '/',
    '-',
    'đến',
    'từ',
    'năm',
    'đầu',
    'cuối',
    'sau',
    'trước',
    'tuần',
    't',
    'q',
    '..',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(pieces).map((all) => all.join(' ')),
      ),
      (typed) => {
        const reading = read(typed);
        if (reading.status === 'ok') expect(reading.value.from <= reading.value.to).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test('in January "t12" is last December and "quý 4" the quarter just over', () => {
  expect(read('t12', '2027-01-05')).toMatchObject({ value: { label: '2026-12' } });
  expect(read('quý 4', '2027-01-05')).toMatchObject({ value: { label: '2026-Q4' } });
});

test('a month as far ahead as behind is asked', () => {
  expect(read('tháng 12', '2026-06-10')).toMatchObject({ status: 'ask', reason: 'year' });
});
