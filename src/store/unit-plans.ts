import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import { fold } from '../core/fold.ts';
import type { Problem } from '../core/result.ts';
import { endProblem, moveProblem, renameProblem, type UnitShape } from '../core/units/changes.ts';
import type { Db, Tx } from './db.ts';
import { moveUnitOn, type Outcome, type Recording, renameUnitOn } from './unit-changes.ts';
import { closeUnit, endProblemOf, mergeUnits } from './unit-endings.ts';
import { shapeOf, shapesBelow, targetFor } from './unit-shapes.ts';
import { mergeIntoNew, splitUnit } from './unit-splits.ts';
import { holdsOn } from './units.ts';

/** A change of a unit as it is asked for. `others`: units that are merged along; without a target: into a new one. */
export type UnitPlan = { readonly unitId: number } & (
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'move'; readonly targetId: number }
  | { readonly kind: 'close'; readonly targetId: number | null }
  | { readonly kind: 'merge'; readonly others: readonly number[]; readonly targetId: number }
  | { readonly kind: 'merge-new'; readonly others: readonly number[]; readonly name: string }
  | {
      readonly kind: 'split';
      readonly names: readonly string[];
      readonly stays: boolean;
      readonly heir: number;
    }
);

/** The units that a plan ends. */
export const endedBy = (plan: UnitPlan): readonly number[] => {
  if (plan.kind === 'merge' || plan.kind === 'merge-new') return [plan.unitId, ...plan.others];
  return plan.kind === 'close' || (plan.kind === 'split' && !plan.stays) ? [plan.unitId] : [];
};

/** What stands in the way of a plan on a day; null: nothing. Writes nothing. */
export const planProblem = async (db: Db, plan: UnitPlan, day: Day): Promise<Problem | null> => {
  const unit = await shapeOf(db, plan.unitId);
  switch (plan.kind) {
    case 'rename':
      return renameProblem(unit, plan.name, day) ?? nameTaken(db, unit, { names: [plan.name], day });
    case 'move':
      return moveProblem(unit, await targetFor(db, unit.id, plan.targetId, day), day);
    case 'split': {
      const below = plan.stays ? [] : await shapesBelow(db, unit.id, day);
      return endProblem(unit, { day, heir: null, below }) ?? nameTaken(db, unit, { names: plan.names, day });
    }
    case 'merge-new':
      return (await endsProblem(db, plan, day)) ?? nameTaken(db, unit, { names: [plan.name], day });
    default:
      return endsProblem(db, plan, day);
  }
};

const endsProblem = async (
  db: Db,
  plan: Extract<UnitPlan, { kind: 'close' | 'merge' | 'merge-new' }>,
  day: Day,
): Promise<Problem | null> => {
  for (const id of endedBy(plan)) {
    const targetId = plan.kind === 'merge-new' ? null : plan.targetId;
    const heir = targetId === null ? null : await targetFor(db, id, targetId, day);
    const problem = await endProblemOf(db, id, { heir, day });
    if (problem) return problem;
  }
  return null;
};

type Named = { readonly names: readonly string[]; readonly day: Day };

/** Two units of one name beside each other are told apart by nobody. A unit that ends may leave its name. */
const nameTaken = async (db: Db, unit: UnitShape, { names, day }: Named): Promise<Problem | null> => {
  if (unit.parentId === null) return null;
  const row = await db
    .selectFrom('unit_name')
    .innerJoin('unit', 'unit.id', 'unit_name.unit_id')
    .innerJoin('unit_parent', 'unit_parent.unit_id', 'unit.id')
    .select(['unit_name.name', 'unit.code'])
    .where('unit_name.folded', 'in', names.map(fold))
    .where('unit_parent.parent_id', '=', unit.parentId)
    .where('unit.id', '<>', unit.id)
    .where('unit.closed_on', 'is', null)
    .where(holdsOn('unit_name', day))
    .where(holdsOn('unit_parent', day))
    .executeTakeFirst();
  return row ? { key: 'unit-name-taken', args: { name: row.name, code: row.code } } : null;
};

/** Writes a plan, whole or not at all. */
export const carryOut = (tx: Tx, plan: UnitPlan, recording: Recording): Promise<Outcome> => {
  switch (plan.kind) {
    case 'rename':
      return renameUnitOn(tx, plan.unitId, plan.name, recording);
    case 'move':
      return moveUnitOn(tx, plan.unitId, plan.targetId, recording);
    case 'close':
      return closeUnit(tx, plan.unitId, plan.targetId, recording);
    case 'merge':
      return mergeUnits(tx, endedBy(plan), plan.targetId, recording);
    case 'merge-new':
      return mergeIntoNew(tx, endedBy(plan), plan.name, recording);
    case 'split':
      return splitUnit(tx, plan.unitId, plan, recording);
  }
};

/** Runs what is only tried out: whatever it wrote is taken back. */
export const takenBack = async <T>(tx: Tx, run: () => Promise<T>): Promise<T> => {
  await sql`savepoint tried_out`.execute(tx);
  const found = await run();
  await sql`rollback to savepoint tried_out`.execute(tx);
  return found;
};
