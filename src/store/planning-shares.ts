import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db, Tx } from './db.ts';

/** Units between two ids, the last included; parts up to 0 have none and stand for what does not go by units. */
export type Share = { readonly part: number; readonly after: number; readonly upTo: number };

/** `standing`: shares that go by no unit, the parts 0, -1 … */
type Cut = { readonly day: Day; readonly size: number; readonly standing: number };

/** Cuts an hour's planning into shares of so many units, once, whoever asks first. */
export const cutShares = async (db: Db, hour: Date, { day, size, standing }: Cut): Promise<void> => {
  const cut = await db
    .selectFrom('planning_share')
    .select('part')
    .where('hour', '=', hour)
    .limit(1)
    .execute();
  if (cut.length > 0) return;
  await sql`
    insert into planning_share (hour, part, after_id, up_to)
    select ${hour}::timestamptz, part, coalesce(lag(up_to) over (order by part), 0), up_to
    from (
      select -place as part, 0::bigint as up_to from generate_series(0, ${standing}::int - 1) as place
      union all
      select 1 + (place - 1) / ${size}::int, max(id)
      from (select id, row_number() over (order by id)::int as place from unit
        where closed_on is null or closed_on > ${day}) as standing
      group by 1
    ) as shares
    on conflict do nothing`.execute(db);
};

/**
 * The next share that is neither done nor in anybody's hands, held until the transaction ends: with a process that dies,
 * its transaction does. `failed`: parts that are left for another round.
 */
export const takeShare = async (tx: Tx, hour: Date, failed: readonly number[]): Promise<Share | null> => {
  const row = await tx
    .selectFrom('planning_share')
    .select(['part', 'after_id as after', 'up_to as upTo'])
    .where('hour', '=', hour)
    .where('done_at', 'is', null)
    .where('part', '<>', sql<number>`all(${failed}::int[])`)
    .orderBy('part')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row ?? null;
};

export const finishShare = (
  tx: Tx,
  hour: Date,
  { part, planned, at }: { readonly part: number; readonly planned: number; readonly at: Date },
): Promise<unknown> =>
  tx
    .updateTable('planning_share')
    .set({ planned, done_at: at })
    .where('hour', '=', hour)
    .where('part', '=', part)
    .execute();

/** Whether some share of an hour is still to be done. */
export const hasShares = async (db: Db, hour: Date): Promise<boolean> => {
  const open = db.selectFrom('planning_share').select('part').where('hour', '=', hour);
  return (await open.where('done_at', 'is', null).limit(1).executeTakeFirst()) !== undefined;
};

/** Whether every share of an hour is done; false also where it was never cut. */
export const isPlanned = async (db: Db, hour: Date): Promise<boolean> => {
  const { rows } = await sql<{ done: boolean }>`
    select coalesce(bool_and(done_at is not null), false) as done from planning_share where hour = ${hour}`.execute(
    db,
  );
  return rows[0]?.done ?? false;
};

/** The last hour since a moment of which every share is done; null where there is none. */
export const lastPlanned = async (db: Db, since: Date): Promise<Date | null> => {
  const { rows } = await sql<{ hour: Date }>`
    select hour from planning_share where hour >= ${since} group by hour
    having bool_and(done_at is not null) order by hour desc limit 1`.execute(db);
  return rows[0]?.hour ?? null;
};

/** Whether somebody is planning a share of an hour at this moment. */
export const isInHand = (db: Db, hour: Date): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ inHand: boolean }>`
      with free as (
        select part from planning_share where hour = ${hour} and done_at is null for update skip locked
      )
      select exists (
        select from planning_share where hour = ${hour} and done_at is null and part not in (select part from free)
      ) as "inHand"`.execute(tx);
    return rows[0]?.inHand ?? false;
  });

export const dropSharesBefore = (db: Db, moment: Date): Promise<unknown> =>
  db.deleteFrom('planning_share').where('hour', '<', moment).execute();
