import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/day.ts';
import { holdsOn } from './units.ts';

/** Whether a column names a unit or one that stands below it on a day. */
export const atOrBelow = (column: string, unitId: number, day: Day): RawBuilder<boolean> => sql<boolean>`
  (${sql.ref(column)} = ${unitId} or ${sql.ref(column)} in (
    select line.unit_id from derived.unit_line line
    where line.ancestor_id = ${unitId} and ${holdsOn('line', day)}))`;
