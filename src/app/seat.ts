import type { Actor, SentWorkbook } from '../actions/action.ts';
import { dayAt } from '../core/day.ts';
import type { Message } from '../core/message.ts';
import type { Chat } from '../store/chats.ts';
import type { Tx } from '../store/db.ts';
import { post } from '../store/outbox.ts';
import { postsOf } from '../store/posts.ts';
import { leaseOf } from './deliver.ts';
import type { Parts } from './parts.ts';
import { rendered } from './render.ts';
import type { Desk } from './turn.ts';

/** A locked chat, and the desk that its turn is worked at. */
export type Seat = { readonly desk: Desk; readonly chat: Chat };

export const seatIn = async (
  parts: Parts,
  tx: Tx,
  chat: Chat,
  sent: SentWorkbook | null = null,
): Promise<Seat> => {
  const now = parts.clock.now();
  const today = dayAt(now);
  const actor = await actorOf(tx, chat, today);
  const about = { id: chat.id, locale: chat.locale, personId: chat.person_id };
  return { desk: { parts, tx, now, today, actor, chat: about, sent }, chat };
};

/** The post that a chat speaks for, while it is held. */
const actorOf = async (tx: Tx, chat: Chat, today: string): Promise<Actor | null> => {
  if (chat.person_id === null) return null;
  const held = (await postsOf(tx, chat.person_id, today)).find(({ id }) => id === chat.post_id);
  if (!held) return null;
  const { id, ...rest } = held;
  return { ...rest, postId: id };
};

/** Posts what is to be said; this process sends it after the commit. */
export const answer = async (
  parts: Parts,
  tx: Tx,
  chat: Chat,
  messages: readonly Message[],
): Promise<void> => {
  const now = parts.clock.now();
  await post(tx, {
    chatId: chat.id,
    messages: messages.map((each) => rendered(parts.words(chat.locale), each)),
    now,
    lease: leaseOf(parts, now),
  });
};
