import { getISOWeek, getISOWeekYear } from 'date-fns';
import { type Day, dateOf, lastOfMonth, plusDays, plusMonths, sinceSunday, two } from '../day.ts';
import type { Text } from '../message.ts';

/** How often a report is owed. `nine-months` counts from January, as practice does. */
export type Frequency = 'week' | 'month' | 'quarter' | 'half-year' | 'nine-months' | 'year';

/** A period's label: `2026-11`, `2026-Q4`, `2026-H1`, `2026-M09` (nine months), `2026`, `2026-W47`. */
export type Period = string;

export type Span = { readonly from: Day; readonly to: Day };

/**
 * Figures that run from a day of the month before the period's first month to a day of its last: 16/10–15/11. With
 * `monthsBack: 1` all of it is a month earlier: 1–31 of a half-year is 1/12–31/5, of a year 1/12–30/11.
 */
export type CoverageRule = { readonly fromDay: number; readonly toDay: number; readonly monthsBack?: number };

/** The calendar period that holds a day: `periodOf('2026-11-20', 'quarter')` is `2026-Q4`. */
export const periodOf = (day: Day, frequency: Frequency): Period => LABEL_OF[frequency](day);

const yearOf = (day: Day): string => day.slice(0, 4);
const monthOf = (day: Day): number => Number(day.slice(5, 7));
const LABEL_OF: Readonly<Record<Frequency, (day: Day) => Period>> = {
  week: (day) => `${getISOWeekYear(dateOf(day))}-W${two(getISOWeek(dateOf(day)))}`,
  month: (day) => day.slice(0, 7),
  quarter: (day) => `${yearOf(day)}-Q${Math.ceil(monthOf(day) / 3)}`,
  'half-year': (day) => `${yearOf(day)}-H${monthOf(day) <= 6 ? 1 : 2}`,
  'nine-months': (day) => `${yearOf(day)}-M09`,
  year: yearOf,
};

/**
 * The period whose figures a day falls into, by its coverage: with 16–15, 2026-11-20 belongs to `2026-12`.
 * After September the nine months of the year stay the running ones.
 */
export const coveringPeriod = (day: Day, frequency: Frequency, rule: CoverageRule | null): Period => {
  const period = periodOf(day, frequency);
  const isOver = day > coverage(period, rule).to && frequency !== 'nine-months';
  return isOver ? nextPeriod(period) : period;
};

/** The first to the last day whose facts a period's figures hold; without a rule the calendar's. */
export const coverage = (period: Period, rule: CoverageRule | null): Span => {
  const span = calendarSpan(period);
  if (!rule || frequencyOf(period) === 'week') return span;
  const back = rule.monthsBack ?? 0;
  const lastMonth = plusMonths(`${span.to.slice(0, 7)}-01`, -back);
  const firstMonth = plusMonths(span.from, rule.fromDay > rule.toDay ? -back - 1 : -back);
  return { from: dayOfMonth(firstMonth, rule.fromDay), to: dayOfMonth(lastMonth, rule.toDay) };
};

/** The calendar days of a period. */
export const calendarSpan = (period: Period): Span => {
  const frequency = frequencyOf(period);
  if (frequency === 'week') return weekSpan(period);
  const year = period.slice(0, 4);
  const months = {
    month: [Number(period.slice(5)), 1],
    quarter: [Number(period.slice(6)) * 3 - 2, 3],
    'half-year': [Number(period.slice(6)) * 6 - 5, 6],
    'nine-months': [1, 9],
    year: [1, 12],
  } as const;
  const [first, count] = months[frequency];
  const from = `${year}-${two(first)}-01`;
  return { from, to: lastOfMonth(plusMonths(from, count - 1)) };
};

/** Reads the frequency off a label; a label of no known form is our own mistake and throws. */
export const frequencyOf = (period: Period): Frequency => {
  const found = forms.find(([pattern]) => pattern.test(period));
  if (!found)
    throw new Error(
      `a period looks like 2026-11, 2026-Q4, 2026-H1, 2026-M09, 2026 or 2026-W47, not ${period}`,
    );
  return found[1];
};

/** Whether text is a period's label. */
export const isPeriod = (text: string): text is Period => forms.some(([pattern]) => pattern.test(text));

/** The period before: `2026-Q1` comes after `2025-Q4`. */
export const previousPeriod = (period: Period): Period => stepped(period, -1);

/** The period after. Nine months are followed by nine months of the next year. */
export const nextPeriod = (period: Period): Period => stepped(period, 1);

/** How a person reads a period: "tháng 11/2026", "quý IV/2026", "6 tháng đầu năm 2026". */
export const showPeriod = (period: Period): Text => {
  const year = period.slice(0, 4);
  const number = Number(period.replace(/^\d{4}-?\D?/, ''));
  const { from, to } = calendarSpan(period);
  const show: Readonly<Record<Frequency, () => Text>> = {
    week: () => {
      const days = `${from.slice(8)}/${from.slice(5, 7)}–${to.slice(8)}/${to.slice(5, 7)}`;
      return { vi: `tuần ${number}/${year} (${days})`, en: `week ${number}/${year} (${days})` };
    },
    month: () => ({ vi: `tháng ${number}/${year}`, en: `${monthNames[number - 1] ?? number} ${year}` }),
    quarter: () => ({ vi: `quý ${roman[number - 1] ?? number}/${year}`, en: `quarter ${number}/${year}` }),
    'half-year': () =>
      number === 1
        ? { vi: `6 tháng đầu năm ${year}`, en: `first half of ${year}` }
        : { vi: `6 tháng cuối năm ${year}`, en: `second half of ${year}` },
    'nine-months': () => ({ vi: `9 tháng năm ${year}`, en: `nine months of ${year}` }),
    year: () => ({ vi: `năm ${year}`, en: year }),
  };
  return show[frequencyOf(period)]();
};

const forms: readonly (readonly [RegExp, Frequency])[] = [
  [/^\d{4}-(0[1-9]|1[0-2])$/, 'month'],
  [/^\d{4}-Q[1-4]$/, 'quarter'],
  [/^\d{4}-H[12]$/, 'half-year'],
  [/^\d{4}-M09$/, 'nine-months'],
  [/^\d{4}$/, 'year'],
  [/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/, 'week'],
];

const stepped = (period: Period, direction: 1 | -1): Period => {
  const frequency = frequencyOf(period);
  if (frequency === 'nine-months') return `${Number(period.slice(0, 4)) + direction}-M09`;
  const { from, to } = calendarSpan(period);
  return periodOf(direction === 1 ? plusDays(to, 1) : plusDays(from, -1), frequency);
};

/** ISO weeks run Monday to Sunday; 4 January is always in week 1. */
const weekSpan = (period: Period): Span => {
  const fourth = `${period.slice(0, 4)}-01-04`;
  const sinceMonday = (sinceSunday(fourth) + 6) % 7;
  const from = plusDays(fourth, (Number(period.slice(6)) - 1) * 7 - sinceMonday);
  return { from, to: plusDays(from, 6) };
};

/** A 31st in a month of 30 days is its last day. */
const dayOfMonth = (first: Day, day: number): Day => {
  const last = lastOfMonth(first);
  return day > Number(last.slice(8)) ? last : `${first.slice(0, 8)}${two(day)}`;
};

const roman = ['I', 'II', 'III', 'IV'];
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
