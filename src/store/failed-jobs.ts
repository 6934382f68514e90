import { sql } from 'kysely';
import { audit } from './audit.ts';
import type { Db, Tx } from './db.ts';

/** A job whose tries were used up, so many times. `wellAt`: it has run through since; `retryAt`: somebody asked for it. */
export type FailedJob = {
  readonly name: string;
  readonly times: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly problem: string;
  readonly wellAt: Date | null;
  readonly retryAt: Date | null;
};

type Run = { readonly name: string; readonly at: Date; readonly problem: string };

/** Adds to the list; those of one name are one line, since jobs carry nothing. */
export const recordFailed = async (db: Db, { name, at, problem }: Run): Promise<void> => {
  await sql`
    insert into derived.failed_job as known (name, times, first_at, last_at, problem) values (${name}, 1, ${at}, ${at}, ${problem})
    on conflict (name) do update set times = known.times + 1, retry_at = null,
      first_at = case when known.well_at > known.last_at then excluded.first_at else known.first_at end,
      told_at = case when known.well_at > known.last_at then null else known.told_at end,
      last_at = greatest(known.last_at, excluded.last_at), problem = excluded.problem`.execute(db);
};

export const failedJobs = async (db: Db): Promise<readonly FailedJob[]> => {
  const { rows } = await sql<FailedJob>`
    select name, times, first_at as "firstAt", last_at as "lastAt", problem, retry_at as "retryAt",
      case when well_at > last_at then well_at end as "wellAt"
    from derived.failed_job order by last_at desc, name`.execute(db);
  return rows;
};

export type Wish = 'retry' | 'drop';
type By = { readonly at: Date; readonly postId: number; readonly chatId: number };

/** Whether it still stood on the list; then what was wished is done or waits to be. */
export const seeToFailed = async (
  tx: Tx,
  { wish, name }: { readonly wish: Wish; readonly name: string },
  by: By,
): Promise<boolean> => {
  const isThere = wish === 'retry' ? await askRetry(tx, name, by.at) : await dropFailed(tx, name);
  if (isThere) await audit(tx, { ...by, what: `job.${wish}`, about: `job:${name}` });
  return isThere;
};

const askRetry = async (db: Db, name: string, now: Date): Promise<boolean> => {
  const { rows } = await sql`
    update derived.failed_job set retry_at = ${now} where name = ${name} returning name`.execute(db);
  return rows.length > 0;
};

const dropFailed = async (db: Db, name: string): Promise<boolean> => {
  const { rows } = await sql`delete from derived.failed_job where name = ${name} returning name`.execute(db);
  return rows.length > 0;
};

export const retriesAsked = async (db: Db): Promise<readonly string[]> => {
  const { rows } = await sql<{
    name: string;
  }>`select name from derived.failed_job where retry_at is not null order by retry_at`.execute(db);
  return rows.map(({ name }) => name);
};

/** Its run was asked for: what fails now begins a line of its own. */
export const retried = async (db: Db, name: string): Promise<void> => {
  await sql`delete from derived.failed_job where name = ${name} and retry_at is not null`.execute(db);
};

export const ranThrough = async (db: Db, name: string, now: Date): Promise<void> => {
  await sql`
    update derived.failed_job set well_at = ${now}
    where name = ${name} and (well_at is null or well_at <= last_at)`.execute(db);
};

/** Those that have failed for a while, not run through since, and of which nobody was told; told of from now on. */
export const newlyFailed = async (
  db: Db,
  { now, since }: { readonly now: Date; readonly since: Date },
): Promise<readonly string[]> => {
  const { rows } = await sql<{ name: string }>`
    update derived.failed_job set told_at = ${now}
    where told_at is null and first_at <= ${since} and (well_at is null or well_at <= last_at) and retry_at is null
    returning name`.execute(db);
  return rows.map(({ name }) => name).sort();
};

/** Lines of jobs that have run through for long. */
export const dropWellBefore = async (db: Db, before: Date): Promise<void> => {
  await sql`delete from derived.failed_job where well_at > last_at and well_at < ${before}`.execute(db);
};
