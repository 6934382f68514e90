import type { Day } from '../core/day.ts';
import type { Problem } from '../core/result.ts';
import { endProblem, endsWithParent, type Target, type UnitShape } from '../core/units/changes.ts';
import type { Db, Tx } from './db.ts';
import type { Row } from './schema.ts';
import { moveAll, noteChange, type Outcome, type Recording, refusedBy } from './unit-changes.ts';
import { endPostsAt } from './unit-posts.ts';
import { lockTree, shapeOf, shapesBelow, targetFor } from './unit-shapes.ts';

/**
 * A unit ends on a day, the first one on which it is no longer there. What stands below it goes to who follows it, or to
 * the unit above; its line upwards stays, so that its last parent still sees what it left.
 */
export const closeUnit = async (
  tx: Tx,
  unitId: number,
  heirId: number | null,
  recording: Recording,
): Promise<Outcome> => endAll(tx, { unitIds: [unitId], heirId, kind: 'closed' }, recording);

/** Several units, or one, become part of another. */
export const mergeUnits = async (
  tx: Tx,
  unitIds: readonly number[],
  heirId: number,
  recording: Recording,
): Promise<Outcome> => endAll(tx, { unitIds, heirId, kind: 'merged-into' }, recording);

type Ends = {
  readonly unitIds: readonly number[];
  readonly heirId: number | null;
  readonly kind: Row<'unit_succession'>['kind'];
};

/** All of them or none. */
const endAll = async (tx: Tx, { unitIds, heirId, kind }: Ends, recording: Recording): Promise<Outcome> => {
  await lockTree(tx);
  const wanted = { heirId, kind, day: recording.day };
  const standing: number[] = [];
  for (const id of [...new Set(unitIds)]) if (!(await hasEnded(tx, id, wanted))) standing.push(id);
  const unitIdsAfter = heirId === null ? [] : [heirId];
  if (standing.length === 0) return { status: 'already', unitIds: unitIdsAfter };
  for (const id of standing) {
    const heir = heirId === null ? null : await targetFor(tx, id, heirId, recording.day);
    const problem = await endProblemOf(tx, id, { heir, day: recording.day });
    if (problem) return refusedBy(problem);
  }
  for (const id of standing) await end(tx, await shapeOf(tx, id), { heirId, kind }, recording);
  return { status: 'done', unitIds: unitIdsAfter };
};

type Wanted = Pick<Ends, 'heirId' | 'kind'> & { readonly day: Day };

const hasEnded = async (db: Db, unitId: number, { heirId, kind, day }: Wanted): Promise<boolean> => {
  const found = await db
    .selectFrom('unit_succession')
    .select('id')
    .where('from_unit_id', '=', unitId)
    .where('to_unit_id', heirId === null ? 'is' : '=', heirId)
    .where('kind', '=', kind)
    .where('on_day', '=', day)
    .executeTakeFirst();
  return found !== undefined;
};

/** Why a unit cannot end so; null: it can. */
export const endProblemOf = async (
  db: Db,
  unitId: number,
  { heir, day }: { readonly heir: Target | null; readonly day: Day },
): Promise<Problem | null> =>
  endProblem(await shapeOf(db, unitId), { day, heir, below: await shapesBelow(db, unitId, day) });

type Following = Pick<Ends, 'heirId' | 'kind'>;

/** Writes the end of one unit that may end so. */
export const end = async (
  tx: Tx,
  unit: UnitShape,
  { heirId, kind }: Following,
  recording: Recording,
): Promise<void> => {
  const { day, decision } = recording;
  await leaveBelow(tx, unit, heirId, recording);
  await tx.updateTable('unit').set({ closed_on: day }).where('id', '=', unit.id).execute();
  const posts = await endPostsAt(tx, unit.id, recording);
  await tx
    .insertInto('unit_succession')
    .values({ from_unit_id: unit.id, to_unit_id: heirId, kind, on_day: day, decision })
    .execute();
  await noteChange(tx, recording, { what: `unit.${kind}`, unit, after: { heirId, posts } });
};

/** Nothing is left below a unit that ends: offices of its own end too, everything else goes to who follows, or above. */
const leaveBelow = async (
  tx: Tx,
  unit: UnitShape,
  heirId: number | null,
  recording: Recording,
): Promise<void> => {
  const below = await shapesBelow(tx, unit.id, recording.day);
  const ending = below.filter(({ kind }) => endsWithParent(kind, heirId !== null));
  for (const one of ending)
    if (one.closedOn === null)
      await end(tx, { ...one, parentId: unit.parentId }, { heirId: null, kind: 'closed' }, recording);
  const to = heirId ?? unit.parentId;
  const others = below.filter((one) => !ending.includes(one) && one.id !== heirId);
  if (to === null && others.length > 0)
    throw new Error(`nobody takes over what stands below unit ${unit.id}`);
  if (to !== null)
    await moveAll(
      tx,
      others.map(({ id }) => id),
      to,
      recording,
    );
};
