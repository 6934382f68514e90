import type { Day } from '../core/day.ts';
import { endProblem, type UnitShape } from '../core/units/changes.ts';
import type { Db, Tx } from './db.ts';
import { addUnits, codesUnder } from './roster.ts';
import { noteChange, type Outcome, type Recording, refusedBy } from './unit-changes.ts';
import { end, endProblemOf, mergeUnits } from './unit-endings.ts';
import { lockTree, shapeOf, shapesBelow } from './unit-shapes.ts';

export type Split = {
  readonly names: readonly string[];
  /** Whether the unit itself goes on beside the new ones. */
  readonly stays: boolean;
  /** Which of the names takes over what stands below, where the unit ends. */
  readonly heir: number;
};

/** New units come out of one, beside it or in its place. */
export const splitUnit = async (
  tx: Tx,
  unitId: number,
  split: Split,
  recording: Recording,
): Promise<Outcome> => {
  await lockTree(tx);
  const unit = await shapeOf(tx, unitId);
  const { day } = recording;
  const known = await successorsNamed(tx, { unitId, kind: 'split-into', names: split.names, day });
  if (known) return { status: 'already', unitIds: known };
  const below = split.stays ? [] : await shapesBelow(tx, unitId, day);
  const problem = endProblem(unit, { day, heir: null, below });
  if (problem) return refusedBy(problem);
  const unitIds = await unitsLike(tx, unit, { names: split.names, day });
  await keepSplit(tx, unit, { ...split, unitIds }, recording);
  return { status: 'done', unitIds };
};

const keepSplit = async (
  tx: Tx,
  unit: UnitShape,
  { unitIds, stays, heir }: Split & { readonly unitIds: readonly number[] },
  recording: Recording,
): Promise<void> => {
  const heirId = stays ? null : (unitIds[heir] ?? unitIds[0] ?? null);
  const [from_unit_id, on_day, kind] = [unit.id, recording.day, 'split-into' as const];
  const others = unitIds.filter((id) => id !== heirId);
  await tx
    .insertInto('unit_succession')
    .values(
      others.map((to_unit_id) => ({ from_unit_id, to_unit_id, kind, on_day, decision: recording.decision })),
    )
    .execute();
  if (!stays) await end(tx, unit, { heirId, kind }, recording);
  await noteChange(tx, recording, { what: 'unit.split', unit, after: { unitIds, stays } });
};

/** Several units become one new unit, which stands where the first of them stood. */
export const mergeIntoNew = async (
  tx: Tx,
  unitIds: readonly number[],
  name: string,
  recording: Recording,
): Promise<Outcome> => {
  await lockTree(tx);
  const { day } = recording;
  const [first] = unitIds;
  if (first === undefined) throw new Error('nothing is merged');
  const known = await successorsNamed(tx, { unitId: first, kind: 'merged-into', names: [name], day });
  if (known?.[0] !== undefined) return mergeUnits(tx, unitIds, known[0], recording);
  const unit = await shapeOf(tx, first);
  const heir = { unit: { ...unit, id: 0, name, openedOn: day, closedOn: null }, isBelow: false };
  for (const id of unitIds) {
    const problem = await endProblemOf(tx, id, { heir, day });
    if (problem) return refusedBy(problem);
  }
  const [made] = await unitsLike(tx, unit, { names: [name], day });
  if (made === undefined) throw new Error('the new unit was not made');
  return mergeUnits(tx, unitIds, made, recording);
};

type Named = {
  readonly unitId: number;
  readonly kind: 'split-into' | 'merged-into';
  readonly names: readonly string[];
  readonly day: Day;
};

/** The units of exactly these names that came out of one on that day; null where there are none. */
const successorsNamed = async (
  db: Db,
  { unitId, kind, names, day }: Named,
): Promise<readonly number[] | null> => {
  const rows = await db
    .selectFrom('unit_succession')
    .innerJoin('unit_name', 'unit_name.unit_id', 'unit_succession.to_unit_id')
    .select(['unit_name.unit_id as id', 'unit_name.name'])
    .where('from_unit_id', '=', unitId)
    .where('kind', '=', kind)
    .where('on_day', '=', day)
    .where('unit_name.valid_from', '=', day)
    .orderBy('unit_succession.id')
    .execute();
  const same = rows.length === names.length && names.every((name) => rows.some((row) => row.name === name));
  return same && rows.length > 0 ? rows.map(({ id }) => id) : null;
};

type New = { readonly names: readonly string[]; readonly day: Day };

/** New units of the same kind in the same place; their codes go on from the unit above. */
const unitsLike = async (tx: Tx, unit: UnitShape, { names, day }: New): Promise<readonly number[]> => {
  const code = unit.parentId === null ? unit.code : (await shapeOf(tx, unit.parentId)).code;
  const used = (await codesUnder(tx, [code])).map((one) => Number(one.slice(code.length + 1)));
  const last = Math.max(0, ...used.filter((number) => Number.isSafeInteger(number)));
  const rows = names.map((name, n) => ({
    ...{ code: `${code}-${String(last + n + 1).padStart(3, '0')}`, name, kind: unit.kind },
    ...{ ownership: unit.ownership, tax_code: null, opened_on: day, parentId: unit.parentId },
  }));
  const made = await addUnits(tx, rows);
  return rows.map((row) => made.get(row.code) ?? 0);
};
