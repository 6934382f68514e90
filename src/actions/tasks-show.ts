import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { clipped } from '../core/fold.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import { taskFilterNamed, tasksAsked, tasksNamed } from '../core/programme/task-asked.ts';
import {
  byUrgency,
  isWanted,
  overdueBelow,
  type TaskFilter,
  type TaskView,
  taskFilters,
  taskStates,
} from '../core/programme/tasks.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { titled } from './quota-buttons.ts';
import { tasksFor } from './task-read.ts';
import { taskShown } from './task-shown.ts';
import { allTasksButton, listLines, standWord, taskButton } from './task-words.ts';

/** What a phone's screen holds. */
const PAGE = 5;

/** A page of the unit's tasks, narrowed by state, plan or words, or one of them in full. */
export const tasksShow: Action = async (context, args) => {
  const { actor } = context;
  if (!actor) throw new Error('tasks are shown to an officer');
  if (typeof args.task === 'string') return done(null, [await taskShown({ ...context, actor }, args)]);
  const all = await tasksFor(context, actor);
  if (all.length === 0)
    return done(null, [message([say('tasks-none', { unit: actor.unitName })], menuFor(actor))]);
  const said = typeof args.said === 'string' ? tasksAsked(args.said, packsOf(all)) : null;
  return done(null, [
    listMessage({ ...context, actor }, all, {
      filter: said?.filter ?? taskFilterNamed(args.filter),
      programme:
        said?.programme ??
        (typeof args.programme === 'string' && args.programme !== '' ? args.programme : null),
      words: said?.words ?? '',
      said: clipped(String(args.said ?? '').trim(), 60),
      page: Number(args.page ?? 0) || 0,
    }),
  ]);
};

type Desk = ActionContext & { readonly actor: Actor };
type Asked = {
  readonly filter: TaskFilter | null;
  readonly programme: string | null;
  readonly words: string;
  /** What was typed. */
  readonly said: string;
  readonly page: number;
};

const packsOf = (views: readonly TaskView[]) => [
  ...new Map(views.map(({ pack }) => [pack.id, pack])).values(),
];

/** A page of a list, and how many there are of what. */
type Listing = {
  readonly asked: Asked;
  readonly all: readonly TaskView[];
  readonly isFound: boolean;
  readonly total: number;
  readonly wanted: number;
  readonly counts: Counts;
  readonly page: number;
  readonly pages: number;
  readonly rows: readonly { readonly view: TaskView; readonly number: number }[];
};

const listing = ({ actor, today }: Desk, all: readonly TaskView[], asked: Asked): Listing => {
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
    ...{ asked, all, page, pages, isFound: named.length > 0, total: ofPlan.length, wanted: wanted.length },
    counts: countsOf(ofPlan, wish),
    rows: shown.map((view, n) => ({ view, number: page * PAGE + n + 1 })),
  };
};

const listMessage = (desk: Desk, all: readonly TaskView[], asked: Asked): Message => {
  const list = listing(desk, all, asked);
  return message(
    [
      say('tasks-title', { unit: desk.actor.unitName, count: list.total }),
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

const buttonsOf = ({ asked, all, isFound, total, counts, page, pages, rows }: Listing): readonly Button[] => [
  ...rows.map(({ view, number }) =>
    taskButton(view, say('button-task', { n: number, title: titled(view.task.title, 34) })),
  ),
  ...(page + 1 < pages && !isFound ? [listButton(say('button-next-page'), asked, { page: page + 1 })] : []),
  ...filterButtons(counts, asked, total),
  ...planButtons(all, asked),
  ...(asked.filter !== null || asked.programme !== null || asked.words !== '' ? [allTasksButton] : []),
];

type Counts = ReadonlyMap<TaskFilter, number>;

const countsOf = (views: readonly TaskView[], wish: { postId: number; today: string }): Counts =>
  new Map(
    taskFilters.map((filter) => [filter, views.filter((view) => isWanted(view, { ...wish, filter })).length]),
  );

const countLines = (counts: Counts, asked: Asked): readonly Phrase[] => [
  say('tasks-counts', Object.fromEntries(taskStates.map((state) => [state, counts.get(state) ?? 0]))),
  ...(['overdue', 'below'] as const).flatMap((filter) => {
    const count = counts.get(filter) ?? 0;
    return count > 0 && filter !== asked.filter ? [say(`tasks-${filter}`, { count })] : [];
  }),
];

const planLine = ({ programme }: Asked, all: readonly TaskView[]): readonly Phrase[] => {
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
  { filter, programme }: Asked,
  to: { filter?: TaskFilter; page?: number },
): Button =>
  commandButton(
    label,
    'tasks',
    to.filter ?? filter ?? '',
    programme ?? '',
    ...(to.page === undefined ? [] : [String(to.page)]),
  );

/** Whatever has something in it, and not everything. */
const filterButtons = (counts: Counts, asked: Asked, all: number): readonly Button[] =>
  taskFilters
    .filter((filter) => filter !== asked.filter && isPart(counts.get(filter) ?? 0, all))
    .map((filter) =>
      listButton(say(`button-tasks-${filter}`, { count: counts.get(filter) ?? 0 }), asked, { filter }),
    );

const isPart = (count: number, all: number): boolean => count > 0 && count < all;

const planButtons = (all: readonly TaskView[], { filter, programme, words }: Asked): readonly Button[] => {
  const packs = packsOf(all);
  return packs.length < 2 || words !== ''
    ? []
    : packs
        .filter(({ id }) => id !== programme)
        .map(({ id, document }) => commandButton(titled(document.name), 'tasks', filter ?? '', id));
};
