import { storable } from '../core/fold.ts';
import { message, say } from '../core/message.ts';
import type { Inbound } from '../ports.ts';
import { alarm } from '../store/audit.ts';
import { type Chat, chatAt, heardFrom, localeOf, lockChat, setReachable } from '../store/chats.ts';
import type { Tx } from '../store/db.ts';
import { ChatBusy, isBusy } from '../store/db.ts';
import { isBehind, keep, remember, waitingUpdates } from '../store/inbox.ts';
import { inTransaction } from '../store/lock.ts';
import { noteReceipt } from '../store/reach.ts';
import { answered } from './answered.ts';
import { deliver, repeatUnknown } from './deliver.ts';
import { haveGuessed, type Unread } from './guess.ts';
import { type Brought, fetched, saidIn } from './heard.ts';
import type { Parts } from './parts.ts';
import { refusalOf } from './refusals.ts';
import { answer, seatIn } from './seat.ts';
import { tell } from './tell.ts';

/**
 * One thing that a person did: remembered, understood, acted upon and answered in one transaction (DESIGN, walk 1).
 * Whatever goes wrong, it is either committed or kept; the channel need not bring it again.
 */
export const receive = async (parts: Parts, brought: Inbound): Promise<'done'> => {
  const inbound = asStorable(brought);
  if (inbound.body.kind === 'presence') return notePresence(parts, inbound, inbound.body.state);
  if (inbound.body.kind === 'receipt') {
    await noteReceipt(parts.db, { ...placeOf(inbound), at: inbound.at }, inbound.body);
    return 'done';
  }
  const turned = await turnOrKeep(parts, inbound);
  if (turned) await soon(deliverAll(parts, [turned.chatId, ...(turned.told ?? [])]));
  if (turned?.unread) haveGuessed(parts, turned.unread);
  return 'done';
};

const placeOf = ({ channel, account }: Inbound) => ({ channel, account });

const deliverAll = async (parts: Parts, chats: readonly number[]): Promise<void> => {
  await Promise.all(chats.map((chat) => deliver(parts, chat)));
};

/** Every text in it cleaned once, here: what a database refuses must not come in by any door. */
const asStorable = (inbound: Inbound): Inbound => {
  const body = Object.entries(inbound.body).map(([key, value]) => [
    key,
    typeof value === 'string' ? storable(value) : value,
  ]);
  const file =
    inbound.body.kind === 'file'
      ? { file: { ...inbound.body.file, name: storable(inbound.body.file.name) } }
      : {};
  return { ...inbound, body: { ...Object.fromEntries(body), ...file } };
};

/** Replies that leave quickly belong to this call; a slow channel must not hold up the acknowledgement. */
const soon = (delivery: Promise<void>): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, 1_000);
    void delivery.finally(() => {
      clearTimeout(timer);
      resolve();
    });
  });

const notePresence = async (parts: Parts, inbound: Inbound, state: 'left' | 'back'): Promise<'done'> => {
  const chat = await chatAt(parts.db, inbound);
  if (!chat || isOver(inbound, chat)) return 'done';
  if (state === 'back') await heardFrom(parts.db, chat.id, parts.clock.now());
  else await setReachable(parts.db, chat.id, false);
  return 'done';
};

/** What comes late, or again, does not undo what was said after it. */
const isOver = ({ unordered, at }: Inbound, chat: Chat): boolean =>
  unordered === true && chat.last_said_at !== null && at < chat.last_said_at;

/** Updates that were kept while their chat was busy are worked on now. */
export const receiveKept = async (parts: Parts): Promise<void> => {
  for (const inbound of await waitingUpdates(parts.db, 100)) await receive(parts, inbound);
};

/** A chat that has something to be sent, the chats of others who are told, and what it said that nothing was made of. */
type Turned = {
  readonly chatId: number;
  readonly told?: readonly number[];
  readonly unread?: Unread | null;
};

const turnOrKeep = async (parts: Parts, inbound: Inbound): Promise<Turned | null> => {
  const brought = await fetched(parts, inbound);
  try {
    return await inTransaction(parts.db, (tx) => turn(parts, tx, inbound, brought));
  } catch (error) {
    if (!isBusy(error)) return apologise(parts, inbound, error);
    const chat = await chatAt(parts.db, inbound);
    await keep(parts.db, inbound, { state: 'waiting', problem: 'chat busy', chatId: chat?.id ?? null });
    return null;
  }
};

/** A turn that failed is rolled back whole; the update is kept, an alarm raised, and the person told once. */
const apologise = async (parts: Parts, inbound: Inbound, error: unknown): Promise<Turned> => {
  const at = parts.clock.now();
  const problem = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const about = `${inbound.channel}:${inbound.eventId}`;
  parts.log('error', 'turn.failed', {
    about,
    problem,
    stack: error instanceof Error ? error.stack : undefined,
  });
  return inTransaction(parts.db, async (tx) => {
    const chat = await lockChat(tx, addressOf(inbound), inbound.locale ?? 'vi');
    await keep(tx, inbound, { state: 'failed', problem, chatId: chat.id });
    await alarm(tx, { what: 'turn.failed', about, detail: problem, at });
    await answer(parts, tx, chat, [message([say('turn-failed')])]);
    return { chatId: chat.id };
  });
};

const turn = async (
  parts: Parts,
  tx: Tx,
  inbound: Inbound,
  brought: Brought | null,
): Promise<Turned | null> => {
  const now = parts.clock.now();
  const chat = await lockChat(tx, addressOf(inbound), inbound.locale ?? 'vi');
  const id = await remember(tx, inbound, {
    chatId: chat.id,
    said: inbound.group ? null : saidIn(inbound.body),
    at: now,
  });
  if (id === null) return null;
  if (await isBehind(tx, chat.id, id)) throw new ChatBusy();
  await heardFrom(tx, chat.id, now, inbound.unordered ? inbound.at : null);
  const refusal = await refusalOf(tx, inbound, chat, now);
  if (refusal !== null) {
    await answer(parts, tx, chat, refusal);
    return { chatId: chat.id };
  }
  const { messages, notices, unread } = await answered(
    await seatIn(parts, tx, chat, brought?.workbook),
    inbound,
    brought,
  );
  await repeatUnknown(parts, tx, chat, now);
  // The turn may have changed the language.
  await answer(parts, tx, { ...chat, locale: await localeOf(tx, chat.id) }, messages);
  return { chatId: chat.id, told: await tell(parts, tx, notices), unread };
};

const addressOf = ({ channel, account, address }: Inbound) => ({ channel, account, address });
