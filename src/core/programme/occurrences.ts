import { solarDay } from '../answers/date-lunar.ts';
import { type Day, plusMonths } from '../day.ts';
import type { Period, Span } from '../reports/periods.ts';
import type { Calendar } from '../reports/working-days.ts';
import type { HeldDate } from './dates.ts';
import { type Due, type DutySetting, dueWithin } from './duties.ts';

/** A day on which something of a plan falls. `key` tells it from others of the same entry: its period, or the day. */
export type Occurrence = {
  readonly date: HeldDate;
  readonly on: Day;
  /** "Trước ngày 31/12": the day that is named and that is itself too late. */
  readonly before: Day | null;
  readonly period: Period | null;
  /** Of a report with its other dates. */
  readonly due: Due | null;
  readonly key: string;
};

/** As the reports of a form need it; null for a single day, which has no period. */
export const asDutySetting = ({ rule, entry, kind, ...date }: HeldDate): DutySetting | null =>
  rule.kind === 'every' ? { ...date, duty: entry, frequency: rule.every, due: rule.due } : null;

/** A report counts by the period that it covers; a review, a meeting or a yearly day by the day itself. */
const occurrences = (date: HeldDate, calendar: Calendar, span: Span): readonly Occurrence[] => {
  if (date.rule.kind === 'once') return within(date, [date.rule.on], span);
  if (date.rule.kind === 'lunar') return within(date, lunarDays(date.rule.monthDay, span), span);
  const setting = asDutySetting(date);
  const isReport = date.kind === 'duty';
  const always = { validFrom: ALWAYS.openedOn, validTo: null };
  const dues = setting
    ? dueWithin([isReport ? setting : { ...setting, ...always }], { ...ALWAYS, calendar }, span)
    : [];
  return dues
    .filter(({ dueOn }) => isReport || (date.validFrom <= dueOn && isBeforeEnd(date, dueOn)))
    .map((due) => {
      const { dueOn, before, period } = due;
      return { date, on: dueOn, before, period, due: isReport ? due : null, key: period };
    });
};

const ALWAYS = { openedOn: '0001-01-01', closedOn: null };

const within = (date: HeldDate, days: readonly Day[], { from, to }: Span): readonly Occurrence[] =>
  days
    .filter((on) => from <= on && on <= to && isBeforeEnd(date, on))
    .map((on) => ({ date, on, before: null, period: null, due: null, key: on }));

const isBeforeEnd = ({ validTo }: HeldDate, day: Day): boolean => validTo === null || day < validTo;

const lunarDays = (monthDay: string, { from, to }: Span): readonly Day[] => {
  const [month, day] = [Number(monthDay.slice(0, 2)), Number(monthDay.slice(3))];
  const [first, last] = [Number(from.slice(0, 4)) - 1, Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, n) => solarDay({ day, month, year: first + n })).filter(
    (each) => each !== null,
  );
};

/** The next day on which any of these falls, today included; where none is to come, the last single day that was. */
export const nearestOf = (dates: readonly HeldDate[], calendar: Calendar, today: Day): Occurrence | null => {
  const singles = dates.filter(({ rule }) => rule.kind === 'once');
  const within14Months = fallsIn(dates, calendar, { from: today, to: plusMonths(today, 14) });
  const later = fallsIn(singles, calendar, { from: today, to: '9999-12-31' });
  const before = fallsIn(singles, calendar, { from: '0001-01-01', to: today });
  return within14Months[0] ?? later[0] ?? before.at(-1) ?? null;
};

/** The days within a span on which any of these falls, oldest first. */
export const fallsIn = (dates: readonly HeldDate[], calendar: Calendar, span: Span): readonly Occurrence[] =>
  dates
    .flatMap((date) => occurrences(date, calendar, span))
    .sort((one, other) => (one.on < other.on ? -1 : 1));
