import { dayAt } from '../core/day.ts';
import { say } from '../core/message.ts';
import type { Channel, Sent } from '../ports.ts';
import { alarm } from '../store/audit.ts';
import type { Chat } from '../store/chats.ts';
import { chatById } from '../store/chats.ts';
import type { Tx } from '../store/db.ts';
import { insist } from '../store/lock.ts';
import {
  beginSending,
  type Lease,
  type Letter,
  markUnknown,
  type OutboxMessage,
  settle,
  tryAgain,
} from '../store/outbox.ts';
import { outSince } from '../store/post-ends.ts';
import { dueChats, release, takeChat } from '../store/taken-chats.ts';
import { repeat, unknownReplies } from '../store/unknown-replies.ts';
import { outgoing } from './outgoing.ts';
import type { Parts } from './parts.ts';
import { costOf, noWay, refusedThere } from './reach.ts';
import { noteRest, restOf } from './rest.ts';

/** How long a process may be silent before others take its chats over. Sends time out after 15 s. */
const LEASE_MS = 60_000;

export const leaseOf = ({ process }: Parts, now: Date): Lease => ({
  by: process,
  until: new Date(now.getTime() + LEASE_MS),
});

const inHand = new Map<string, Promise<void>>();

/** Sends what a chat has waiting, in order. Calls for one chat queue up behind each other. */
export const deliver = (parts: Parts, chatId: number): Promise<void> => {
  const key = `${parts.process}:${chatId}`;
  const before = inHand.get(key) ?? Promise.resolve();
  const mine = before
    .then(() => deliverChat(parts, chatId))
    .catch((error: unknown) => {
      parts.log('error', 'deliver.failed', { chat: chatId, problem: String(error) });
    });
  const held = mine.finally(() => {
    if (inHand.get(key) === held) inHand.delete(key);
  });
  inHand.set(key, held);
  return held;
};

/** Waits for everything that is being sent; for a graceful stop. */
export const delivered = async (): Promise<void> => {
  await Promise.all(inHand.values());
};

/** Takes over what nobody is sending: what is due again, and the chats of processes that are gone. */
export const sweep = async (parts: Parts): Promise<void> => {
  for (const chatId of await dueChats(parts.db, parts.clock.now(), 200)) {
    if (await isStopping(parts)) return;
    await deliver(parts, chatId);
  }
};

/** Whether the app stops: what is in hand is finished, and nothing else is begun. */
export const isStopping = async ({ clock }: Parts): Promise<boolean> => (await clock.wait?.(0)) === false;

const deliverChat = async (parts: Parts, chatId: number): Promise<void> => {
  const now = parts.clock.now();
  const letters = await takeChat(parts.db, chatId, leaseOf(parts, now), now);
  const chat = letters.length > 0 ? await chatById(parts.db, chatId) : undefined;
  if (!chat) return;
  const channel = parts.channels.find(
    ({ name, account }) => name === chat.channel && account === chat.account,
  );
  if (!channel) {
    await release(parts.db, chatId, parts.process);
    return;
  }
  const rest = await restOf(parts, channel);
  const [first] = letters;
  if (rest && first) {
    await tryAgain(parts.db, first, rest, 'the channel rests');
    return;
  }
  const out = chat.person_id === null ? null : await outSince(parts.db, chat.person_id, dayAt(now));
  for (const letter of letters) {
    if (out && isOver(letter, out)) await settle(parts.db, letter.id, POST_OVER, { now });
    else if (!(await sendOne(parts, { channel, chat }, letter))) return;
  }
};

/** To somebody who holds no post any more only the answers leave that they were given since. */
const isOver = (letter: Letter, out: Date): boolean => letter.class === 'bulk' || letter.created_at < out;
const POST_OVER = { sent: 'refused', reason: 'the post has ended' } as const;

type Line = { readonly channel: Channel; readonly chat: Chat };

/** False where the chat's later rows have to wait. */
const sendOne = async (parts: Parts, line: Line, letter: Letter): Promise<boolean> => {
  if (letter.state === 'sending' && letter.class === 'reply') {
    await markUnknown(parts.db, letter.id, parts.clock.now());
    return true;
  }
  if (!(await beginSending(parts.db, letter.id, parts.process))) return true;
  const sent = noWay(letter, await send(parts, line, letter));
  if (sent.sent === 'unreachable') {
    await noteRest(parts, line.channel, sent);
    await tryAgain(
      parts.db,
      letter,
      sent.retryAt ?? nextTry(parts.clock.now(), letter.attempts),
      sent.reason,
    );
    return false;
  }
  const now = parts.clock.now();
  await insist(() => settle(parts.db, letter.id, sent, { now, ...costOf(line.channel, sent) }));
  if (sent.sent === 'refused') await refusedThere(parts.db, letter, { now, because: sent.because });
  if (sent.sent === 'rejected') await reportRejected(parts, letter, sent.reason);
  return true;
};

const send = async (parts: Parts, line: Line, letter: Letter): Promise<Sent> => {
  try {
    return await line.channel.send(line.chat.address, await outgoing(parts, line, letter));
  } catch (error) {
    return { sent: 'rejected', reason: error instanceof Error ? error.message : String(error) };
  }
};

/** 5 s, 10 s, 20 s … up to an hour. */
const nextTry = (now: Date, attempts: number): Date =>
  new Date(now.getTime() + Math.min(5_000 * 2 ** attempts, 3_600_000));

const reportRejected = async (parts: Parts, letter: Letter, reason: string): Promise<void> => {
  parts.log('error', 'send.rejected', { outbox: letter.id, reason });
  await alarm(parts.db, {
    what: 'send.rejected',
    about: `outbox:${letter.id}`,
    detail: reason,
    at: parts.clock.now(),
  });
};

/** Replies of which nobody knows whether they arrived are shown again at the person's next contact, once. */
export const repeatUnknown = async (parts: Parts, tx: Tx, chat: Chat, now: Date): Promise<void> => {
  const out = chat.person_id === null ? null : await outSince(tx, chat.person_id, dayAt(now));
  const letters = await unknownReplies(tx, chat.id);
  for (const letter of letters.filter((each) => !(out && isOver(each, out)))) {
    const { text } = letter.message as OutboxMessage;
    const again = parts.words(chat.locale)(say('shown-again', { text }));
    await repeat(tx, letter, { text: again, buttons: [] }, { now, lease: leaseOf(parts, now) });
  }
};
