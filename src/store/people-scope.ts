import { type RawBuilder, sql } from 'kysely';
import { DECIDING_ROLES } from '../core/access-people.ts';
import type { Day } from '../core/day.ts';
import type { Db } from './db.ts';
import { ancestors, descendants, findUnits, holdsOn, type UnitOn } from './units.ts';

/** The nearest unit above where somebody may decide on who holds a post; null where there is none. */
export const deciderUnit = async (db: Db, unitId: number, day: Day): Promise<number | null> => {
  const above = (await ancestors(db, unitId, day)).map(({ id }) => id);
  const { rows } = await sql<{ unitId: number }>`
    select distinct unit_id as "unitId" from post
    where unit_id = any(${above}::bigint[]) and ${decides(day)}`.execute(db);
  return above.find((id) => rows.some((row) => row.unitId === id)) ?? null;
};

/** The people who decide at a unit. */
export const decidersAt = async (db: Db, unitId: number, day: Day): Promise<readonly Decider[]> => {
  const { rows } = await sql<Decider>`
    select person_id as "personId", min(id) as "postId" from post where unit_id = ${unitId} and ${decides(day)}
    group by person_id order by 1`.execute(db);
  return rows;
};

/** Somebody who decides there, and the post by which they do. */
type Decider = { readonly personId: number; readonly postId: number };

const decides = (day: Day): RawBuilder<unknown> =>
  sql`role = any(${DECIDING_ROLES}::text[]) and ${holdsOn('post', day)}`;

/** Units by name or code wherever they stand; names only are to be shown to whoever asks. */
export const findUnitsAnywhere = async (
  db: Db,
  { words, day, limit }: { readonly words: string; readonly day: Day; readonly limit: number },
): Promise<readonly UnitOn[]> => {
  const { rows } = await sql<{ id: number }>`
    select unit.id from unit where opened_on <= ${day} and (closed_on is null or closed_on > ${day})
      and not exists (select from unit_parent where unit_parent.unit_id = unit.id and ${holdsOn('unit_parent', day)})
    order by unit.id limit 20`.execute(db);
  const found: UnitOn[] = [];
  for (const { id } of rows) found.push(...(await findUnits(db, { words, under: id, day, limit })));
  return found.filter(({ closedOn }) => closedOn === null || closedOn > day).slice(0, limit);
};

/** The units that an officer invites for: everything below, or only what is directly below. */
export const unitsInReach = async (
  db: Db,
  { own, isWhole, day }: { readonly own: number; readonly isWhole: boolean; readonly day: Day },
): Promise<readonly number[]> => {
  if (isWhole) return descendants(db, own, day);
  const { rows } = await sql<{ id: number }>`
    select unit_id as id from unit_parent where parent_id = ${own} and ${holdsOn('unit_parent', day)}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
};
