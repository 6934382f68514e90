import { isOfUnit, mayFileReport, mayWorkOn } from '../core/access.ts';
import { dayAt, showDay, timeAt } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { standsAt } from '../core/flow/resume.ts';
import { fold } from '../core/fold.ts';
import { type Message, message, say } from '../core/message.ts';
import { audit } from '../store/audit.ts';
import { chatsOf } from '../store/chats.ts';
import { type Draft, draftsOf, lockDraft } from '../store/drafts.ts';
import { giveDraft, type Holder, holderOf } from '../store/hand-overs.ts';
import { type PostOn, postsAt } from '../store/posts.ts';
import { type Action, type ActionContext, type Actor, type Begin, done, refused } from './action.ts';
import { flowOfDraft, goOnButton, titleOfDraft } from './draft-flow.ts';
import { textIn } from './founding-facts.ts';
import { idIn } from './review-begin.ts';

type Context = ActionContext & { readonly actor: Actor };

/** Which half-done report of the unit is handed over, and who may go on with it. */
export const draftHandBegin: Begin = async (context, { draft, said }) => {
  const { db, actor, today } = context;
  const all = (await draftsOf(db, actor)).filter((row) => mayHand(row, actor));
  const meant = typeof draft === 'string' ? all.filter(({ id }) => id === idIn(draft)) : all;
  const [row, ...others] = meant;
  if (!row) return told(message([say('hand-no-draft')], menuFor(actor)));
  if (others.length > 0)
    return told(
      message(
        [say('hand-which')],
        meant.map((one) => commandButton(titleOfDraft(one), 'draft-hand', String(one.id))),
      ),
    );
  const holder = await holderOf(db, row, today);
  if (holder && holder.postId !== actor.postId) return told(heldMessage(row, holder));
  const people = await mayGoOn(context, row);
  if (people.length === 0) return told(message([say('hand-nobody')], [goOnButton(row), ...menuFor(actor)]));
  const named = people.filter(({ personName }) => isNamed(String(said ?? ''), personName));
  return {
    subject: `draft-hand:${row.id}:post:${actor.postId}`,
    form: null,
    slots: {
      ...{ draft: row.id, title: titleOfDraft(row) as never },
      ...(named.length === 1 && named[0] ? { to: String(named[0].id) } : {}),
      people: people.map(({ id, personName, title }) => ({
        id: String(id),
        label: { vi: `${personName} – ${title}` },
      })),
    },
  };
};

const told = (one: Message) => ({ messages: [one] });

/** What is the unit's, by whoever may go on with it. */
export const mayHand = (row: Draft, actor: Actor): boolean =>
  isOfUnit(row) && actor.programme === null && isTheirs(row, actor);

const isTheirs = ({ unit_id, post_id, subject, form }: Draft, actor: Actor): boolean =>
  mayWorkOn({ unitId: unit_id, postId: post_id, subject, form }, actor);

/** Everybody else of the unit who files this report. */
export const mayGoOn = async (
  { db, today, actor }: Pick<Context, 'db' | 'today' | 'actor'>,
  row: Draft,
): Promise<readonly PostOn[]> =>
  (await postsAt(db, row.unit_id, today)).filter(
    (post) => post.personId !== actor.personId && post.programme === null && mayFileReport(post, row.form),
  );

/** "Giao cho anh Sơn": people are called by their last word. */
const isNamed = (said: string, name: string): boolean =>
  ` ${fold(said)} `.includes(` ${fold(name).split(' ').at(-1)} `);

/** Hands a draft to the chosen post, and tells its holder. */
export const draftHand: Action = async (asked, { draft }) => {
  const { db, actor, now, slots, answers, definitions, today } = asked;
  if (!actor) throw new Error('a draft is handed over by an officer');
  const context = { ...asked, actor };
  const row = await lockDraft(db, Number(draft));
  if (!row || !mayHand(row, actor)) return done(null, [message([say('draft-gone')], menuFor(actor))]);
  const holder = await holderOf(db, row, today);
  if (holder && holder.postId !== actor.postId) return done(null, [heldMessage(row, holder)]);
  const to = textIn(answers, 'to') ?? slots.to;
  const post = (await mayGoOn(context, row)).find(({ id }) => String(id) === to);
  if (!post) return refused('hand-gone', {}, 'to');
  await giveDraft(db, { id: row.id, postId: post.id, now });
  await note(context, row, { what: 'draft.handed', to: post.id });
  const { flow, state } = flowOfDraft(definitions, row);
  const facts = { title: titleOfDraft(row), name: post.personName, by: actor.personName };
  const isTold = (await chatsOf(db, post.personId)).length > 0;
  return done(
    null,
    [
      message(
        [say('hand-done', facts), say(isTold ? 'hand-told' : 'hand-untold', facts)],
        [commandButton(say('button-take-back'), 'draft-take', String(row.id)), ...menuFor(actor)],
      ),
    ],
    [
      {
        ...{ personId: post.personId, postId: post.id },
        message: message([say('hand-notice', facts), standsAt(flow, state)], [goOnButton(row)]),
      },
    ],
  );
};

/** Takes a draft back, or over where its holder cannot go on; tells whoever had it. */
export const draftTake: Action = async (asked, { draft }) => {
  const { db, actor, now, today } = asked;
  const row = actor ? await lockDraft(db, idIn(draft) ?? 0) : undefined;
  if (!row || !actor || !mayHand(row, actor))
    return done(null, [message([say('draft-gone')], menuFor(actor))]);
  const holder = await holderOf(db, row, today);
  const facts = { title: titleOfDraft(row), by: actor.personName };
  if (holder?.postId === actor.postId || (!holder && row.held_by === null))
    return done(null, [message([say('take-yours', facts)], [goOnButton(row)])]);
  await giveDraft(db, { id: row.id, postId: actor.postId, now });
  await note({ ...asked, actor }, row, { what: 'draft.taken', to: actor.postId });
  const notices = holder
    ? [{ personId: holder.personId, postId: holder.postId, message: takenMessage(row, facts) }]
    : [];
  return done(null, [message([say('take-done', facts)], [goOnButton(row)])], notices);
};

const takenMessage = (row: Draft, facts: Parameters<typeof say>[1]): Message =>
  message(
    [say('take-notice', facts)],
    [
      commandButton(say('button-view'), 'draft', String(row.id), 'view'),
      commandButton(say('menu-duties'), 'duties'),
    ],
  );

const note = (
  { db, now, actor, chat }: Context,
  row: Draft,
  { what, to }: { readonly what: string; readonly to: number },
): Promise<unknown> =>
  audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what, about: `draft:${row.id}` },
    before: { subject: row.subject, heldBy: row.held_by === null ? null : `post:${row.held_by}` },
    after: { heldBy: `post:${to}` },
  });

/** Somebody else goes on with this draft; it can be looked at, and taken back. */
export const heldMessage = (row: Draft, { name, since }: Holder): Message =>
  message(
    [say('draft-held', { title: titleOfDraft(row), name, time: timeAt(since), day: showDay(dayAt(since)) })],
    [
      commandButton(say('button-view'), 'draft', String(row.id), 'view'),
      commandButton(say('button-take-back'), 'draft-take', String(row.id)),
      commandButton(say('menu-duties'), 'duties'),
    ],
  );
