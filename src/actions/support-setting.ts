import { mayStateSupportPeriods, maySwitchSupports } from '../core/access.ts';
import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { message, say } from '../core/message.ts';
import { showMoney } from '../core/programme/support-words.ts';
import { termsOn } from '../core/programme/supports.ts';
import type { Pack, Support, SupportPeriod } from '../core/programme/types.ts';
import { audit } from '../store/audit.ts';
import { addSupportDecision, supportDecisions } from '../store/supports.ts';
import { type Action, type ActionContext, type Actor, type Begin, done } from './action.ts';
import { countIn, textIn } from './founding-facts.ts';
import { packsHere } from './running-packs.ts';
import { workUnit } from './support-views.ts';

/** A decision about a support: it turns it on or off, and says the amount and, where the plan does not, the period. */
export const supportSettingBegin: Begin = async (context, { programme, support }) => {
  const { actor } = context;
  const found = await supportNamed(context, programme, support);
  if (!found || found.support.basis === null)
    return { messages: [message([say('support-none')], menuFor(actor))] };
  const { pack, support: meant } = found;
  const terms = termsOn(meant, await decisionsOn(context, actor, found), context.today);
  if (!(terms.active ? mayStateSupportPeriods(actor) : maySwitchSupports(actor)))
    return { messages: [message([say('support-setting-not-yours')], menuFor(actor))] };
  const isFinance = mayStateSupportPeriods(actor);
  return {
    subject: `support-setting:${pack.id}:${meant.id}:post:${actor.postId}`,
    form: null,
    slots: {
      ...{ programme: pack.id, support: meant.id, title: meant.title, document: pack.document.name },
      planAmount: terms.amount,
      isOn: terms.active ? true : null,
      asksPeriod: isFinance && meant.period === null ? true : null,
      asksAmount: terms.amount === null ? null : true,
    },
  };
};

export const supportNamed = async (
  context: ActionContext,
  programme: unknown,
  support: unknown,
): Promise<{ readonly pack: Pack; readonly support: Support } | null> => {
  const { running } = await packsHere(context);
  const pack = running.find(({ id }) => id === programme);
  const found = pack?.supports.find(({ id }) => id === support);
  return pack && found ? { pack, support: found } : null;
};

const decisionsOn = async (
  context: ActionContext,
  actor: Actor,
  { pack, support }: { readonly pack: Pack; readonly support: Support },
) => {
  const { db, today } = context;
  const unitId = await workUnit(context, actor);
  return (await supportDecisions(db, pack.id, { unitId, today })).filter((one) => one.support === support.id);
};

/** Keeps the decision as a new dated row; what it does not say goes on as it was. */
export const supportSet: Action = async (context) => {
  const { db, now, actor, chat, answers, slots } = context;
  const found = actor ? await supportNamed(context, slots.programme, slots.support) : null;
  if (!actor || !found || !maySwitchSupports(actor))
    throw new Error('a decision about a support is recorded by organising or finance');
  const validFrom = textIn(answers, 'valid-from') ?? '';
  const before = termsOn(found.support, await decisionsOn(context, actor, found), validFrom);
  const isFinance = mayStateSupportPeriods(actor);
  const kept = {
    active: answers.what !== 'stop' && answers['what-else'] !== 'stop',
    amount: amountIn(answers) ?? before.decision?.amount ?? null,
    period: (isFinance ? periodIn(answers) : null) ?? before.decision?.period ?? null,
  };
  const unit_id = await workUnit(context, actor);
  const said = {
    decision: textIn(answers, 'decision') ?? '',
    decided_on: textIn(answers, 'decided-on') ?? '',
    valid_from: validFrom,
  };
  const id = await addSupportDecision(db, {
    ...{ programme: found.pack.id, support: found.support.id, unit_id, ...kept, ...said },
    ...{ recorded_by: actor.postId, created_at: now },
  });
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'support.decided' },
    about: `support_setting:${id}`,
    before: { active: before.active, amount: before.amount, period: before.period },
    after: { programme: found.pack.id, support: found.support.id, unit_id, ...kept, ...said },
  });
  const facts = {
    title: found.support.title,
    decision: said.decision,
    from: showDay(validFrom),
    amount: showMoney(kept.amount ?? found.support.amount ?? 0),
  };
  return done(null, [
    message(
      [say(kept.active ? 'support-set-on' : 'support-set-off', facts)],
      [
        commandButton(say('button-support-open'), 'support', found.pack.id, found.support.id),
        ...menuFor(actor),
      ],
    ),
  ]);
};

const amountIn = (answers: JsonObject): number | null =>
  countIn(answers, 'first-amount') ?? countIn(answers, 'amount') ?? countIn(answers, 'other-amount');

const periodIn = (answers: JsonObject): SupportPeriod | null =>
  (textIn(answers, 'first-period') ?? textIn(answers, 'period')) as SupportPeriod | null;
