import type { Day } from '../day.ts';
import { type TaskDue, taskDue } from './task-time.ts';
import type { Body, Pack, Task } from './types.ts';

/** chưa bắt đầu, đang làm, xong. */
export const taskStates = ['not-begun', 'under-way', 'done'] as const;
export type TaskState = (typeof taskStates)[number];

/** What a list may be narrowed to: a state, those overdue here or at units below, those of the officer, those given to nobody. */
export const taskFilters = [...taskStates, 'overdue', 'below', 'mine', 'nobody'] as const;
export type TaskFilter = (typeof taskFilters)[number];

/** Where a task stands at one unit. */
export type TaskAt = {
  readonly unitId: number;
  readonly unitName: string;
  /** Null: nobody is responsible there any more. */
  readonly postId: number | null;
  readonly personName: string | null;
  readonly postTitle: string | null;
  readonly since: Day | null;
  readonly state: TaskState;
  readonly document: string | null;
  readonly note: string | null;
  /** How often it was given and recorded: what another device may have moved on since. */
  readonly assignment: number;
  readonly progress: number;
};

/** What took the place of a body, by which decision. */
export type Successor = {
  readonly body: string;
  readonly name: string;
  readonly kind: Body['kind'];
  readonly decision: string;
  readonly decidedOn: Day;
};

/** A body as a task names it, with its successor where a decision names one. */
export type NamedBody = Body & { readonly successor: Successor | null };

/** A task as one unit sees it: its own part, the parts of units below, and both as one state. */
export type TaskView = {
  readonly pack: Pack;
  readonly task: Task;
  readonly due: TaskDue;
  readonly directors: readonly NamedBody[];
  readonly leads: readonly NamedBody[];
  readonly coordinators: readonly NamedBody[];
  /** No union leads it: somebody follows it, and records its state and document only. */
  readonly isFollowed: boolean;
  readonly own: TaskAt | null;
  readonly below: readonly TaskAt[];
  readonly state: TaskState;
};

/** A unit that asks for its tasks. `seesAll`: whether no unit above it runs the programme, so that the whole plan is its own. */
export type TaskUnit = { readonly unitId: number; readonly unitKind: string; readonly seesAll: boolean };

type Known = {
  readonly standings: readonly (TaskAt & { readonly task: string })[];
  readonly successors: readonly Successor[];
};

/** The tasks of a plan that are a unit's business: all of them at its head, below it those that name its kind or were given to it. */
export const tasksOf = (pack: Pack, unit: TaskUnit, known: Known): readonly TaskView[] =>
  pack.tasks.flatMap((task) => {
    const view = taskView(pack, task, { ...known, unitId: unit.unitId });
    const isNamed = [...view.leads, ...view.coordinators].some(({ unitKinds }) =>
      unitKinds.includes(unit.unitKind),
    );
    return unit.seesAll || isNamed || view.own !== null || view.below.length > 0 ? [view] : [];
  });

const taskView = (
  pack: Pack,
  task: Task,
  { standings, successors, unitId }: Known & Pick<TaskUnit, 'unitId'>,
): TaskView => {
  const named = (ids: readonly string[]) => ids.flatMap((id) => bodyNamed(pack, id, successors));
  const leads = named(task.leads);
  const here = standings.filter((each) => each.task === task.id);
  const own = here.find((each) => each.unitId === unitId) ?? null;
  const below = here.filter((each) => each.unitId !== unitId && each.postId !== null);
  return {
    ...{ pack, task, due: taskDue(task), leads, own, below },
    directors: named(task.directors),
    coordinators: named(task.coordinators),
    isFollowed: leads.length > 0 && !leads.some(isUnion),
    state: own?.state ?? stateOfAll(below),
  };
};

const bodyNamed = (pack: Pack, id: string, successors: readonly Successor[]): readonly NamedBody[] =>
  pack.bodies
    .filter((body) => body.id === id)
    .map((body) => ({ ...body, successor: successors.find((one) => one.body === id) ?? null }));

/** Every body that a task names, once. */
export const bodiesOf = ({
  leads,
  coordinators,
  directors,
}: Pick<TaskView, 'leads' | 'coordinators' | 'directors'>): readonly NamedBody[] => [
  ...new Map([...leads, ...coordinators, ...directors].map((body) => [body.id, body])).values(),
];

const isUnion = ({ kind, successor }: NamedBody): boolean => (successor?.kind ?? kind) === 'union';

/** Done when all are, under way when any has begun. */
const stateOfAll = (parts: readonly TaskAt[]): TaskState => {
  if (parts.length > 0 && parts.every(({ state }) => state === 'done')) return 'done';
  return parts.some(({ state }) => state !== 'not-begun') ? 'under-way' : 'not-begun';
};

/** Past its last day and not done. Without a last day nothing is ever overdue. */
export const isOverdue = ({ due }: Pick<TaskView, 'due'>, state: TaskState, today: Day): boolean =>
  due.kind === 'day' && due.on < today && state !== 'done';

/** The units below at which a task is overdue. */
export const overdueBelow = (view: TaskView, today: Day): readonly TaskAt[] =>
  view.below.filter(({ state }) => isOverdue(view, state, today));

export type TaskWish = { readonly filter: TaskFilter | null; readonly postId: number; readonly today: Day };

/** Whether a task belongs into a list so narrowed. */
export const isWanted = (view: TaskView, { filter, postId, today }: TaskWish): boolean => {
  switch (filter) {
    case null:
      return true;
    case 'overdue':
      return isOverdue(view, view.state, today);
    case 'below':
      return overdueBelow(view, today).length > 0;
    case 'mine':
      return view.own?.postId === postId;
    case 'nobody':
      return (view.own?.postId ?? null) === null && view.below.length === 0;
    default:
      return view.state === filter;
  }
};

/** What presses first: overdue, then by last day, then what has none; what is done comes last. */
export const byUrgency = (views: readonly TaskView[], today: Day): readonly TaskView[] =>
  views.toSorted((one, other) => urgency(one, today).localeCompare(urgency(other, today)));

const urgency = ({ due, state }: TaskView, today: Day): string => {
  if (state === 'done') return '3';
  if (due.kind === 'day') return `${due.on < today ? 0 : 1}${due.on}`;
  return due.kind === 'none' ? '2' : '2z';
};
