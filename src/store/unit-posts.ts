import { sql } from 'kysely';
import { type Day, laterDay, momentAt, plusDays } from '../core/day.ts';
import type { Tx } from './db.ts';

/** When a unit ends, and the day on which that is recorded. */
type End = { readonly day: Day; readonly today: Day };

/**
 * The posts of a unit end with it, and so do their invites and what they stand in for. A post that began later than that
 * ends at once; one that was still to begin never does.
 */
export const endPostsAt = async (tx: Tx, unitId: number, { day, today }: End): Promise<readonly number[]> => {
  const last = plusDays(laterDay(day, today), -1);
  const { rows } = await sql<{ id: number }>`
    update post set valid_from = least(valid_from, ${last}::date),
      valid_to = greatest(${day}::date, least(valid_from, ${last}::date) + 1)
    where unit_id = ${unitId} and (valid_to is null or valid_to > ${day})
    returning id`.execute(tx);
  const ids = rows.map(({ id }) => id);
  const at = sql`(from_post_id = any(${ids}::bigint[]) or to_post_id = any(${ids}::bigint[]))`;
  await sql`delete from delegation where ${at} and valid_from >= ${day}`.execute(tx);
  await sql`update delegation set valid_to = ${day} where ${at} and valid_to > ${day}`.execute(tx);
  await sql`update invite set expires_at = least(expires_at, ${momentAt(day)})
    where post_id = any(${ids}::bigint[]) and used_at is null`.execute(tx);
  return ids;
};
