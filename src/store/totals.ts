import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db } from './db.ts';
import { inTransaction } from './lock.ts';
import { type Changed, type KeptDay, makeAnew, makeDay } from './total-sums.ts';

/** One round takes what a country sends in a day of hurry. */
const A_ROUND = 200_000;
/** What one statement of a round may take, where others may take seconds. */
const A_STATEMENT = '5min';
/** So many may be taken in by whoever asks for a sum; more are the worker's. */
const FEW = 500;

/** Makes every outdated total anew, round by round; gives how many changes were taken in. */
export const refreshTotals = async (db: Db, today: Day): Promise<number> => {
  let all = 0;
  for (;;) {
    const taken = await within(db, async (tx) => {
      await sql`select set_config('statement_timeout', ${A_STATEMENT}, true)`.execute(tx);
      const changes = await refreshRound(tx, today, A_ROUND);
      await makeKeptDays(tx);
      return changes;
    });
    all += taken;
    if (taken < A_ROUND) return all;
  }
};

/** The same inside a turn, where only little has changed: its officer sees what was sent a moment ago. */
export const refreshFew = async (db: Db, today: Day): Promise<void> => {
  if (!(await isBehind(db))) await within(db, (tx) => refreshRound(tx, today, FEW));
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

/**
 * One process at a time: two that recompute a unit above both of their changes would each miss the other's. A second
 * one does nothing; what it came for is taken in by the first or by the next round.
 */
const refreshRound = async (tx: Db, today: Day, most: number): Promise<number> => {
  if (!(await isMine(tx))) return 0;
  await reachDay(tx, today);
  const { rows } = await sql<Changed>`
    delete from derived.dirty where id in (select id from derived.dirty order by id limit ${most})
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
