import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Span } from '../core/reports/periods.ts';
import type { Db } from './db.ts';
import { holdsOn } from './units.ts';

/** Whether a column names a unit or one that stands below it on a day. */
export const atOrBelow = (column: string, unitId: number, day: Day): RawBuilder<boolean> => sql<boolean>`
  (${sql.ref(column)} = ${unitId} or ${sql.ref(column)} in (
    select line.unit_id from derived.unit_line line
    where line.ancestor_id = ${unitId} and ${holdsOn('line', day)}))`;

/** Whether anything stood below a unit at some time within a span. */
export const hasBelow = async (db: Db, unitId: number, { from, to }: Span): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from derived.unit_line line where line.ancestor_id = ${unitId}
      and line.valid_from <= ${to} and (line.valid_to is null or line.valid_to > ${from})) as found`.execute(
    db,
  );
  return rows[0]?.found ?? false;
};
