import { dayAt } from '../core/day.ts';
import { intervalOf, type Slots, slotAt, slotsAt } from '../core/reminders/pace.ts';
import type { ChannelName } from '../ports.ts';
import { claimDigests, lanesDue, sortDigests, unclaim } from '../store/digest-claims.ts';
import { takeBack } from '../store/digest-letters.ts';
import { inTransaction } from '../store/lock.ts';
import { giveBack, lockPace, notePace, setFree } from '../store/pace.ts';
import type { Row } from '../store/schema.ts';
import { deliver, isStopping, leaseOf } from './deliver.ts';
import { postDigest } from './digest.ts';
import type { Parts } from './parts.ts';

/** What has a pace of its own; the last are people without a chat. */
const LANES = ['telegram', 'zalo', 'web', 'memory', ''] as const satisfies readonly (ChannelName | '')[];
type Lane = (typeof LANES)[number];
/** So many are claimed at once, and so many are under way. */
const BUNDLE = 80;
const AT_ONCE = 12;
const SORTED_AT_ONCE = 5_000;
/** What could be decided neither way is looked at again after so long. */
const AGAIN_MS = 60_000;
/** A round ends before the next tick; in milliseconds. */
const ROUND_MS = 50_000;

/** Sends the digests that may leave, as fast as their channels take them, together with every process that does the same. */
export const sendDigests = async (parts: Parts): Promise<void> => {
  await takeLettersBack(parts);
  const channels = parts.channels.map(({ name }) => name);
  while ((await sortDigests(parts.db, { channels, limit: SORTED_AT_ONCE })) === SORTED_AT_ONCE);
  for (const { name, perMinute } of parts.channels) if (perMinute) await notePace(parts.db, name, perMinute);
  const until = new Date(parts.clock.now().getTime() + ROUND_MS);
  // What was found to belong in another lane leaves by that one.
  for (let hasMoved = true; hasMoved; ) {
    const lanes = await lanesDue(parts.db, LANES, parts.clock.now());
    hasMoved = (await Promise.all(lanes.map((lane) => sendLane(parts, lane, until)))).includes('moved');
  }
};

/** What could not leave, and may be tried again by now, is made anew. */
const takeLettersBack = async ({ db, clock }: Parts): Promise<void> => {
  const now = clock.now();
  const due = { day: dayAt(now), now, limit: SORTED_AT_ONCE };
  while ((await inTransaction(db, (tx) => takeBack(tx, due))) === SORTED_AT_ONCE);
};

const sendLane = async (parts: Parts, lane: Lane, until: Date): Promise<'moved' | 'over'> => {
  let moved = 0;
  while (!(await isStopping(parts))) {
    const { slots, digests } = await claimBundle(parts, lane);
    if (digests.length > 0) moved += await sendBundle(parts, { lane, slots, digests });
    const isOver = digests.length === 0 && (slots.count > 0 || slots.start >= until);
    if (isOver || parts.clock.now() >= until) break;
    if (digests.length === 0 && !(await waited(parts, slots.start))) break;
  }
  return moved > 0 ? 'moved' : 'over';
};

type Bundle = {
  readonly lane: Lane;
  readonly slots: Slots;
  readonly digests: readonly Row<'digest'>[];
};

const claimBundle = (parts: Parts, lane: Lane): Promise<Omit<Bundle, 'lane'>> =>
  inTransaction(parts.db, async (tx) => {
    const now = parts.clock.now();
    const interval = intervalIn(parts, lane);
    const slots = slotsAt(await lockPace(tx, lane), { now, interval, most: BUNDLE });
    if (slots.count === 0) return { slots, digests: [] };
    const digests = await claimDigests(tx, { lane, now, limit: slots.count, lease: leaseOf(parts, now) });
    if (digests.length > 0) await setFree(tx, lane, slotAt(slots, interval, digests.length));
    return { slots, digests };
  });

const intervalIn = ({ channels }: Parts, lane: string): number =>
  intervalOf(channels.find(({ name }) => name === lane)?.perMinute ?? null);

/** Each at its moment; those for which there was nothing to say are given back. Gives how many go into another lane. */
const sendBundle = async (parts: Parts, { lane, slots, digests }: Bundle): Promise<number> => {
  const interval = intervalIn(parts, lane);
  const waiting = digests
    .map((digest, place) => ({ digest, at: slotAt(slots, interval, place) }))
    .toReversed();
  const done: Outcome[] = [];
  const sendNext = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const goes = parts.clock.wait === undefined || (await waited(parts, next.at));
      done.push(await (goes ? sendOne(parts, next.digest) : handBack(parts, next.digest)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
  const unused = done.filter((outcome) => outcome !== 'left').length;
  if (interval > 0 && unused > 0) await giveBack(parts.db, lane, unused * interval);
  return done.filter((outcome) => outcome === 'moved').length;
};

type Outcome = 'left' | 'moved' | 'not';

const sendOne = async (parts: Parts, { id, ...digest }: Row<'digest'>): Promise<Outcome> => {
  const { chat, lane } = await inTransaction(parts.db, (tx) =>
    postDigest(parts, tx, { id, lane: digest.lane }),
  );
  if (chat !== null) {
    await deliver(parts, chat.id);
    return 'left';
  }
  const until = new Date(parts.clock.now().getTime() + AGAIN_MS);
  await unclaim(parts.db, { id, by: parts.process, until }, lane);
  return lane === undefined ? 'not' : 'moved';
};

/** The app stops: somebody else may have it at once, in the same lane. */
const handBack = async ({ db, process, clock }: Parts, { id, lane }: Row<'digest'>): Promise<Outcome> => {
  await unclaim(db, { id, by: process, until: clock.now() }, lane ?? undefined);
  return 'not';
};

/** Whether a moment has come; false where nobody may wait for it, or the app stops. */
const waited = async ({ clock }: Parts, until: Date): Promise<boolean> => {
  const ms = Math.max(0, until.getTime() - clock.now().getTime());
  return clock.wait === undefined ? ms === 0 : clock.wait(ms);
};
