import { commandButton } from '../core/flow/buttons.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import { tasksNamed } from '../core/programme/task-asked.ts';
import {
  byUrgency,
  isWanted,
  overdueBelow,
  type TaskFilter,
  type TaskView,
  taskFilters,
  taskStates,
} from '../core/programme/tasks.ts';
import type { ActionContext, Actor } from './action.ts';
import { titled } from './quota-buttons.ts';
import type { NamedUnit } from './task-read.ts';
import { allTasksButton, listLines, standWord, taskButton } from './task-words.ts';

/** What a phone's screen holds. */
const PAGE = 5;

export type TaskDesk = ActionContext & { readonly actor: Actor };
/** What a list of tasks is narrowed to. */
export type TasksAsked = {
  readonly unit: NamedUnit;
  readonly filter: TaskFilter | null;
  readonly programme: string | null;
  readonly words: string;
  /** What was typed. */
  readonly said: string;
  readonly page: number;
};

/** The plans of these tasks, each once. */
export const packsOf = (views: readonly TaskView[]) => [
  ...new Map(views.map(({ pack }) => [pack.id, pack])).values(),
];

/** A page of a list, and how many there are of what. */
type Listing = {
  readonly asked: TasksAsked;
  readonly all: readonly TaskView[];
  readonly isOwn: boolean;
  readonly isFound: boolean;
  readonly total: number;
  readonly wanted: number;
  readonly counts: Counts;
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly { readonly view: TaskView; readonly number: number }[];
};

const listing = ({ actor, today }: TaskDesk, all: readonly TaskView[], asked: TasksAsked): Listing => {
  const named = asked.words === '' ? [] : tasksNamed(all, asked.words);
  const searched = named.length > 0 ? named : all;
  const ofPlan = searched.filter(({ pack }) => asked.programme === null || pack.id === asked.programme);
  const wish = { postId: actor.postId, today };
  const wanted = byUrgency(
    ofPlan.filter((view) => isWanted(view, { ...wish, filter: asked.filter })),
    today,
  );
  const pages = Math.max(1, Math.ceil(wanted.length / PAGE));
  const page = Math.max(0, Math.min(asked.page, pages - 1));
  const shown = wanted.slice(page * PAGE, (page + 1) * PAGE);
  return {
    ...{ asked, all, page, pages, isFound: named.length > 0 },
    ...{ total: ofPlan.length, wanted: wanted.length, isOwn: asked.unit.unitId === actor.unitId },
    counts: countsOf(ofPlan, wish),
    rows: shown.map((view, n) => ({ view, number: page * PAGE + n + 1 })),
  };
};

/** One page of a unit's tasks, with what narrows them further. */
export const listMessage = (desk: TaskDesk, all: readonly TaskView[], asked: TasksAsked): Message => {
  const list = listing(desk, all, asked);
  return message(
    [
      say('tasks-title', { unit: asked.unit.name, count: list.total }),
      ...headLines(list),
      ...list.rows.flatMap(({ view, number }) => [
        { vi: '' },
        ...listLines(view, number, desk.today),
        ...(asked.filter === 'below' ? belowLines(view, desk.today) : []),
      ]),
      ...(list.isFound && list.wanted > list.rows.length
        ? [say('tasks-more', { count: list.wanted - list.rows.length })]
        : []),
    ],
    buttonsOf(list),
  );
};

const headLines = ({ asked, all, isFound, wanted, counts, page, pages }: Listing): readonly Phrase[] => [
  ...(asked.words === '' ? [] : [say(isFound ? 'tasks-found' : 'tasks-not-found', { words: asked.said })]),
  ...planLine(asked, all),
  ...countLines(counts, asked),
  ...(asked.filter === null ? [] : [say(`tasks-of-${asked.filter}`, { count: wanted })]),
  ...(pages > 1 && !isFound ? [say('tasks-page', { page: page + 1, pages })] : []),
];

const buttonsOf = ({ asked, all, isOwn, isFound, ...list }: Listing): readonly Button[] => [
  ...list.rows.map(({ view, number }) =>
    taskButton(
      view,
      say('button-task', { n: number, title: titled(view.task.title, 34) }),
      isOwn ? undefined : asked.unit.unitId,
    ),
  ),
  ...(list.page + 1 < list.pages && !isFound
    ? [listButton(say('button-next-page'), asked, { page: list.page + 1 })]
    : []),
  ...(isFound ? [] : filterButtons(list.counts, asked, list.total)),
  ...planButtons(all, asked),
  ...(asked.filter !== null || asked.programme !== null || asked.words !== '' || !isOwn
    ? [allTasksButton]
    : []),
];

type Counts = ReadonlyMap<TaskFilter, number>;

const countsOf = (views: readonly TaskView[], wish: { postId: number; today: string }): Counts =>
  new Map(
    taskFilters.map((filter) => [filter, views.filter((view) => isWanted(view, { ...wish, filter })).length]),
  );

const countLines = (counts: Counts, asked: TasksAsked): readonly Phrase[] => [
  say('tasks-counts', Object.fromEntries(taskStates.map((state) => [state, counts.get(state) ?? 0]))),
  ...(['overdue', 'below'] as const).flatMap((filter) => {
    const count = counts.get(filter) ?? 0;
    return count > 0 && filter !== asked.filter ? [say(`tasks-${filter}`, { count })] : [];
  }),
];

const planLine = ({ programme }: TasksAsked, all: readonly TaskView[]): readonly Phrase[] => {
  const pack = packsOf(all).find(({ id }) => id === programme);
  return pack ? [pack.document.name] : [];
};

const belowLines = (view: TaskView, today: string): readonly Phrase[] =>
  overdueBelow(view, today)
    .slice(0, 4)
    .map(({ unitName, state, personName }) =>
      say('task-below', { unit: unitName, state: standWord(view, state, today), who: personName ?? '' }),
    );

const listButton = (
  label: Phrase,
  { filter, programme, unit }: TasksAsked,
  to: { filter?: TaskFilter; page?: number },
): Button =>
  commandButton(
    label,
    'tasks',
    to.filter ?? filter ?? '',
    programme ?? '',
    String(to.page ?? 0),
    String(unit.unitId),
  );

/** Whatever has something in it, and not everything. */
const filterButtons = (counts: Counts, asked: TasksAsked, all: number): readonly Button[] =>
  taskFilters
    .filter((filter) => filter !== asked.filter && isPart(counts.get(filter) ?? 0, all))
    .map((filter) =>
      listButton(say(`button-tasks-${filter}`, { count: counts.get(filter) ?? 0 }), asked, { filter }),
    );

const isPart = (count: number, all: number): boolean => count > 0 && count < all;

const planButtons = (
  all: readonly TaskView[],
  { filter, programme, words, unit }: TasksAsked,
): readonly Button[] => {
  const packs = packsOf(all);
  return packs.length < 2 || words !== ''
    ? []
    : packs
        .filter(({ id }) => id !== programme)
        .map(({ id, document }) =>
          commandButton(titled(document.name), 'tasks', filter ?? '', id, '0', String(unit.unitId)),
        );
};
