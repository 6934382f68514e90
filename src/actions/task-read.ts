import { targetKey } from '../core/programme/target-key.ts';
import { type TaskView, tasksOf } from '../core/programme/tasks.ts';
import { successorsFor } from '../store/body-successors.ts';
import type { Db } from '../store/db.ts';
import { packsInForce } from '../store/programmes.ts';
import { taskStandings } from '../store/tasks.ts';
import { parentOf, unitOn } from '../store/units.ts';
import type { ActionContext, Actor } from './action.ts';
import { isWithin } from './scope.ts';

type Context = Pick<ActionContext, 'definitions' | 'today'> & { readonly db: Db };
type Unit = { readonly unitId: number; readonly unitKind: string };
export type NamedUnit = Unit & { readonly name: string };

/** The tasks of the running plans that are a unit's business. */
export const tasksFor = async (
  context: Context,
  { unitId, unitKind }: Unit,
): Promise<readonly TaskView[]> => {
  const { db, today } = context;
  const packs = await packsInForce(db, context, unitId);
  const parent = await parentOf(db, unitId, today);
  const above = parent === null ? [] : (await packsInForce(db, context, parent)).map(({ id }) => id);
  const standings = await taskStandings(db, { unitId, day: today });
  const successors = await successorsFor(db, { unitId, day: today });
  return packs.flatMap((pack) =>
    tasksOf(
      pack,
      { unitId, unitKind, seesAll: !above.includes(pack.id) },
      { standings: ofPlan(standings, pack.id), successors: ofPlan(successors, pack.id) },
    ),
  );
};

const ofPlan = <T extends { readonly programme: string }>(rows: readonly T[], id: string): readonly T[] =>
  rows.filter(({ programme }) => programme === id);

/** A task as a button names it: the plan, and the short form of the task's id. */
export const taskNamed = (
  views: readonly TaskView[],
  { programme, task }: { readonly programme?: unknown; readonly task?: unknown },
): TaskView | null =>
  views.find((view) => view.pack.id === programme && targetKey(view.task.id) === task) ?? null;

export const taskArgs = ({ pack, task }: Pick<TaskView, 'pack' | 'task'>): readonly [string, string] => [
  pack.id,
  targetKey(task.id),
];

/** The unit that a button names, the officer's own where it names none; null where it is not theirs to see. */
export const unitNamed = async (
  context: ActionContext,
  actor: Actor,
  unit: unknown,
): Promise<NamedUnit | null> => {
  if (typeof unit !== 'string' || unit === '')
    return { unitId: actor.unitId, unitKind: actor.unitKind, name: actor.unitName };
  const id = /^[1-9]\d{0,14}$/.test(unit) ? Number(unit) : null;
  if (id === null || !(await isWithin(context, id))) return null;
  const found = await unitOn(context.db, id, context.today);
  return found && { unitId: id, unitKind: found.kind, name: found.name };
};
