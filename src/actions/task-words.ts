import { type Day, showDay } from '../core/day.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { type Arg, type Button, type Phrase, say, type Text } from '../core/message.ts';
import {
  bodiesOf,
  isOverdue,
  type NamedBody,
  type TaskAt,
  type TaskState,
  type TaskView,
} from '../core/programme/tasks.ts';
import { titled } from './quota-buttons.ts';
import { taskArgs } from './task-read.ts';

export const stateWord = (state: TaskState): Phrase => say(`task-state-${state}`);

/** "quá hạn, đang làm" or "xong". */
export const standWord = (view: TaskView, state: TaskState, today: Day): Phrase =>
  isOverdue(view, state, today) ? say('task-is-overdue', { state: stateWord(state) }) : stateWord(state);

/** Three lines of a list: the title, the bodies, and due time with who is responsible. */
export const listLines = (view: TaskView, number: number, today: Day): readonly Phrase[] => [
  say('task-line-title', { n: number, title: view.task.title }),
  bodiesLine(view),
  say('task-line-due', {
    due: dueWord(view),
    state: standWord(view, view.state, today),
    who: whoWord(view),
  }),
];

const bodiesLine = (view: TaskView): Phrase => {
  const lead = leadWord(view, LIST_WIDTH);
  const coordinate = view.task.coordinate;
  return coordinate === null
    ? say('task-line-lead', { lead })
    : say('task-line-bodies', { lead, coordinate: titled(coordinate, LIST_WIDTH) });
};
const LIST_WIDTH = 60;

/** Who leads, in the plan's words, and what it is now where a decision says so. */
const leadWord = ({ task, leads }: TaskView, most = 300): Arg => {
  if (task.lead === null) return say('task-no-lead');
  const now = leads.flatMap(({ successor }) => (successor ? [successor.name] : []));
  const lead = titled(task.lead, most);
  return now.length === 0 ? lead : say('task-body-now', { body: lead, now: now.join('; ') });
};

const dueWord = ({ due, task }: TaskView): Arg => {
  if (due.kind === 'day') return say('task-due', { day: showDay(due.on) });
  return due.kind === 'ongoing' ? say('task-ongoing') : say('task-time', { time: titled(task.time, 50) });
};

/** Who is responsible, or at how many units below somebody is. */
const whoWord = ({ own, below }: TaskView): Arg => {
  if (own?.personName) return own.personName;
  return below.length > 0 ? say('task-units-below', { count: below.length }) : say('task-nobody');
};

/** Everything the plan says of a task. */
export const planLines = (view: TaskView): readonly Phrase[] => {
  const { pack, task, directors } = view;
  return [
    task.title,
    ...(task.source
      ? [
          say('task-source', {
            document: pack.document.name,
            section: task.source.section,
            lines: task.source.lines.join(', '),
          }),
        ]
      : [pack.document.name]),
    ...(directors.length > 0 ? [say('task-directors', { bodies: listedNames(directors) })] : []),
    say('task-lead', { lead: leadWord(view) }),
    ...(task.coordinate === null ? [] : [say('task-coordinate', { bodies: task.coordinate })]),
    ...endedLines(view),
    ...timeLines(view),
  ];
};

const listedNames = (bodies: readonly NamedBody[]): Text => ({
  vi: bodies.map(({ name }) => name.vi).join('; '),
  en: bodies.map(({ name }) => name.en ?? name.vi).join('; '),
});

/** Bodies with a successor, and those of which the pack says that they may have ended. Nothing else is guessed. */
const endedLines = (view: TaskView): readonly Phrase[] => {
  const bodies = bodiesOf(view);
  const doubtful = bodies.filter(
    ({ successor, mayHaveEnded }) => successor === null && mayHaveEnded === true,
  );
  return [
    ...bodies.flatMap(({ name, successor }) =>
      successor
        ? [
            say('task-successor', {
              ...{ body: name, now: successor.name },
              ...{ decision: successor.decision, day: showDay(successor.decidedOn) },
            }),
          ]
        : [],
    ),
    ...(doubtful.length > 0 ? [say('task-may-have-ended', { bodies: listedNames(doubtful) })] : []),
  ];
};

const timeLines = ({ due, task }: TaskView): readonly Phrase[] => {
  if (due.kind === 'day') return [say('task-time-day', { time: task.time, day: showDay(due.on) })];
  return [say(due.kind === 'ongoing' ? 'task-time-ongoing' : 'task-time-none', { time: task.time })];
};

/** Where a task stands at one unit, and who is responsible there. */
export const partLines = (view: TaskView, part: TaskAt | null, today: Day): readonly Phrase[] => {
  const state = part?.state ?? 'not-begun';
  return [
    say('task-stands', { state: standWord(view, state, today) }),
    responsibleLine(view, part),
    ...(part?.document ? [say('task-document', { document: part.document })] : []),
    ...(part?.note ? [say('task-note', { note: part.note })] : []),
  ];
};

const responsibleLine = ({ isFollowed }: TaskView, part: TaskAt | null): Phrase => {
  const role = say(isFollowed ? 'task-role-follower' : 'task-role-responsible');
  if (part === null || part.postId === null || part.personName === null || part.since === null)
    return say(part === null ? 'task-nobody-yet' : 'task-nobody-any-more', { role });
  return say('task-responsible', {
    ...{ role, name: part.personName, title: part.postTitle ?? '' },
    since: showDay(part.since),
  });
};

export const taskButton = (view: TaskView, label: Phrase = titled(view.task.title), unit?: number): Button =>
  commandButton(label, 'task', ...taskArgs(view), ...(unit === undefined ? [] : [String(unit)]));

export const allTasksButton = commandButton(say('button-tasks'), 'tasks');
