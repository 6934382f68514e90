import { mayReview } from '../core/access.ts';
import { dayAt, plusDays, showDay } from '../core/day.ts';
import { menuFor } from '../core/flow/buttons.ts';
import type { Json } from '../core/flow/types.ts';
import { message, say } from '../core/message.ts';
import { weekdayOf } from '../core/reminders/moment-words.ts';
import { morningFrom } from '../core/reminders/preferences.ts';
import { readWish } from '../core/reminders/wish-words.ts';
import { releaseHeld } from '../store/put-off.ts';
import { wishesOf } from '../store/reminder-wishes.ts';
import { type Action, done, refused } from './action.ts';
import { inEachPost } from './own-posts.ts';
import { putOffOf } from './put-off-shown.ts';
import { endIn } from './reminders-meant.ts';
import { remindersSet } from './reminders-set.ts';
import { keepNoted, resumeButton } from './reminders-show.ts';

/** Whether words wish for something else than silence: "tắt nhắc nhiệm vụ", "đừng nhắc sau 20h". */
const isOther = (said: Json | undefined): boolean => typeof said === 'string' && readWish(said) !== null;

/** Until when: asked where it was not said. */
export const remindersEnd: Action = async ({ today }, args) => {
  if (isOther(args.said)) return done({});
  const end = endIn(args, today);
  if (end.kind === 'which')
    return done({ options: end.days.map((day) => ({ id: day, label: { vi: showDay(day) } })) });
  return done(end.kind === 'wrong' ? { problem: say(end.problem.key, end.problem.args) as Json } : {});
};

/** No reminders up to a day; what is overdue is told to the level above all the same, and that is said. */
export const remindersMute: Action = async (context, args) => {
  const { actor, db, now, today } = context;
  if (!actor) throw new Error('an officer is reminded');
  if (isOther(args.said)) return remindersSet(context, { said: args.said ?? null });
  const end = endIn(args, today);
  if (end.kind === 'wrong') return refused(end.problem.key, end.problem.args, 'until');
  if (end.kind === 'which') return refused('mute-which', {}, 'until');
  const before = await wishesOf(db, actor.personId);
  await keepNoted({ ...context, actor }, before, { mutedUntil: end.day });
  // What an earlier silence holds back is held anew, until the end of this one.
  await releaseHeld(db, { personId: actor.personId, at: now, now });
  const next = dayAt(morningFrom(before, plusDays(end.day, 1), context.definitions.calendar));
  const isHead = (await inEachPost({ ...context, actor })).some(mayReview);
  const isPutOff = (await putOffOf({ ...context, actor })).some(({ at }) => dayAt(at) <= end.day);
  const facts = { until: showDay(end.day), weekday: weekdayOf(next), next: showDay(next) };
  return done(null, [
    message(
      [
        say('mute-set', facts),
        ...(isPutOff ? [say('mute-but-put-off')] : []),
        say('mute-above-told'),
        ...(isHead ? [say('mute-below-told')] : []),
      ],
      [resumeButton, ...menuFor(actor)],
    ),
  ]);
};
