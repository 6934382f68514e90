import { mayReview } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { message, type Phrase, say } from '../core/message.ts';
import { audit } from '../store/audit.ts';
import { colleagues, delegate, delegationsOf, endDelegation } from '../store/delegations.ts';
import { type Action, type ActionContext, type Actor, type Begin, done, refused } from './action.ts';
import { textIn } from './founding-facts.ts';
import { idIn } from './review-begin.ts';
import { signsForUnit } from './sign-off.ts';

/** One draft per reviewer: who stands in, from when, until when. What is agreed already is told first. */
export const delegateBegin: Begin = async (context, { end }) => {
  const { db, actor, today } = context;
  if (!(await mayDelegate(context)))
    return { messages: [message([say('delegate-not-yours')], menuFor(actor))] };
  if (typeof end === 'string') return { messages: [await ended(context, idIn(end))] };
  const [people, agreed] = [
    await colleagues(db, { unitId: actor.unitId, personId: actor.personId, day: today }),
    await delegationsOf(db, actor.postId, today),
  ];
  const lines: readonly Phrase[] = agreed.map(({ name, from, until }) =>
    say('delegate-agreed', { name, from: showDay(from), until: showDay(until) }),
  );
  if (people.length === 0 || agreed.length > 0) {
    const buttons = [
      ...agreed.map(({ id, name }) =>
        commandButton(say('button-delegate-end', { name }), 'delegate', String(id)),
      ),
      ...menuFor(actor),
    ];
    return { messages: [message(agreed.length > 0 ? lines : [say('delegate-nobody')], buttons)] };
  }
  return {
    subject: `delegate:post:${actor.postId}`,
    form: null,
    slots: {
      people: people.map(({ id, name, title }) => ({ id: String(id), label: { vi: `${name} – ${title}` } })),
    },
  };
};

type Context = ActionContext & { readonly actor: Actor };

/** Reviewers, and heads whose signature is asked for. */
const mayDelegate = async (context: Context): Promise<boolean> =>
  mayReview(context.actor) || signsForUnit(context, context.actor);

const ended = async (context: Context, id: number | null) => {
  const { db, actor, today } = context;
  const isEnded = id !== null && (await endDelegation(db, { id, postId: actor.postId, day: today }));
  if (isEnded) await note(context, 'delegation.ended', id);
  return message([say(isEnded ? 'delegate-ended' : 'delegate-none')], menuFor(actor));
};

const note = ({ db, now, actor, chat }: Context, what: string, id: number | null) =>
  audit(db, { at: now, postId: actor.postId, chatId: chat.id, what, about: `delegation:${id}` });

/** Keeps who stands in, and tells them. */
export const delegateRecord: Action = async (context) => {
  const { db, actor, today, answers, now } = context;
  if (!actor || !(await mayDelegate({ ...context, actor })))
    throw new Error('a reviewer asks somebody to stand in');
  const [to, from, until] = ['to', 'from', 'until'].map((id) => textIn(answers, id) ?? '');
  if (!to || !from || !until || until < from) return refused('delegate-backwards', {}, 'until');
  const people = await colleagues(db, { unitId: actor.unitId, personId: actor.personId, day: today });
  const chosen = people.find(({ id }) => String(id) === to);
  if (!chosen) return refused('delegate-gone', {}, 'to');
  const id = await delegate(db, { fromPostId: actor.postId, toPostId: chosen.id, from, until, at: now });
  if (id === null) return refused('delegate-known', {}, 'from');
  await note({ ...context, actor }, 'delegation.recorded', id);
  const facts = { name: chosen.name, from: showDay(from), until: showDay(until), by: actor.personName };
  const notice = message([say('delegate-notice', facts)], [commandButton(say('button-reviews'), 'reviews')]);
  return done(
    null,
    [message([say('delegate-recorded', facts)], menuFor(actor))],
    [{ personId: chosen.personId, postId: chosen.id, message: notice }],
  );
};
