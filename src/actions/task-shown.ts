import { mayAssignTasks, mayRecordTask } from '../core/access.ts';
import { type Day, dayAt, showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import { bodiesOf, type TaskState, type TaskView } from '../core/programme/tasks.ts';
import { type TaskStep, taskSteps } from '../store/tasks.ts';
import type { ActionContext, Actor } from './action.ts';
import { taskArgs, taskNamed, tasksFor, unitNamed } from './task-read.ts';
import { allTasksButton, partLines, planLines, standWord, stateWord, taskButton } from './task-words.ts';

type Desk = ActionContext & { readonly actor: Actor };

const MOST_STEPS = 6;
const MOST_UNITS = 6;

/** One task in full: what the plan says, where it stands at a unit, how it came there, and the units below. */
export const taskShown = async (context: Desk, args: JsonObject): Promise<Message> => {
  const { db, actor, today } = context;
  const unit = await unitNamed(context, actor, args.unit);
  const view = unit && taskNamed(await tasksFor(context, unit), args);
  if (!unit || !view) return message([say('task-no-such')], [allTasksButton, ...menuFor(actor)]);
  const isOwn = unit.unitId === actor.unitId;
  const key = { programme: view.pack.id, task: view.task.id, unitId: unit.unitId };
  const steps = await taskSteps(db, key, MOST_STEPS);
  const holdsPart = view.own !== null || view.below.length === 0;
  return message(
    [
      ...planLines(view),
      { vi: '' },
      ...(holdsPart ? [say('task-at-unit', { unit: unit.name }), ...partLines(view, view.own, today)] : []),
      ...(view.isFollowed ? [say('task-followed')] : []),
      ...steps.map((step) => stepLine(step)),
      ...belowPart(view, today),
    ],
    [
      ...(isOwn ? recordButtons(view, actor) : []),
      ...organiserButtons(view, actor),
      ...belowButtons(view),
      allTasksButton,
    ],
  );
};

const stepLine = ({ at, kind, who, state, document, note }: TaskStep): Phrase => {
  const day = showDay(dayAt(at));
  if (kind === 'assigned')
    return who === null ? say('task-step-taken-back', { day }) : say('task-step-assigned', { day, who });
  const facts = { day, who: who ?? '', state: stateWord(state as TaskState) };
  const more = [document, note].filter((each) => each !== null).join(' – ');
  return more === '' ? say('task-step-recorded', facts) : say('task-step-recorded-more', { ...facts, more });
};

const belowPart = (view: TaskView, today: Day): readonly Phrase[] => {
  const { below } = view;
  if (below.length === 0) return [];
  return [
    say('task-below-title', { count: below.length }),
    ...below
      .slice(0, MOST_UNITS)
      .map(({ unitName, state, personName }) =>
        say('task-below', { unit: unitName, state: standWord(view, state, today), who: personName ?? '' }),
      ),
    ...(below.length > MOST_UNITS ? [say('task-below-more', { count: below.length - MOST_UNITS })] : []),
  ];
};

const belowButtons = (view: TaskView): readonly Button[] =>
  view.below.slice(0, MOST_UNITS).map(({ unitId, unitName }) => taskButton(view, { vi: unitName }, unitId));

const recordButtons = (view: TaskView, actor: Actor): readonly Button[] =>
  mayRecordTask(view.own, actor)
    ? [commandButton(say('button-task-record'), 'task-record', ...taskArgs(view))]
    : [];

const organiserButtons = (view: TaskView, actor: Actor): readonly Button[] => {
  if (!mayAssignTasks(actor)) return [];
  const assign = say(view.isFollowed ? 'button-task-follower' : 'button-task-assign');
  return [
    commandButton(assign, 'task-assign', ...taskArgs(view)),
    ...(bodiesOf(view).length > 0
      ? [commandButton(say('button-successor'), 'successor', ...taskArgs(view))]
      : []),
  ];
};
