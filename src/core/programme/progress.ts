import type { Day } from '../day.ts';
import { numberProgress } from './progress-number.ts';
import { rangeProgress } from './progress-range.ts';
import { ratioProgress } from './progress-ratio.ts';
import type { Facts, Progress } from './progress-types.ts';
import { coverageProgress, ruleProgress, wordsProgress } from './progress-words.ts';
import type { Target } from './target.ts';

/** How far a unit has come with a target on a day. Only confirmed figures are done. */
export const progress = (target: Target, facts: Facts, today: Day): Progress => {
  switch (target.kind) {
    case 'count':
    case 'net-growth':
    case 'stock-at-date':
      return numberProgress(target, facts, today);
    case 'range':
      return rangeProgress(target, facts, today);
    case 'percentage':
    case 'per-unit-average':
      return ratioProgress(target, facts, today);
    case 'allocation-rule':
      return ruleProgress(target, facts, today);
    case 'qualitative-coverage':
      return coverageProgress(target, facts, today);
    case 'qualitative':
      return wordsProgress(target, facts, today);
  }
};
