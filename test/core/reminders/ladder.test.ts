import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusDays } from '../../../src/core/day.ts';
import { dueDay } from '../../../src/core/programme/duties.ts';
import { stagedSpan, stageReached, stagesOf } from '../../../src/core/reminders/ladder.ts';
import { coverage, type Frequency } from '../../../src/core/reports/periods.ts';
import { isWorkingDay } from '../../../src/core/reports/working-days.ts';
import { loadCalendar } from '../../../src/definitions/calendar.ts';

const read = loadCalendar('programmes/calendar/vn.yaml');
if (!read.ok) throw new Error('the calendar was expected to load');
const calendar = read.value;

const days = (dueOn: string, frequency: Frequency, own: readonly number[] | null = null) =>
  stagesOf({ dueOn, frequency }, calendar, own).map(({ stage, on }) => `${stage} ${on}`);

test('a month reminds 3 days before, on the day and 1 day after; then the officer above is told', () => {
  expect(days('2026-10-07', 'month')).toEqual([
    'before-3 2026-10-02',
    'due 2026-10-07',
    'after-1 2026-10-08',
    'above 2026-10-09',
  ]);
  expect(stagesOf({ dueOn: '2026-10-07', frequency: 'month' }, calendar).map(({ told }) => told)).toEqual([
    'filer',
    'filer',
    'filer',
    'above',
  ]);
});

test('a quarter and longer remind 7, 3 and 1 days before, on the day, and 1, 3 and 7 days after', () => {
  for (const frequency of ['quarter', 'half-year', 'nine-months', 'year'] as const)
    expect(days('2026-10-15', frequency)).toEqual([
      'before-7 2026-10-08',
      'before-3 2026-10-12',
      'before-1 2026-10-14',
      'due 2026-10-15',
      'after-1 2026-10-16',
      'after-3 2026-10-19',
      'after-7 2026-10-22',
      'above 2026-10-23',
    ]);
});

test('a due day on a Saturday is reminded of on the Friday before, and on the Monday after', () => {
  expect(days('2026-12-05', 'month')).toEqual([
    'before-3 2026-12-02',
    'due 2026-12-04',
    'after-1 2026-12-07',
    'above 2026-12-08',
  ]);
});

test('a due day in Tết is reminded of before Tết, and some days before that', () => {
  expect(days('2027-02-08', 'month')).toEqual([
    'before-3 2027-01-29',
    'due 2027-02-03',
    'after-1 2027-02-11',
    'above 2027-02-12',
  ]);
});

test('a Tết that is not decided yet counts as rest: nobody is reminded too late', () => {
  // 2028: which five days around mùng 1 (26/01) are off is decided at the end of 2027.
  const undecided = Object.values(calendar.days).filter(
    ({ day, known }) => !known && day.startsWith('2028-01'),
  );
  expect(undecided.length).toBeGreaterThan(0);
  const due = stagesOf({ dueOn: '2028-01-27', frequency: 'month' }, calendar).find(
    ({ stage }) => stage === 'due',
  );
  expect(due?.on).toBe('2028-01-21');
});

test('beyond the calendar only weekends are known', () => {
  expect(days('2031-02-05', 'month')).toEqual([
    'before-3 2031-01-31',
    'due 2031-02-05',
    'after-1 2031-02-06',
    'above 2031-02-07',
  ]);
});

test('the 29th of February is the 28th in a year that has none', () => {
  const on = (period: string) =>
    dueDay({ day: 29, month: -10 }, { period, covers: coverage(period, null), calendar });
  expect([on('2026'), on('2028')]).toEqual(['2026-02-28', '2028-02-29']);
  expect(days(on('2028'), 'month')).toEqual([
    'before-3 2028-02-25',
    'due 2028-02-29',
    'after-1 2028-03-01',
    'above 2028-03-02',
  ]);
});

test('nobody is reminded before the period begins', () => {
  const plan = {
    dueOn: '2026-10-02',
    frequency: 'month',
    covers: { from: '2026-10-01', to: '2026-10-31' },
  } as const;
  expect(stagesOf(plan, calendar).map(({ stage, on }) => [stage, on])).toEqual([
    ['before-3', '2026-10-01'],
    ['due', '2026-10-02'],
    ['after-1', '2026-10-05'],
    ['above', '2026-10-06'],
  ]);
});

test('of a date that was set in the past only the stage reached now is told, and what is long past not at all', () => {
  const stages = stagesOf({ dueOn: '2026-10-07', frequency: 'month' }, calendar);
  expect(stageReached(stages, '2026-10-01')).toBeUndefined();
  expect(stageReached(stages, '2026-10-06')?.stage).toBe('before-3');
  expect(stageReached(stages, '2026-10-14')?.stage).toBe('after-1');
  expect(stageReached(stages, '2026-10-08', 'above')).toBeUndefined();
  expect(stageReached(stages, '2026-10-14', 'above')?.stage).toBe('above');
  expect(stageReached(stages, '2026-11-20')).toBeUndefined();
  expect(stageReached(stages, '2026-11-20', 'above')).toBeUndefined();
});

const anyDue = fc.record({
  dueOn: fc.integer({ min: 0, max: 2_200 }).map((n) => plusDays('2025-01-01', n)),
  frequency: fc.constantFrom<Frequency>('week', 'month', 'quarter', 'half-year', 'nine-months', 'year'),
  opensBefore: fc.integer({ min: -20, max: 400 }),
});
const anyLadder = fc.option(
  fc
    .uniqueArray(fc.integer({ min: -14, max: 14 }), { minLength: 1, maxLength: 7 })
    .map((all) => all.toSorted((a, b) => a - b)),
);

test('whatever the due day: never more than the ladder says, on working days, in order, within the period, each reached', () => {
  fc.assert(
    fc.property(anyDue, anyLadder, ({ dueOn, frequency, opensBefore }, own) => {
      const covers = { from: plusDays(dueOn, -opensBefore), to: dueOn };
      const stages = stagesOf({ dueOn, frequency, covers }, calendar, own);
      const filer = stages.filter(({ told }) => told === 'filer');
      const most =
        own?.length ??
        { week: 2, month: 3, quarter: 7, 'half-year': 7, 'nine-months': 7, year: 7 }[frequency];
      expect(filer.length).toBeGreaterThan(0);
      expect(filer.length).toBeLessThanOrEqual(most);
      expect(stages.map(({ on }) => on)).toEqual([...new Set(stages.map(({ on }) => on))].toSorted());
      expect(stages.at(-1)?.told).toBe('above');
      for (const { on, told } of stages) {
        expect(isWorkingDay(on, calendar)).toBe(true);
        expect(on >= covers.from).toBe(true);
        expect(stageReached(stages, on, told)?.on).toBe(on);
        const span = stagedSpan(on);
        if (opensBefore >= 0) expect(span.from <= dueOn && dueOn <= span.to).toBe(true);
      }
    }),
  );
});

test('a walk over every day of a year tells each stage once', () => {
  fc.assert(
    fc.property(anyDue, anyLadder, ({ dueOn, frequency }, own) => {
      const stages = stagesOf({ dueOn, frequency }, calendar, own);
      const told = new Set<string>();
      for (let n = -60; n <= 60; n += 1)
        for (const whom of ['filer', 'above'] as const) {
          const reached = stageReached(stages, plusDays(dueOn, n), whom);
          if (reached) told.add(reached.stage);
        }
      expect([...told].toSorted()).toEqual(stages.map(({ stage }) => stage).toSorted());
    }),
    { numRuns: 30 },
  );
});
