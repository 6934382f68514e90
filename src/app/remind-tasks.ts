import { type Day, daysBetween, showDay } from '../core/day.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { clipped } from '../core/fold.ts';
import { type Button, type Phrase, say } from '../core/message.ts';
import { targetKey } from '../core/programme/target-key.ts';
import { taskDue } from '../core/programme/task-time.ts';
import type { Pack, Task } from '../core/programme/types.ts';
import { stagedSpan, stageReached, stagesOf } from '../core/reminders/ladder.ts';
import type { Reminder } from '../core/reminders/unit-reminders.ts';
import type { Db, Tx } from '../store/db.ts';
import type { Row } from '../store/schema.ts';
import { taskStanding, tasksGiven } from '../store/tasks.ts';
import type { Planning } from './remind-units.ts';

/** Of tasks that have a last day: the responsible posts, before it, on it and the day after, while they are not done. */
export const taskReminders = async (
  db: Db,
  { definitions, packs, day }: Planning,
): Promise<readonly Reminder[]> => {
  const { from, to } = stagedSpan(day);
  const near = packs.flatMap((pack) =>
    pack.tasks.flatMap((task) => {
      const due = taskDue(task);
      const on = due.kind === 'day' ? due.on : '';
      return from <= on && on <= to ? [{ programme: pack.id, task: task.id, on }] : [];
    }),
  );
  const staged = near.flatMap((one) => {
    const stage = stageReached(stagesOf({ dueOn: one.on, frequency: 'year' }, definitions.calendar), day);
    return stage ? [{ ...one, stage }] : [];
  });
  const found = await Promise.all(
    staged.map(async (one) => (await tasksGiven(db, one, day)).map((given) => ({ ...one, given }))),
  );
  return found.flat().flatMap(({ programme, task, on, stage, given }) =>
    given.personId === null || given.state === 'done'
      ? []
      : [
          {
            ...{ programme, duty: task, unitId: given.unitId, postId: given.postId },
            ...{ period: on, stage: stage.stage, personId: given.personId, reason: stage.reason },
          },
        ],
  );
};

/** A task that its post is to be told of, and by when it is to be done. */
export type OpenTask = { readonly pack: Pack; readonly task: Task; readonly on: Day };

/** The task of a reminder, if it is one of a task, still with the same post, and not done. */
export const openTask = async (tx: Tx, pack: Pack, reminder: Row<'reminder'>): Promise<OpenTask | null> => {
  const { programme, duty, unit_id: unitId, post_id: postId, period, on_day: day } = reminder;
  const task = pack.tasks.find(({ id }) => id === duty);
  const due = task && taskDue(task);
  if (!task || due?.kind !== 'day' || due.on !== period) return null;
  const standing = await taskStanding(tx, { programme, task: duty, unitId }, day);
  return standing && standing.postId === postId && standing.state !== 'done'
    ? { pack, task, on: due.on }
    : null;
};

export const recordButton = ({ pack, task }: OpenTask): Button =>
  commandButton(
    say('button-task-record-of', {
      title: {
        vi: clipped(task.title.vi, 30),
        ...(task.title.en ? { en: clipped(task.title.en, 30) } : {}),
      },
    }),
    'task-record',
    pack.id,
    targetKey(task.id),
  );

/** A task in a digest, by how far its last day is. */
export const taskLine = ({ task, on }: OpenTask, today: string): Phrase => {
  const days = daysBetween(today, on);
  const key = days > 0 ? 'digest-task-before' : days === 0 ? 'digest-task-due' : 'digest-task-after';
  return say(key, { title: task.title, due: showDay(on), days: Math.abs(days) });
};
