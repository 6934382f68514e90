import { dayAt, momentAt, timeAt } from '../core/day.ts';
import type { ChannelName } from '../ports.ts';
import { type Chat, chatsOf } from '../store/chats.ts';
import type { Tx } from '../store/db.ts';
import { lockClaimed } from '../store/digest-claims.ts';
import { post } from '../store/outbox.ts';
import { putOff, settleDigest } from '../store/reminders.ts';
import type { Row } from '../store/schema.ts';
import { leaseOf } from './deliver.ts';
import { digestText } from './digest-text.ts';
import type { Parts } from './parts.ts';
import { letterOn, roadFor } from './reach.ts';

/** A digest does not break into a conversation: it waits this long after the last message. */
const CONVERSATION_MS = 15 * 60_000;
/** But not past its day. */
const LAST_CALL = '20:30';

/** What became of a digest: the chat it was posted to, the lane that it belongs in instead, or neither. */
export type Posted = { readonly chat: Chat | null; readonly lane?: ChannelName };

/** Posts a digest that this process has claimed, if it still has something to say. */
export const postDigest = async (parts: Parts, tx: Tx, { id, lane }: Claimed): Promise<Posted> => {
  const now = parts.clock.now();
  const digest = await lockClaimed(tx, id, parts.process);
  if (!digest) return NOTHING;
  const chats = await chatsOf(tx, digest.person_id);
  const [last] = chats;
  if (!last) return settled(tx, digest, 'unreachable');
  const talking =
    last.last_inbound_at !== null && now.getTime() - last.last_inbound_at.getTime() < CONVERSATION_MS;
  if (talking && timeAt(now) < LAST_CALL) {
    const quiet = new Date((last.last_inbound_at ?? now).getTime() + CONVERSATION_MS);
    const lastCall = momentAt(dayAt(now), LAST_CALL);
    await putOff(tx, digest.id, quiet < lastCall ? quiet : lastCall);
    return NOTHING;
  }
  const text = await digestText(parts, tx, digest);
  if (!text) return settled(tx, digest, 'empty');
  const found = await roadFor(parts, tx, digest, chats);
  if (!found) return settled(tx, digest, 'unreachable');
  if (found.chat.channel !== lane) return { chat: null, lane: found.chat.channel };
  await post(tx, {
    chatId: found.chat.id,
    messages: [await letterOn(parts, tx, found, text)],
    ...{ now, lease: leaseOf(parts, now), class: 'bulk', digestId: digest.id, road: found.road },
  });
  await settleDigest(tx, digest.id, 'sent');
  return { chat: found.chat };
};

type Claimed = Pick<Row<'digest'>, 'id' | 'lane'>;
const NOTHING: Posted = { chat: null };

const settled = async (tx: Tx, digest: Row<'digest'>, state: 'unreachable' | 'empty'): Promise<Posted> => {
  await settleDigest(tx, digest.id, state);
  return NOTHING;
};
