import type { Inbound } from '../ports.ts';
import type { Db, Tx } from './db.ts';

export type Event = Pick<Inbound, 'channel' | 'account' | 'eventId'>;

/** Remembers an event, by its row; null when it was worked on before. One that was kept for later is worked on now. */
export const remember = async (
  tx: Tx,
  event: Event,
  about: { chatId: number; said: string | null; at: Date },
): Promise<number | null> => {
  const seen = { chat_id: about.chatId, said: about.said, state: 'done', raw: null } as const;
  const row = await tx
    .insertInto('inbox')
    .values({ ...keyOf(event), ...seen, received_at: about.at })
    .onConflict((c) =>
      c.columns(['channel', 'account', 'event_id']).doUpdateSet(seen).where('inbox.state', '=', 'waiting'),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
};

const keyOf = ({ channel, account, eventId }: Event) => ({ channel, account, event_id: eventId });

export type Kept = {
  readonly state: 'waiting' | 'failed';
  readonly problem: string;
  readonly chatId: number | null;
};

/** Keeps the whole update for later: its turn failed, or its chat was busy for too long. What was worked on meanwhile stays so. */
export const keep = async (db: Db, inbound: Inbound, { state, problem, chatId }: Kept): Promise<void> => {
  const raw = JSON.stringify(inbound);
  await db
    .insertInto('inbox')
    .values({ ...keyOf(inbound), chat_id: chatId, raw, state, problem, received_at: inbound.at })
    .onConflict((c) =>
      c
        .columns(['channel', 'account', 'event_id'])
        .doUpdateSet({ raw, state, problem })
        .where('inbox.state', '<>', 'done'),
    )
    .execute();
};

/** Keeps an update that takes long, unless it has been worked on in the meantime. */
export const keepUnlessKnown = async (db: Db, inbound: Inbound, chatId: number | null): Promise<void> => {
  const waiting = { state: 'waiting', problem: 'taking long', raw: JSON.stringify(inbound) } as const;
  await db
    .insertInto('inbox')
    .values({ ...keyOf(inbound), chat_id: chatId, ...waiting, received_at: inbound.at })
    .onConflict((c) => c.columns(['channel', 'account', 'event_id']).doNothing())
    .execute();
};

/** Whether something that this chat said earlier still waits; what came later must not overtake it. */
export const isBehind = async (tx: Tx, chatId: number, id: number): Promise<boolean> => {
  const waiting = await tx
    .selectFrom('inbox')
    .select('id')
    .where('chat_id', '=', chatId)
    .where('state', '=', 'waiting')
    .where('id', '<', id)
    .limit(1)
    .executeTakeFirst();
  return waiting !== undefined;
};

/** Updates that wait to be worked on, oldest first. */
export const waitingUpdates = async (db: Db, limit: number): Promise<readonly Inbound[]> => {
  const rows = await db
    .selectFrom('inbox')
    .select('raw')
    .where('state', '=', 'waiting')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.flatMap(({ raw }) => (raw ? [revived(raw)] : []));
};

const revived = (raw: object): Inbound => {
  const inbound = raw as Omit<Inbound, 'at'> & { readonly at: string };
  return { ...inbound, at: new Date(inbound.at) };
};

/** How many messages a chat has sent since a moment. */
export const countSince = async (tx: Tx, chatId: number, since: Date): Promise<number> => {
  const row = await tx
    .selectFrom('inbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('chat_id', '=', chatId)
    .where('received_at', '>', since)
    .executeTakeFirstOrThrow();
  return row.count;
};

export const dropBefore = (db: Db, moment: Date): Promise<unknown> =>
  db.deleteFrom('inbox').where('received_at', '<', moment).where('state', '=', 'done').execute();
