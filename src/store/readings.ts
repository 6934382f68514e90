import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Decided } from '../core/programme/reading.ts';
import type { Db, Tx } from './db.ts';
import type { NewRow } from './schema.ts';

/** How each programme is counted on a day, where somebody has decided it. */
export const readingsOn = async (db: Db, day: Day): Promise<ReadonlyMap<string, Decided>> => {
  const { rows } = await sql<Decided & { programme: string }>`
    select distinct on (programme) programme, counts, decision, decided_on as "on" from programme_reading
    where decided_on <= ${day} order by programme, decided_on desc, id desc`.execute(db);
  return new Map(rows.map(({ programme, ...decided }) => [programme, decided]));
};

/** A new decision goes below those before it. */
export const addReading = (tx: Tx, row: NewRow<'programme_reading'>): Promise<unknown> =>
  tx.insertInto('programme_reading').values(row).execute();
