import { type Day, daysBetween, showDay } from '../day.ts';
import { say } from '../message.ts';
import type { Reminder } from './unit-reminders.ts';

/** What hangs on no plan, so that it has no programme in the ledger, and on which days after it began it is told of by itself. */
const WAITS = {
  /** In between, how much waits to be confirmed stands in every other digest. */
  waiting: [2, 5, 10, 20],
  returned: [1, 3, 7],
  'post-request': [1, 3, 7, 12],
} as const satisfies Readonly<Record<string, readonly number[]>>;
export type Waiting = keyof typeof WAITS;

/** What runs out, and how many days before its last day it is told of. `invites`: by their maker and last day. */
const ENDS = {
  committee: [60, 30, 7],
  delegation: [3, 0],
  invites: [2],
  'zalo-token': [14, 7, 3, 1],
} as const satisfies Readonly<Record<string, readonly number[]>>;
export type Expiring = keyof typeof ENDS;
export const expirings = Object.keys(ENDS) as readonly Expiring[];

export const isExpiring = (duty: string): duty is Expiring => duty in ENDS;

/** How many days before its last day nobody is told of it yet. */
export const horizonOf = (duty: Expiring): number => Math.max(...ENDS[duty]);

/** Days after a review was opened, or handed to the head, on which one that is not finished is told of. */
const UNFINISHED = [0, 3, 7];
/** A tick that did not come on its day makes up for it on the next. */
const LATE = 1;

/** Stages of the ledger that are about a review and no report or meeting. */
export const REVIEW_STAGE = 'review-';

/** Whom something concerns, at the unit where they hold a post. */
type Concerned = { readonly unitId: number; readonly personId: number };

/** `what`: which one it is. */
export type Since = Concerned & { readonly what: string; readonly since: Day };
export type Until = Concerned & { readonly what: string; readonly on: Day };

/** A review that is not finished, and since when. */
export type Unfinished = Concerned & {
  readonly programme: string;
  readonly event: string;
  readonly occasion: string;
  readonly since: Day;
};

export const whileWaiting = (duty: Waiting, all: readonly Since[], day: Day): readonly Reminder[] =>
  all.flatMap(({ unitId, personId, what, since }) => {
    const days = reached(WAITS[duty], daysBetween(since, day));
    if (days === undefined) return [];
    const about = { programme: '', duty, unitId, postId: null, period: what, personId };
    return [{ ...about, stage: `waits-${days}`, reason: say('remind-reason-waits', { days }) }];
  });

export const beforeItsEnd = (duty: Expiring, all: readonly Until[], day: Day): readonly Reminder[] =>
  all.flatMap(({ unitId, personId, what, on }) => {
    const days = daysBetween(day, on);
    const stage = days < 0 ? undefined : [...ENDS[duty]].reverse().find((before) => days <= before);
    if (stage === undefined) return [];
    const about = { programme: '', duty, unitId, postId: null, period: what, personId };
    const reason = say('remind-reason-expires', { on: showDay(on), days });
    return [{ ...about, stage: `ends-${stage}`, reason }];
  });

export const whileUnfinished = (all: readonly Unfinished[], day: Day): readonly Reminder[] =>
  all.flatMap(({ unitId, personId, programme, event, occasion, since }) => {
    const passed = daysBetween(since, day);
    const days = reached(UNFINISHED, passed);
    if (days === undefined || passed - days > LATE) return [];
    const about = { programme, duty: event, unitId, postId: null, period: occasion, personId };
    // Handed back, it is told of anew.
    const stage = `${REVIEW_STAGE}${days} ${since}`;
    return [{ ...about, stage, reason: say('year-review-reminder-reason', { days }) }];
  });

/** The last of the days that have passed. */
const reached = (days: readonly number[], passed: number): number | undefined =>
  days.findLast((one) => passed >= one);
