import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db } from './db.ts';
import { inTransaction } from './lock.ts';
import { type Changed, type KeptDay, makeAnew, makeDay } from './total-sums.ts';
import { holdsOn } from './units.ts';

/** So many changes at most are looked through at a time: what a country sends in a day of hurry … */
const A_BACKLOG = 200_000;
/** … and so many are taken in by one round, so that what is corrected meanwhile waits for a moment only. */
const A_ROUND = 2_000;
/** What one statement of a round may take, where others may take seconds. */
const A_STATEMENT = '5min';
/** So many may be taken in by whoever asks for a sum; more are the worker's. */
const FEW = 500;

/** Makes every outdated total anew, round by round; gives how many changes were taken in. */
export const refreshTotals = async (db: Db, today: Day): Promise<number> => {
  let all = 0;
  for (let taken = -1; taken !== 0; all += taken) taken = await refreshBacklog(db, today);
  await within(db, async (tx) => {
    await patient(tx);
    await makeKeptDays(tx);
  });
  return all;
};

/** Whatever waits now; what comes while it is taken in goes before the rest of it. */
const refreshBacklog = async (db: Db, today: Day): Promise<number> => {
  const { rounds, newest } = await backlog(db);
  let all = 0;
  for (const ids of rounds) {
    const taken = await within(db, async (tx) => {
      await patient(tx);
      return refreshRound(tx, today, { ids, after: newest });
    });
    if (taken === null) return all;
    all += taken;
  }
  return all;
};

const patient = (tx: Db): Promise<unknown> =>
  sql`select set_config('statement_timeout', ${A_STATEMENT}, true)`.execute(tx);

type Backlog = { readonly rounds: readonly (readonly number[])[]; readonly newest: number };

/** Units that stand side by side go into one round: the sum above them is made anew once. At least one round, for the day may be new. */
const backlog = async (db: Db): Promise<Backlog> => {
  const { rows } = await sql<{ id: number }>`
    select dirty.id from (select id, unit_id, covers_to from derived.dirty order by id limit ${A_BACKLOG}) as dirty
    left join unit_parent up on up.unit_id = dirty.unit_id and ${holdsOn('up', sql.ref('dirty.covers_to'))}
    order by up.parent_id, dirty.unit_id, dirty.id`.execute(db);
  const ids = rows.map(({ id }) => id);
  const rounds = Array.from({ length: Math.max(1, Math.ceil(ids.length / A_ROUND)) }, (_, n) =>
    ids.slice(n * A_ROUND, (n + 1) * A_ROUND),
  );
  return { rounds, newest: ids.reduce((most, id) => Math.max(most, id), 0) };
};

/** The same inside a turn, where only little has changed: its officer sees what was sent a moment ago. */
export const refreshFew = async (db: Db, today: Day): Promise<void> => {
  if (!(await isBehind(db))) await within(db, (tx) => refreshRound(tx, today, { ids: [], after: 0 }));
};

/** How many changes the totals do not hold yet, counted up to `most`. */
export const outdated = async (db: Db, most = 1_000_000): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select from derived.dirty limit ${most}) as waiting`.execute(db);
  return rows[0]?.count ?? 0;
};

/** Whether more has changed than whoever asks takes in: sums lag until the worker's next rounds. */
export const isBehind = async (db: Db): Promise<boolean> => (await outdated(db, FEW + 1)) > FEW;

/** How totals name the days whose stocks they hold. */
export const keptDays = async (db: Db): Promise<ReadonlyMap<Day, string>> =>
  new Map((await madeDays(db)).map(({ day, period }) => [day, period]));

/** Asks for the stocks of these past days to be kept; the worker's next round has them. */
export const keepDays = async (db: Db, days: readonly Day[]): Promise<void> => {
  if (days.length === 0) return;
  await sql`
    insert into derived.kept_day (day, period) select day, '@' || day from unnest(${days}::date[]) as day
    on conflict do nothing`.execute(db);
};

const within = <T>(db: Db, run: (tx: Db) => Promise<T>): Promise<T> =>
  db.isTransaction ? run(db) : inTransaction(db, run);

type Round = { readonly ids: readonly number[]; readonly after: number };

/**
 * These changes, and the first of those that came after. One process at a time: two that recompute a unit above both of
 * their changes would each miss the other's. A second one does nothing (null); what it came for is taken in by the first
 * or by the next round.
 */
const refreshRound = async (tx: Db, today: Day, { ids, after }: Round): Promise<number | null> => {
  if (!(await isMine(tx))) return null;
  await reachDay(tx, today);
  const { rows } = await sql<Changed>`
    delete from derived.dirty where id = any(array(
      select unnest(${ids}::bigint[])
      union all (select id from derived.dirty where id > ${after} order by id limit ${FEW})))
    returning unit_id as "unitId", form, period, covers_to as "coversTo"`.execute(tx);
  if (rows.length > 0) await makeAnew(tx, rows, await madeDays(tx));
  return rows.length;
};

const isMine = async (tx: Db): Promise<boolean> => {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('totals', 0)) as mine`.execute(tx);
  return rows[0]?.mine ?? false;
};

/** Notes what changes merely because the day did. Who asks as of a past day does not turn the clock back. */
const reachDay = async (tx: Db, today: Day): Promise<void> => {
  const { rows } = await sql<{ day: Day }>`select day from derived.kept_day where period = ''`.execute(tx);
  const before = rows[0]?.day;
  if (before !== undefined && before >= today) return;
  if (before !== undefined) await sql`select derived.day_began(${before}::date, ${today}::date)`.execute(tx);
  await sql`delete from derived.kept_day where period = ''`.execute(tx);
  await sql`insert into derived.kept_day (day, period, made) values (${today}, '', true)
    on conflict (day) do update set period = '', made = true`.execute(tx);
};

const madeDays = async (db: Db): Promise<readonly KeptDay[]> => {
  const { rows } = await sql<KeptDay>`select day, period from derived.kept_day where made`.execute(db);
  return rows;
};

const makeKeptDays = async (tx: Db): Promise<void> => {
  const { rows } = await sql<KeptDay>`select day, period from derived.kept_day where not made`.execute(tx);
  if (rows.length === 0 || !(await isMine(tx))) return;
  for (const kept of rows) {
    await makeDay(tx, kept);
    await sql`update derived.kept_day set made = true where day = ${kept.day}`.execute(tx);
  }
};
