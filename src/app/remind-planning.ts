import { type Day, dayAt, momentAt, timeAt } from '../core/day.ts';
import { REMIND_FROM } from '../core/programme/remind-hours.ts';
import { whileUnfinished, whileWaiting } from '../core/reminders/standing.ts';
import type { Reminder } from '../core/reminders/unit-reminders.ts';
import { alarmOnce } from '../store/audit.ts';
import type { Db, Tx } from '../store/db.ts';
import { inTransaction } from '../store/lock.ts';
import {
  cutShares,
  finishShare,
  hasShares,
  isInHand,
  isPlanned,
  type Share,
  takeShare,
} from '../store/planning-shares.ts';
import { packsInForce } from '../store/programmes.ts';
import { type StandingUnit, unitsBetween } from '../store/reminded-units.ts';
import { plan } from '../store/reminders.ts';
import { returnedSince, waitingSince } from '../store/standing-reminders.ts';
import { unfinishedReviews } from '../store/year-review-reminders.ts';
import { endingReminders } from './digest-expiring.ts';
import type { Parts } from './parts.ts';
import { remindersAbove } from './remind-above.ts';
import { closingReminders } from './remind-closing.ts';
import { requestReminders } from './remind-requests.ts';
import { taskReminders } from './remind-tasks.ts';
import { type Planning, plannedAmong } from './remind-units.ts';

/** So many units are planned together. */
const SHARE = 1_000;
const AT_ONCE = 2;

const hourOf = (now: Date): Date => momentAt(dayAt(now), `${timeAt(now).slice(0, 2)}:00`);

const plannedIn = new WeakMap<Parts, string>();

/** A day's reminders hardly change within it: walking over all units every minute would find the same ones. */
export const planHour = async (parts: Parts, now: Date): Promise<void> => {
  const hour = hourOf(now);
  if (plannedIn.get(parts) === hour.toISOString()) return;
  await cutShares(parts.db, hour, { day: dayAt(now), size: SHARE, standing: STANDING.length });
  await planShares(parts, now);
  // What others have in hand they may leave undone.
  if (await isPlanned(parts.db, hour)) plannedIn.set(parts, hour.toISOString());
};

/** Whether others are at it still: what they find belongs into the same digests. */
export const isBeingPlanned = ({ db }: Parts, now: Date): Promise<boolean> => isInHand(db, hourOf(now));

/** Plans every share that nobody else does, each in a transaction of its own; one that fails holds up no other. */
export const planShares = async (parts: Parts, now: Date): Promise<void> => {
  const { definitions } = parts;
  const hour = hourOf(now);
  if (!(await hasShares(parts.db, hour))) return;
  const day = dayAt(now);
  const packs = await packsInForce(parts.db, { definitions, today: day });
  const planning = { definitions, packs, day };
  // While the database writes one share, the next is worked out.
  await Promise.all(Array.from({ length: AT_ONCE }, () => planInTurn(parts, planning, { hour, now })));
};

const planInTurn = async (
  parts: Parts,
  planning: Planning,
  { hour, now }: Omit<Taken, 'share'>,
): Promise<void> => {
  const failed: number[] = [];
  for (;;) {
    let part: number | null = null;
    try {
      const isLast = await inTransaction(parts.db, async (tx) => {
        const share = await takeShare(tx, hour, failed);
        part = share?.part ?? null;
        if (share) await planShare(tx, planning, { share, hour, now });
        return share === null;
      });
      if (isLast) return;
    } catch (error) {
      if (part === null) throw error;
      failed.push(part);
      await noteFailure(parts, { part, problem: String(error), at: now });
    }
  }
};

type Failure = { readonly part: number; readonly problem: string; readonly at: Date };

/** An operator hears of it once a day. */
const noteFailure = async ({ db, log }: Parts, { part, problem, at }: Failure): Promise<void> => {
  log('error', 'remind.share-failed', { part, problem });
  const about = `day:${dayAt(at)}`;
  const alarm = { what: 'remind.share-failed', about, detail: `share ${part}: ${problem}`, at };
  await inTransaction(db, (tx) => alarmOnce(tx, alarm));
};

type Taken = { readonly share: Share; readonly hour: Date; readonly now: Date };

const planShare = async (tx: Tx, planning: Planning, { share, hour, now }: Taken): Promise<void> => {
  const { part } = share;
  const standing = STANDING[-part];
  const { planned } =
    standing === undefined
      ? await planUnits(tx, planning, { units: await unitsBetween(tx, share, planning.day), now })
      : await write(tx, await standing(tx, planning, now), planning.day, now);
  await finishShare(tx, hour, { part, planned, at: now });
};

/** What was planned, and how many of it were new. */
export type Wrote = { readonly reminders: readonly Reminder[]; readonly planned: number };

/** The reminders of some units, and what is told above them, into the ledger. */
export const planUnits = async (
  tx: Tx,
  planning: Planning,
  { units, now }: { readonly units: readonly StandingUnit[]; readonly now: Date },
): Promise<Wrote> => {
  const { day } = planning;
  const { reminders, past } = await plannedAmong(tx, planning, units);
  return write(tx, [...reminders, ...(await remindersAbove(tx, past, { day, now }))], day, now);
};

/** Those that go by no unit. */
export const planStanding = async (tx: Tx, planning: Planning, now: Date): Promise<Wrote> => {
  const all: Reminder[] = [];
  for (const standing of STANDING) all.push(...(await standing(tx, planning, now)));
  return write(tx, all, planning.day, now);
};

const write = async (tx: Tx, reminders: readonly Reminder[], day: Day, now: Date): Promise<Wrote> => ({
  reminders,
  planned: await plan(tx, reminders, { day, now, notBefore: momentAt(day, REMIND_FROM) }),
});

type Standing = (db: Db, planning: Planning, now: Date) => Promise<readonly Reminder[]>;

/** What goes by no unit's dates, each a share of its own: parts 0, -1 … */
const STANDING: readonly Standing[] = [
  taskReminders,
  (db, _, now) => requestReminders(db, now),
  async (db, { day }) => whileWaiting('waiting', await waitingSince(db, day), day),
  async (db, { day }) => whileWaiting('returned', await returnedSince(db, day), day),
  (db, { day }) => endingReminders(db, day),
  async (db, { day }) => whileUnfinished(await unfinishedReviews(db, day), day),
  closingReminders,
];
