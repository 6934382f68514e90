import { mayAssignTasks } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { menuFor } from '../core/flow/buttons.ts';
import type { Json } from '../core/flow/types.ts';
import { type Message, message, say } from '../core/message.ts';
import { bodiesOf, type NamedBody, type Successor, type TaskView } from '../core/programme/tasks.ts';
import type { Body } from '../core/programme/types.ts';
import { audit } from '../store/audit.ts';
import { addSuccessor, successorsFor } from '../store/body-successors.ts';
import { lockTasksOf } from '../store/tasks.ts';
import { type Action, type ActionContext, type Actor, type Begin, done } from './action.ts';
import { taskArgs, taskNamed, tasksFor } from './task-read.ts';
import { allTasksButton, taskButton } from './task-words.ts';

/** The bodies that a task names, for the organiser to say what took the place of one. */
export const successorBegin: Begin = async (context, slots) => {
  const { actor } = context;
  if (!mayAssignTasks(actor)) return { messages: [message([say('task-assign-not-yours')], menuFor(actor))] };
  const view = taskNamed(await tasksFor(context, actor), slots);
  if (!view || bodiesOf(view).length === 0)
    return { messages: [message([say('task-no-such')], [allTasksButton])] };
  const [programme, task] = taskArgs(view);
  return {
    subject: `body-successor:${programme}/${view.task.id}:post:${actor.postId}`,
    form: null,
    slots: {
      ...{ programme, task },
      bodies: bodiesOf(view).map(({ id, name }) => ({ id, label: name as Json })),
    },
  };
};

/** Keeps what took the place of a body, under its decision. What was recorded before stays. */
export const bodySucceed: Action = async (context, args) => {
  const { actor, db } = context;
  if (!actor || !mayAssignTasks(actor)) throw new Error('a successor is recorded by the organiser of a unit');
  await lockTasksOf(db, actor.unitId);
  const view = taskNamed(await tasksFor(context, actor), args);
  const body = view && bodiesOf(view).find(({ id }) => id === args.body);
  if (!view || !body) return done(null, [message([say('task-no-such')], [allTasksButton])]);
  const successor: Successor = {
    body: body.id,
    name: String(args.name),
    kind: args.kind as Body['kind'],
    decision: String(args.decision),
    decidedOn: String(args.on),
  };
  const above = await wordFromAbove({ ...context, actor }, view, body);
  if (above) return done(null, [told('successor-known', view, { body, successor: above })]);
  if (isSame(body.successor, successor))
    return done(null, [told('successor-known', view, { body, successor })]);
  await keep({ ...context, actor }, view, { body, successor });
  return done(null, [told('successor-recorded', view, { body, successor })]);
};

/** What a unit above has recorded holds here too: nothing that is recorded below would ever be shown. */
const wordFromAbove = async (
  { db, actor, today }: ActionContext & { readonly actor: Actor },
  { pack }: TaskView,
  { id }: NamedBody,
): Promise<Successor | null> => {
  const known = await successorsFor(db, { unitId: actor.unitId, day: today });
  const found = known.find(({ programme, body }) => programme === pack.id && body === id);
  return found && found.unitId !== actor.unitId ? found : null;
};

const isSame = (known: Successor | null, next: Successor): boolean =>
  known !== null &&
  known.name === next.name &&
  known.kind === next.kind &&
  known.decision === next.decision &&
  known.decidedOn === next.decidedOn;

type Succeeded = { readonly body: NamedBody; readonly successor: Successor };

const keep = async (
  { db, actor, chat, now }: ActionContext & { readonly actor: Actor },
  { pack }: TaskView,
  { body, successor }: Succeeded,
): Promise<void> => {
  const { name, kind, decision, decidedOn } = successor;
  const facts = { name, kind, decision, decided_on: decidedOn };
  const id = await addSuccessor(db, {
    ...{ programme: pack.id, body: body.id, unit_id: actor.unitId, ...facts },
    ...{ recorded_by: actor.postId, created_at: now },
  });
  await audit(db, {
    at: now,
    postId: actor.postId,
    chatId: chat.id,
    what: 'body.succeeded',
    about: `body_successor:${id}`,
    ...(body.successor ? { before: { name: body.successor.name, decision: body.successor.decision } } : {}),
    after: { body: body.id, ...facts },
  });
};

const told = (
  key: 'successor-recorded' | 'successor-known',
  view: TaskView,
  { body, successor }: Succeeded,
): Message =>
  message(
    [
      say(key, {
        body: body.name,
        now: successor.name,
        decision: successor.decision,
        day: showDay(successor.decidedOn),
      }),
    ],
    [taskButton(view, say('button-task-open')), allTasksButton],
  );
