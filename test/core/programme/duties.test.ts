import { expect, test } from 'vitest';
import {
  type DueRule,
  type DutySetting,
  due,
  dueDay,
  dueWithin,
} from '../../../src/core/programme/duties.ts';
import { coverage } from '../../../src/core/reports/periods.ts';
import { loadCalendar } from '../../../src/definitions/calendar.ts';

const read = loadCalendar('programmes/calendar/vn.yaml');
if (!read.ok) throw new Error('the calendar was expected to load');
const calendar = read.value;

const monthly: DutySetting = {
  programme: 'che-do-bao-cao',
  duty: 'thang-cdcs',
  unitId: 1,
  form: 'thang-cdcs',
  frequency: 'month',
  due: { day: 5, month: 1 },
  coverage: null,
  correctionDays: 5,
  decision: 'Quyết định mẫu số 01',
  validFrom: '2026-01-01',
  validTo: null,
};
const context = { openedOn: '2020-01-01', closedOn: null, calendar };

test.each<readonly [DueRule, string, string]>([
  [{ day: 5, month: 1 }, '2026-11', '2026-12-05'],
  [{ day: 25, month: 0 }, '2026-11', '2026-11-25'],
  [{ day: 31, month: 1 }, '2026-01', '2026-02-28'],
  [{ day: 10, month: 1 }, '2026-Q4', '2027-01-10'],
  [{ day: 26, month: -1 }, '2026-Q3', '2026-08-26'],
  [{ lastDay: true }, '2026-H1', '2026-06-30'],
  [{ before: '12-31' }, '2026', '2026-12-30'],
  [{ daysAfterEnd: 7 }, '2026-11', '2026-12-07'],
  [{ workingDaysAfterEnd: 3 }, '2026-04', '2026-05-06'],
])('%j for %s is due on %s', (rule, period, day) => {
  expect(dueDay(rule, { period, covers: coverage(period, null), calendar })).toBe(day);
});

test('the running and the last period are shown with their four dates', () => {
  const [last, running] = due([monthly], context, '2026-11-20');
  expect(last).toMatchObject({ period: '2026-10', dueOn: '2026-11-05' });
  expect(running).toEqual({
    programme: 'che-do-bao-cao',
    duty: 'thang-cdcs',
    form: 'thang-cdcs',
    frequency: 'month',
    period: '2026-11',
    covers: { from: '2026-11-01', to: '2026-11-30' },
    dueOn: '2026-12-05',
    before: null,
    lastDay: '2026-12-05',
    rest: { safeDay: '2026-12-04', why: 6, undecided: [] },
    correctionUntil: '2026-12-10',
    decision: 'Quyết định mẫu số 01',
  });
});

test('with figures from the 16th to the 15th, the 20th belongs to the next month', () => {
  const setting: DutySetting = { ...monthly, coverage: { fromDay: 16, toDay: 15 }, due: { daysAfterEnd: 5 } };
  expect(due([setting], context, '2026-11-20').map((one) => [one.period, one.dueOn])).toEqual([
    ['2026-11', '2026-11-20'],
    ['2026-12', '2026-12-20'],
  ]);
});

test('"trước ngày 31/12" names both the day and the safe day before it', () => {
  const setting: DutySetting = { ...monthly, frequency: 'year', due: { before: '12-31' } };
  const [running] = due([setting], context, '2026-11-20').filter((one) => one.period === '2026');
  expect(running).toMatchObject({ dueOn: '2026-12-30', before: '2026-12-31' });
});

test('without a setting nothing is due: no date is invented', () => {
  expect(due([], context, '2026-11-20')).toEqual([]);
});

test('a setting asks for no period that ended before it, nor a unit for one before it opened', () => {
  expect(
    due([{ ...monthly, validFrom: '2026-11-01' }], context, '2026-11-20').map((one) => one.period),
  ).toEqual(['2026-11']);
  const young = { ...context, openedOn: '2026-11-10' };
  expect(due([monthly], young, '2026-11-20').map((one) => one.period)).toEqual(['2026-11']);
  const closed = { ...context, closedOn: '2026-11-10' };
  expect(due([monthly], closed, '2026-11-20').map((one) => one.period)).toEqual(['2026-10']);
});

test('all due days of a quarter', () => {
  const days = dueWithin([monthly], context, { from: '2026-10-01', to: '2026-12-31' });
  expect(days.map((one) => one.dueOn)).toEqual(['2026-10-05', '2026-11-05', '2026-12-05']);
});
