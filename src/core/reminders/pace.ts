import { latest, plusMs } from '../day.ts';

/** What a channel lets through: `freeAt`, when the next reminder may leave; `pausedUntil`, nothing before. */
export type Pace = { readonly freeAt: Date | null; readonly pausedUntil: Date | null };

/** Reminders take no more than this of what a channel takes: whoever writes is answered at once. */
const SHARE = 0.8;

/** Moments are given away for so long ahead; in milliseconds. */
const AHEAD = 3_000;
/** After a rest that a channel asked for, answers go first. */
const ANSWERS_FIRST = 1_000;
/** Nobody gives away moments so far ahead: a clock was put back. */
const FAR = 3_600_000;

/** Milliseconds between two reminders on a channel that takes so many requests in a minute; 0 where it takes any number. */
export const intervalOf = (perMinute: number | null): number =>
  perMinute === null ? 0 : 60_000 / Math.max(1, Math.floor(perMinute * SHARE));

/** So many moments from one on, `interval` milliseconds apart; where there are none, `start` is when to ask again. */
export type Slots = { readonly start: Date; readonly count: number };

/** The moments at which reminders may leave now, at most so many. */
export const slotsAt = (
  { freeAt, pausedUntil }: Pace,
  { now, interval, most }: { readonly now: Date; readonly interval: number; readonly most: number },
): Slots => {
  if (pausedUntil && pausedUntil > now) return { start: plusMs(pausedUntil, ANSWERS_FIRST), count: 0 };
  if (interval === 0) return { start: now, count: most };
  const free = freeAt && freeAt.getTime() < now.getTime() + FAR ? freeAt : now;
  const rested = pausedUntil ? plusMs(pausedUntil, ANSWERS_FIRST) : now;
  const start = latest(free, rested.getTime() < now.getTime() + FAR ? rested : now, now);
  const room = Math.ceil((now.getTime() + AHEAD - start.getTime()) / interval);
  return { start, count: Math.max(0, Math.min(most, room)) };
};

/** The moment of a slot, the first being 0. */
export const slotAt = ({ start }: Slots, interval: number, place: number): Date =>
  plusMs(start, interval * place);
