import { type Day, plusDays, sinceSunday } from '../day.ts';
import type { Text } from '../message.ts';

/** One day that is not what its weekday says. `known: false`: sources differ or the decision is not out yet. */
export type CalendarDay = {
  readonly day: Day;
  readonly kind: 'holiday' | 'in-lieu' | 'swap-off' | 'make-up-work';
  readonly name: Text;
  /** Swaps bind civil servants and officers; enterprises are only encouraged. */
  readonly audience: 'all' | 'civil-servants';
  readonly known: boolean;
  readonly source: string;
};

/** The named days from one day to another; outside that span only weekends are known. */
export type Calendar = {
  readonly from: Day;
  readonly to: Day;
  readonly days: Readonly<Record<Day, CalendarDay>>;
};

/**
 * Whether officers work on a day. An unknown day counts as a rest day: a reminder that comes a day early does no harm.
 */
export const isWorkingDay = (day: Day, calendar: Calendar): boolean => {
  const named = calendar.days[day];
  if (named?.kind === 'make-up-work') return named.known;
  return !named && !isWeekend(day);
};

/** The last working day before a day, never the day itself. */
export const workingDayBefore = (day: Day, calendar: Calendar): Day => {
  const before = plusDays(day, -1);
  return isWorkingDay(before, calendar) ? before : workingDayBefore(before, calendar);
};

/** The n-th working day after a day; with n = 0 the day itself. */
export const plusWorkingDays = (day: Day, count: number, calendar: Calendar): Day => {
  if (count <= 0) return day;
  const next = plusDays(day, 1);
  return plusWorkingDays(next, isWorkingDay(next, calendar) ? count - 1 : count, calendar);
};

const isWeekend = (day: Day): boolean => [0, 6].includes(sinceSunday(day));
