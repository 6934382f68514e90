import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db } from './db.ts';

/** The longest that anything waits for its next try, and that a process may be silent. */
const WAIT_MS = 3_600_000;
const LEASE_MS = 60_000;

/**
 * The clock went back: reminders that were dropped as those of a day gone by are today's again, and nothing waits for a moment
 * that the clock only showed. What has nothing to say any more says nothing.
 */
export const comeBack = async (db: Db, day: Day, now: Date): Promise<void> => {
  const later = (ms: number) => new Date(now.getTime() + ms);
  await sql`update digest set state = 'planned' where on_day = ${day} and state = 'empty'`.execute(db);
  await sql`
    update digest set not_before = least(not_before, ${later(WAIT_MS)})
    where on_day = ${day} and state = 'planned'`.execute(db);
  await sql`
    update digest set lease_until = least(lease_until, ${later(LEASE_MS)})
    where on_day = ${day} and state = 'claimed'`.execute(db);
  await sql`
    update outbox set not_before = least(not_before, ${later(WAIT_MS)}), lease_until = least(lease_until, ${later(LEASE_MS)})
    where state in ('waiting', 'sending') and digest_id is null`.execute(db);
};
