import { intervalOf, slotAt, slotsAt } from '../core/reminders/pace.ts';
import type { Channel, Sent } from '../ports.ts';
import { inTransaction } from '../store/lock.ts';
import type { Letter } from '../store/outbox.ts';
import { lockPace, pauseChannel, pausedUntil, setFree } from '../store/pace.ts';
import type { Parts } from './parts.ts';

/** Until when nothing leaves by a channel, as it told whichever process; null where it takes what there is. */
export const restOf = async ({ db, clock }: Parts, { name, perMinute }: Channel): Promise<Date | null> =>
  perMinute === undefined ? null : pausedUntil(db, name, clock.now());

/** A channel that asked for a rest is left alone by every process. */
export const noteRest = async ({ db, log }: Parts, { name }: Channel, sent: Sent): Promise<void> => {
  if (sent.sent !== 'unreachable' || !sent.pauses || !sent.retryAt) return;
  log('warn', 'channel.rests', { channel: name, until: sent.retryAt.toISOString() });
  await pauseChannel(db, name, sent.retryAt);
};

/** A reminder that goes out once more takes its turn among the others: when, or null for now. */
export const turnOf = async (
  { db, clock }: Parts,
  { name, perMinute }: Channel,
  { digest_id, attempts }: Letter,
): Promise<Date | null> => {
  if (digest_id === null || attempts === 0 || perMinute === undefined) return null;
  const [now, interval] = [clock.now(), intervalOf(perMinute)];
  return inTransaction(db, async (tx) => {
    const slots = slotsAt(await lockPace(tx, name), { now, interval, most: 1 });
    if (slots.count === 0) return slots.start;
    await setFree(tx, name, slotAt(slots, interval, 1));
    return null;
  });
};
