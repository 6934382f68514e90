import { isGrassroots } from '../core/access-table.ts';
import { menuFor } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { clipped } from '../core/fold.ts';
import { message, say } from '../core/message.ts';
import { taskFilterNamed, tasksAsked, tasksNamed } from '../core/programme/task-asked.ts';
import { findUnits } from '../store/units.ts';
import { type Action, done } from './action.ts';
import { type NamedUnit, tasksFor, unitNamed } from './task-read.ts';
import { taskShown } from './task-shown.ts';
import { allTasksButton } from './task-words.ts';
import { listMessage, packsOf, type TaskDesk, type TasksAsked } from './tasks-list.ts';

/** A page of the unit's tasks, narrowed by state, plan or words, or one of them in full. */
export const tasksShow: Action = async (context, args) => {
  const { actor } = context;
  if (!actor) throw new Error('tasks are shown to an officer');
  if (typeof args.task === 'string') return done(null, [await taskShown({ ...context, actor }, args)]);
  const desk = { ...context, actor };
  const unit = await unitNamed(context, actor, args.unit);
  if (!unit) return done(null, [message([say('task-no-such')], [allTasksButton, ...menuFor(actor)])]);
  const asked = await askedIn(desk, unit, args);
  const all = await tasksFor(context, asked.unit);
  if (all.length === 0)
    return done(null, [message([say('tasks-none', { unit: asked.unit.name })], menuFor(actor))]);
  return done(null, [listMessage(desk, all, asked)]);
};

/** What words or a button narrow the list to. Words that no title has may name a unit below. */
const askedIn = async (desk: TaskDesk, unit: NamedUnit, args: JsonObject): Promise<TasksAsked> => {
  const { filter, programme, page } = args;
  if (typeof args.said !== 'string')
    return {
      ...{ unit, filter: taskFilterNamed(filter), words: '', said: '', page: Number(page ?? 0) || 0 },
      programme: typeof programme === 'string' && programme !== '' ? programme : null,
    };
  const own = await tasksFor(desk, unit);
  const said = { ...tasksAsked(args.said, packsOf(own)), said: clipped(args.said.trim(), 60), page: 0 };
  const isTitle = said.words === '' || tasksNamed(own, said.words).length > 0;
  const below = isTitle ? null : await unitBelow(desk, said.words);
  return below ? { ...said, unit: below, words: '' } : { ...said, unit };
};

/** The one unit of that name; of several the only one above the grassroots. */
const unitBelow = async ({ db, actor, today }: TaskDesk, words: string): Promise<NamedUnit | null> => {
  const found = await findUnits(db, { words, under: actor.unitId, day: today, limit: 10 });
  const upper = found.filter(({ kind }) => !isGrassroots(kind));
  const [only, ...others] = found.length === 1 ? found : upper;
  return only && others.length === 0 ? { unitId: only.id, unitKind: only.kind, name: only.name } : null;
};
