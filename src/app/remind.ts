import { dayAt, latest, momentAt, timeAt } from '../core/day.ts';
import { NIGHT, REMIND_FROM } from '../core/programme/remind-hours.ts';
import { inTransaction } from '../store/lock.ts';
import { settlePostEnds } from '../store/post-settling.ts';
import { carryOver } from '../store/put-off.ts';
import { openDueReviews } from './open-reviews.ts';
import type { Parts } from './parts.ts';
import { isBeingPlanned, planHour, planShares } from './remind-planning.ts';
import { endRequests } from './requests-over.ts';
import { sendDigests } from './send-digests.ts';

/** Writes down whom to remind today, then sends what is written. Firing twice is harmless. */
export const tick = async (parts: Parts): Promise<void> => {
  const now = parts.clock.now();
  await settlePosts(parts, now);
  if (!isReminding(now)) return;
  await endRequests(parts, now);
  const day = dayAt(now);
  const notBefore = latest(now, momentAt(day, REMIND_FROM));
  await inTransaction(parts.db, (tx) => carryOver(tx, { day, now, notBefore }));
  await openDueReviews(parts, now);
  await planHour(parts, now);
  await sendPlanned(parts, now);
};

/** Lends a hand with what a tick has begun, here or in another process. */
export const lend = async (parts: Parts): Promise<void> => {
  const now = parts.clock.now();
  if (!isReminding(now)) return;
  await planShares(parts, now);
  await sendPlanned(parts, now);
};

/** A digest leaves once: not before all that belongs into it is known. */
const sendPlanned = async (parts: Parts, now: Date): Promise<void> => {
  if (!(await isBeingPlanned(parts, now))) await sendDigests(parts);
};

const isReminding = (now: Date): boolean => timeAt(now) >= NIGHT.until && timeAt(now) < NIGHT.from;

/** What hangs on posts that ended today is passed on soon after the day begins. */
const settlePosts = async ({ db }: Parts, now: Date): Promise<void> => {
  while ((await inTransaction(db, (tx) => settlePostEnds(tx, { day: dayAt(now), now }))) > 0);
};
