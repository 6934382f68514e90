import { dayAt, momentAt, timeAt } from '../core/day.ts';
import type { ChannelName } from '../ports.ts';
import { type Chat, chatsOf } from '../store/chats.ts';
import type { Tx } from '../store/db.ts';
import { inTransaction } from '../store/lock.ts';
import { post } from '../store/outbox.ts';
import { claimDigest, putOff, settleDigest } from '../store/reminders.ts';
import type { Row } from '../store/schema.ts';
import { deliver, leaseOf } from './deliver.ts';
import { digestText } from './digest-text.ts';
import type { Parts } from './parts.ts';
import { letterOn, roadFor, roomNow } from './reach.ts';

/** A digest does not break into a conversation: it waits this long after the last message. */
const CONVERSATION_MS = 15 * 60_000;
/** But not past its day. */
const LAST_CALL = '20:30';

/** Sends every digest that may leave, one transaction each; what a channel does not take now waits for the next round. */
export const sendDigests = async (parts: Parts): Promise<void> => {
  const room = await roomNow(parts);
  let after = 0;
  for (;;) {
    const sent = await inTransaction(parts.db, (tx) => sendNext(parts, tx, { after, room }));
    if (sent === null) return;
    after = sent.digest;
    if (sent.chat === null) continue;
    const left = room.get(sent.chat.channel);
    if (left !== undefined) room.set(sent.chat.channel, left - 1);
    await deliver(parts, sent.chat.id);
  }
};

type SentDigest = { readonly digest: number; readonly chat: Chat | null };
type Round = { readonly after: number; readonly room: ReadonlyMap<ChannelName, number> };

const sendNext = async (parts: Parts, tx: Tx, { after, room }: Round): Promise<SentDigest | null> => {
  const now = parts.clock.now();
  const full = [...room].flatMap(([channel, left]) => (left <= 0 ? [channel] : []));
  const digest = await claimDigest(tx, { now, after, full });
  if (!digest) return null;
  const chats = await chatsOf(tx, digest.person_id);
  const [last] = chats;
  if (!last) return settled(tx, digest, 'unreachable');
  const talking =
    last.last_inbound_at !== null && now.getTime() - last.last_inbound_at.getTime() < CONVERSATION_MS;
  if (talking && timeAt(now) < LAST_CALL) {
    const quiet = new Date((last.last_inbound_at ?? now).getTime() + CONVERSATION_MS);
    const lastCall = momentAt(dayAt(now), LAST_CALL);
    await putOff(tx, digest.id, quiet < lastCall ? quiet : lastCall);
    return { digest: digest.id, chat: null };
  }
  const isFull = ({ channel }: Chat) => (room.get(channel) ?? 1) <= 0;
  const text = await digestText(parts, tx, digest);
  if (!text) return settled(tx, digest, 'empty');
  const found = await roadFor(parts, tx, digest, chats);
  if (!found) return settled(tx, digest, 'unreachable');
  if (isFull(found.chat)) return { digest: digest.id, chat: null };
  await post(tx, {
    chatId: found.chat.id,
    messages: [await letterOn(parts, tx, found, text)],
    ...{ now, lease: leaseOf(parts, now), class: 'bulk', digestId: digest.id, road: found.road },
  });
  await settleDigest(tx, digest.id, 'sent');
  return { digest: digest.id, chat: found.chat };
};

const settled = async (
  tx: Tx,
  digest: Row<'digest'>,
  state: 'unreachable' | 'empty',
): Promise<SentDigest> => {
  await settleDigest(tx, digest.id, state);
  return { digest: digest.id, chat: null };
};
