import { plusDays, showDay } from '../core/day.ts';
import type { Json, JsonObject } from '../core/flow/types.ts';
import { fold } from '../core/fold.ts';
import { isOwnPart } from '../core/units/kinds.ts';
import { planProblem } from '../store/unit-plans.ts';
import { shapesBelow } from '../store/unit-shapes.ts';
import { type FoundUnit, findUnits } from '../store/units.ts';
import { type Action, type ActionResult, done, refused } from './action.ts';
import { workUnit } from './support-views.ts';
import { planOf } from './unit-plan.ts';
import { changes, type Desk, idIn, receives } from './unit-scope.ts';

const deskOf = (context: Parameters<Action>[0]): Desk => {
  const { actor } = context;
  if (!actor) throw new Error('units are changed by an officer');
  return { ...context, actor };
};

const MOST = 7;

const findOpen = async (desk: Desk, words: string): Promise<readonly FoundUnit[]> => {
  const { db, today, actor } = desk;
  const under = await workUnit(desk, actor);
  const found = await findUnits(db, { words, under, day: today, limit: MOST });
  const open = found.filter(({ closedOn }) => closedOn === null);
  const exact = open.filter(({ name, code }) => fold(name) === fold(words) || fold(code) === fold(words));
  return exact.length === 1 ? exact : open;
};

/** The unit that another is to stand below, or that takes over; nothing where none is named. */
export const unitTarget: Action = async (context, { name }) => {
  if (typeof name !== 'string') return done({});
  const desk = deskOf(context);
  const found: FoundUnit[] = [];
  for (const unit of await findOpen(desk, name))
    if (unit.id !== idIn(context.slots.unitId) && !isOwnPart(unit.kind) && (await receives(desk, unit.id)))
      found.push(unit);
  const [only, ...others] = found;
  if (!only)
    return refused('unit-target-unknown', { name }, context.slots.kind === 'move' ? 'parent' : 'heir');
  if (others.length === 0) return done({ id: only.id, name: only.name });
  const named = ({ id, name, code }: FoundUnit) => ({ id: String(id), aliases: [name, code] });
  const label = (unit: FoundUnit) => ({ vi: `${unit.name} – ${unit.code}` });
  return done({ units: found.map((unit) => ({ ...named(unit), label: label(unit) })) as Json });
};

/** The other units that are merged along, one after the other: each by its name or code. */
export const unitOthers: Action = async (context, { text }) => {
  const desk = deskOf(context);
  const ids = new Set<number>();
  for (const name of listIn(text)) {
    const found = await findOpen(desk, name);
    const [unit, another] = found;
    if (!unit || unit.id === idIn(context.slots.unitId) || !(await changes(desk, unit.id)))
      return refused('unit-other-unknown', { name }, 'others');
    if (another) {
      const codes = found.map((one) => `${one.name} (${one.code})`).join('; ');
      return refused('unit-other-several', { name, codes }, 'others');
    }
    ids.add(unit.id);
  }
  return done({ ids: [...ids] });
};

/** Names that were typed in one message, with a semicolon or a new line between two. */
const listIn = (text: Json | undefined): readonly string[] =>
  (typeof text === 'string' ? text : '')
    .split(/[;\n]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The new units' names; which of them takes over is asked where the unit ends and something stands below it. */
export const unitNewNames: Action = async (context, { text, stays }) => {
  const names = listIn(text);
  const fewest = stays === 'stays' ? 1 : 2;
  if (names.length < fewest) return refused('unit-names-few', { fewest }, 'names');
  if (names.some((name) => [...name].length < 2) || names.length > 20)
    return refused('unit-names-unreadable', {}, 'names');
  if (new Set(names.map(fold)).size < names.length) return refused('unit-names-twice', {}, 'names');
  const below = await shapesBelow(context.db, idIn(context.slots.unitId) ?? 0, context.today);
  const asks =
    stays !== 'stays' && below.some(({ closedOn, kind }) => closedOn === null && kind !== 'department');
  const heirs = names.map((name, n) => ({ id: String(n), label: { vi: name } }));
  return done({ names, ...(asks ? { heirs } : {}) });
};

/** A change may be recorded so long before its day. */
const FAR = 366;

/** Whether the change may hold from that day on; if not, what to answer otherwise. */
export const unitFits: Action = async (context, args) => {
  const { db, slots, today } = context;
  const plan = planOf(slots, args);
  const day = String(args.day);
  if (!plan) return refused('unit-target-unknown', { name: '' }, fieldOf(slots, args));
  const last = plusDays(today, FAR);
  if (day > last) return refused('unit-day-far', { day: showDay(last) }, 'day');
  const problem = await planProblem(db, plan, day);
  return problem ? fixed(problem.key, problem.args, fieldOf(slots, args)) : done({ fits: true });
};

const ABOUT_DAY: ReadonlySet<string> = new Set([
  'unit-change-early',
  'unit-below-early',
  'unit-target-young',
]);

const fixed = (key: string, about: Parameters<typeof refused>[1], field: string): ActionResult =>
  refused(key, about, ABOUT_DAY.has(key) ? 'day' : field);

/** The question that names who or what a change leads to. */
const fieldOf = ({ kind }: JsonObject, { how }: JsonObject): string =>
  ({
    ...{ rename: 'name', move: 'parent', close: 'heir', split: 'names' },
    merge: how === 'new' ? 'new-name' : 'heir',
  })[String(kind)] ?? 'day';
