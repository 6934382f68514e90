import { mayAssignTasks } from '../core/access.ts';
import { menuFor } from '../core/flow/buttons.ts';
import type { Json, JsonObject } from '../core/flow/types.ts';
import { type Message, message, say } from '../core/message.ts';
import type { TaskView } from '../core/programme/tasks.ts';
import { audit } from '../store/audit.ts';
import { type PostOn, postsAt } from '../store/posts.ts';
import { childrenOn } from '../store/quota-trees.ts';
import { addAssignment, lockTasksOf, type TaskStanding, taskStanding } from '../store/tasks.ts';
import { findUnits, unitName } from '../store/units.ts';
import { type Action, type ActionContext, type Actor, type Begin, done, refused } from './action.ts';
import { mayAt } from './scope.ts';
import { taskArgs, taskNamed, tasksFor } from './task-read.ts';
import { allTasksButton, taskButton } from './task-words.ts';

type Desk = ActionContext & { readonly actor: Actor };

const MOST_UNITS = 7;

/** The task that is to be given, with the units that it may be given to. */
export const taskAssignBegin: Begin = async (context, slots) => {
  const { actor, db, today } = context;
  if (!mayAssignTasks(actor)) return { messages: [message([say('task-assign-not-yours')], menuFor(actor))] };
  const view = taskNamed(await tasksFor(context, actor), slots);
  if (!view) return { messages: [message([say('task-no-such')], [allTasksButton])] };
  const [programme, task] = taskArgs(view);
  const children = await childrenOn(db, actor.unitId, today);
  return {
    subject: `task-assign:${programme}/${view.task.id}:post:${actor.postId}`,
    form: null,
    slots: {
      ...{ programme, task, title: view.task.title as Json },
      role: say(view.isFollowed ? 'task-who-follower' : 'task-who-responsible') as unknown as Json,
      units: [
        { id: 'own', label: { vi: actor.unitName } },
        ...children.slice(0, MOST_UNITS).map(({ id, name }) => ({ id: String(id), label: { vi: name } })),
        { id: 'other', label: { vi: 'Đơn vị khác', en: 'Another unit' }, aliases: ['khác', 'ban', 'phòng'] },
      ],
    },
  };
};

/** The unit, or department, below that a name means. */
export const taskUnit: Action = async ({ db, actor, today }, { name }) => {
  if (!actor) throw new Error('tasks are given by an officer');
  const all = await findUnits(db, { words: String(name), under: actor.unitId, day: today, limit: 7 });
  const found = all.filter(({ closedOn }) => !(closedOn && closedOn <= today));
  const [only, ...others] = found;
  if (!only) return refused('allocation-unit-unknown', { name: String(name) }, 'unit');
  if (others.length === 0) return done({ id: only.id });
  return done({ units: found.map((unit) => ({ id: String(unit.id), label: { vi: unit.name } })) });
};

/** Who holds a post at the unit that was chosen; `seen` is how often the task was given there by now. */
export const taskPosts: Action = async (context, args) => {
  const { db, actor, today } = context;
  if (!actor) throw new Error('tasks are given by an officer');
  const unitId = await chosenUnit({ ...context, actor }, args);
  if (unitId === null) return refused('task-unit-elsewhere', {}, 'where');
  const unit = (await unitName(db, unitId, today)) ?? '';
  const posts = await candidates(context, unitId);
  if (posts.length === 0)
    return refused('task-unit-nobody', { unit }, args.where === 'other' ? 'unit' : 'where');
  const view = taskNamed(await tasksFor(context, actor), args);
  const standing = view && (await taskStanding(db, keyOf(view, unitId), today));
  return done({
    unitId,
    unit,
    seen: standing?.assignment ?? 0,
    posts: [
      ...posts.map(({ id, personName, title }) => ({
        id: String(id),
        label: { vi: `${personName} – ${title}` },
      })),
      ...(standing && standing.postId !== null
        ? [{ id: 'nobody', label: { vi: 'Thôi giao', en: 'Take it back' }, aliases: ['không ai', 'bỏ giao'] }]
        : []),
    ],
  });
};

const keyOf = ({ pack, task }: TaskView, unitId: number) => ({ programme: pack.id, task: task.id, unitId });

const chosenUnit = async (context: Desk, { where, found, which }: JsonObject): Promise<number | null> => {
  const id = where === 'own' ? context.actor.unitId : Number(where === 'other' ? (which ?? found) : where);
  return (await mayAt(context, 'task.assign', { unitId: id })) ? id : null;
};

const candidates = async ({ db, today }: ActionContext, unitId: number): Promise<readonly PostOn[]> =>
  (await postsAt(db, unitId, today)).filter(({ role }) => role !== 'admin').slice(0, 20);

/** One new dated row: who is responsible from today on. Rights and what others did meanwhile are looked at now. */
export const taskAssign: Action = async (context, args) => {
  const { db, actor, today } = context;
  const unitId = Number(args.unit);
  if (!actor || !(await mayAt(context, 'task.assign', { unitId })))
    throw new Error('tasks are given by the organiser of a unit, to itself and below');
  await lockTasksOf(db, unitId);
  const view = taskNamed(await tasksFor(context, actor), args);
  if (!view) return done(null, [message([say('task-no-such')], [allTasksButton])]);
  const standing = await taskStanding(db, keyOf(view, unitId), today);
  const post = (await candidates(context, unitId)).find(({ id }) => String(id) === args.who) ?? null;
  if (!post && args.who !== 'nobody') return refused('task-post-ended', {}, 'where');
  const given: Given = { view, unitId, post, standing };
  if ((standing?.postId ?? null) === (post?.id ?? null))
    return done(null, [told('task-assigned-already', given)]);
  if ((standing?.assignment ?? 0) !== args.seen) return done(null, [told('task-assigned-meanwhile', given)]);
  await assign({ ...context, actor }, given);
  return done(null, [told(post ? 'task-assigned' : 'task-taken-back', given)]);
};

type Given = {
  readonly view: TaskView;
  readonly unitId: number;
  readonly post: PostOn | null;
  readonly standing: TaskStanding | null;
};

const assign = async (
  { db, actor, chat, now, today }: Desk,
  { view, unitId, post, standing }: Given,
): Promise<void> => {
  await addAssignment(db, {
    ...{ programme: view.pack.id, task: view.task.id, unit_id: unitId },
    ...{ number: (standing?.assignment ?? 0) + 1, post_id: post?.id ?? null, from_day: today },
    ...{ assigned_by: actor.postId, created_at: now },
  });
  await audit(db, {
    at: now,
    postId: actor.postId,
    chatId: chat.id,
    what: post ? 'task.assigned' : 'task.taken-back',
    about: `task:${view.pack.id}/${view.task.id}:${unitId}`,
    before: { post: standing?.postId ?? null },
    after: { post: post?.id ?? null },
  });
};

type AssignKey = 'task-assigned' | 'task-taken-back' | 'task-assigned-already' | 'task-assigned-meanwhile';

const told = (key: AssignKey, { view, unitId, post, standing }: Given): Message =>
  message(
    [
      say(key, {
        title: view.task.title,
        role: say(view.isFollowed ? 'task-role-follower' : 'task-role-responsible'),
        name:
          (key === 'task-assigned-meanwhile' ? standing?.personName : post?.personName) ?? say('task-nobody'),
        unit: post?.unitName ?? standing?.unitName ?? '',
      }),
      ...(key === 'task-assigned' && standing?.personName
        ? [say('task-assigned-before', { name: standing.personName })]
        : []),
    ],
    [taskButton(view, say('button-task-open'), unitId), allTasksButton],
  );
