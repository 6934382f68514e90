import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import { ownParts } from '../core/units/kinds.ts';
import type { Db } from './db.ts';
import { holdsOn } from './units.ts';

/** The people who operate the whole installation: those in the post of a unit that nobody stands above. */
export const operators = async (db: Db, day: Day): Promise<readonly number[]> => {
  const { rows } = await sql<{ person_id: number }>`
    select distinct post.person_id from post join unit on unit.id = post.unit_id
    where post.role = 'admin' and ${holdsOn('post', day)} and unit.kind <> all(${ownParts}::text[])
      and not exists (select from unit_parent where unit_parent.unit_id = unit.id and ${holdsOn('unit_parent', day)})
    order by post.person_id`.execute(db);
  return rows.map(({ person_id }) => person_id);
};
