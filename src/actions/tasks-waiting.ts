import { daysBetween, showDay } from '../core/day.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { type Button, type Phrase, say } from '../core/message.ts';
import { taskDue } from '../core/programme/task-time.ts';
import { packsInForce } from '../store/programmes.ts';
import { tasksOfPost } from '../store/tasks.ts';
import type { ActionContext, Actor } from './action.ts';
import { titled } from './quota-buttons.ts';
import { taskArgs } from './task-read.ts';

const MOST = 5;

/** The tasks that an officer is responsible for and that are not done: how many, and those that are overdue. */
export const tasksWaiting = async (
  context: ActionContext,
  actor: Actor,
): Promise<{ readonly lines: readonly Phrase[]; readonly buttons: readonly Button[] }> => {
  const { db, today } = context;
  const given = (await tasksOfPost(db, actor, today)).filter(({ state }) => state !== 'done');
  if (given.length === 0) return { lines: [], buttons: [] };
  const packs = await packsInForce(db, context, actor.unitId);
  const open = given.flatMap(({ programme, task: id }) => {
    const pack = packs.find((one) => one.id === programme);
    const task = pack?.tasks.find((one) => one.id === id);
    if (!pack || !task) return [];
    const due = taskDue(task);
    return [{ pack, task, on: due.kind === 'day' ? due.on : null }];
  });
  if (open.length === 0) return { lines: [], buttons: [] };
  const overdue = open
    .flatMap(({ on, ...one }) => (on !== null && on < today ? [{ ...one, on }] : []))
    .toSorted((one, other) => one.on.localeCompare(other.on));
  return {
    lines: [
      say('duties-tasks', { open: open.length, overdue: overdue.length }),
      ...overdue.slice(0, MOST).map(({ task, on }) =>
        say('duties-task-overdue', {
          title: task.title,
          day: showDay(on),
          days: daysBetween(on, today),
        }),
      ),
    ],
    buttons: [
      ...overdue
        .slice(0, MOST)
        .map((one) =>
          commandButton(
            say('button-task-record-of', { title: titled(one.task.title, 30) }),
            'task-record',
            ...taskArgs(one),
          ),
        ),
      commandButton(say('button-tasks-mine', { count: open.length }), 'tasks', 'mine'),
    ],
  };
};
