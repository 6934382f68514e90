import type { Period } from './periods.ts';

/** An item of a form that units directly below file. */
export type BelowItem = { readonly form: string; readonly item: string };

/** As much of an item as its sum depends on. `below`: where units below state it; each gives it in the first that it filed. */
export type Summed = { readonly id: string; readonly stock: boolean; readonly below: readonly BelowItem[] };

/** A confirmed figure of a unit directly below. `coversTo`: the last day that it speaks of. */
export type PartBelow = BelowItem & {
  readonly unitId: number;
  readonly period: Period;
  readonly coversTo: string;
  readonly value: number;
  readonly receipt: string;
};

/** What one unit gives to an item, and the reports that it comes from, newest first. */
export type Share = {
  readonly unitId: number;
  readonly value: number;
  readonly parts: readonly PartBelow[];
};

/**
 * What every unit below gives to an item: what happened is summed over its reports, of what stands the newest counts.
 * A unit that states neither is left out: nothing is not zero.
 */
export const sharesOf = (item: Summed, parts: readonly PartBelow[]): readonly Share[] =>
  [...grouped(parts, ({ unitId }) => unitId)].flatMap(([unitId, own]) => {
    const filed = item.below.map((from) => own.filter((part) => isOf(part, from))).find(isFilled) ?? [];
    const newestFirst = filed.toSorted((a, b) => (a.coversTo < b.coversTo ? 1 : -1));
    const counted = item.stock ? newestFirst.slice(0, 1) : newestFirst;
    return isFilled(counted) ? [{ unitId, value: total(counted), parts: counted }] : [];
  });

/** Shares of units further down, as one of the unit above them that they count in. */
export const byBranch = (shares: readonly Share[], branchOf: ReadonlyMap<number, number>): readonly Share[] =>
  [...grouped(shares, ({ unitId }) => branchOf.get(unitId) ?? unitId)].map(([unitId, some]) => ({
    unitId,
    value: total(some),
    parts: some.flatMap(({ parts }) => parts),
  }));

const isFilled = (some: readonly unknown[]): boolean => some.length > 0;

const isOf = (part: PartBelow, { form, item }: BelowItem): boolean =>
  part.form === form && part.item === item;

/** Of numbers that are stated; null where none is. */
export const sumOf = (shares: readonly { readonly value: number }[]): number | null =>
  shares.length === 0 ? null : total(shares);

const total = (some: readonly { readonly value: number }[]): number =>
  some.reduce((sum, { value }) => sum + value, 0);

const grouped = <T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
};

/** A report that a unit directly below owes within the period. */
export type OwedBelow = {
  readonly unitId: number;
  readonly unitName: string;
  readonly form: string;
  readonly period: Period;
};

/** A unit whose reports are not all confirmed, with the periods that are not. */
export type Missing = {
  readonly unitId: number;
  readonly unitName: string;
  readonly periods: readonly Period[];
};

/** How many units owe something below, of how many all is confirmed, and who is missing, by name. */
export type Coverage = {
  readonly all: number;
  readonly confirmed: number;
  readonly missing: readonly Missing[];
};

/** Holds what units below owe against what of it is confirmed. */
export const coverageOf = (
  owed: readonly OwedBelow[],
  confirmed: readonly Pick<PartBelow, 'unitId' | 'form' | 'period'>[],
): Coverage => {
  const there = new Set(confirmed.map(({ unitId, form, period }) => `${unitId} ${form} ${period}`));
  const units = [...grouped(owed, ({ unitId }) => unitId).values()];
  const missing = units.flatMap((reports): readonly Missing[] => {
    const open = reports.filter(({ unitId, form, period }) => !there.has(`${unitId} ${form} ${period}`));
    const [first] = open;
    return first ? [{ unitId: first.unitId, unitName: first.unitName, periods: periodsOf(open) }] : [];
  });
  return { all: units.length, confirmed: units.length - missing.length, missing };
};

const periodsOf = (reports: readonly OwedBelow[]): readonly Period[] =>
  [...new Set(reports.map(({ period }) => period))].sort();

/** A figure of a unit that stands in a sum. */
export type Frozen = { readonly item: string; readonly unitId: number; readonly value: number };

/** A unit whose figure moved since a sum was closed; null: it had or has none. */
export type Moved = {
  readonly unitId: number;
  readonly before: number | null;
  readonly now: number | null;
};

/** What moved in an item since its sum was closed, unit by unit. */
export const movedSince = (
  frozen: readonly Pick<Frozen, 'unitId' | 'value'>[],
  shares: readonly Pick<Share, 'unitId' | 'value'>[],
): readonly Moved[] => {
  const before = new Map(frozen.map(({ unitId, value }) => [unitId, value]));
  const now = new Map(shares.map(({ unitId, value }) => [unitId, value]));
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((unitId) => {
    const moved = { unitId, before: before.get(unitId) ?? null, now: now.get(unitId) ?? null };
    return moved.before === moved.now ? [] : [moved];
  });
};

/** A share of two sums, in tenths of a percent; null where there is nothing to divide by. Shares themselves are never summed. */
export const tenthsOfPercent = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole <= 0 ? null : Math.round((part * 1000) / whole);
