import type { Day } from '../day.ts';
import { rateOf, unjudged } from './progress-common.ts';
import type { Facts, Progress } from './progress-types.ts';
import type { CoverageTarget, RuleTarget, WordsTarget } from './target.ts';

/** "Most", "nearly all": numerator and denominator are shown, no number judges them. */
export const coverageProgress = (target: CoverageTarget, facts: Facts, today: Day): Progress => {
  const begun = unjudged(target, facts, today);
  const denominator = facts.denominator ?? null;
  return {
    ...begun,
    denominator,
    rate: rateOf(facts.confirmed, denominator?.value ?? null, 'hundred'),
    missing: denominator ? begun.missing : [...begun.missing, 'denominator'],
  };
};

/** A rule of use: what it grants stands beside what was kept, and is never judged. */
export const ruleProgress = (target: RuleTarget, facts: Facts, today: Day): Progress => {
  const shown = coverageProgress({ ...target, kind: 'qualitative-coverage' }, facts, today);
  const whole = shown.denominator?.value ?? null;
  return {
    ...shown,
    goal: target.value,
    entitled: whole === null ? null : Math.floor((target.value * whole) / 100),
  };
};

/** Words without a number; the figure, where there is a measure, is shown beside them. */
export const wordsProgress = (target: WordsTarget, facts: Facts, today: Day): Progress => {
  const begun = unjudged(target, facts, today);
  return target.measure === null ? { ...begun, missing: [] } : begun;
};
