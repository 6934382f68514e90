import { mayRecordTask } from '../core/access.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { Json, JsonObject } from '../core/flow/types.ts';
import { type Message, message, say } from '../core/message.ts';
import { type TaskAt, type TaskState, type TaskView, taskStates } from '../core/programme/tasks.ts';
import { audit } from '../store/audit.ts';
import { addProgress, lockTasksOf } from '../store/tasks.ts';
import { type Action, type ActionContext, type Actor, type Begin, done } from './action.ts';
import { taskArgs, taskNamed, tasksFor } from './task-read.ts';
import { allTasksButton, stateWord, taskButton } from './task-words.ts';

type Desk = ActionContext & { readonly actor: Actor };
type Mine = { readonly view: TaskView; readonly own: TaskAt };

/** Whether this officer records the task, and as what; `seen` is how often it was recorded by now. */
export const taskRecordBegin: Begin = async (context, slots) => {
  const mine = await mineOr(context, slots);
  if ('lines' in mine) return { messages: [mine] };
  const { view, own } = mine;
  const [programme, task] = taskArgs(view);
  return {
    subject: `task:${programme}/${view.task.id}:post:${context.actor.postId}`,
    form: null,
    slots: {
      ...{ programme, task, seen: own.progress, title: view.task.title as Json },
      role: view.isFollowed ? 'follower' : 'responsible',
      state: stateWord(own.state) as unknown as Json,
    },
  };
};

/** The task, if it is this officer's to record, or the sentence that says whose it is. */
const mineOr = async ({ actor, ...context }: Desk, args: JsonObject): Promise<Mine | Message> => {
  const view = taskNamed(await tasksFor(context, actor), args);
  if (!view) return message([say('task-no-such')], [allTasksButton, ...menuFor(actor)]);
  const { own } = view;
  if (own && mayRecordTask(own, actor)) return { view, own };
  const told = own?.personName
    ? say('task-not-yours', { name: own.personName, title: own.postTitle ?? '' })
    : say('task-nobody-records');
  return message([told], [taskButton(view, say('button-task-open')), allTasksButton]);
};

/** Keeps one more step of a task. A follower's note is never kept; what another device recorded is never passed over. */
export const taskRecord: Action = async (context, args) => {
  const { actor, db } = context;
  const state = taskStates.find((each) => each === args.state);
  if (!actor || !state) throw new Error('a task is recorded by an officer, with one of its states');
  const desk = { ...context, actor };
  await lockTasksOf(db, actor.unitId);
  const mine = await mineOr(desk, args);
  if ('lines' in mine) return done(null, [mine]);
  const told = toldIn(args, state, mine.view);
  if (isSame(mine.own, told)) return done(null, [answer('task-recorded-already', mine, told)]);
  if (mine.own.progress !== args.seen) return done(null, [moved(mine)]);
  await record(desk, mine, told);
  return done(null, [answer('task-recorded', mine, told)]);
};

type Told = { readonly state: TaskState; readonly document: string | null; readonly note: string | null };

const toldIn = ({ document, note }: JsonObject, state: TaskState, { isFollowed }: TaskView): Told => ({
  state,
  document: typeof document === 'string' ? document : null,
  note: typeof note === 'string' && !isFollowed ? note : null,
});

const isSame = (own: TaskAt, told: Told): boolean =>
  own.progress > 0 && own.state === told.state && own.document === told.document && own.note === told.note;

const record = async ({ db, actor, chat, now }: Desk, { view, own }: Mine, told: Told): Promise<void> => {
  const key = { programme: view.pack.id, task: view.task.id, unit_id: actor.unitId };
  await addProgress(db, {
    ...key,
    ...told,
    number: own.progress + 1,
    recorded_by: actor.postId,
    created_at: now,
  });
  await audit(db, {
    at: now,
    postId: actor.postId,
    chatId: chat.id,
    what: 'task.recorded',
    about: `task:${key.programme}/${key.task}:${key.unit_id}`,
    before: { state: own.state, document: own.document },
    after: { state: told.state, document: told.document },
  });
};

const buttonsOf = (view: TaskView) => [
  taskButton(view, say('button-task-open')),
  commandButton(say('button-task-record'), 'task-record', ...taskArgs(view)),
  allTasksButton,
];

const answer = (key: 'task-recorded' | 'task-recorded-already', { view }: Mine, told: Told): Message =>
  message(
    [
      say(key, { title: view.task.title, state: stateWord(told.state) }),
      ...(told.document === null ? [] : [say('task-document', { document: told.document })]),
      ...(told.note === null ? [] : [say('task-note', { note: told.note })]),
    ],
    buttonsOf(view),
  );

const moved = ({ view, own }: Mine): Message =>
  message([say('task-moved', { title: view.task.title, state: stateWord(own.state) })], buttonsOf(view));
