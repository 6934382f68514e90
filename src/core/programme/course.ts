import { type Day, daysBetween, plusDays } from '../day.ts';
import type { Facts, Forecast, Pace, Progress } from './progress-types.ts';
import type { PaceBasis, Target } from './target.ts';

type Asked = { readonly goal: number; readonly left: number; readonly facts: Facts };

/** Pace, what every month needs, and where it leads to: all of them in counts, for a ratio those of its numerator. */
export const courseOf = (
  target: Target,
  { goal, left, facts }: Asked,
  today: Day,
): Pick<Progress, 'pace' | 'perMonth' | 'forecast'> => ({
  pace: facts.confirmed === null ? null : pace(target, { goal, done: facts.confirmed, facts }, today),
  perMonth:
    isWonBitByBit(target) && facts.confirmed !== null ? perMonth(left, monthsLeft(target, today)) : null,
  forecast: forecast(target, facts, today),
});

type Course = { readonly goal: number; readonly done: number; readonly facts: Facts };

const pace = (target: Target, { goal, done, facts }: Course, today: Day): Pace | null => {
  if (target.pace === 'none' || today < target.from) return null;
  const part = elapsed(target, target.pace, facts, today);
  if (part === null) return null;
  return {
    basis: target.pace,
    expected: whole(goal * part),
    difference: whole(done - goal * part),
  };
};

/** Rounded, and never the zero below zero. */
const whole = (value: number): number => Math.round(value) + 0;

/** Earlier than this part of the period a forecast says more about chance than about work. */
const EARLIEST = 0.1;

/**
 * Where the period ends if it goes on as so far, by the target's own basis. Null for what stands at a date or is
 * looked at once a year, before a tenth of the period has passed, and when it is over.
 */
const forecast = (target: Target, facts: Facts, today: Day): Forecast | null => {
  const { confirmed } = facts;
  if (target.pace === 'none' || !GROWING.has(target.kind) || confirmed === null) return null;
  if (today > target.to || today < target.from || days(target, today) < EARLIEST) return null;
  const part = elapsed(target, target.pace, facts, today);
  return part === null || part < EARLIEST ? null : { basis: target.pace, value: whole(confirmed / part) };
};

/** What adds up over the period. */
const GROWING: ReadonlySet<Target['kind']> = new Set(['count', 'net-growth', 'range', 'per-unit-average']);

/** A percentage is looked at once; its numerator is not gathered month by month. */
const isWonBitByBit = ({ kind }: Target): boolean => GROWING.has(kind) || kind === 'stock-at-date';

/** The part of the period's work that should be behind us, 0 to 1; today counts as worked. */
const elapsed = (
  target: Target,
  basis: Exclude<PaceBasis, 'none'>,
  { lastYear }: Facts,
  today: Day,
): number | null => {
  if (basis === 'last-year')
    return lastYear && lastYear.whole > 0 ? Math.min(1, Math.max(0, lastYear.byNow / lastYear.whole)) : null;
  return Math.min(1, basis === 'linear' ? days(target, today) : quarters(target, today));
};

const days = ({ from, to }: Target, today: Day): number =>
  (daysBetween(from, today) + 1) / (daysBetween(from, to) + 1);

const quarters = ({ from, to }: Target, today: Day): number => {
  const months = monthsBetween(from, plusDays(today, 1));
  return (months - (months % 3)) / monthsBetween(from, plusDays(to, 1));
};

/** Less than one a month is no monthly need. */
const perMonth = (left: number, months: number): number | null =>
  months > 0 && left >= months ? Math.ceil(left / months) : null;

/** Months that still offer work, the running one included: on 20 November of a calendar year, 2. */
export const monthsLeft = ({ from, to }: Target, today: Day): number =>
  today > to ? 0 : monthsBetween(today < from ? from : today, to) + 1;

/** Months between the months of two days, whatever the day in them. */
const monthsBetween = (from: Day, to: Day): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7));
