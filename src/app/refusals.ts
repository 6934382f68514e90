import { clipped } from '../core/fold.ts';
import { type Message, message, say } from '../core/message.ts';
import type { Inbound } from '../ports.ts';
import type { Chat } from '../store/chats.ts';
import type { Tx } from '../store/db.ts';
import { countSince } from '../store/inbox.ts';

/** More messages than this in a minute, and only one polite line comes back. */
const MOST_A_MINUTE = 20;

/** What is said instead of working on what came in; null where it is worked on. */
export const refusalOf = async (
  tx: Tx,
  inbound: Inbound,
  chat: Chat,
  now: Date,
): Promise<readonly Message[] | null> =>
  (await politeRefusal(tx, inbound, chat, now)) ?? lateRefusal(inbound, chat);

/** Groups, and more messages than a person types. The line about haste is said once, at the first too many. */
const politeRefusal = async (
  tx: Tx,
  inbound: Inbound,
  chat: Chat,
  now: Date,
): Promise<readonly Message[] | null> => {
  const count = await countSince(tx, chat.id, new Date(now.getTime() - 60_000));
  if (inbound.group) return count === 1 ? [message([say('group-declined')])] : [];
  if (count <= MOST_A_MINUTE) return null;
  return count === MOST_A_MINUTE + 1 ? [message([say('too-many-messages')])] : [];
};

/**
 * Something that was typed before what was worked on already would answer another question than its writer saw. It is
 * not used, and its writer is told; taps name their question themselves.
 */
const lateRefusal = ({ unordered, at, body }: Inbound, chat: Chat): readonly Message[] | null => {
  const isLate = unordered && chat.last_said_at !== null && at < chat.last_said_at;
  if (!isLate || (body.kind !== 'text' && body.kind !== 'file')) return null;
  const text = body.kind === 'text' ? body.text : body.file.name;
  return [message([say('came-late', { text: clipped(text, 60) })])];
};
