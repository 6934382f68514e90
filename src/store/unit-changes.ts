import type { Day } from '../core/day.ts';
import type { Problem } from '../core/result.ts';
import { moveProblem, renameProblem, type UnitShape } from '../core/units/changes.ts';
import { audit } from './audit.ts';
import type { Tx } from './db.ts';
import { renameUnit } from './roster.ts';
import { lockTree, shapeOf, targetFor } from './unit-shapes.ts';

/** From which day a change holds, by which decision, and who records it; without a post: the operator. */
export type Recording = {
  readonly day: Day;
  readonly decision: string;
  readonly now: Date;
  readonly today: Day;
  readonly postId: number | null;
  readonly chatId: number | null;
};

/** `already`: the very same change stands there. `unitIds`: the units that it made, or that followed. */
export type Outcome =
  | { readonly status: 'done' | 'already'; readonly unitIds: readonly number[] }
  | { readonly status: 'refused'; readonly problem: Problem };

export const refusedBy = (problem: Problem): Outcome => ({ status: 'refused', problem });

/** A unit has another name from a day on; it stays the same unit, and old periods keep the old name. */
export const renameUnitOn = async (
  tx: Tx,
  unitId: number,
  name: string,
  recording: Recording,
): Promise<Outcome> => {
  await lockTree(tx);
  const unit = await shapeOf(tx, unitId);
  const { day, decision } = recording;
  if (unit.name === name && unit.nameSince === day) return { status: 'already', unitIds: [unitId] };
  const problem = renameProblem(unit, name, day);
  if (problem) return refusedBy(problem);
  await renameUnit(tx, unitId, name, { day, decision });
  await noteChange(tx, recording, { what: 'unit.renamed', unit, after: { name } });
  return { status: 'done', unitIds: [unitId] };
};

/** A unit stands below another one from a day on, with everything below it. */
export const moveUnitOn = async (
  tx: Tx,
  unitId: number,
  parentId: number,
  recording: Recording,
): Promise<Outcome> => {
  await lockTree(tx);
  const unit = await shapeOf(tx, unitId);
  const { day } = recording;
  if (unit.parentId === parentId && unit.parentSince === day) return { status: 'already', unitIds: [unitId] };
  const problem = moveProblem(unit, await targetFor(tx, unitId, parentId, day), day);
  if (problem) return refusedBy(problem);
  await moveAll(tx, [unitId], parentId, recording);
  await noteChange(tx, recording, { what: 'unit.moved', unit, after: { parentId } });
  return { status: 'done', unitIds: [unitId] };
};

type Dated = { readonly day: Day; readonly decision: string | null };

/** These units stand below another one from a day on, until the day on which they were to leave anyway. */
export const moveAll = async (
  tx: Tx,
  unitIds: readonly number[],
  parentId: number,
  { day, decision }: Dated,
): Promise<void> => {
  if (unitIds.length === 0) return;
  const rows = await tx
    .selectFrom('unit_parent')
    .select(['unit_id', 'valid_to'])
    .where('unit_id', 'in', unitIds)
    .where('valid_from', '<', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .execute();
  const until = new Map(rows.map((row) => [row.unit_id, row.valid_to]));
  await tx
    .updateTable('unit_parent')
    .set({ valid_to: day })
    .where('unit_id', 'in', unitIds)
    .where('valid_from', '<', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .execute();
  const moved = unitIds.map((unit_id) => ({ unit_id, valid_to: until.get(unit_id) ?? null }));
  await tx
    .insertInto('unit_parent')
    .values(moved.map((one) => ({ ...one, parent_id: parentId, valid_from: day, decision })))
    .execute();
};

type Noted = { readonly what: string; readonly unit: UnitShape; readonly after: object };

/** Keeps what a unit was, and what it is by which decision from which day on. */
export const noteChange = (
  tx: Tx,
  { day, decision, now, postId, chatId }: Recording,
  { what, unit, after }: Noted,
): Promise<unknown> =>
  audit(tx, {
    ...{ at: now, postId, chatId, what, about: `unit:${unit.id}` },
    before: { name: unit.name, parentId: unit.parentId },
    after: { ...after, day, decision },
  });
