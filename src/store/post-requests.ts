import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db, Tx } from './db.ts';
import type { NewRow, Row } from './schema.ts';
import { holdsOn } from './units.ts';

export type PostRequest = Row<'post_request'> & {
  readonly unitName: string;
  readonly unitKind: string;
  /** Who asks, where that is known: whose post it is, or whose chat. */
  readonly personId: number | null;
  readonly personName: string;
  readonly postTitle: string;
};

const requests = (where: ReturnType<typeof sql>, day: Day) => sql<PostRequest>`
  select post_request.*, coalesce(unit_name.name, unit.code) as "unitName", unit.kind as "unitKind",
    coalesce(held.person_id, chat.person_id) as "personId",
    coalesce(post_request.name, person.name, '') as "personName",
    coalesce(post_request.title, held.title, '') as "postTitle"
  from post_request
  join unit on unit.id = post_request.unit_id
  join chat on chat.id = post_request.chat_id
  left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
  left join post as held on held.id = post_request.post_id and post_request.kind = 'leave'
  left join person on person.id = coalesce(held.person_id, chat.person_id)
  where ${where}
  order by post_request.asked_at, post_request.id`;

/** Puts a request; null where this chat has one open already. */
export const addRequest = async (tx: Tx, request: NewRow<'post_request'>): Promise<number | null> => {
  const row = await tx
    .insertInto('post_request')
    .values(request)
    .onConflict((c) => c.column('chat_id').where('state', '=', 'asked').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
};

type Expiring = { readonly now: Date; readonly day: Day; readonly chatId?: number };

/** Requests that nobody answered in their days wait no more; gives them. With `chatId` those of one chat. */
export const expireRequests = async (
  db: Db,
  { now, day, chatId }: Expiring,
): Promise<readonly PostRequest[]> => {
  const rows = await db
    .updateTable('post_request')
    .set({ state: 'expired' })
    .where('state', '=', 'asked')
    .where('expires_at', '<=', now)
    .$if(chatId !== undefined, (query) => query.where('chat_id', '=', chatId ?? 0))
    .returning('id')
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  return (await requests(sql`post_request.id = any(${ids}::bigint[])`, day).execute(db)).rows;
};

/** What a chat has asked for and waits for. */
export const openRequestOf = async (
  db: Db,
  chatId: number,
  { day, now }: { readonly day: Day; readonly now: Date },
): Promise<PostRequest | null> => {
  const where = sql`post_request.chat_id = ${chatId} and post_request.state = 'asked' and expires_at > ${now}`;
  return (await requests(where, day).execute(db)).rows[0] ?? null;
};

/** How often a chat has asked since a moment, and how many wait at a unit. */
export const countRequests = async (
  db: Db,
  about: { readonly chatId: number; readonly since: Date } | { readonly unitId: number; readonly now: Date },
): Promise<number> => {
  const where =
    'chatId' in about
      ? sql`chat_id = ${about.chatId} and asked_at > ${about.since}`
      : sql`unit_id = ${about.unitId} and state = 'asked' and expires_at > ${about.now}`;
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from post_request where ${where}`.execute(db);
  return rows[0]?.count ?? 0;
};

type WaitingAsk = {
  readonly now: Date;
  readonly day: Day;
  readonly id?: number;
  readonly under?: number;
};

/** Requests that wait: all, one, or those of units below one. */
export const waitingRequests = async (
  db: Db,
  { now, day, id, under }: WaitingAsk,
): Promise<readonly PostRequest[]> => {
  const one = id === undefined ? sql`` : sql`and post_request.id = ${id}`;
  const below =
    under === undefined
      ? sql``
      : sql`and exists (select from derived.unit_line where unit_line.unit_id = post_request.unit_id
          and ancestor_id = ${under} and ${holdsOn('unit_line', day)})`;
  const where = sql`post_request.state = 'asked' and expires_at > ${now} ${one} ${below}`;
  return (await requests(where, day).execute(db)).rows;
};

export const lockRequest = (tx: Tx, id: number): Promise<Row<'post_request'> | undefined> =>
  tx.selectFrom('post_request').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export type Decided = {
  readonly state: 'approved' | 'declined';
  readonly by: number;
  readonly at: Date;
  readonly postId?: number;
  readonly reason?: string;
};

export const decideRequest = (
  tx: Tx,
  id: number,
  { state, by, at, postId, reason }: Decided,
): Promise<unknown> =>
  tx
    .updateTable('post_request')
    .set({
      ...{ state, decided_by: by, decided_at: at, reason: reason ?? null },
      ...(postId === undefined ? {} : { post_id: postId }),
    })
    .where('id', '=', id)
    .execute();

/** Names and numbers of those who asked are let go of; that they asked stays. */
export const forgetRequestsBefore = (db: Db, moment: Date): Promise<unknown> =>
  db
    .updateTable('post_request')
    .set({ name: null, phone: null })
    .where('state', '<>', 'asked')
    .where('asked_at', '<', moment)
    .where((eb) => eb.or([eb('name', 'is not', null), eb('phone', 'is not', null)]))
    .execute();
