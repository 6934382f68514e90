import { expect, test } from 'vitest';
import {
  byUrgency,
  isOverdue,
  isWanted,
  overdueBelow,
  type Successor,
  type TaskAt,
  type TaskFilter,
  type TaskState,
  tasksOf,
} from '../../../src/core/programme/tasks.ts';
import type { Body, Pack, Task } from '../../../src/core/programme/types.ts';

const TODAY = '2026-11-20';

const body = (id: string, kind: Body['kind'], unitKinds: readonly string[] = []): Body => ({
  ...{ id, kind, unitKinds },
  name: { vi: id },
});

const task = (id: string, facts: Partial<Task> = {}): Task => ({
  ...{ id, title: { vi: id }, source: null, lead: null, coordinate: null },
  ...{
    directors: [],
    leads: [],
    coordinators: [],
    time: { vi: 'Năm 2025' },
    from: null,
    due: null,
    ongoing: false,
  },
  ...facts,
});

const packOf = (...tasks: readonly Task[]): Pack =>
  ({
    id: 'plan',
    tasks,
    bodies: [
      body('province-union', 'union', ['province']),
      body('zone-unions', 'union', ['zone']),
      body('party-group', 'party'),
      body('people-committee', 'state'),
      body('youth-union', 'other'),
    ],
  }) as unknown as Pack;

const part = (taskId: string, unitId: number, state: TaskState, postId: number | null = 7) => ({
  ...{ task: taskId, unitId, unitName: `unit ${unitId}`, postId, personName: 'An', postTitle: 'Chuyên viên' },
  ...{ since: TODAY, state, document: null, note: null, assignment: 1, progress: 1 },
});

type Known = { standings?: readonly (TaskAt & { task: string })[]; successors?: readonly Successor[] };

const seen = (pack: Pack, { standings = [], successors = [] }: Known = {}) =>
  tasksOf(pack, { unitId: 1, unitKind: 'province', seesAll: true }, { standings, successors });

test('the head of a plan sees all of it, a unit below what names its kind or was given to it', () => {
  const pack = packOf(
    task('nobody'),
    task('zones', { leads: ['zone-unions'] }),
    task('helped', { leads: ['party-group'], coordinators: ['zone-unions'] }),
    task('given', { leads: ['party-group'] }),
  );
  expect(seen(pack).map((view) => view.task.id)).toEqual(['nobody', 'zones', 'helped', 'given']);
  const zone = { unitId: 2, unitKind: 'zone', seesAll: false };
  const below = tasksOf(pack, zone, { standings: [part('given', 2, 'not-begun')], successors: [] });
  expect(below.map((view) => view.task.id)).toEqual(['zones', 'helped', 'given']);
});

const leads: readonly (readonly [readonly string[], boolean])[] = [
  [[], false],
  [['province-union'], false],
  [['party-group'], true],
  [['people-committee'], true],
  [['youth-union'], true],
  [['people-committee', 'province-union'], false],
];
test.each(leads)('led by %j: only followed is %s', (ids, isFollowed) => {
  expect(seen(packOf(task('a', { leads: ids })))[0]?.isFollowed).toBe(isFollowed);
});

test('a successor that is a union takes a task over, one that is not goes on being followed', () => {
  const successor = (kind: Body['kind']): Successor => ({
    ...{ body: 'party-group', name: 'Nơi kế thừa', kind, decision: '1-QĐ/TU', decidedOn: '2025-03-01' },
  });
  const pack = packOf(task('a', { leads: ['party-group'] }));
  const followed = (kind: Body['kind']) => seen(pack, { successors: [successor(kind)] })[0]?.isFollowed;
  expect([followed('union'), followed('party')]).toEqual([false, true]);
});

const states: readonly (readonly [readonly TaskState[], TaskState])[] = [
  [[], 'not-begun'],
  [['not-begun', 'not-begun'], 'not-begun'],
  [['done', 'not-begun'], 'under-way'],
  [['under-way'], 'under-way'],
  [['done', 'done'], 'done'],
];
test.each(states)('units below at %j make it %s', (parts, state) => {
  const standings = parts.map((one, n) => part('a', n + 2, one));
  expect(seen(packOf(task('a')), { standings })[0]?.state).toBe(state);
});

test('its own part goes before those below, and a part that was taken back counts no more', () => {
  const standings = [part('a', 1, 'not-begun'), part('a', 2, 'done'), part('a', 3, 'under-way', null)];
  const [view] = seen(packOf(task('a')), { standings });
  expect(view?.state).toBe('not-begun');
  expect(view?.below.map(({ unitId }) => unitId)).toEqual([2]);
});

test('overdue is what is past its last day and not done; without one nothing ever is', () => {
  const [year, always, open] = seen(
    packOf(task('a'), task('b', { ongoing: true }), task('c', { time: { vi: 'Không nêu' } })),
  );
  const overdue = (view: typeof year, state: TaskState, day: string) =>
    view !== undefined && isOverdue(view, state, day);
  expect(overdue(year, 'not-begun', '2025-12-31')).toBe(false);
  expect(overdue(year, 'not-begun', '2026-01-01')).toBe(true);
  expect(overdue(year, 'done', TODAY)).toBe(false);
  expect([overdue(always, 'not-begun', TODAY), overdue(open, 'not-begun', TODAY)]).toEqual([false, false]);
});

test('a list is narrowed by state, by who is responsible, and to what is overdue here or below', () => {
  const standings = [part('a', 2, 'under-way'), part('b', 1, 'done', 9), part('d', 1, 'not-begun', 9)];
  const views = seen(packOf(task('a'), task('b'), task('c'), task('d', { ongoing: true })), { standings });
  const wanted = (filter: TaskFilter | null) =>
    views
      .filter((view) => isWanted(view, { filter, postId: 9, today: TODAY }))
      .map((view) => view.task.id)
      .join('');
  expect(wanted(null)).toBe('abcd');
  expect(wanted('under-way')).toBe('a');
  expect(wanted('done')).toBe('b');
  expect(wanted('not-begun')).toBe('cd');
  expect(wanted('overdue')).toBe('ac');
  expect(wanted('below')).toBe('a');
  expect(wanted('mine')).toBe('bd');
  expect(wanted('nobody')).toBe('c');
  expect(views.flatMap((view) => overdueBelow(view, TODAY)).map(({ unitId }) => unitId)).toEqual([2]);
});

test('what presses comes first, what is done last', () => {
  const standings = [part('done', 1, 'done')];
  const views = seen(
    packOf(
      task('done'),
      task('always', { ongoing: true }),
      task('none', { time: { vi: 'Không nêu' } }),
      task('next', { time: { vi: 'Năm 2027' } }),
      task('soon', { time: { vi: 'Năm 2026' } }),
      task('late'),
    ),
    { standings },
  );
  const order = byUrgency(views, TODAY).map((view) => view.task.id);
  expect(order).toEqual(['late', 'soon', 'next', 'none', 'always', 'done']);
});
