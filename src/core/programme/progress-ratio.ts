import type { Day } from '../day.ts';
import { courseOf } from './course.ts';
import { type Judged, rateOf, unjudged, verdictOf } from './progress-common.ts';
import type { Denominator, Facts, Progress } from './progress-types.ts';
import type { RatioTarget } from './target.ts';

/** A ratio: judged by its numerator, so that nothing is rounded up. A rate given to a unit takes the plan's place. */
export const ratioProgress = (target: RatioTarget, facts: Facts, today: Day): Progress => {
  const goal = facts.allocation ?? target.min;
  const stretch = target.stretch !== null && target.stretch > goal ? target.stretch : null;
  const begun = { ...unjudged(target, facts, today), goal, stretch };
  const denominator = facts.denominator ?? null;
  if (!denominator)
    return { ...begun, verdict: 'no-denominator', missing: [...begun.missing, 'denominator'] };
  if (denominator.value === 0) return { ...begun, verdict: 'empty-denominator', denominator };
  return { ...begun, denominator, ...measured(target, { goal, stretch, denominator, facts }, today) };
};

type Asked = {
  readonly goal: number;
  readonly stretch: number | null;
  readonly denominator: Denominator;
  readonly facts: Facts;
};

const measured = (target: RatioTarget, { goal, stretch, denominator, facts }: Asked, today: Day) => {
  const done = facts.confirmed;
  const floor = share(target, goal, denominator.value);
  const left = Math.max(0, floor - (done ?? 0));
  const upper = stretch === null ? null : partOf(target, stretch, denominator.value);
  const reached = done !== null && done >= floor && beyond(target, done, { goal, upper, denominator });
  return {
    verdict: verdictOf(target, today, { done, reached }),
    left,
    rate: rateOf(done, denominator.value, target.kind === 'percentage' ? 'hundred' : 'unit'),
    ...courseOf(target, { goal: floor, left, facts }, today),
  };
};

type Ends = { readonly goal: number; readonly upper: number | null; readonly denominator: Denominator };

/** At the floor or above it: the upper end is a stretch to reach, or a band's end that may be passed. */
const beyond = (target: RatioTarget, done: number, { goal, upper, denominator }: Ends): Judged => {
  if (upper !== null && target.comparator === 'between') return done > upper ? 'above-band' : 'reached';
  if (upper !== null) return done >= upper ? 'stretched' : 'reached';
  const exact = partOf(target, goal, denominator.value);
  if (done <= Math.ceil(exact)) return 'reached';
  return target.comparator === 'eq' ? 'above-exact' : 'exceeded';
};

/** The numerator that a ratio asks for: 80% of 7 is 6, for 5 would be less. */
const share = (target: RatioTarget, ratio: number, denominator: number): number =>
  Math.ceil(partOf(target, ratio, denominator));

/** Free of what binary fractions add: 1.1 of 10 is 11, not a little more. */
const partOf = ({ kind }: RatioTarget, ratio: number, denominator: number): number => {
  const part = kind === 'percentage' ? (ratio * denominator) / 100 : ratio * denominator;
  return Math.round(part * 1e6) / 1e6;
};
