import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Target, UnitShape } from '../core/units/changes.ts';
import type { Db, Tx } from './db.ts';

/** Changes of the tree wait for each other: two at once could put units above each other. */
export const lockTree = (tx: Tx): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtext('unit tree'))`.execute(tx);

const shape = sql`
  select unit.id, unit.code, unit.kind, unit.ownership, name.name, name.valid_from as "nameSince",
    up.parent_id as "parentId", up.valid_from as "parentSince", unit.opened_on as "openedOn", unit.closed_on as "closedOn"
  from unit
  join lateral (select name, valid_from from unit_name where unit_id = unit.id order by valid_from desc limit 1) name on true
  left join lateral (select parent_id, valid_from from unit_parent where unit_id = unit.id order by valid_from desc limit 1)
    up on true`;

/** A unit that must be there, in its newest shape, though that be one to come. */
export const shapeOf = async (db: Db, id: number): Promise<UnitShape> => {
  const { rows } = await sql<UnitShape>`${shape} where unit.id = ${id}`.execute(db);
  if (!rows[0]) throw new Error(`there is no unit ${id}`);
  return rows[0];
};

/** Everything that stands directly below a unit on a day or later; `parentSince` is the day from which it does. */
export const shapesBelow = async (db: Db, id: number, day: Day): Promise<readonly UnitShape[]> => {
  const { rows } = await sql<UnitShape>`
    select found.id, found.code, found.kind, found.ownership, found.name, found."nameSince", found."openedOn", found."closedOn",
      here.parent_id as "parentId", here.since as "parentSince"
    from (select unit_id, parent_id, max(valid_from) as since from unit_parent
      where parent_id = ${id} and (valid_to is null or valid_to > ${day}) group by 1, 2) here
    join (${shape}) found on found.id = here.unit_id
    order by found.name, found.id`.execute(db);
  return rows;
};

/** Where one unit is to move below, or to be followed by, another. */
export const targetFor = async (db: Db, unitId: number, targetId: number, day: Day): Promise<Target> => {
  const { rows } = await sql<{ isBelow: boolean }>`
    select exists (select from derived.unit_line where unit_id = ${targetId} and ancestor_id = ${unitId}
      and (valid_to is null or valid_to > ${day})) as "isBelow"`.execute(db);
  return { unit: await shapeOf(db, targetId), isBelow: rows[0]?.isBelow === true };
};
