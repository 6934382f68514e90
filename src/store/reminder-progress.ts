import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import { LATE_MS, type Progress } from '../core/watch/progress.ts';
import type { Db } from './db.ts';

/**
 * Of a day's digests how many should leave on each channel, and how many did. Where one goes is known once it is written;
 * until then it is counted where its person would be reminded. Who cannot be reached anywhere, and who has nothing to be told any more, is not counted.
 */
export const reminderProgress = async (db: Db, day: Day, now: Date): Promise<readonly Progress[]> => {
  const lateSince = new Date(now.getTime() - LATE_MS);
  const { rows } = await sql<Progress>`
    with digests as (
      select coalesce(letter.channel, way.channel) as channel, digest.not_before, letter.state, letter.settled_at
      from digest
      left join lateral (
        select chat.channel, outbox.state, outbox.settled_at from outbox join chat on chat.id = outbox.chat_id
        where outbox.digest_id = digest.id order by outbox.id desc limit 1
      ) letter on digest.state = 'sent'
      left join lateral (
        select chat.channel from chat where chat.person_id = digest.person_id and chat.reachable
        order by preferred_at desc nulls last, last_inbound_at desc nulls last, id limit 1
      ) way on letter.channel is null
      where digest.on_day = ${day} and digest.state in ('planned', 'claimed', 'sent')
    )
    select channel, count(*) as expected,
      count(*) filter (where state = 'sent') as sent,
      count(*) filter (where state is distinct from 'sent' and not_before <= ${lateSince}) as late,
      count(*) filter (where state = 'sent' and settled_at > ${lateSince}) as lately
    from digests where channel is not null and state is distinct from 'refused'
    group by channel order by channel`.execute(db);
  return rows;
};

/** When a reminder of this day left last. */
export const lastReminded = async (db: Db, day: Day): Promise<Date | null> => {
  const { rows } = await sql<{ at: Date | null }>`
    select max(outbox.settled_at) as at from digest join outbox on outbox.digest_id = digest.id
    where digest.on_day = ${day} and outbox.state = 'sent'`.execute(db);
  return rows[0]?.at ?? null;
};

/** How many of a day's digests were due before a moment and left only after it, or not yet. */
export const leftAfter = async (
  db: Db,
  day: Day,
  { due, left }: { readonly due: Date; readonly left: Date },
): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from digest
    where on_day = ${day} and not_before < ${due} and state in ('planned', 'sent')
      and not exists (
        select from outbox where outbox.digest_id = digest.id and outbox.state = 'sent' and outbox.settled_at < ${left}
      )`.execute(db);
  return rows[0]?.count ?? 0;
};
