import fc from 'fast-check';
import { expect, test } from 'vitest';
import { date } from '../../../src/core/answers/date.ts';
import { lunarEve, solarDay } from '../../../src/core/answers/date-lunar.ts';
import { plusDays } from '../../../src/core/day.ts';
import { casesOf, today, told } from './given.ts';

const read = (typed: string, chosen: object = {}) => date.read(typed, date.settings.parse(chosen), { today });

test.each(casesOf('date'))(
  '$id: "$input" is understood as a careful colleague would',
  ({ input, context, expected }) => {
    expect(told(read(input, context))).toEqual(expected);
  },
);

test('every spelling of a day reads back to it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 9_000 }), (days) => {
      const day = plusDays('2026-11-20', days);
      for (const spelling of date.spellings(day))
        expect(read(spelling)).toEqual({ status: 'ok', value: day });
    }),
    { numRuns: 100 },
  );
});

test('no text makes the reader throw, and no day is taken against the direction of the question', () => {
  const pieces = fc.constantFrom(
    'ngày',
    'thang',
    'năm',
    '14',
    '/',
    '3',
    '2026',
    'thứ',
    'sáu',
    'sau',
    'tuần',
    'trước',
    'cuối',
    'mùng',
    't7',
    '-',
    '.',
    ' ',
    'âm lịch',
    'nay',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(pieces).map((all) => all.join(' ')),
      ),
      (typed) => {
        const reading = read(typed, { direction: 'past' });
        if (reading.status === 'ok') expect(reading.value <= today).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test('a future day where a past one is asked tells today', () => {
  expect(read('21/11/2026', { notAfterToday: true })).toEqual({
    status: 'error',
    reason: 'future',
    args: { today: '20/11/2026' },
  });
});

test('a day without its year offers the nearest before and after', () => {
  expect(read('14/3')).toEqual({ status: 'ask', reason: 'year', candidates: ['2026-03-14', '2027-03-14'] });
});

test('t7 may be a Saturday or July', () => {
  expect(read('t7')).toEqual({
    status: 'ask',
    reason: 'weekday-or-month',
    candidates: ['2026-11-14', '2026-11-21'],
  });
});

test.each([
  [2007, '2007-02-17'], [2023, '2023-01-22'], [2024, '2024-02-10'], [2025, '2025-01-29'], [2026, '2026-02-17'], [2027, '2027-02-06'], [2028, '2028-01-26'], [2030, '2030-02-02'],
])('the lunar year %i begins on %s', (year, day) => {
  expect(solarDay({ day: 1, month: 1, year })).toBe(day);
  expect(lunarEve(year - 1)).toBe(plusDays(day, -1));
}); // biome-ignore format: a table

test('a month after a leap month keeps its number', () => {
  expect(solarDay({ day: 15, month: 8, year: 2025 })).toBe('2025-10-06');
  expect(solarDay({ day: 31, month: 8, year: 2025 })).toBeNull();
});
