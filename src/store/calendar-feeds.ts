import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Locale } from '../core/message.ts';
import type { Db, Tx } from './db.ts';
import type { Row } from './schema.ts';

export type Feed = Row<'calendar_feed'>;

/** The address of a post that works now. */
export const liveFeed = (db: Db, postId: number): Promise<Feed | undefined> =>
  db
    .selectFrom('calendar_feed')
    .selectAll()
    .where('post_id', '=', postId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();

/** The address of a post that was stopped last. */
export const lastStopped = (db: Db, postId: number): Promise<Feed | undefined> =>
  db
    .selectFrom('calendar_feed')
    .selectAll()
    .where('post_id', '=', postId)
    .where('revoked_at', 'is not', null)
    .orderBy('revoked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

type NewFeed = {
  readonly postId: number;
  readonly seed: string;
  readonly tokenHash: string;
  readonly locale: Locale;
  readonly at: Date;
};

/** False where another device was first: a post has one address. */
export const addFeed = async (tx: Tx, { postId, seed, tokenHash, locale, at }: NewFeed): Promise<boolean> => {
  const row = await tx
    .insertInto('calendar_feed')
    .values({ post_id: postId, seed, token_hash: tokenHash, locale, created_at: at })
    .onConflict((conflict) => conflict.column('post_id').where('revoked_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** False where it no longer worked. */
export const revokeFeed = async (tx: Tx, id: number, at: Date): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('calendar_feed')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

export const feedByHash = (db: Db, tokenHash: string): Promise<Feed | undefined> =>
  db.selectFrom('calendar_feed').selectAll().where('token_hash', '=', tokenHash).executeTakeFirst();

/** An event as it is now; `mark` changes with anything that it says. */
export type EventNow = { readonly uid: string; readonly mark: string; readonly on: Day };
export type EventState = { readonly sequence: number; readonly changedAt: Date };

/** How often each event of a post has changed and when, these being how they are now. */
export const eventStates = async (
  tx: Tx,
  postId: number,
  { events, at }: { readonly events: readonly EventNow[]; readonly at: Date },
): Promise<ReadonlyMap<string, EventState>> => {
  // In one order, so that two readers at once wait for each other and do not lock each other out.
  const sorted = [...events].sort((one, other) => (one.uid < other.uid ? -1 : 1));
  await sql`
    insert into calendar_event (post_id, uid, mark, changed_at, on_day)
    select ${postId}, now.uid, now.mark, ${at}, now.on_day
    from unnest(${sorted.map(({ uid }) => uid)}::text[], ${sorted.map(({ mark }) => mark)}::text[],
      ${sorted.map(({ on }) => on)}::date[]) as now (uid, mark, on_day)
    on conflict (post_id, uid) do update
    set mark = excluded.mark, sequence = calendar_event.sequence + 1,
      changed_at = excluded.changed_at, on_day = excluded.on_day
    where calendar_event.mark <> excluded.mark`.execute(tx);
  const rows = await tx
    .selectFrom('calendar_event')
    .select(['uid', 'sequence', 'changed_at'])
    .where('post_id', '=', postId)
    .execute();
  return new Map(rows.map((row) => [row.uid, { sequence: row.sequence, changedAt: row.changed_at }]));
};

/** Lets go of how events were that have long been over. */
export const dropEventsBefore = (db: Db, day: Day): Promise<unknown> =>
  db.deleteFrom('calendar_event').where('on_day', '<', day).execute();
