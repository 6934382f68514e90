import { expect, test } from 'vitest';
import { isWorkingDay, plusWorkingDays, workingDayBefore } from '../../../src/core/reports/working-days.ts';
import { loadCalendar } from '../../../src/definitions/calendar.ts';

const read = loadCalendar('programmes/calendar/vn.yaml');
if (!read.ok) throw new Error('the calendar was expected to load');
const calendar = read.value;

const rest = (days: readonly string[]) => days.filter((day) => !isWorkingDay(day, calendar));

test('an ordinary week works from Monday to Friday', () => {
  expect(rest(['2026-11-16', '2026-11-17', '2026-11-20', '2026-11-21', '2026-11-22'])).toEqual([
    '2026-11-21',
    '2026-11-22',
  ]);
});

test('24 November is a holiday from 2026 on', () => {
  expect(isWorkingDay('2025-11-24', calendar)).toBe(true);
  expect(rest(['2026-11-24', '2027-11-24', '2028-11-24'])).toHaveLength(3);
});

test('days in lieu rest and make-up Saturdays work', () => {
  expect(rest(['2026-04-27', '2027-05-03', '2026-08-31', '2025-05-02'])).toHaveLength(4);
  expect(rest(['2026-08-22', '2025-04-26'])).toEqual([]);
});

test('Tết 2027 is off from 4 to 10 February and no longer', () => {
  expect(workingDayBefore('2027-02-11', calendar)).toBe('2027-02-03');
  expect(isWorkingDay('2027-02-11', calendar)).toBe(true);
});

test('an unknown day counts as rest, whether it is said to be off or to be made up', () => {
  expect(calendar.days['2026-01-10']?.known).toBe(false);
  expect(rest(['2026-01-02', '2026-01-10'])).toHaveLength(2);
});

test('five working days after 20 November 2026 skip the weekend and the holiday', () => {
  expect(plusWorkingDays('2026-11-20', 5, calendar)).toBe('2026-11-30');
});
