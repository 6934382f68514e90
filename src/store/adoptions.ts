import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db, Tx } from './db.ts';
import type { NewRow } from './schema.ts';

/** A share that a unit still had when it ended, and that nobody has taken over yet. */
export type LeftShare = {
  readonly fromId: number;
  readonly fromName: string;
  readonly closedOn: Day;
  readonly programme: string;
  readonly target: string;
  readonly periodFrom: Day;
  readonly periodTo: Day;
  readonly value: number;
  readonly successorId: number | null;
};

/** Shares of units that stood below one and have ended, for runs that were not over then; assigned before registered. */
export const leftShares = async (db: Db, parentId: number, today: Day): Promise<readonly LeftShare[]> => {
  const { rows } = await sql<LeftShare>`
    select distinct on (unit.id, allocation.programme, allocation.target, allocation.period_from)
      unit.id as "fromId", named.name as "fromName", unit.closed_on as "closedOn", allocation.programme, allocation.target,
      allocation.period_from as "periodFrom", allocation.period_to as "periodTo", allocation.value,
      (select to_unit_id from unit_succession where from_unit_id = unit.id order by on_day desc, id desc limit 1) as "successorId"
    from unit join allocation on allocation.unit_id = unit.id
    cross join lateral (select name from unit_name where unit_id = unit.id order by valid_from desc limit 1) as named
    where unit.closed_on <= ${today} and allocation.period_to >= unit.closed_on
      and exists (select from derived.unit_line where unit_id = unit.id and ancestor_id = ${parentId})
      and not exists (
        select from target_adoption taken where taken.from_unit_id = unit.id and taken.programme = allocation.programme
          and taken.target = allocation.target and taken.period_from = allocation.period_from)
    order by unit.id, allocation.programme, allocation.target, allocation.period_from, allocation.kind,
      allocation.decided_on desc, allocation.id desc`.execute(db);
  return rows;
};

/** Keeps that a successor takes a share over; false where somebody has taken it over already. */
export const adopt = async (tx: Tx, row: NewRow<'target_adoption'>): Promise<boolean> =>
  (
    await tx
      .insertInto('target_adoption')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('target')
      .execute()
  ).length > 0;

/** A target that a unit took over from one that ended, with the share it was and the decision. */
export type Adopted = {
  readonly fromId: number;
  readonly fromName: string;
  readonly toId: number;
  readonly target: string;
  readonly periodFrom: Day;
  /** The last day on which the other unit was there. */
  readonly until: Day;
  readonly value: number;
  readonly decision: string;
  readonly decidedOn: Day;
};

/** What these units took over of a programme, as of a day. */
export const adoptedBy = async (
  db: Db,
  {
    programme,
    unitIds,
    day,
  }: { readonly programme: string; readonly unitIds: readonly number[]; readonly day: Day },
): Promise<readonly Adopted[]> => {
  const { rows } = await sql<Adopted>`
    select distinct on (taken.to_unit_id, taken.target, taken.period_from, taken.from_unit_id)
      taken.from_unit_id as "fromId", named.name as "fromName", taken.to_unit_id as "toId", taken.target,
      taken.period_from as "periodFrom", (coalesce(unit.closed_on, taken.decided_on) - 1) as until, allocation.value,
      taken.decision, taken.decided_on as "decidedOn"
    from target_adoption as taken
    join unit on unit.id = taken.from_unit_id
    cross join lateral (select name from unit_name where unit_id = unit.id order by valid_from desc limit 1) as named
    join allocation on allocation.unit_id = taken.from_unit_id and allocation.programme = taken.programme
      and allocation.target = taken.target and allocation.period_from = taken.period_from
    where taken.to_unit_id = any(${unitIds}::bigint[]) and taken.programme = ${programme} and taken.decided_on <= ${day}
    order by taken.to_unit_id, taken.target, taken.period_from, taken.from_unit_id, allocation.kind,
      allocation.decided_on desc, allocation.id desc`.execute(db);
  return rows;
};
