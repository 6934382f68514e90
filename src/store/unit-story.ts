import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db } from './db.ts';
import type { Row } from './schema.ts';

/** A name or a unit above, and the days on which it held; `decision` is null where none was recorded. */
export type Chapter = {
  readonly kind: 'name' | 'parent';
  readonly name: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly decision: string | null;
};

/** What followed a unit, or what it came out of, seen from that unit; `other` is null where nobody followed. */
export type Succession = {
  readonly kind: Row<'unit_succession'>['kind'];
  readonly way: 'to' | 'from';
  readonly other: string | null;
  readonly day: Day;
  readonly decision: string;
};

/** Every name of a unit, then every unit above it, oldest first. */
export const chaptersOf = async (db: Db, unitId: number): Promise<readonly Chapter[]> => {
  const { rows } = await sql<Chapter>`
    select 'name' as kind, name, valid_from as from, valid_to as to, decision from unit_name where unit_id = ${unitId}
    union all
    select 'parent', named.name, up.valid_from, up.valid_to, up.decision
    from unit_parent up
    join lateral (select name from unit_name where unit_id = up.parent_id
      order by valid_from desc limit 1) named on true
    where up.unit_id = ${unitId}
    order by kind, "from"`.execute(db);
  return rows;
};

/** What a unit became, and what became it, oldest first. */
export const successionsOf = async (db: Db, unitId: number): Promise<readonly Succession[]> => {
  const { rows } = await sql<Succession>`
    select succession.kind, case when from_unit_id = ${unitId} then 'to' else 'from' end as way, named.name as other,
      on_day as day, decision
    from unit_succession succession
    left join lateral (select name from unit_name
      where unit_id = case when from_unit_id = ${unitId} then to_unit_id else from_unit_id end
      order by valid_from desc limit 1) named on true
    where from_unit_id = ${unitId} or to_unit_id = ${unitId}
    order by on_day, succession.id`.execute(db);
  return rows;
};
