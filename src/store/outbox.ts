import { sql } from 'kysely';
import type { Attachment } from '../core/message.ts';
import type { Road } from '../core/reach/way.ts';
import type { Sent } from '../ports.ts';
import type { Db, Tx } from './db.ts';
import type { Row } from './schema.ts';

/** A message as it waits to leave: words are chosen, pictures are drawn only when it goes. */
export type OutboxMessage = {
  readonly text: string;
  readonly buttons: readonly { readonly label: string; readonly data: string }[];
  readonly attachment?: Attachment;
  readonly askContact?: { readonly label: string; readonly hint: string };
  /** What goes out in its place where only a template arrives. */
  readonly values?: Readonly<Record<string, string>>;
};

export type Letter = Row<'outbox'>;
export type Lease = { readonly by: string; readonly until: Date };
const FREED = { lease_by: null, lease_until: null } as const;

type Posting = {
  readonly now: Date;
  readonly lease: Lease;
  readonly class?: 'reply' | 'bulk';
  readonly digestId?: number;
  readonly road?: Pick<Road, 'way' | 'price' | 'cost'>;
};
type Posted = Posting & { readonly chatId: number; readonly messages: readonly OutboxMessage[] };

/** Writes messages to send, already leased to this process, in the transaction that caused them. */
export const post = (tx: Tx, { chatId, messages, ...posting }: Posted): Promise<void> =>
  postEach(
    tx,
    messages.map((message) => ({ chatId, message })),
    posting,
  );

type NewLetter = { readonly chatId: number; readonly message: OutboxMessage };

/** The same into several chats. */
export const postEach = async (
  tx: Tx,
  letters: readonly NewLetter[],
  { now, lease, ...rest }: Posting,
): Promise<void> => {
  if (letters.length === 0) return;
  const common = {
    class: rest.class ?? 'reply',
    state: 'waiting',
    digest_id: rest.digestId ?? null,
    ...(rest.road ? { way: rest.road.way, price_class: rest.road.price, cost: rest.road.cost } : {}),
  } as const;
  const leased = { lease_by: lease.by, lease_until: lease.until, not_before: now, created_at: now };
  await tx
    .insertInto('outbox')
    .values(
      letters.map(({ chatId, message }) => ({
        ...{ ...common, ...leased, chat_id: chatId },
        message: JSON.stringify(message),
      })),
    )
    .execute();
};

/**
 * Takes a whole chat, never a row, so that order holds: nothing while another process's lease on it lives.
 * Rows whose sending had begun when their sender died come back as `sending`: nobody knows whether they arrived.
 */
export const takeChat = async (
  db: Db,
  chatId: number,
  lease: Lease,
  now: Date,
): Promise<readonly Letter[]> => {
  return db.transaction().execute(async (tx) => {
    await sql`select id from chat where id = ${chatId} for no key update`.execute(tx);
    const rows = await openRows(tx, chatId, now);
    if (
      rows.some(
        ({ lease_by, lease_until }) =>
          lease_by !== null && lease_by !== lease.by && (lease_until ?? now) > now,
      )
    )
      return [];
    if (rows.length === 0 || (rows[0]?.not_before ?? now) > now) return [];
    const ids = rows.map(({ id }) => id);
    await tx
      .updateTable('outbox')
      .set({ lease_by: lease.by, lease_until: lease.until })
      .where('id', 'in', ids)
      .execute();
    return rows;
  });
};

/** A reminder that waits for its time keeps nothing behind it waiting. */
const openRows = (tx: Tx, chatId: number, now: Date): Promise<Letter[]> =>
  tx
    .selectFrom('outbox')
    .selectAll()
    .where('chat_id', '=', chatId)
    .where('state', 'in', ['waiting', 'sending'])
    .where((eb) => eb.or([eb('digest_id', 'is', null), eb('not_before', '<=', now)]))
    .orderBy('id')
    .execute();

/** Chats in which something is due and no living process is at work, those first that wait for an answer. */
export const dueChats = async (db: Db, now: Date, limit: number): Promise<readonly number[]> => {
  const rows = await db
    .selectFrom('outbox')
    .select('chat_id')
    .where('state', 'in', ['waiting', 'sending'])
    .where('not_before', '<=', now)
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', now)]))
    .groupBy('chat_id')
    .orderBy(sql`bool_or(class = 'reply')`, 'desc')
    .orderBy((eb) => eb.fn.min('id'))
    .limit(limit)
    .execute();
  return rows.map(({ chat_id }) => chat_id);
};

/** Noted before the network is touched: a row still in this state after a crash may or may not have arrived. */
export const beginSending = (db: Db, id: number): Promise<unknown> =>
  db
    .updateTable('outbox')
    .set({ state: 'sending', attempts: sql`attempts + 1` })
    .where('id', '=', id)
    .execute();

/** `cost` in đồng, of what was sent; left out: as it was expected. */
export const settle = (
  db: Db,
  id: number,
  sent: Exclude<Sent, { sent: 'unreachable' }>,
  { now, cost }: { readonly now: Date; readonly cost?: number },
): Promise<unknown> =>
  db
    .updateTable('outbox')
    .set({
      ...{ state: sent.sent, settled_at: now, ...FREED },
      ...(sent.sent === 'sent' ? priced(sent, cost) : { problem: sent.reason, cost: 0 }),
    })
    .where('id', '=', id)
    .execute();

const priced = ({ ref, price = 'free' }: Extract<Sent, { sent: 'sent' }>, cost: number | undefined) => ({
  channel_ref: ref,
  price_class: price === 'unknown' ? sql<Letter['price_class']>`coalesce(price_class, 'unknown')` : price,
  ...(cost === undefined ? {} : { cost }),
});

export const markUnknown = (db: Db, id: number, now: Date): Promise<unknown> =>
  db
    .updateTable('outbox')
    .set({ state: 'unknown', settled_at: now, ...FREED })
    .where('id', '=', id)
    .execute();

/** Puts a chat's open rows back: the first is tried again at the named time, the others wait behind it. */
export const tryAgain = async (
  db: Db,
  { chat_id, id }: Pick<Letter, 'chat_id' | 'id'>,
  at: Date,
  problem: string,
): Promise<void> => {
  await db
    .updateTable('outbox')
    .set({ state: 'waiting', ...FREED, not_before: at })
    .where('chat_id', '=', chat_id)
    .where('state', 'in', ['waiting', 'sending'])
    .execute();
  await db.updateTable('outbox').set({ problem }).where('id', '=', id).execute();
};

/** Lets one row wait, and those behind it pass. */
export const holdBack = (db: Db, id: number, until: Date): Promise<unknown> =>
  db
    .updateTable('outbox')
    .set({ state: 'waiting', ...FREED, not_before: until })
    .where('id', '=', id)
    .execute();

/** Gives a chat's lease back without sending, so that whoever sweeps next may have it. */
export const release = (db: Db, chatId: number, by: string): Promise<unknown> =>
  db
    .updateTable('outbox')
    .set(FREED)
    .where('chat_id', '=', chatId)
    .where('lease_by', '=', by)
    .where('state', '=', 'waiting')
    .execute();
