import type { Day } from '../day.ts';
import { monthsLeft } from './course.ts';
import type { Facts, Progress, Verdict } from './progress-types.ts';
import type { Target } from './target.ts';

/** A good verdict, or false where it is not reached. */
export type Judged = Verdict | false;

/** What is known about a target before anything is judged. */
export const unjudged = (target: Target, facts: Facts, today: Day): Progress => ({
  verdict: 'not-judged',
  goal: null,
  stretch: null,
  done: facts.confirmed,
  waiting: facts.waiting,
  left: null,
  surplus: null,
  denominator: null,
  rate: null,
  entitled: null,
  missing: facts.confirmed === null ? ['figure'] : [],
  pace: null,
  perMonth: null,
  monthsLeft: monthsLeft(target, today),
  forecast: null,
});

/** The verdict on a day, once it is known whether the goal is reached. */
export const verdictOf = (
  target: Target,
  today: Day,
  { done, reached }: { readonly done: number | null; readonly reached: Judged },
): Verdict => {
  if (today < target.from) return 'not-begun';
  if (done === null) return 'no-figure';
  if (reached) return reached;
  return today > target.to ? 'missed' : 'on-the-way';
};

/**
 * Done per hundred (one decimal) or per unit (two), cut off: 79,96% is shown as 79,9%, never as the 80% it is not.
 * Null without a denominator, or with one of zero.
 */
export const rateOf = (done: number | null, denominator: number | null, per: 'hundred' | 'unit') => {
  if (done === null || !denominator) return null;
  return per === 'hundred'
    ? Math.floor((done * 1000) / denominator) / 10
    : Math.floor((done * 100) / denominator) / 100;
};
