import { maySeeJobs } from '../core/access.ts';
import { showDay, timeAt } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { message, type Phrase, say } from '../core/message.ts';
import { finishedAt } from '../core/reminders/finishing.ts';
import type { Progress } from '../core/watch/progress.ts';
import { type KnownPace, pacesOf } from '../store/pace.ts';
import { reminderProgress } from '../store/reminder-progress.ts';
import { parentOf } from '../store/units.ts';
import { type Action, done } from './action.ts';

/** "/guinhac": how many reminders leave today, how many have, and until when the others take. For the operator at the top alone. */
export const sendingShow: Action = async ({ actor, db, now, today }) => {
  const isTop = actor !== null && (await parentOf(db, actor.unitId, today)) === null;
  if (!actor || !maySeeJobs({ ...actor, isTop })) return done(null, [message([say('command-unknown')])]);
  const progress = await reminderProgress(db, today, now);
  const paces = await pacesOf(db);
  const lines =
    progress.length === 0
      ? [say('sending-none', { day: showDay(today) })]
      : [
          say('sending-title', { day: showDay(today), time: timeAt(now) }),
          ...progress.flatMap((one) => linesOf(one, paces.get(one.channel), now)),
        ];
  return done(null, [message(lines, [commandButton(say('button-sending'), 'sending'), ...menuFor(actor)])]);
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
