import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import { ownParts } from '../core/units/kinds.ts';
import type { Db } from './db.ts';
import { holdsOn } from './units.ts';

/** Which of these units have nobody above them on a day. */
export const topsOf = async (db: Db, ids: readonly number[], day: Day): Promise<ReadonlySet<number>> => {
  const { rows } = await sql<{ unit_id: number }>`
    select unit_id from unit_parent where unit_id = any(${ids}::bigint[]) and ${holdsOn('unit_parent', day)}`.execute(
    db,
  );
  const below = new Set(rows.map((row) => row.unit_id));
  return new Set(ids.filter((id) => !below.has(id)));
};

/** Units that are there on a day and have nobody above them, departments left out. */
export const topUnits = async (db: Db, day: Day): Promise<readonly number[]> => {
  const { rows } = await sql<{ id: number }>`
    select id from unit where opened_on <= ${day} and (closed_on is null or closed_on > ${day}) and kind <> all(${ownParts}::text[])
      and not exists (select from unit_parent where unit_id = unit.id and ${holdsOn('unit_parent', day)})
    order by id`.execute(db);
  return rows.map(({ id }) => id);
};

/** The units directly below one on a day, its own departments left out: they carry no targets. */
export const childrenOn = async (
  db: Db,
  unitId: number,
  day: Day,
): Promise<readonly { readonly id: number; readonly name: string }[]> => {
  const { rows } = await sql<{ id: number; name: string }>`
    select unit.id, coalesce(unit_name.name, unit.code) as name
    from unit_parent join unit on unit.id = unit_parent.unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    where unit_parent.parent_id = ${unitId} and ${holdsOn('unit_parent', day)} and unit.kind <> all(${ownParts}::text[])
      and (unit.closed_on is null or unit.closed_on > ${day})
    order by name, unit.id`.execute(db);
  return rows;
};
