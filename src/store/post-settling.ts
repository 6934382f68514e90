import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Tx } from './db.ts';
import { holdsOn } from './units.ts';

/** Whose end is settled now: every post whose day has come, or a single one. */
type Settling = { readonly day: Day; readonly now: Date; readonly postId?: number };

/** A turn is not held up by a country's worth of them. */
const A_BATCH = 500;

/**
 * Passes on what hangs on posts that have ended: drafts go to the successor, or to who holds such a post at the unit;
 * nobody stands in any more, and no invite opens the post. Done once for each; gives how many. Rights do not wait for it.
 */
export const settlePostEnds = async (tx: Tx, { day, now, postId }: Settling): Promise<number> => {
  const { rows } = await sql<Ended>`
    select post.id, post.unit_id as "unitId", post.role, post.valid_to as "to", post_end.successor_id as "successorId"
    from post left join post_end on post_end.post_id = post.id
    where post.valid_to <= ${day} and post_end.settled_at is null
      ${postId === undefined ? sql`` : sql`and post.id = ${postId}`}
    order by post.id limit ${A_BATCH} for no key update of post`.execute(tx);
  for (const ended of rows) await settle(tx, ended, { day, now });
  return rows.length;
};

type Ended = {
  readonly id: number;
  readonly unitId: number;
  readonly role: string;
  readonly to: Day;
  readonly successorId: number | null;
};

const settle = async (tx: Tx, ended: Ended, { day, now }: Settling): Promise<void> => {
  const heir = await heirOf(tx, ended, day);
  if (heir !== null) await passDrafts(tx, { from: ended.id, to: heir });
  if (ended.successorId !== null) await speakFor(tx, ended.successorId);
  await dropPersonalDrafts(tx, ended.id, now);
  await endDelegations(tx, ended);
  await revokeInvites(tx, ended.id, now);
  await tx
    .insertInto('post_end')
    .values({ post_id: ended.id, recorded_at: now, settled_at: now })
    .onConflict((c) => c.column('post_id').doUpdateSet({ settled_at: now }))
    .execute();
};

/** The successor who was named, else who holds such a post at the unit, the newest first. */
const heirOf = async (tx: Tx, { id, unitId, role, successorId }: Ended, day: Day): Promise<number | null> => {
  const { rows } = await sql<{ id: number }>`
    select id from post
    where id <> ${id} and unit_id = ${unitId} and ${holdsOn('post', day)} and programme is null
      and (id = ${successorId} or role = ${role})
    order by id = ${successorId} desc nulls last, valid_from desc, id desc limit 1`.execute(tx);
  return rows[0]?.id ?? null;
};

/** The chats of who follows speak for the new post from now on, whatever other post is held besides. */
const speakFor = (tx: Tx, postId: number): Promise<unknown> =>
  sql`update chat set post_id = ${postId} where person_id = (select person_id from post where id = ${postId})`.execute(
    tx,
  );

/** What is about the person, not about the work of the post: it is not gone on with by somebody else. */
const PERSONAL = sql`(subject ~ '^(report:post|review|review-all|delegate|reopen|post-end|post-leave|post-request|invite|allocation|date|year-review-sign)[:]')`;

/** What waits for the unit's head goes on waiting, whoever asked for the signature. */
const WAITS = sql`exists (select from sign_off where sign_off.draft_id = draft.id
  and sign_off.draft_revision = draft.revision and sign_off.state = 'asked')`;

/** Open drafts of a post become those of another, unless it has begun the same itself. */
const passDrafts = (tx: Tx, { from, to }: { readonly from: number; readonly to: number }): Promise<unknown> =>
  sql`
  update draft set post_id = ${to}, unit_id = (select unit_id from post where id = ${to}),
    subject = regexp_replace(subject, ${`:post:${from}(:|$)`}, ${`:post:${to}`} || '\\1'),
    revision = revision + case when ${WAITS} then 0 else 1 end
  where post_id = ${from} and ended_at is null and not ${PERSONAL}
    and unit_id = (select unit_id from post where id = ${to})
    and not exists (select from draft as other where other.ended_at is null and other.flow = draft.flow and other.id <> draft.id
      and other.subject = regexp_replace(draft.subject, ${`:post:${from}(:|$)`}, ${`:post:${to}`} || '\\1'))`.execute(
    tx,
  );

const dropPersonalDrafts = (tx: Tx, postId: number, now: Date): Promise<unknown> =>
  sql`
  update draft set ended_at = ${now}, ended_as = 'cancelled', updated_at = ${now}
  where post_id = ${postId} and ended_at is null and ${PERSONAL}`.execute(tx);

/** Those that it gave and those that it was given; one that had not begun never does. */
const endDelegations = async (tx: Tx, { id, to }: Ended): Promise<void> => {
  const hangsOn = sql`${id} in (from_post_id, to_post_id) and valid_to > ${to}`;
  await sql`delete from delegation where ${hangsOn} and valid_from >= ${to}`.execute(tx);
  await sql`update delegation set valid_to = ${to} where ${hangsOn}`.execute(tx);
};

const revokeInvites = (tx: Tx, postId: number, now: Date): Promise<unknown> =>
  tx
    .updateTable('invite')
    .set({ revoked_at: now })
    .where('post_id', '=', postId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute();
