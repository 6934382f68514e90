import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db, Tx } from './db.ts';
import { holdsOn } from './units.ts';

/**
 * Since when a person holds no post any more: from the day of the last one, or from the moment at which a day gone by
 * was recorded. Null while a post is held, and for somebody who has not held one yet.
 */
export const outSince = async (db: Db, personId: number, day: Day): Promise<Date | null> => {
  const { rows } = await sql<{ since: Date | null }>`
    select max(greatest(post.valid_to::timestamp at time zone interval '7 hours',
      coalesce(post_end.recorded_at, '-infinity'))) as since
    from post left join post_end on post_end.post_id = post.id
    where post.person_id = ${personId} and post.valid_to <= ${day}
      and not exists (select from post where person_id = ${personId} and ${holdsOn('post', day)})`.execute(
    db,
  );
  return rows[0]?.since ?? null;
};

/** A post of a person who holds none: the one that ended last, or the one that begins next. */
export type OtherPost = {
  readonly title: string;
  readonly unitName: string;
  readonly from: Day;
  readonly to: Day | null;
};

/** Posts that a person does not hold on a day: the next one first, then those gone by, the last one first. */
export const postsNotHeld = async (db: Db, personId: number, day: Day): Promise<readonly OtherPost[]> => {
  const { rows } = await sql<OtherPost>`
    select post.title, coalesce(unit_name.name, unit.code) as "unitName", post.valid_from as "from", post.valid_to as "to"
    from post join unit on unit.id = post.unit_id
    left join unit_name on unit_name.unit_id = unit.id
      and ${holdsOn('unit_name', sql`least(${day}::date, coalesce(post.valid_to - 1, ${day}::date))`)}
    where post.person_id = ${personId} and not (${holdsOn('post', day)})
    order by post.valid_from > ${day} desc, post.valid_to desc, post.id desc`.execute(db);
  return rows;
};

export type PostEnd = {
  readonly postId: number;
  /** The first day on which it is held no more. */
  readonly day: Day;
  readonly decision: string | null;
  readonly successorId: number | null;
  readonly recordedBy: number;
  readonly at: Date;
};

/** Ends a post on a day, past or to come. What hangs on it is passed on by `settlePostEnds`, once the day is there. */
export const recordPostEnd = async (tx: Tx, end: PostEnd): Promise<void> => {
  await tx.updateTable('post').set({ valid_to: end.day }).where('id', '=', end.postId).execute();
  const facts = {
    decision: end.decision,
    successor_id: end.successorId,
    recorded_by: end.recordedBy,
    recorded_at: end.at,
    settled_at: null,
  };
  await tx
    .insertInto('post_end')
    .values({ post_id: end.postId, ...facts })
    .onConflict((c) => c.column('post_id').doUpdateSet(facts))
    .execute();
};

/** A post held for this turn, so that it is not ended twice at once. */
export const lockPost = async (
  tx: Tx,
  id: number,
): Promise<
  | { id: number; person_id: number; unit_id: number; role: string; valid_from: Day; valid_to: Day | null }
  | undefined
> =>
  tx
    .selectFrom('post')
    .select(['id', 'person_id', 'unit_id', 'role', 'valid_from', 'valid_to'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();

/** Keeps the post of an officer who is at work from being ended before this turn is. */
export const sharePost = (tx: Tx, id: number): Promise<unknown> =>
  sql`select from post where id = ${id} for share`.execute(tx);
