import { type Day, daysBetween, plusDays } from '../day.ts';
import type { NumberTarget, PaceBasis, RangeTarget, RatioTarget, Target } from './target.ts';

/** Where a number comes from; a declared one says who declared it, as of when, and how it was determined. */
export type Provenance =
  | { readonly from: 'form' | 'register' }
  | { readonly from: 'declared'; readonly asOf: Day; readonly body: string; readonly how: string };

export type Denominator = { readonly value: number; readonly provenance: Provenance };

/** What is known about a target for one unit with everything below it. `null` is "nobody has given a figure". */
export type Facts = {
  readonly confirmed: number | null;
  /** Sent, not yet confirmed; shown beside, never counted as done. */
  readonly waiting: number;
  readonly denominator?: Denominator | null;
  /** The share given to the unit; `null`: none was given. Undefined: the unit answers for the whole target. */
  readonly allocation?: number | null;
  /** Done by the same day last year, and in the whole of it: what `last-year` measures pace by. */
  readonly lastYear?: { readonly byNow: number; readonly whole: number } | null;
};

/**
 * `reached`, `stretched` (also what it strives for), `above-band` are all good; `on-the-way` and `missed` (the period
 * is over) are short of it; the rest say why there is no verdict.
 */
export type Verdict =
  | 'reached'
  | 'stretched'
  | 'above-band'
  | 'on-the-way'
  | 'missed'
  | 'not-begun'
  | 'not-judged'
  | 'no-figure'
  | 'no-denominator'
  | 'not-allocated';

/** Where an even course would stand today; `difference` −3 reads "thấp hơn tiến độ bình quân 3". */
export type Pace = {
  readonly basis: Exclude<PaceBasis, 'none'>;
  readonly expected: number;
  readonly difference: number;
};

export type Progress = {
  readonly verdict: Verdict;
  /** What is to be reached: a count; for ratios the floor in per cent or per unit. */
  readonly goal: number | null;
  /** A stretch above the floor, or a band's upper end. */
  readonly stretch: number | null;
  readonly done: number | null;
  readonly waiting: number;
  /** Still missing, in counts: for a ratio, how many the numerator lacks. */
  readonly left: number | null;
  readonly denominator: Denominator | null;
  readonly pace: Pace | null;
  /** What every remaining month needs, the running one included, rounded up. */
  readonly perMonth: number | null;
  readonly monthsLeft: number;
};

/** How far a unit has come with a target on a day. Only confirmed figures are done. */
export const progress = (target: Target, facts: Facts, today: Day): Progress => {
  if (target.kind === 'range') return rangeProgress(target, facts, today);
  if ('comparator' in target) {
    return 'value' in target ? numberProgress(target, facts, today) : ratioProgress(target, facts, today);
  }
  return { ...unjudged(target, facts, today), denominator: facts.denominator ?? null };
};

const numberProgress = (target: NumberTarget, facts: Facts, today: Day): Progress => {
  const goal = facts.allocation === undefined ? target.value : facts.allocation;
  const begun = unjudged(target, facts, today);
  if (goal === null) return { ...begun, verdict: 'not-allocated' };
  const done = facts.confirmed;
  const left = done === null ? goal : Math.max(0, goal - done);
  return {
    ...begun,
    verdict: verdict(target, today, { done, reached: done !== null && done >= goal && 'reached' }),
    goal,
    left,
    pace: done === null ? null : pace(target, { goal, done, facts }, today),
    perMonth: perMonth(left, begun.monthsLeft),
  };
};

const rangeProgress = (target: RangeTarget, facts: Facts, today: Day): Progress => {
  const done = facts.confirmed;
  const left = Math.max(0, target.min - (done ?? 0));
  const begun = unjudged(target, facts, today);
  const reached = done !== null && done >= target.min && (done > target.max ? 'above-band' : 'reached');
  return {
    ...begun,
    verdict: verdict(target, today, { done, reached }),
    goal: target.min,
    stretch: target.max,
    left,
    pace: done === null ? null : pace(target, { goal: target.min, done, facts }, today),
    perMonth: perMonth(left, begun.monthsLeft),
  };
};

const ratioProgress = (target: RatioTarget, facts: Facts, today: Day): Progress => {
  const begun = { ...unjudged(target, facts, today), goal: target.min, stretch: target.stretch };
  const denominator = facts.denominator ?? null;
  if (!denominator || denominator.value === 0) return { ...begun, verdict: 'no-denominator' };
  const done = facts.confirmed;
  const floor = share(target, target.min, denominator.value);
  const left = Math.max(0, floor - (done ?? 0));
  const stretched =
    done !== null && target.stretch !== null && done >= share(target, target.stretch, denominator.value);
  const reached = done !== null && done >= floor && (stretched ? 'stretched' : 'reached');
  return {
    ...begun,
    verdict: verdict(target, today, { done, reached }),
    left,
    denominator,
    pace: done === null ? null : pace(target, { goal: floor, done, facts }, today),
    perMonth: perMonth(left, begun.monthsLeft),
  };
};

/** The numerator that a ratio asks for: 80% of 7 is 6, for 5 would be less. */
const share = (target: RatioTarget, ratio: number, denominator: number): number =>
  target.kind === 'percentage' ? Math.ceil((ratio * denominator) / 100) : Math.ceil(ratio * denominator);

const unjudged = (target: Target, facts: Facts, today: Day): Progress => ({
  verdict: 'not-judged',
  goal: null,
  stretch: null,
  done: facts.confirmed,
  waiting: facts.waiting,
  left: null,
  denominator: null,
  pace: null,
  perMonth: null,
  monthsLeft: monthsLeft(target, today),
});

const verdict = (
  target: Target,
  today: Day,
  { done, reached }: { readonly done: number | null; readonly reached: Verdict | false },
): Verdict => {
  if (today < target.from) return 'not-begun';
  if (done === null) return 'no-figure';
  if (reached) return reached;
  return today > target.to ? 'missed' : 'on-the-way';
};

type Course = { readonly goal: number; readonly done: number; readonly facts: Facts };

const pace = (target: Target, { goal, done, facts }: Course, today: Day): Pace | null => {
  if (target.pace === 'none' || today < target.from) return null;
  const part = elapsed(target, target.pace, facts, today);
  if (part === null) return null;
  return {
    basis: target.pace,
    expected: Math.round(goal * part),
    difference: Math.round(done - goal * part),
  };
};

/** The part of the period's work that should be behind us, 0 to 1; today counts as worked. */
const elapsed = (
  { from, to }: Target,
  basis: Exclude<PaceBasis, 'none'>,
  { lastYear }: Facts,
  today: Day,
): number | null => {
  if (basis === 'last-year') return lastYear && lastYear.whole > 0 ? lastYear.byNow / lastYear.whole : null;
  const days = (daysBetween(from, today) + 1) / (daysBetween(from, to) + 1);
  const quarters =
    (monthsBetween(from, plusDays(today, 1)) - (monthsBetween(from, plusDays(today, 1)) % 3)) /
    monthsBetween(from, plusDays(to, 1));
  return Math.min(1, basis === 'linear' ? days : quarters);
};

const perMonth = (left: number, months: number): number | null =>
  left > 0 && months > 0 ? Math.ceil(left / months) : null;

/** Months that still offer work, the running one included: on 20 November of a calendar year, 2. */
const monthsLeft = ({ from, to }: Target, today: Day): number =>
  today > to ? 0 : monthsBetween(today < from ? from : today, to) + 1;

/** Months between the months of two days, whatever the day in them. */
const monthsBetween = (from: Day, to: Day): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7));
