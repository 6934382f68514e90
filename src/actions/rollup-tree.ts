import type { FormItem } from '../core/flow/types.ts';
import type { BelowItem, PartBelow } from '../core/reports/rollup.ts';
import type { Db } from '../store/db.ts';
import {
  changedBetween,
  countedBelow,
  isOtherTree,
  type OtherTree,
  type Placed,
  type SummedItem,
  summedItems,
} from '../store/other-trees.ts';
import { confirmedParts, unitsDirectlyBelow } from '../store/rollups.ts';

/** What units give on another tree: the units directly below there, and for every part the one of them that it counts in. */
export type TreeParts = {
  readonly units: readonly Placed[];
  readonly parts: readonly PartBelow[];
  readonly branchOf: ReadonlyMap<number, number>;
};

/** `seen`: leaves out what whoever asks may not see. */
type Asked = OtherTree & {
  readonly unitId: number;
  readonly sums: readonly FormItem[];
  readonly seen: (units: readonly Placed[]) => Promise<readonly Placed[]>;
};

/**
 * Adds up anew on another tree. A unit below which the same units count gives what it reported; where that changed, what
 * it had added up is left aside and each unit below counts by itself.
 */
export const partsOnTree = async (db: Db, asked: Asked): Promise<TreeParts> => {
  const units = await asked.seen(await countedBelow(db, [asked.unitId], asked.tree));
  const branchOf = new Map<number, number>([[asked.unitId, asked.unitId]]);
  const parts: PartBelow[] = [];
  for (let level = units; level.length > 0; ) {
    const fresh = level.filter(({ id }) => !branchOf.has(id));
    for (const { id, parentId } of fresh)
      branchOf.set(id, parentId === asked.unitId ? id : (branchOf.get(parentId) ?? id));
    const ids = fresh.map(({ id }) => id);
    const changed = await changedBetween(db, ids, asked);
    parts.push(...(await ownParts(db, ids, changed, asked)));
    level = await asked.seen(await countedBelow(db, [...changed], asked.tree));
  }
  return { units, parts, branchOf };
};

const ownParts = async (
  db: Db,
  ids: readonly number[],
  changed: ReadonlySet<number>,
  asked: Asked,
): Promise<readonly PartBelow[]> => {
  const parts = await confirmedParts(db, { units: ids, span: asked.span }, asked.items);
  const summed = await summedItems(db, [...changed], asked);
  return parts.filter((part) => !changed.has(part.unitId) || !isSum(part, asked.sums, summed));
};

/** Whether units below reported one of the items that the same sum is made of. */
const isSum = (part: PartBelow, sums: readonly FormItem[], summed: readonly SummedItem[]): boolean =>
  sums.some(
    ({ below }) =>
      below.some((from) => isSame(from, part)) &&
      summed.some((one) => one.unitId === part.unitId && below.some((from) => isSame(from, one))),
  );

const isSame = (one: BelowItem, other: BelowItem): boolean =>
  one.form === other.form && one.item === other.item;

/** Whether a unit's figures of a span come from others, or in other groups, on another tree. */
export const hasOtherTree = async (
  db: Db,
  { unitId, ...asked }: OtherTree & { readonly unitId: number },
): Promise<boolean> => {
  const { span, tree } = asked;
  if (tree === span.to || !(await isOtherTree(db, span.to, tree))) return false;
  const then = await unitsDirectlyBelow(db, unitId, span.to);
  const there = await countedBelow(db, [unitId], tree);
  const ids = new Set([unitId, ...[...then, ...there].map(({ id }) => id)]);
  return (await changedBetween(db, [...ids], asked)).size > 0;
};
