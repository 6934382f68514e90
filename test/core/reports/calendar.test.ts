import { expect, test } from 'vitest';
import { solarDay } from '../../../src/core/answers/date-lunar.ts';
import { plusDays, sinceSunday } from '../../../src/core/day.ts';
import { type CalendarDay, dueRest, isWorkingDay } from '../../../src/core/reports/working-days.ts';
import { loadCalendar } from '../../../src/definitions/calendar.ts';

const read = loadCalendar('programmes/calendar/vn.yaml');
if (!read.ok) throw new Error('the calendar was expected to load');
const calendar = read.value;
const all = Object.values(calendar.days);
const YEARS = [2025, 2026, 2027, 2028];
const of = (year: number, kind: CalendarDay['kind']) =>
  all.filter((one) => one.day.startsWith(String(year)) && one.kind === kind);
const named = (year: number, name: string) => of(year, 'holiday').filter((one) => one.name.vi === name);
const days = (list: readonly CalendarDay[]) => list.map(({ day }) => day);

/** Written by hand after the notices of each year; ? is not decided yet, * binds civil servants alone. */
const HAND = `
2025 holiday 01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 09-01 09-02
2025 swap-off 05-02*
2025 make-up-work 04-26*
2026 holiday 01-01 02-16 02-17 02-18 02-19 02-20 04-26 04-30 05-01 09-01 09-02 11-24
2026 in-lieu 04-27
2026 swap-off 01-02?* 08-31*
2026 make-up-work 01-10?* 08-22*
2027 holiday 01-01 02-04 02-05 02-06 02-07 02-08 04-16 04-30 05-01 09-02 09-03 11-24
2027 in-lieu 02-09 02-10 05-03
2028 holiday 01-01 01-24? 01-25? 01-26 01-27? 01-28? 01-31? 04-04 04-30 05-01 09-01? 09-02 11-24
2028 in-lieu 01-03 05-02 09-04 09-05?
`;

test('every day of the calendar is one that was announced, or is said to be undecided', () => {
  const kept = YEARS.flatMap((year) =>
    (['holiday', 'in-lieu', 'swap-off', 'make-up-work'] as const).flatMap((kind) => {
      const list = of(year, kind).map(
        ({ day, known, audience }) =>
          `${day.slice(5)}${known ? '' : '?'}${audience === 'civil-servants' ? '*' : ''}`,
      );
      return list.length === 0 ? [] : [`${year} ${kind} ${list.join(' ')}`];
    }),
  );
  expect(kept).toEqual(HAND.trim().split('\n'));
});

test('Tết and the Hùng Kings stand where the lunar calendar has them', () => {
  for (const year of YEARS) {
    const first = solarDay({ day: 1, month: 1, year });
    expect(calendar.days[first ?? '']).toMatchObject({ known: true, name: { vi: 'Tết Nguyên đán' } });
    expect(days(named(year, 'Giỗ Tổ Hùng Vương'))).toEqual([solarDay({ day: 10, month: 3, year })]);
    const around = named(year, 'Tết Nguyên đán').map(({ day }) => Date.parse(day) - Date.parse(first ?? ''));
    expect(Math.max(...around.map((away) => Math.abs(away) / 86_400_000))).toBeLessThanOrEqual(5);
  }
});

test('a year has eleven days off, and twelve from 24/11/2026 on', () => {
  expect([2025, 2026, 2027].map((year) => of(year, 'holiday').length)).toEqual([11, 12, 12]);
  expect(days(all.filter(({ name }) => name.vi === 'Ngày Văn hóa Việt Nam'))).toEqual([
    '2026-11-24',
    '2027-11-24',
    '2028-11-24',
  ]);
});

test('a holiday on a weekend is made good on the next working day, and nothing else is', () => {
  for (const year of [2025, 2026, 2027]) {
    const owed = of(year, 'holiday').filter(({ day }) => [0, 6].includes(sinceSunday(day)));
    expect(of(year, 'in-lieu')).toHaveLength(owed.length);
  }
  for (const { day, known } of all.filter(({ kind }) => kind === 'in-lieu')) {
    expect([0, 6]).not.toContain(sinceSunday(day));
    expect(isWorkingDay(plusDays(day, -1), calendar)).toBe(false);
    if (known) expect(isWorkingDay(day, calendar)).toBe(false);
  }
});

test('what is made up for is worked on a Saturday, for one weekday off, by civil servants', () => {
  const [madeUp, off] = [
    all.filter(({ kind }) => kind === 'make-up-work'),
    all.filter(({ kind }) => kind === 'swap-off'),
  ];
  expect(madeUp.map(({ day }) => sinceSunday(day))).toEqual(madeUp.map(() => 6));
  expect(off.every(({ day }) => ![0, 6].includes(sinceSunday(day)))).toBe(true);
  expect([...madeUp, ...off].every(({ audience }) => audience === 'civil-servants')).toBe(true);
  for (const year of YEARS) expect(of(year, 'make-up-work')).toHaveLength(of(year, 'swap-off').length);
});

test('each day names its source, in order and within the years that it speaks for', () => {
  expect(all.every(({ source }) => source.trim().length > 8)).toBe(true);
  expect(days(all)).toEqual(days(all).toSorted());
  expect([calendar.from, calendar.to]).toEqual(['2025-01-01', '2028-12-31']);
});

test.each([
  ['an ordinary day', '2026-12-03', '2026-12-03', null, []],
  ['a Saturday', '2026-12-05', '2026-12-04', 6, []],
  ['24/11', '2026-11-24', '2026-11-23', { vi: 'Ngày Văn hóa Việt Nam' }, []],
  ['a Saturday that is made up for', '2026-08-22', '2026-08-22', null, []],
  ['in the middle of Tết 2027', '2027-02-08', '2027-02-03', { vi: 'Tết Nguyên đán' }, []],
  [
    'within a Tết that is not decided',
    '2028-01-27',
    '2028-01-21',
    {},
    ['2028-01-24', '2028-01-25', '2028-01-27'],
  ],
  ['a working day after days that are not decided', '2028-02-01', '2028-02-01', null, ['2028-01-31']],
  ['beyond the calendar', '2029-01-02', '2029-01-02', null, ['2029-01-01', '2029-01-02']],
])('a due day that is %s', (_, dueOn, safeDay, why, undecided) => {
  const rest = dueRest(dueOn, calendar);
  expect(rest).toMatchObject({ safeDay, undecided });
  if (why === null || typeof why === 'number') expect(rest.why).toBe(why);
  else expect(rest.why).toMatchObject(why);
});
