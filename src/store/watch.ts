import { sql } from 'kysely';
import type { Db } from './db.ts';

/** When something went on last, since when without a break, and when it did so before that break. */
export type Beat = { readonly at: Date; readonly since: Date; readonly before: Date | null };

export const beatOf = async (db: Db, name: string): Promise<Beat | null> => {
  const { rows } = await sql<Beat>`select at, since, before from derived.beat where name = ${name}`.execute(
    db,
  );
  return rows[0] ?? null;
};

/** Went on just now; a break is one of more than `breakMs`. */
export const beat = async (
  db: Db,
  name: string,
  { now, breakMs }: { readonly now: Date; readonly breakMs: number },
): Promise<void> => {
  const broken = sql`beat.at < ${new Date(now.getTime() - breakMs)}::timestamptz`;
  await sql`
    insert into derived.beat as beat (name, at, since) values (${name}, ${now}, ${now})
    on conflict (name) do update set at = excluded.at,
      since = case when ${broken} then excluded.at else least(beat.since, excluded.at) end,
      before = case when ${broken} then beat.at else beat.before end`.execute(db);
};

/** From now on its silence is noticed, if it has never been heard of. */
export const expectBeat = async (db: Db, name: string, now: Date): Promise<void> => {
  await sql`insert into derived.beat (name, at, since) values (${name}, ${now}, ${now}) on conflict do nothing`.execute(
    db,
  );
};

/** Looks that are this close to each other, by whichever process, are one. */
const LOOK_S = 45;

/** Whether it is time to look again, in this process. */
export const mayLook = async (db: Db, now: Date): Promise<boolean> => {
  const { rows } = await sql`
    insert into derived.beat as beat (name, at, since) values ('watch', ${now}, ${now})
    on conflict (name) do update set at = excluded.at
      where abs(extract(epoch from excluded.at - beat.at)) >= ${LOOK_S}
    returning name`.execute(db);
  return rows.length > 0;
};

type What = 'stopped' | 'unsent' | 'unplanned';
export type WatchAlarm = {
  readonly what: What;
  readonly about: string;
  readonly beganAt: Date;
};
type Open = WatchAlarm & { readonly told: boolean };

/** True once for each: whoever raises it first. `over`: it is told of only afterwards. */
export const raise = async (
  db: Db,
  { what, about, beganAt }: WatchAlarm,
  { now, over = null }: { readonly now: Date; readonly over?: Date | null },
): Promise<boolean> => {
  const { rows } = await sql`
    insert into derived.watch_alarm (what, about, began_at, raised_at, over_at) values (${what}, ${about}, ${beganAt}, ${now}, ${over})
    on conflict do nothing returning what`.execute(db);
  return rows.length > 0;
};

export const isRaised = async (db: Db, { what, about, beganAt }: WatchAlarm): Promise<boolean> => {
  const { rows } = await sql`
    select from derived.watch_alarm where what = ${what} and about = ${about} and began_at = ${beganAt}`.execute(
    db,
  );
  return rows.length > 0;
};

/** True once: whoever tells of it. */
export const tellOnce = async (db: Db, { what, about, beganAt }: WatchAlarm, now: Date): Promise<boolean> => {
  const { rows } = await sql`
    update derived.watch_alarm set told_at = ${now}
    where what = ${what} and about = ${about} and began_at = ${beganAt} and told_at is null returning what`.execute(
    db,
  );
  return rows.length > 0;
};

/** What was raised and is not over yet. */
export const openWatchAlarms = async (db: Db, what?: What): Promise<readonly Open[]> => {
  const { rows } = await sql<Open>`
    select what, about, began_at as "beganAt", told_at is not null as told from derived.watch_alarm
    where over_at is null ${what ? sql`and what = ${what}` : sql``} order by began_at, about`.execute(db);
  return rows;
};

/** True once: whoever finds it over. */
export const endAlarm = async (db: Db, { what, about, beganAt }: WatchAlarm, at: Date): Promise<boolean> => {
  const { rows } = await sql`
    update derived.watch_alarm set over_at = ${at}
    where what = ${what} and about = ${about} and began_at = ${beganAt} and over_at is null returning what`.execute(
    db,
  );
  return rows.length > 0;
};

/** Alarms that are over long since. */
export const dropWatchAlarmsBefore = async (db: Db, before: Date): Promise<void> => {
  await sql`delete from derived.watch_alarm where over_at < ${before}`.execute(db);
};
