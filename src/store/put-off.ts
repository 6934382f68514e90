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
  /** How the stage begins where it says what the reminder is about: `below-`, `review-`. */
  readonly whose: string;
};

/** Stands in the stage of a reminder that its officer wants at a moment: told then, and not before. */
export const SNOOZED = 'snoozed';

/** What somebody's newest digest that left is about, since a day; nothing where none left. */
export const lastTold = async (db: Db, personId: number, since: Day): Promise<readonly About[]> => {
  const { rows } = await sql<About>`
    select distinct programme, duty, unit_id as "unitId", post_id as "postId", period,
      coalesce(substring(stage from '^(?:below-|review-)'), '') as whose from reminder
    where person_id = ${personId} and on_day = (
      select max(on_day) from digest where person_id = ${personId} and on_day >= ${since} and exists (
        select from outbox where outbox.digest_id = digest.id and outbox.state <> 'refused'))`.execute(db);
  return rows;
};

type Wanted = { readonly personId: number; readonly at: Date; readonly now: Date };

/** Puts things off until a moment; gives the moments of earlier wishes about the same things, which are over. */
export const snooze = async (
  tx: Tx,
  about: readonly About[],
  { personId, at, now }: Wanted,
): Promise<readonly Date[]> => {
  const day = dayAt(at);
  const items = sql`unnest(${about.map(({ programme }) => programme)}::text[], ${about.map(({ duty }) => duty)}::text[],
    ${about.map(({ unitId }) => unitId)}::bigint[], ${about.map(({ postId }) => postId)}::bigint[],
    ${about.map(({ period }) => period)}::text[], ${about.map(({ whose }) => whose)}::text[])
    item (programme, duty, unit_id, post_id, period, whose)`;
  const before = await sql<{ at: Date }>`
    delete from reminder using ${items}
    where reminder.person_id = ${personId} and reminder.stage like ${`%${SNOOZED}-%`} and reminder.not_before > ${now}
      and (reminder.programme, reminder.duty, reminder.unit_id, reminder.period)
        = (item.programme, item.duty, item.unit_id, item.period)
      and reminder.post_id is not distinct from item.post_id
    returning reminder.not_before as at`.execute(tx);
  await sql`
    insert into reminder (programme, duty, unit_id, post_id, period, stage, person_id, on_day, created_at, not_before)
    select programme, duty, unit_id, post_id, period, whose || ${`${SNOOZED}-${at.toISOString()}`}, ${personId}::bigint, ${day}::date, ${now}::timestamptz, ${at}::timestamptz
    from ${items} on conflict do nothing`.execute(tx);
  await digestAt(tx, { personId, day, at, now });
  return before.rows.map((row) => row.at);
};

type DigestAt = Wanted & { readonly day: Day };

/** A digest of that day that has not left yet leaves as soon as either wants it. */
export const digestAt = (tx: Tx, { personId, day, at, now }: DigestAt): Promise<unknown> =>
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

/** What never left is told later for so many days, while it is still open. */
const KEPT_DAYS = 14;

/**
 * What was to be told on days gone by and never left is told today, as it is by now, together with what today brings. Each
 * step is a statement of its own: a process that waited for another one's step finds nothing left to do, where PostgreSQL
 * refuses to look again at rows that come from an update within the same statement.
 */
export const carryOver = async (
  tx: Tx,
  { day, now, notBefore }: { readonly day: Day; readonly now: Date; readonly notBefore: Date },
): Promise<void> => {
  const over = await endDigestsBefore(tx, { day, now });
  if (over.length === 0) return;
  await sql`
    with moved as (
      update reminder set on_day = ${day}::date
      from unnest(${over.map(({ id }) => id)}::bigint[], ${over.map(({ personId }) => personId)}::bigint[],
        ${over.map(({ onDay }) => onDay)}::date[]) as over (id, person_id, on_day)
      where reminder.person_id = over.person_id and reminder.on_day = over.on_day and over.on_day >= ${day}::date - ${KEPT_DAYS}::int
        and (reminder.not_before is not null or not exists (
          select from outbox where outbox.digest_id = over.id and outbox.state = 'sent'))
      returning reminder.person_id
    )
    insert into digest (person_id, on_day, state, not_before, created_at)
    select distinct person_id, ${day}::date, 'planned', ${notBefore}::timestamptz, ${now}::timestamptz from moved order by person_id
    on conflict (person_id, on_day) do update set state = 'planned', reason = null, not_before = excluded.not_before
      where digest.state = 'empty'`.execute(tx);
};

type Over = { readonly id: number; readonly personId: number; readonly onDay: Day };

/** Ends the digests of days gone by of which something has not left, and the messages in which it waits. */
const endDigestsBefore = async (
  tx: Tx,
  { day, now }: { readonly day: Day; readonly now: Date },
): Promise<readonly Over[]> => {
  const unsent = await sql<{ id: number }>`
    update outbox set state = 'refused', problem = 'its day is over', settled_at = ${now}, cost = 0, lease_by = null, lease_until = null
    from digest where digest.id = outbox.digest_id and digest.on_day < ${day} and outbox.state in ('waiting', 'sending')
      and (outbox.lease_until is null or outbox.lease_until <= ${now})
    returning outbox.digest_id as id`.execute(tx);
  const { rows } = await sql<Over>`
    update digest set state = 'empty', reason = 'day-over'
    where on_day < ${day} and (state in ('planned', 'claimed') or id = any(${unsent.rows.map(({ id }) => id)}::bigint[]))
    returning id, person_id as "personId", on_day as "onDay"`.execute(tx);
  return rows;
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
