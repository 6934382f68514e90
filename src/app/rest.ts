import type { Channel, Sent } from '../ports.ts';
import { pauseChannel, pausedUntil } from '../store/pace.ts';
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
