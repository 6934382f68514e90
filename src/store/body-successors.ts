import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Successor } from '../core/programme/tasks.ts';
import type { Db, Tx } from './db.ts';
import type { NewRow } from './schema.ts';
import { ancestors } from './units.ts';

export type RecordedSuccessor = Successor & { readonly programme: string; readonly unitId: number };

/** What followed the bodies of the plans, as a unit sees it: the most senior unit's word goes first, then the newest. */
export const successorsFor = async (
  db: Db,
  { unitId, day }: { readonly unitId: number; readonly day: Day },
): Promise<readonly RecordedSuccessor[]> => {
  const line = [unitId, ...(await ancestors(db, unitId, day)).map(({ id }) => id)].toReversed();
  const { rows } = await sql<RecordedSuccessor>`
    select distinct on (programme, body) programme, body, unit_id as "unitId", name, kind, decision,
      decided_on as "decidedOn"
    from body_successor
    where unit_id = any(${line}::bigint[]) and decided_on <= ${day}
    order by programme, body, array_position(${line}::bigint[], unit_id), id desc`.execute(db);
  return rows;
};

export const addSuccessor = async (tx: Tx, row: Omit<NewRow<'body_successor'>, 'id'>): Promise<number> =>
  (await tx.insertInto('body_successor').values(row).returning('id').executeTakeFirstOrThrow()).id;
