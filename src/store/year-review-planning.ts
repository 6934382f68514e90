import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { DateSetting } from '../core/programme/dates.ts';
import type { Reviewing } from '../core/reviews/planning.ts';
import { asSetting } from './dates.ts';
import type { Db } from './db.ts';
import { isOpenOn } from './total-sums.ts';
import { holdsOn } from './units.ts';

/** The dates that units decided for these entries of plans: few, beside those of reports. */
export const datesOfEvents = async (
  db: Db,
  events: readonly { readonly programme: string; readonly event: string }[],
): Promise<readonly DateSetting[]> => {
  if (events.length === 0) return [];
  const rows = await db
    .selectFrom('duty_setting')
    .selectAll()
    .where('duty', 'in', [...new Set(events.map(({ event }) => event))])
    .orderBy('id')
    .execute();
  return rows
    .map(asSetting)
    .filter(({ programme, entry }) =>
      events.some((one) => one.programme === programme && one.event === entry),
    );
};

/** Whose each plan is, by plan; a plan that nobody took up is everybody's. */
export const planOwners = async (db: Db): Promise<ReadonlyMap<string, readonly number[]>> => {
  const rows = await db
    .selectFrom('programme_pack')
    .select(['pack', 'unit_id as unitId'])
    .where('state', '<>', 'draft')
    .execute();
  return rows.reduce(
    (owners, { pack, unitId }) => owners.set(pack, [...(owners.get(pack) ?? []), unitId]),
    new Map<string, readonly number[]>(),
  );
};

type Batch = {
  readonly roots: readonly number[];
  readonly after: number;
  readonly day: Day;
  readonly limit: number;
};

/** Units at and below these on a day, after an id. */
export const reviewingUnits = async (
  db: Db,
  { roots, after, day, limit }: Batch,
): Promise<readonly Reviewing[]> =>
  unitsWhere(
    db,
    day,
    sql`unit.id > ${after} and (unit.id = any(${roots}::bigint[]) or exists (
      select from derived.unit_line line
      where line.unit_id = unit.id and line.ancestor_id = any(${roots}::bigint[]) and ${holdsOn('line', day)}))
    order by unit.id limit ${limit}`,
  );

/** One unit; null where it does not stand on that day. */
export const reviewingUnit = async (db: Db, id: number, day: Day): Promise<Reviewing | null> =>
  (await unitsWhere(db, day, sql`unit.id = ${id}`))[0] ?? null;

const unitsWhere = async (db: Db, day: Day, where: RawBuilder<unknown>): Promise<readonly Reviewing[]> => {
  const { rows } = await sql<Reviewing>`
    with batch as materialized (
      select unit.id, unit.kind from unit where ${isOpenOn('unit', day)} and ${where}
    )
    select batch.id, batch.kind,
      array[batch.id] || array(select ancestor_id from derived.unit_line line
        where line.unit_id = batch.id and ${holdsOn('line', day)} order by distance)::bigint[] as line,
      array(select distinct programme from allocation where allocation.unit_id = batch.id) as given,
      array(select distinct programme from task_assignment where task_assignment.unit_id = batch.id) as tasked
    from batch order by batch.id`.execute(db);
  return rows;
};
