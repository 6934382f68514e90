import { maySetBudget } from '../core/access.ts';
import { monthBegan } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { message, type Phrase, say } from '../core/message.ts';
import { showMoney } from '../core/programme/support-words.ts';
import { audit } from '../store/audit.ts';
import { budget, type Spent, sentSince, setBudget } from '../store/reach.ts';
import { parentOf } from '../store/units.ts';
import { type Action, type ActionContext, type Actor, type Begin, done } from './action.ts';
import { countIn } from './founding-facts.ts';

const mayHere = async ({ db, today }: ActionContext, actor: Actor): Promise<boolean> =>
  maySetBudget({ ...actor, isTop: (await parentOf(db, actor.unitId, today)) === null });

const notYours = (actor: Actor) => message([say('budget-not-yours')], menuFor(actor));

/** "/ngansach": what may be spent in a month, and what this month has cost so far, by price class. */
export const costsShow: Action = async (context) => {
  const { actor, db, now } = context;
  if (!actor) throw new Error('costs are shown to an officer');
  if (!(await mayHere(context, actor))) return done(null, [notYours(actor)]);
  const amount = await budget(db);
  const sent = await sentSince(db, monthBegan(now), ['zalo']);
  const cost = sent.reduce((sum, one) => sum + one.cost, 0);
  const lines = [
    amount === null ? say('budget-none') : say('budget-is', { amount: showMoney(amount) }),
    say('costs-so-far', { cost: showMoney(cost) }),
    ...sent.map(lineOf),
  ];
  return done(null, [message(lines, [commandButton(say('button-budget'), 'budget'), ...menuFor(actor)])]);
};

const PRICES: Readonly<Record<Spent['price'], Phrase>> = {
  free: say('price-free'),
  package: say('price-package'),
  billed: say('price-billed'),
  'template-uid': say('price-template-uid'),
  'template-phone': say('price-template-phone'),
  unknown: say('price-unknown'),
};

const lineOf = ({ price, count, cost, delivered, seen }: Spent): Phrase =>
  say('costs-line', { class: PRICES[price], count, cost: showMoney(cost), delivered, seen });

/** Set by the operator of a unit that nobody stands above. */
export const budgetBegin: Begin = async (context) => {
  const { actor } = context;
  if (!(await mayHere(context, actor))) return { messages: [notYours(actor)] };
  return { subject: `message-budget:post:${actor.postId}`, form: null, slots: {} };
};

export const budgetSet: Action = async (context) => {
  const { actor, db, now, chat, answers } = context;
  if (!actor || !(await mayHere(context, actor)))
    throw new Error('the budget is set by the operator at the top');
  const amount = countIn(answers, 'amount') ?? 0;
  const before = await budget(db);
  if (amount !== before) {
    await setBudget(db, { amount, postId: actor.postId, at: now });
    await audit(db, {
      ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'budget.set', about: 'messages' },
      ...{ before: { amount: before }, after: { amount } },
    });
  }
  return done(null, [message([say('budget-set', { amount: showMoney(amount) })], menuFor(actor))]);
};
