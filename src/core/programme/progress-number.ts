import type { Day } from '../day.ts';
import { courseOf } from './course.ts';
import { type Judged, unjudged, verdictOf } from './progress-common.ts';
import type { Facts, Progress } from './progress-types.ts';
import type { NumberTarget } from './target.ts';

/** A number to reach. Net growth may stand below zero; more than an exact number is said, and no failure. */
export const numberProgress = (target: NumberTarget, facts: Facts, today: Day): Progress => {
  const goal = facts.allocation === undefined ? target.value : facts.allocation;
  const begun = unjudged(target, facts, today);
  if (goal === null) return { ...begun, verdict: 'not-allocated' };
  const done = facts.confirmed;
  const left = done === null ? goal : Math.max(0, goal - done);
  return {
    ...begun,
    verdict: verdictOf(target, today, { done, reached: done !== null && reachedBy(target, done, goal) }),
    goal,
    left,
    surplus: done !== null && done > goal ? done - goal : null,
    ...courseOf(target, { goal, left, facts }, today),
  };
};

const reachedBy = ({ comparator }: NumberTarget, done: number, goal: number): Judged => {
  if (done < goal) return false;
  if (done === goal) return 'reached';
  return comparator === 'eq' ? 'above-exact' : 'exceeded';
};
