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
/** In nobody's hands. */
export const FREED = { lease_by: null, lease_until: null } as const;

type Posting = {
  readonly now: Date;
  readonly lease: Lease;
  readonly class?: 'reply' | 'bulk';
  readonly digestId?: number;
  /** How often what it tells was tried before. */
  readonly attempts?: number;
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
    attempts: rest.attempts ?? 0,
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
 * Noted before the network is touched: a row still in this state after a crash may or may not have arrived. False where
 * others took it over.
 */
export const beginSending = async (db: Db, id: number, by: string): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ state: 'sending', attempts: sql`attempts + 1` })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'sending'])
    .where('lease_by', '=', by)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

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
    .where((eb) => eb.or([eb('state', '=', 'waiting'), eb('id', '=', id)]))
    .execute();
  await db.updateTable('outbox').set({ problem }).where('id', '=', id).execute();
};
