import { dayAt, momentAt, timeAt } from '../core/day.ts';
import { REMIND_END, REMIND_FROM } from '../core/programme/remind-hours.ts';
import { isStuck, LATE_MS, type Progress } from '../core/watch/progress.ts';
import { isSilent, remindingMinutes, SILENT_MINUTES } from '../core/watch/silence.ts';
import type { Queue } from '../ports.ts';
import { alarm } from '../store/audit.ts';
import { isPlanned } from '../store/planning-shares.ts';
import { lastReminded, leftAfter, reminderProgress } from '../store/reminder-progress.ts';
import {
  type Beat,
  beatOf,
  endAlarm,
  expectBeat,
  isRaised,
  mayLook,
  openWatchAlarms,
  raise,
  tellOnce,
  type WatchAlarm,
} from '../store/watch.ts';
import { BREAK_MS, TICK } from './job-notes.ts';
import type { Parts } from './parts.ts';
import { planHour } from './remind-planning.ts';
import { collectFailed, runAgain, tellFailed } from './watch-jobs.ts';
import {
  backWords,
  lateWords,
  plannedWords,
  sentAgainWords,
  stoppedWords,
  tellOperators,
  unplannedWords,
  unsentWords,
} from './watch-words.ts';

/** Going on for so long again, it is over. */
const STEADY_MS = 5 * 60_000;

type Watched = Pick<Queue, 'failed' | 'forget' | 'soon'>;

/**
 * Looks whether what should go on does, by a clock of its own: the jobs cannot tell that they have stopped. Any process may
 * look, several at once too; operators are told by day only, once, and once more when it is over.
 */
export const watch = async (parts: Parts, queue: Watched): Promise<void> => {
  const now = parts.clock.now();
  const time = timeAt(now);
  const looks = [
    () => expectBeat(parts.db, TICK, now),
    () => collectFailed(parts, queue),
    () => runAgain(parts, queue),
  ];
  for (const look of looks) await kept(parts, look);
  if (time < REMIND_FROM || time >= REMIND_END) return;
  await kept(parts, async () => {
    if (!(await mayLook(parts.db, now))) return;
    for (const look of [lookAtTicks, lookAtSending, tellFailed]) await kept(parts, () => look(parts, now));
  });
};

/** One look that fails, as where Redis is away, does not end the others. */
const kept = async ({ log }: Parts, look: () => Promise<unknown>): Promise<void> => {
  try {
    await look();
  } catch (error) {
    log('warn', 'watch.failed', { problem: error instanceof Error ? error.message : String(error) });
  }
};

/** Whether reminding goes on: no round has ended for a while, and nothing has left either. */
const lookAtTicks = async (parts: Parts, now: Date): Promise<void> => {
  const tick = await beatOf(parts.db, TICK);
  if (!tick) return;
  if (isSilent(tick.at, now)) await stopped(parts, tick.at, now);
  else await goingOn(parts, tick, now);
};

const stopped = async (parts: Parts, since: Date, now: Date): Promise<void> => {
  const day = dayAt(now);
  const sentAt = await lastReminded(parts.db, day);
  if (sentAt && !isSilent(sentAt, now)) return;
  const silence: WatchAlarm = { what: 'stopped', about: TICK, beganAt: since };
  if (await raise(parts.db, silence, { now }))
    await record(parts, 'remind.stopped', since.toISOString(), now);
  // Nothing was planned meanwhile: planning is done here, so that what is missing can be told. Where nothing is, nobody is told.
  await kept(parts, () => planHour(parts, now));
  const progress = await reminderProgress(parts.db, day, now);
  if (progress.length === 0) return;
  await tellOperators(parts, () => stoppedWords(since, now, progress), {
    once: (tx) => tellOnce(tx, silence, now),
  });
};

/** Silences that are over. */
const goingOn = async (parts: Parts, tick: Beat, now: Date): Promise<void> => {
  const { since } = tick;
  if (now.getTime() - since.getTime() < STEADY_MS) return;
  for (const { told, ...silence } of await openWatchAlarms(parts.db, 'stopped')) {
    if (told) await tellBack(parts, silence, since);
    else await endAlarm(parts.db, silence, since);
  }
  await unnoticed(parts, tick, now);
};

