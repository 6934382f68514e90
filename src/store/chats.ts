import { sql } from 'kysely';
import type { Locale } from '../core/message.ts';
import type { ChannelName } from '../ports.ts';
import type { Db, Tx } from './db.ts';
import type { Row } from './schema.ts';

export type Chat = Row<'chat'>;
type Address = { readonly channel: ChannelName; readonly account: string; readonly address: string };

/**
 * The chat at an address, made if it is new, locked for this turn. `FOR NO KEY UPDATE`, because a plain
 * `FOR UPDATE` deadlocks against the foreign-key lock that inserting into the outbox takes.
 */
export const lockChat = async (tx: Tx, at: Address, locale: Locale): Promise<Chat> => {
  await tx
    .insertInto('chat')
    .values({ ...at, locale })
    .onConflict((c) => c.doNothing())
    .execute();
  return tx
    .selectFrom('chat')
    .selectAll()
    .where('channel', '=', at.channel)
    .where('account', '=', at.account)
    .where('address', '=', at.address)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
};

export const chatById = (db: Db, id: number): Promise<Chat | undefined> =>
  db.selectFrom('chat').selectAll().where('id', '=', id).executeTakeFirst();

export const chatAt = (db: Db, at: Address): Promise<Chat | undefined> =>
  db
    .selectFrom('chat')
    .selectAll()
    .where('channel', '=', at.channel)
    .where('account', '=', at.account)
    .where('address', '=', at.address)
    .executeTakeFirst();

export const saveSession = (db: Db, chatId: number, session: object): Promise<unknown> =>
  db
    .updateTable('chat')
    .set({ session: JSON.stringify(session) })
    .where('id', '=', chatId)
    .execute();

/** `said`: when it was said by the channel's own clock, where things may come in another order; never past `at`. */
export const heardFrom = (db: Db, chatId: number, at: Date, said: Date | null = null): Promise<unknown> =>
  db
    .updateTable('chat')
    .set({
      last_inbound_at: at,
      reachable: true,
      ...(said
        ? { last_said_at: sql`greatest(last_said_at, least(${said}::timestamptz, ${at}::timestamptz))` }
        : {}),
    })
    .where('id', '=', chatId)
    .execute();

/** Of a person's chats the one where they want to be reminded; null: none is. */
export const prefer = async (
  db: Db,
  { personId, chatId, at }: { readonly personId: number; readonly chatId: number | null; readonly at: Date },
): Promise<void> => {
  await db.updateTable('chat').set({ preferred_at: null }).where('person_id', '=', personId).execute();
  if (chatId === null) return;
  const own = db.updateTable('chat').set({ preferred_at: at }).where('person_id', '=', personId);
  await own.where('id', '=', chatId).execute();
};

/** Only templates arrive there, until the person writes. */
export const setSilent = (db: Db, chatId: number, at: Date): Promise<unknown> =>
  db.updateTable('chat').set({ silent_at: at }).where('id', '=', chatId).execute();

export const setReachable = (db: Db, chatId: number, reachable: boolean): Promise<unknown> =>
  db.updateTable('chat').set({ reachable }).where('id', '=', chatId).execute();

export const setLocale = (db: Db, chatId: number, locale: Locale): Promise<unknown> =>
  db.updateTable('chat').set({ locale }).where('id', '=', chatId).execute();

export const linkTo = (db: Db, chatId: number, who: { personId: number; postId: number }): Promise<unknown> =>
  db
    .updateTable('chat')
    .set({ person_id: who.personId, post_id: who.postId, code_attempts: 0, code_attempts_since: null })
    .where('id', '=', chatId)
    .execute();

/** Counts a wrong code; the count starts anew an hour after its first. */
export const countWrongCode = (db: Db, chatId: number, now: Date): Promise<unknown> => {
  const hourAgo = new Date(now.getTime() - 3_600_000);
  const fresh = sql<boolean>`code_attempts_since is null or code_attempts_since < ${hourAgo}`;
  return db
    .updateTable('chat')
    .set({
      code_attempts: sql`case when ${fresh} then 1 else code_attempts + 1 end`,
      code_attempts_since: sql`case when ${fresh} then ${now}::timestamptz else code_attempts_since end`,
    })
    .where('id', '=', chatId)
    .execute();
};

/** How many wrong codes a chat has tried, and since when that is counted. */
export const wrongCodes = (db: Db, chatId: number): Promise<{ count: number; since: Date | null }> =>
  db
    .selectFrom('chat')
    .select(['code_attempts as count', 'code_attempts_since as since'])
    .where('id', '=', chatId)
    .executeTakeFirstOrThrow();

export const localeOf = async (db: Db, chatId: number): Promise<Locale> =>
  (await db.selectFrom('chat').select('locale').where('id', '=', chatId).executeTakeFirstOrThrow()).locale;

/** A person's chats that can be written to, the one used last first. */
export const chatsOf = (db: Db, personId: number): Promise<Chat[]> =>
  db
    .selectFrom('chat')
    .selectAll()
    .where('person_id', '=', personId)
    .where('reachable', '=', true)
    .orderBy(sql`last_inbound_at desc nulls last`)
    .orderBy('id')
    .execute();

/** Of each of these people the chat that they chose, else the one used last, of those that can be written to. */
export const lastChatsOf = async (
  db: Db,
  personIds: readonly number[],
): Promise<ReadonlyMap<number, Chat>> => {
  const { rows } = await sql<Chat>`
    select distinct on (person_id) * from chat
    where person_id = any(${[...new Set(personIds)]}::bigint[]) and reachable
    order by person_id, preferred_at desc nulls last, last_inbound_at desc nulls last, id`.execute(db);
  return new Map(rows.flatMap((chat) => (chat.person_id === null ? [] : [[chat.person_id, chat] as const])));
};
