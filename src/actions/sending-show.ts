import { maySeeJobs } from '../core/access.ts';
import { type Day, momentAt, plusDays, showDay, timeAt } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { message, type Phrase, say } from '../core/message.ts';
import { NIGHT, REMIND_FROM } from '../core/programme/remind-hours.ts';
import { finishedAt } from '../core/reminders/finishing.ts';
import { type Progress, summed } from '../core/watch/progress.ts';
import type { Db } from '../store/db.ts';
import { type KnownPace, pacesOf } from '../store/pace.ts';
import { lastPlanned } from '../store/planning-shares.ts';
import { reminderProgress } from '../store/reminder-progress.ts';
import { parentOf } from '../store/units.ts';
import { type Action, done } from './action.ts';

/** "/guinhac": how many reminders leave today, how many have, and until when the others take. For the operator at the top alone. */
export const sendingShow: Action = async ({ actor, db, now, today }) => {
  const isTop = actor !== null && (await parentOf(db, actor.unitId, today)) === null;
  if (!actor || !maySeeJobs({ ...actor, isTop })) return done(null, [message([say('command-unknown')])]);
  const progress = await reminderProgress(db, today, now);
  const paces = await pacesOf(db);
  const sent = progress.flatMap((one) => linesOf(one, paces.get(one.channel), now));
  const isPlanned = (await lastPlanned(db, momentAt(today))) !== null;
  const lines = [
    ...(sent.length > 0 ? [say('sending-title', { day: showDay(today), time: timeAt(now) }), ...sent] : []),
    ...(isPlanned ? [] : await unplannedLines(db, { today, now, isKnown: sent.length > 0 })),
    ...(isPlanned && sent.length === 0 ? [say('sending-none', { day: showDay(today) })] : []),
  ];
  return done(null, [message(lines, [commandButton(say('button-sending'), 'sending'), ...menuFor(actor)])]);
};

type Unplanned = {
  readonly today: Day;
  readonly now: Date;
  /** Something was put off to this day, and stands above. */
  readonly isKnown: boolean;
};

/** When the day's list is made and sent, and how many left on the day before. */
const unplannedLines = async (db: Db, { today, now, isKnown }: Unplanned): Promise<readonly Phrase[]> => {
  const hours = { plans: NIGHT.until, sends: REMIND_FROM, day: showDay(today) };
  const yesterday = plusDays(today, -1);
  const { sent } = summed(await reminderProgress(db, yesterday, now));
  return [
    ...(isKnown ? [say('sending-known')] : []),
    say(unplannedKey(timeAt(now)), hours),
    ...(sent > 0 ? [say('sending-before', { day: showDay(yesterday), sent })] : []),
  ];
};

const unplannedKey = (time: string): string => {
  if (time < NIGHT.until) return 'sending-unplanned';
  return time < NIGHT.from ? 'sending-planning' : 'sending-not-planned';
};

const linesOf = (
  { channel, expected, sent }: Progress,
  pace: KnownPace | undefined,
  now: Date,
): readonly Phrase[] => {
  const left = expected - sent;
  const { perMinute = null, pausedUntil = null } = pace ?? {};
  const ends = finishedAt({ left, perMinute, pausedUntil }, now);
  const line = say('sending-channel', { channel, expected, sent, left });
  if (left === 0) return [line];
  return [
    line,
    ...(pausedUntil && pausedUntil > now ? [say('sending-paused', { time: timeAt(pausedUntil) })] : []),
    ends === null ? say('sending-not-today') : say('sending-until', { time: timeAt(ends) }),
  ];
};
