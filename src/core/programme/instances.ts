import type { Day } from '../day.ts';
import type { Target } from './target.ts';

/** One run of a target: a yearly one has one per calendar year, any other just one. `target` has this run's days. */
export type Instance = {
  readonly target: Target;
  readonly year: number | null;
  readonly phase: 'closed' | 'running' | 'coming';
};

/** An aim as an answer shows it: its run of today, those that are over (newest first), and those to come. */
export type Aim = {
  readonly now: Instance;
  readonly closed: readonly Instance[];
  readonly coming: readonly Instance[];
};

/** The aims of a plan on a day, in its order. Targets of one series (2023, 2025, 2030) are one aim. */
export const aims = (targets: readonly Target[], today: Day): readonly Aim[] => {
  const heads = targets.filter(
    ({ series }, at) => series === null || targets.findIndex((other) => other.series === series) === at,
  );
  return heads.map((head) => aimOf(seriesOf(head, targets), today));
};

const seriesOf = (head: Target, targets: readonly Target[]): readonly Target[] =>
  head.series === null ? [head] : targets.filter(({ series }) => series === head.series);

/** Of those not over yet the one that ends first is today's; when all are over, the last. */
const aimOf = (series: readonly Target[], today: Day): Aim => {
  const runs = series
    .flatMap((target) => runsOf(target, today))
    .sort((one, other) => (one.target.to < other.target.to ? -1 : 1));
  const at = runs.findIndex(({ phase }) => phase !== 'closed');
  const here = at < 0 ? runs.length - 1 : at;
  const now = runs[here];
  if (!now) throw new Error('a series without a target has no run');
  return { now, closed: runs.slice(0, here).reverse(), coming: runs.slice(here + 1) };
};

/** Every run of a target, oldest first. */
const runsOf = (target: Target, today: Day): readonly Instance[] => {
  if (target.recurs === null) return [{ target, year: null, phase: phaseOf(target, today) }];
  const [first, last] = [yearOf(target.from), yearOf(target.to)];
  return Array.from({ length: last - first + 1 }, (_, n) => inYear(target, first + n, today));
};

const inYear = (target: Target, year: number, today: Day): Instance => {
  const own = {
    ...target,
    from: later(target.from, `${year}-01-01`),
    to: earlier(target.to, `${year}-12-31`),
  };
  return { target: own, year, phase: phaseOf(own, today) };
};

const phaseOf = ({ from, to }: Target, today: Day): Instance['phase'] => {
  if (today > to) return 'closed';
  return today < from ? 'coming' : 'running';
};

const yearOf = (day: Day): number => Number(day.slice(0, 4));
const later = (one: Day, other: Day): Day => (one > other ? one : other);
const earlier = (one: Day, other: Day): Day => (one < other ? one : other);

/** Names a run among the facts of an answer: a target's id, and the year where it runs every year. */
export const keyOf = ({ target, year }: Instance): string =>
  year === null ? target.id : `${target.id} ${year}`;
