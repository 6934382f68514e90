import type { Day } from '../day.ts';
import { fold } from '../fold.ts';
import { aims, type Instance } from './instances.ts';
import type { Target } from './target.ts';
import type { Pack } from './types.ts';

/** How a target is given to units: numbers that add up, rates that every unit has to reach, or not at all. */
export type ShareKind = 'count' | 'rate';

export const shareKind = (target: Target): ShareKind | null => {
  switch (target.kind) {
    case 'count':
    case 'net-growth':
    case 'stock-at-date':
    case 'range':
      return 'count';
    case 'percentage':
    case 'per-unit-average':
      return 'rate';
    default:
      return null;
  }
};

/** What the plan itself asks for: the floor of a band or a ratio. */
export const planNumber = (target: Target): number | null => {
  if (target.kind === 'allocation-rule') return null;
  if ('min' in target) return target.min;
  return 'value' in target ? target.value : null;
};

/** Targets that may be given to units, in the plan's order. */
export const givenTargets = ({ targets }: Pack): readonly Target[] =>
  targets.filter((target) => shareKind(target) !== null);

/** The target that a workbook or a person means: by its id, or by its title as it is written. */
export const targetNamed = (pack: Pack, words: string): Target | null => {
  const wanted = fold(words);
  const byTitle = givenTargets(pack).filter(({ title }) => fold(title.vi) === wanted);
  return (
    pack.targets.find(({ id }) => id === words.trim()) ?? (byTitle.length === 1 ? (byTitle[0] ?? null) : null)
  );
};

/** The run that a share is for: that of a year, or the one of today; null where the target has none then. */
export const runFor = (target: Target, year: number | null, today: Day): Instance | null => {
  const [aim] = aims([target], today);
  if (!aim) return null;
  if (year === null) return aim.now.phase === 'closed' ? null : aim.now;
  return [aim.now, ...aim.closed, ...aim.coming].find((run) => isOfYear(run, year)) ?? null;
};

const isOfYear = ({ target, year: own }: Instance, year: number): boolean =>
  own === null
    ? Number(target.from.slice(0, 4)) <= year && Number(target.to.slice(0, 4)) >= year
    : own === year;

/** Why a number cannot be a share of a target; null where it can. */
export const shareObjection = (
  target: Target,
  value: number,
): 'share-not-whole' | 'share-over-hundred' | null => {
  if (shareKind(target) === 'count' && !Number.isInteger(value)) return 'share-not-whole';
  return target.kind === 'percentage' && value > 100 ? 'share-over-hundred' : null;
};

/** What the units directly below were given, held against the number of the unit above. */
export type ShareSum =
  | {
      readonly kind: 'count';
      readonly own: number | null;
      readonly sum: number;
      readonly units: number;
      readonly rest: number | null;
    }
  /** Rates are never added up: how many units were given less than the unit above has to reach. */
  | {
      readonly kind: 'rate';
      readonly own: number | null;
      readonly units: number;
      readonly lowest: number;
      readonly below: number;
    };

export const sumOfShares = (kind: ShareKind, own: number | null, shares: readonly number[]): ShareSum => {
  const units = shares.length;
  if (kind === 'rate') {
    const below = own === null ? 0 : shares.filter((share) => share < own).length;
    return { kind, own, units, lowest: units === 0 ? 0 : Math.min(...shares), below };
  }
  const sum = shares.reduce((so, share) => so + share, 0);
  return { kind, own, sum, units, rest: own === null ? null : own - sum };
};

/** A whole number in as many parts as equal as can be, the greater ones first: 10 by 3 is 4, 3, 3. */
export const evenly = (total: number, parts: number): readonly number[] =>
  Array.from({ length: parts }, (_, n) => Math.floor(total / parts) + (n < total % parts ? 1 : 0));
