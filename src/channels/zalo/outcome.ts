import type { Failure, Todo } from '#zalo-api-sdk';
import type { Sent } from '../../ports.ts';

type Failed = Exclude<Sent, { sent: 'sent' }>;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long a message waits where waiting helps; what only a person can mend is looked at again in a while. */
const WAITS: Readonly<Partial<Record<Todo, number>>> = {
  park: HOUR_MS,
  alert: HOUR_MS,
  stop: 15 * MINUTE_MS,
  consent: 15 * MINUTE_MS,
};

/** What a failed call means for the message. A person who cannot be written to now is reached again once they write. */
export const outcomeOf = ({ kind, todo, code, message }: Failure, now: Date): Failed => {
  const reason = `${kind}${code === null ? '' : ` (${code})`}: ${message}`;
  if (todo === 'use-template' || kind === 'user-inactive')
    return { sent: 'refused', reason, because: 'silence' };
  if (REFUSED.includes(todo)) return { sent: 'refused', reason };
  if (todo === 'fix' || REJECTED.includes(kind)) return { sent: 'rejected', reason };
  if (todo === 'wait-for-morning') return { sent: 'unreachable', reason, retryAt: morningAfter(now) };
  const wait = kind === 'rate-limit' ? MINUTE_MS : WAITS[todo];
  const retryAt = wait === undefined ? null : new Date(now.getTime() + wait);
  const more = {
    ...(todo === 'park' ? { parked: true as const } : {}),
    ...(kind === 'rate-limit' ? { pauses: true as const } : {}),
  };
  return { sent: 'unreachable', reason, retryAt, ...more };
};

/** What a template's failure means: nobody waits for it, so most often only that another way is to be taken. */
export const templateOutcomeOf = (failure: Failure, now: Date): Failed => {
  const failed = outcomeOf(failure, now);
  // Carried out, though told in words that are not known here: another way would bring and bill it twice.
  if (failure.code === 0) return failed;
  if (failure.kind === 'not-followed' || PASSING.includes(failure.todo)) return failed;
  return { sent: 'refused', reason: failed.reason, because: 'way' };
};

const PASSING: readonly Todo[] = ['retry', 'refresh', 'stop', 'consent'];

const REFUSED: readonly Todo[] = ['unreachable', 'give-up'];

/** These alarms are about one message: it will not be taken later either. */
const REJECTED: readonly Failure['kind'][] = ['content-policy', 'unknown', 'asset', 'message-type'];

/** Whether nothing at all can be sent until somebody has looked. */
export const isStandstill = ({ todo, kind }: Failure): boolean =>
  todo === 'stop' || (todo === 'alert' && !REJECTED.includes(kind));

const ICT_MS = 7 * HOUR_MS;
const SIX = 6 * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;

/** Between ten in the evening and six in the morning no phone is to ring. */
export const isNight = (now: Date): boolean => {
  const time = (now.getTime() + ICT_MS) % DAY_MS;
  return time < SIX || time >= 22 * HOUR_MS;
};

/** The next six o'clock in Viet Nam. */
const morningAfter = (now: Date): Date => {
  const local = now.getTime() + ICT_MS;
  const today = local - (local % DAY_MS) + SIX;
  return new Date((today > local ? today : today + DAY_MS) - ICT_MS);
};