const tellBack = async (parts: Parts, silence: WatchAlarm, since: Date): Promise<void> => {
  const now = parts.clock.now();
  const progress = await reminderProgress(parts.db, dayAt(now), now);
  await tellOperators(parts, () => backWords(silence.beganAt, since, now, progress), {
    once: (tx) => endAlarm(tx, silence, since),
  });
};

/** A silence that nobody was there to notice, as while the whole machine was off: told where something was late by it. */
const unnoticed = async (parts: Parts, { since, before }: Beat, now: Date): Promise<void> => {
  if (before === null || remindingMinutes(before, since) < SILENT_MINUTES) return;
  const silence: WatchAlarm = { what: 'stopped', about: TICK, beganAt: before };
  if (await isRaised(parts.db, silence)) return;
  const due = new Date(since.getTime() - BREAK_MS);
  const late = await leftAfter(parts.db, dayAt(since), { due, left: since });
  if (late === 0) await raise(parts.db, silence, { now, over: since });
  else
    await tellOperators(parts, () => lateWords(before, since, now, late), {
      once: async (tx) =>
        (await raise(tx, silence, { now, over: since })) && (await tellOnce(tx, silence, now)),
    });
};

/** Whether what is due leaves, channel by channel; at most once a day for each. */
const lookAtSending = async (parts: Parts, now: Date): Promise<void> => {
  const open = await openWatchAlarms(parts.db);
  if (open.some(({ what }) => what === 'stopped')) return;
  const day = dayAt(now);
  const progress = await reminderProgress(parts.db, day, now);
  await unplanned(parts, progress, now);
  await unsent(parts, progress, now);
  const isOver = ({ about }: WatchAlarm) =>
    progress.some(({ channel, sent, late }) => channel === about && sent > 0 && late === 0);
  const over = open.filter(({ what }) => what === 'unsent').filter(isOver);
  if (over.length === 0) return;
  const names = over.map(({ about }) => about);
  await tellOperators(parts, () => sentAgainWords(progress, names), {
    once: async (tx) => oneOf(over.map((one) => () => endAlarm(tx, one, now))),
  });
};

/** Some units are not reminded at all where planning goes wrong for them; the others are. */
const unplanned = async (parts: Parts, progress: readonly Progress[], now: Date): Promise<void> => {
  const hour = momentAt(dayAt(now), `${timeAt(now).slice(0, 2)}:00`);
  if (await isPlanned(parts.db, hour)) {
    for (const one of await openWatchAlarms(parts.db, 'unplanned'))
      await tellOperators(parts, () => plannedWords(progress), { once: (tx) => endAlarm(tx, one, now) });
  } else if (now.getTime() - hour.getTime() >= LATE_MS) {
    const one: WatchAlarm = { what: 'unplanned', about: '', beganAt: momentAt(dayAt(now)) };
    if (await raise(parts.db, one, { now })) await record(parts, 'remind.unplanned', hour.toISOString(), now);
    await tellOperators(parts, () => unplannedWords(progress), { once: (tx) => tellOnce(tx, one, now) });
  }
};

const unsent = async (parts: Parts, progress: readonly Progress[], now: Date): Promise<void> => {
  const day = dayAt(now);
  const stuck = progress.filter((one) => isStuck(one, day, now)).map(({ channel }) => channel);
  if (stuck.length === 0) return;
  const alarms = stuck.map((about): WatchAlarm => ({ what: 'unsent', about, beganAt: momentAt(day) }));
  for (const one of alarms) {
    if (await raise(parts.db, one, { now })) await record(parts, 'remind.unsent', one.about, now);
  }
  await tellOperators(parts, () => unsentWords(progress, stuck), {
    avoiding: stuck,
    once: async (tx) => oneOf(alarms.map((one) => () => tellOnce(tx, one, now))),
  });
};

/** Does each, one after the other; whether any of them was done. */
const oneOf = async (each: readonly (() => Promise<boolean>)[]): Promise<boolean> => {
  let did = false;
  for (const one of each) did = (await one()) || did;
  return did;
};

const record = async (parts: Parts, what: string, detail: string, at: Date): Promise<void> => {
  parts.log('error', what, { detail });
  await alarm(parts.db, { what, about: 'watch', detail, at });
};
