import { dayAt, momentAt } from '../core/day.ts';
import type { Wishes } from '../core/reminders/preferences.ts';
import type { ChannelName } from '../ports.ts';
import { type Chat, chatsOf } from '../store/chats.ts';
import type { Tx } from '../store/db.ts';
import { lockClaimed } from '../store/digest-claims.ts';
import { forgetTries } from '../store/digest-letters.ts';
import { post } from '../store/outbox.ts';
import { wishesOf } from '../store/reminder-wishes.ts';
import { putOff, settleDigest } from '../store/reminders.ts';
import type { Row } from '../store/schema.ts';
import { leaseOf } from './deliver.ts';
import { comeBack, toldNow } from './digest-told.ts';
import type { Parts } from './parts.ts';
import { letterOn, roadFor } from './reach.ts';

/** A digest does not break into a conversation: it waits this long after the last message. */
const CONVERSATION_MS = 15 * 60_000;
/** But not past its day: so long before the quiet hours it goes all the same. */
const LAST_CALL_MS = 30 * 60_000;

/** What became of a digest: the chat it was posted to, the lane that it belongs in instead, or neither. */
export type Posted = { readonly chat: Chat | null; readonly lane?: ChannelName };

/** Posts a digest that this process has claimed, if it still has something to say. */
export const postDigest = async (parts: Parts, tx: Tx, { id, lane }: Claimed): Promise<Posted> => {
  const now = parts.clock.now();
  const digest = await lockClaimed(tx, id, parts.process);
  if (!digest) return NOTHING;
  const chats = await chatsOf(tx, digest.person_id);
  const [last] = chats;
  if (!last) return unreachable(tx, digest, now);
  const wishes = await wishesOf(tx, digest.person_id);
  const until = talkingUntil(last, now, wishes);
  if (until) {
    await putOff(tx, digest.id, until);
    return NOTHING;
  }
  const told = await toldNow(parts, tx, digest, wishes);
  if (!told) return NOTHING;
  const found = await roadFor(parts, tx, digest, chats);
  if (!found) return unreachable(tx, digest, now);
  if (found.chat.channel !== lane) return { chat: null, lane: found.chat.channel };
  await post(tx, {
    chatId: found.chat.id,
    messages: [await letterOn(parts, tx, found, told.text)],
    ...{ now, lease: leaseOf(parts, now), class: 'bulk', digestId: digest.id, road: found.road },
    attempts: await forgetTries(tx, digest.id, now),
  });
  await settleDigest(tx, digest.id, { state: 'sent', reason: told.reason });
  await comeBack(tx, digest, now);
  return { chat: found.chat };
};

/** Until when a digest waits for a conversation to end; null where there is none, or the day is nearly over. */
const talkingUntil = ({ last_inbound_at: heard }: Chat, now: Date, { quiet }: Wishes): Date | null => {
  if (heard === null || now.getTime() - heard.getTime() >= CONVERSATION_MS) return null;
  const lastCall = new Date(momentAt(dayAt(now), quiet.from).getTime() - LAST_CALL_MS);
  if (now >= lastCall) return null;
  const calm = new Date(heard.getTime() + CONVERSATION_MS);
  return calm < lastCall ? calm : lastCall;
};

type Claimed = Pick<Row<'digest'>, 'id' | 'lane'>;
const NOTHING: Posted = { chat: null };

const unreachable = async (tx: Tx, digest: Row<'digest'>, now: Date): Promise<Posted> => {
  await settleDigest(tx, digest.id, { state: 'unreachable', reason: 'no-way' });
  await comeBack(tx, digest, now);
  return NOTHING;
};
