import { type Day, daysBetween, plusDays, sinceSunday } from '../day.ts';
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

/** Whether what a day is has been decided: named days may wait for it, and nothing is known beyond the calendar. */
const isDecided = (day: Day, { from, to, days }: Calendar): boolean =>
  from <= day && day <= to && days[day]?.known !== false;

/** How a due day lies among working days. */
export type DueRest = {
  /** The last working day up to the due day: whoever sends on it is on time whatever the due day turns out to be. */
  readonly safeDay: Day;
  /** Why the due day is no working day: its name, or its weekday from 0 for Sunday; null where it is one. */
  readonly why: Text | number | null;
  /** Days up to the due day of which nobody has decided yet whether they are worked; at least three days are looked at. */
  readonly undecided: readonly Day[];
};

export const dueRest = (dueOn: Day, calendar: Calendar): DueRest => {
  const works = isWorkingDay(dueOn, calendar);
  const safeDay = works ? dueOn : workingDayBefore(dueOn, calendar);
  const first = [safeDay, plusDays(dueOn, -3)].toSorted()[0] ?? dueOn;
  const near = Array.from({ length: daysBetween(first, dueOn) + 1 }, (_, n) => plusDays(first, n));
  return {
    safeDay,
    why: works ? null : (calendar.days[dueOn]?.name ?? sinceSunday(dueOn)),
    undecided: near.filter((day) => !isDecided(day, calendar)),
  };
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
