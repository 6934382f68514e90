import type { Day } from '../day.ts';
import { courseOf } from './course.ts';
import { unjudged, verdictOf } from './progress-common.ts';
import type { Facts, Progress } from './progress-types.ts';
import type { RangeTarget } from './target.ts';

/** A band: its lower end is what must be reached, above its upper end is no failure. A share given is one number. */
export const rangeProgress = (target: RangeTarget, facts: Facts, today: Day): Progress => {
  const begun = unjudged(target, facts, today);
  if (facts.allocation === null) return { ...begun, verdict: 'not-allocated' };
  const [goal, stretch] =
    facts.allocation === undefined ? [target.min, target.max] : [facts.allocation, null];
  const done = facts.confirmed;
  const left = Math.max(0, goal - (done ?? 0));
  const over = done !== null && done > (stretch ?? goal) ? done - (stretch ?? goal) : null;
  const good = over === null ? 'reached' : stretch === null ? 'exceeded' : 'above-band';
  return {
    ...begun,
    verdict: verdictOf(target, today, { done, reached: done !== null && done >= goal && good }),
    goal,
    stretch,
    left,
    surplus: over,
    ...courseOf(target, { goal, left, facts }, today),
  };
};
