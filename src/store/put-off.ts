import { sql } from 'kysely';
import { type Day, dayAt } from '../core/day.ts';
import type { Db, Tx } from './db.ts';

/** What a reminder is about, as the ledger names it. */
export type About = {
  readonly programme: string;
  readonly duty: string;
  readonly unitId: number;
  readonly postId: number | null;
  readonly period: string;
  /** How the stage begins where it says whom the reminder is about: `below-`. */
  readonly whose: string;
};

/** Stands in the stage of a reminder that its officer wants at a moment: told then, and not before. */
export const SNOOZED = 'snoozed';

/** What somebody's newest digest that left is about, since a day; nothing where none left. */
export const lastTold = async (db: Db, personId: number, since: Day): Promise<readonly About[]> => {
  const { rows } = await sql<About>`
    select distinct programme, duty, unit_id as "unitId", post_id as "postId", period,
      case when stage like 'below-%' then 'below-' else '' end as whose from reminder
    where person_id = ${personId} and on_day = (
      select max(on_day) from digest where person_id = ${personId} and on_day >= ${since} and exists (
        select from outbox where outbox.digest_id = digest.id and outbox.state <> 'refused'))`.execute(db);
  return rows;
};

type Wanted = { readonly personId: number; readonly at: Date; readonly now: Date };

/** Puts things off until a moment; an earlier wish about the same things is over. */
export const snooze = async (
  tx: Tx,
  about: readonly About[],
  { personId, at, now }: Wanted,
): Promise<void> => {
  const day = dayAt(at);
  const items = sql`unnest(${about.map(({ programme }) => programme)}::text[], ${about.map(({ duty }) => duty)}::text[],
    ${about.map(({ unitId }) => unitId)}::bigint[], ${about.map(({ postId }) => postId)}::bigint[],
    ${about.map(({ period }) => period)}::text[], ${about.map(({ whose }) => whose)}::text[])
    item (programme, duty, unit_id, post_id, period, whose)`;
  await sql`
    delete from reminder using ${items}
    where reminder.person_id = ${personId} and reminder.stage like ${`%${SNOOZED}-%`} and reminder.not_before > ${now}
      and (reminder.programme, reminder.duty, reminder.unit_id, reminder.period)
        = (item.programme, item.duty, item.unit_id, item.period)
      and reminder.post_id is not distinct from item.post_id`.execute(tx);
  await sql`
    insert into reminder (programme, duty, unit_id, post_id, period, stage, person_id, on_day, created_at, not_before)
    select programme, duty, unit_id, post_id, period, whose || ${`${SNOOZED}-${at.toISOString()}`}, ${personId}::bigint, ${day}::date, ${now}::timestamptz, ${at}::timestamptz
    from ${items} on conflict do nothing`.execute(tx);
  await digestAt(tx, { personId, day, at, now });
};

type DigestAt = Wanted & { readonly day: Day };

/** A digest of that day that has not left yet leaves as soon as either wants it. */
const digestAt = (tx: Tx, { personId, day, at, now }: DigestAt): Promise<unknown> =>
  sql`
  insert into digest (person_id, on_day, state, not_before, created_at)
  values (${personId}, ${day}, 'planned', ${at}, ${now})
  on conflict (person_id, on_day) do update set state = 'planned', reason = null, not_before =
    case when digest.state = 'planned' then least(digest.not_before, excluded.not_before) else excluded.not_before end
  where digest.state <> 'claimed'`.execute(tx);

/** Keeps reminders of a day until a later one: nothing is told twice, and nothing is lost. */
export const holdUntil = async (
  tx: Tx,
  ids: readonly number[],
  { personId, at, now }: Wanted,
): Promise<void> => {
  if (ids.length === 0) return;
  const day = dayAt(at);
  await sql`
    update reminder set on_day = ${day}::date, not_before = ${at}::timestamptz where id = any(${[...ids]}::bigint[])`.execute(
    tx,
  );
  await digestAt(tx, { personId, day, at, now });
};

/** What is held back by mute or rest days comes as soon as it may again. */
export const releaseHeld = async (tx: Tx, { personId, at, now }: Wanted): Promise<void> => {
  const day = dayAt(at);
  const { rows } = await sql`
    update reminder set on_day = ${day}::date, not_before = ${at}::timestamptz
    where person_id = ${personId} and not_before > ${at} and stage not like ${`%${SNOOZED}-%`} returning id`.execute(
    tx,
  );
  if (rows.length > 0) await digestAt(tx, { personId, day, at, now });
};

/** What was put off to a day on which nothing ran is told today. */
export const carryOver = async (
  tx: Tx,
  { day, now }: { readonly day: Day; readonly now: Date },
): Promise<void> => {
  const { rows } = await sql<{ personId: number }>`
    update reminder set on_day = ${day}::date from digest
    where reminder.not_before is not null and digest.on_day < ${day} and digest.not_before < ${now}
      and digest.person_id = reminder.person_id and digest.on_day = reminder.on_day and digest.state in ('planned', 'claimed')
    returning reminder.person_id as "personId"`.execute(tx);
  for (const personId of new Set(rows.map((row) => row.personId)))
    await digestAt(tx, { personId, day, at: now, now });
};

/** When a day's digest has more to tell later; null where it has not. */
export const nextPutOff = async (
  tx: Tx,
  { personId, day, now }: { readonly personId: number; readonly day: Day; readonly now: Date },
): Promise<Date | null> => {
  const { rows } = await sql<{ at: Date | null }>`
    select min(not_before) as at from reminder
    where person_id = ${personId} and on_day = ${day} and not_before > ${now}`.execute(tx);
  return rows[0]?.at ?? null;
};
