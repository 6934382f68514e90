import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Tx } from './db.ts';

type Due = { readonly day: Day; readonly now: Date; readonly limit: number };
type Taken = {
  readonly digestId: number;
  readonly state: 'refused' | 'unknown';
  /** What became of the letter before it. */
  readonly before: string | null;
};

/**
 * Takes back a day's letters that did not leave when their time has come again, and those of a process that is gone, so that
 * what they tell is made anew; gives how many. Of a letter whose sending had begun nobody knows whether it arrived: what it
 * told is told once more, and no more than that.
 */
export const takeBack = async (tx: Tx, { day, now, limit }: Due): Promise<number> => {
  const { rows } = await sql<Taken>`
    with due as (
      select outbox.id from outbox join digest on digest.id = outbox.digest_id and digest.on_day = ${day}
      where outbox.state in ('waiting', 'sending') and outbox.not_before <= ${now}
        and (outbox.lease_until is null or outbox.lease_until <= ${now})
      order by outbox.id limit ${limit} for update of outbox skip locked
    )
    update outbox set state = case when state = 'sending' then 'unknown' else 'refused' end,
      cost = case when state = 'sending' then cost else 0 end, problem = coalesce(problem, 'its sender is gone'),
      not_before = greatest(${now}, created_at + interval '1 millisecond'), settled_at = ${now}, lease_by = null, lease_until = null
    from due where outbox.id = due.id
    returning outbox.digest_id as "digestId", outbox.state, (
      select earlier.state from outbox earlier where earlier.digest_id = outbox.digest_id and earlier.id < outbox.id
      order by earlier.id desc limit 1) as before`.execute(tx);
  const again = rows.filter(({ state, before }) => state === 'refused' || before !== 'unknown');
  if (again.length > 0)
    await sql`
      update digest set state = 'planned', not_before = least(not_before, ${now}::timestamptz)
      where id = any(${again.map(({ digestId }) => digestId)}::bigint[]) and state in ('planned', 'sent')`.execute(
      tx,
    );
  return rows.length;
};

/** Forgets a digest's letters that did not leave, before the next one is written; gives how often they were tried. */
export const forgetTries = async (tx: Tx, digestId: number, now: Date): Promise<number> => {
  const { rows } = await sql<{ attempts: number }>`
    delete from outbox where digest_id = ${digestId} and (${wasTakenBack}
      or (state = 'waiting' and (lease_until is null or lease_until <= ${now})))
    returning attempts`.execute(tx);
  return rows.reduce((sum, { attempts }) => sum + attempts, 0);
};

/** Taken back it may be tried again from a moment on; refused it stays with the one when it was written. */
export const wasTakenBack = sql<boolean>`(state = 'refused' and not_before > created_at)`;
