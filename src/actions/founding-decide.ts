import { mayRecordFoundings } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { message, say } from '../core/message.ts';
import { audit } from '../store/audit.ts';
import { decideFounding, undecidedFoundings } from '../store/foundings.ts';
import { type Action, type Begin, done, refused } from './action.ts';
import { enterpriseFounded } from './enterprise-founded.ts';
import { bodiesAbove } from './founding-begin.ts';
import { countsOnDecision, decisionIn } from './founding-facts.ts';

/** One draft per founding that waits for its decision. */
export const foundingDecisionBegin: Begin = async ({ db, today, actor }, { founding }) => {
  const found = mayRecordFoundings(actor) ? await undecidedFoundings(db, actor.unitId) : [];
  const meant = found.find(({ id }) => String(id) === founding);
  if (!meant) return { messages: [message([say('founding-no-such')], menuFor(actor))] };
  const { id, name, founded_on } = meant;
  const bodies = await bodiesAbove(db, actor, today);
  return {
    subject: `founding-decision:${id}:post:${actor.postId}`,
    form: null,
    slots: { founding: id, unionName: name, foundedOn: founded_on, bodies },
  };
};

/** Keeps the decision with its founding, which counts from then on as the programme says. */
export const foundingDecide: Action = async (context) => {
  const { db, now, actor, chat, answers, slots } = context;
  if (!actor || !mayRecordFoundings(actor))
    throw new Error('a decision is recorded by an officer above the grassroots');
  const decision = decisionIn(answers);
  const foundedOn = String(slots.foundedOn);
  if (decision.decision_on !== null && decision.decision_on < foundedOn) {
    return refused('founding-decision-before', { founded: showDay(foundedOn) }, 'decision-on');
  }
  const counted_on = (await countsOnDecision(context)) ? (decision.decision_on ?? foundedOn) : foundedOn;
  const row = await decideFounding(db, Number(slots.founding), { ...decision, counted_on });
  if (!row)
    return refused('founding-decision-taken', { number: decision.decision_number ?? '' }, 'decision-number');
  const after = { decision_number: row.decision_number, counted_on };
  await audit(db, {
    at: now,
    postId: actor.postId,
    chatId: chat.id,
    what: 'founding.decided',
    about: `founding:${row.id}`,
    after,
  });
  const moved = await enterpriseFounded({ ...context, actor }, row);
  const facts = {
    number: row.decision_number ?? '',
    name: row.name,
    unit: actor.unitName,
    counted: showDay(counted_on),
  };
  return done(null, [
    message(
      [say('founding-decided', facts), ...moved],
      [commandButton(say('menu-quota'), 'quota'), ...menuFor(actor, 'quota')],
    ),
  ]);
};
