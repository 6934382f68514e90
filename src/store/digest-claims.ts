import { type RawBuilder, sql } from 'kysely';
import { dayAt } from '../core/day.ts';
import type { Db, Tx } from './db.ts';
import type { Lease } from './outbox.ts';
import type { Row } from './schema.ts';
import { holdsOn } from './units.ts';

type Sort = { readonly channels: readonly string[]; readonly limit: number };

/**
 * Puts digests that are new into the lane of the channel by which each will most likely leave, and under the branch that it
 * belongs to; gives how many.
 */
export const sortDigests = async (db: Db, { channels, limit }: Sort): Promise<number> => {
  const { rows } = await sql<{ id: number }>`
    update digest set lane = coalesce(chat.channel, ''), branch_id = coalesce(branch.id, about.unit_id, 0)
    from (select id, person_id, on_day from digest where lane is null and state = 'planned'
      order by id limit ${limit} for update skip locked) as new
    left join lateral (select channel from chat
      where chat.person_id = new.person_id and reachable and channel = any(${channels}::text[])
      order by preferred_at desc nulls last, last_inbound_at desc nulls last, id limit 1) as chat on true
    left join lateral (select unit_id from reminder
      where reminder.person_id = new.person_id and reminder.on_day = new.on_day order by id limit 1) as about on true
    left join lateral (select ancestor_id as id from derived.unit_line
      where unit_line.unit_id = about.unit_id and ${holdsOn('unit_line', sql`new.on_day`)}
      order by distance desc offset 1 limit 1) as branch on true
    where digest.id = new.id
    returning digest.id`.execute(db);
  return rows.length;
};

/** Of these lanes those in which something may leave. */
export const lanesDue = async <Lane extends string>(
  db: Db,
  lanes: readonly Lane[],
  now: Date,
): Promise<readonly Lane[]> => {
  const { rows } = await sql<{ lane: Lane }>`
    select given.lane from unnest(${lanes}::text[]) with ordinality as given (lane, place)
    where exists (select from digest where digest.lane = given.lane and state in ('planned', 'claimed') and ${isDue(now)})
    order by place`.execute(db);
  return rows.map(({ lane }) => lane);
};

type Claim = {
  readonly lane: string;
  readonly now: Date;
  readonly limit: number;
  readonly lease: Lease;
};

/**
 * Claims the next digests of a lane. Branches take turns, whatever each has waiting: the first of every branch, then the
 * second of every branch … Those of a process that has been silent for too long are claimed again.
 */
export const claimDigests = async (tx: Tx, claim: Claim): Promise<readonly Row<'digest'>[]> => {
  const { now, limit, lease } = claim;
  const { rows } = await sql<Row<'digest'>>`
    with recursive branch as (
      (select branch_id as id from digest where ${open(claim)} order by branch_id limit 1)
      union all
      select (select branch_id from digest where ${open(claim)} and branch_id > branch.id order by branch_id limit 1)
      from branch where branch.id is not null
    ), next as (
      select turn.id from branch cross join lateral (
        select id, row_number() over (order by id) as place from (
          select id from digest where ${open(claim)} and branch_id = branch.id and ${isDue(now)} order by id limit ${limit}
        ) as first
      ) as turn order by turn.place, branch.id limit ${limit}
    )
    update digest set state = 'claimed', lease_by = ${lease.by}, lease_until = ${lease.until}
    where id = any(array(select id from next)) and ${isDue(now)}
    returning *`.execute(tx);
  return rows;
};

const open = ({ lane }: Claim): RawBuilder<boolean> =>
  sql<boolean>`lane = ${lane} and state in ('planned', 'claimed')`;

/** One whose day is over leaves no more: what it was about is carried over to the next. */
const isDue = (now: Date): RawBuilder<boolean> => sql<boolean>`(on_day = ${dayAt(now)} and (
  (state = 'planned' and not_before <= ${now}) or (state = 'claimed' and lease_until <= ${now})))`;

/** A digest that this process still has in hand, locked until the transaction ends; undefined where others took it over. */
export const lockClaimed = (tx: Tx, id: number, by: string): Promise<Row<'digest'> | undefined> =>
  tx
    .selectFrom('digest')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'claimed')
    .where('lease_by', '=', by)
    .forUpdate()
    .executeTakeFirst();

type Given = { readonly id: number; readonly by: string; readonly until: Date };

/** Gives up what this process claimed and did not decide on: into another lane, or until later. */
export const unclaim = (db: Db, { id, by, until }: Given, lane?: string): Promise<unknown> =>
  db
    .updateTable('digest')
    .set({
      ...{ state: 'planned', lease_by: null, lease_until: null },
      ...(lane === undefined ? { not_before: until } : { lane }),
    })
    .where('id', '=', id)
    .where('state', '=', 'claimed')
    .where('lease_by', '=', by)
    .execute();
