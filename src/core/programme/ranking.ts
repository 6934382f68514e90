import { type Phrase, say } from '../message.ts';
import type { Progress } from './progress-types.ts';
import { difference, shortFigures } from './quota-figures.ts';
import type { Target } from './target.ts';

/** A unit directly below, and where it stands with a target. */
export type Ranked = { readonly id: number; readonly name: string; readonly progress: Progress };

/** Furthest behind first: behind an even course where there is one, else by what is missing; units without figures last. */
export const ranked = (units: readonly Ranked[]): readonly Ranked[] =>
  units
    .filter(({ progress }) => progress.verdict !== 'not-allocated' || progress.done)
    .map((unit) => ({ unit, behind: behindBy(unit.progress) }))
    .sort((one, other) => other.behind - one.behind || one.unit.name.localeCompare(other.unit.name, 'vi'))
    .map(({ unit }) => unit);

const behindBy = ({ done, left, pace, goal }: Progress): number => {
  if (done === null || goal === null || left === null) return Number.NEGATIVE_INFINITY;
  const whole = Math.max(1, done + left);
  return pace ? -pace.difference / whole : left / whole;
};

/** "1. Công đoàn KCN Sông Xanh: 37/45 CĐCS · còn lại 8 · thấp hơn tiến độ bình quân 3". */
export const rankedLine = (target: Target, { name, progress }: Ranked, n: number): Phrase => {
  const figures = shortFigures(target, progress);
  const course = progress.pace ? difference(progress.pace.difference) : null;
  return say('quota-ranked', {
    n,
    unit: name,
    figures: course ? say('quota-and', { line: figures, next: course }) : figures,
  });
};
