import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { Json } from '../core/flow/types.ts';
import { message, say } from '../core/message.ts';
import {
  MOST_WORKS,
  needsNote,
  planMonths,
  readWorks,
  type WorkItem,
  workResultNamed,
} from '../core/registers/work-plans.ts';
import { type Period, showPeriod } from '../core/reports/periods.ts';
import { audit } from '../store/audit.ts';
import { keepPlan, lockPlan, planById, planOf, tellResult, type WorkPlan } from '../store/work-plans.ts';
import {
  type Action,
  type ActionContext,
  type ActionResult,
  type Actor,
  type Begin,
  done,
  refused,
} from './action.ts';
import { countIn, textIn } from './founding-facts.ts';
import { linesOf, resultButtons } from './work-plans-show.ts';

/** Plans are registered by officers of a programme, each their own. One draft per officer. */
export const workPlanBegin: Begin = async ({ actor, today }) => {
  if (actor.programme === null) return { messages: [message([say('work-plan-not-yours')], menuFor(actor))] };
  const months = planMonths(today).map((id) => ({ id, label: showPeriod(id), aliases: namesOf(id) }));
  return { subject: `work-plan:post:${actor.postId}`, form: null, slots: { months } };
};

/** "tháng 12", "t12", "12/2026". */
const namesOf = (month: Period): readonly string[] => {
  const [year = '', two = ''] = month.split('-');
  const n = String(Number(two));
  return [`tháng ${n}`, `tháng ${two}`, `t${n}`, `${n}/${year}`, `${two}/${year}`, `tháng ${n}/${year}`];
};

/** What is registered for the month already; where results were told, it stays. */
export const workPlanKnown: Action = async ({ db, actor, today }, { month }) => {
  if (!actor) throw new Error('a plan is registered by an officer');
  const plan = await planOf(db, actor.postId, String(month), today);
  if (!plan) return done({});
  if (plan.items.some(({ result }) => result !== null))
    return refused('work-plan-told', { month: showPeriod(plan.period).vi }, 'month');
  return done({ works: plan.items.map(({ work }) => work).join('; ') });
};

/** Whether the pieces of work can be told apart. */
export const workPlanRead: Action = async (_, { works }) => {
  const read = readWorks(String(works));
  return read.ok ? done(null) : refused(`work-plan-works-${read.reason}`, { most: MOST_WORKS }, 'works');
};

/** Keeps the plan of a month in place of an earlier one. */
export const workPlanRegister: Action = async (context) => {
  const { db, now, today, actor, chat, answers } = context;
  if (!actor || actor.programme === null)
    throw new Error('a plan is registered by an officer of a programme');
  const period = textIn(answers, 'month') ?? '';
  const read = readWorks(textIn(answers, 'works') ?? '');
  if (!read.ok) return refused(`work-plan-works-${read.reason}`, { most: MOST_WORKS }, 'works');
  const before = await planOf(db, actor.postId, period, today);
  if (before) await lockPlan(db, before.id);
  const known = await workPlanKnown(context, { month: period });
  if (!known.ok) return known;
  const numbers = {
    ...{ mobilise: countIn(answers, 'mobilise') ?? 0, found: countIn(answers, 'found') ?? 0 },
    joinMembers: countIn(answers, 'join') ?? 0,
  };
  const id = await keepPlan(db, {
    ...{ postId: actor.postId, unitId: actor.unitId, period, ...numbers },
    ...{ works: read.works, by: actor.postId, at: now },
  });
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'work-plan.registered' },
    about: `work_plan:${id}`,
    ...(before ? { before: planFacts(before) } : {}),
    after: { period, ...numbers, works: read.works },
  });
  const kept = await planOf(db, actor.postId, period, today);
  return done(null, [
    message(
      [say('work-plan-registered'), ...(kept ? linesOf(kept) : [])],
      [commandButton(say('button-work-plans'), 'work-plans', period), ...menuFor(actor)],
    ),
  ]);
};

const planFacts = ({ mobilise, found, joinMembers, items }: WorkPlan) => ({
  ...{ mobilise, found, joinMembers },
  works: items.map(({ work }) => work),
});

/**
 * The piece of work that a button names, held against others until the turn is kept; or what is said instead: where the
 * plan was registered anew meanwhile, its number is that of another.
 */
const itemIn = async (
  { db, actor, today }: ActionContext,
  { plan, number, work }: Parameters<Action>[1],
): Promise<{ readonly plan: WorkPlan; readonly item: WorkItem } | ActionResult> => {
  if (!actor) throw new Error('a result is told by an officer');
  const id = typeof plan === 'string' && /^[1-9]\d{0,14}$/.test(plan) ? Number(plan) : null;
  if (id !== null) await lockPlan(db, id);
  const found = id === null ? null : await planById(db, id, { unitId: actor.unitId, day: today });
  const item = found?.items.find((one) => String(one.number) === number);
  const isOther = typeof work === 'string' && work !== item?.work;
  if (!found || !item || isOther || found.postId !== actor.postId)
    return done({}, [message([say('work-plan-no-such')], menuFor(actor))]);
  return { plan: found, item };
};

/** One's own piece of work, whose result is to be told. */
export const workPlanItem: Action = async (context, args) => {
  const found = await itemIn(context, args);
  return 'ok' in found ? found : done({ work: found.item.work, number: found.item.number });
};

/** Keeps what came of a piece of work, and offers the next one. */
export const workPlanResult: Action = async (context, args) => {
  const { db, now, today, actor, chat } = context;
  const found = await itemIn(context, args);
  if ('ok' in found) return found;
  const { plan, item } = found;
  const result = workResultNamed(args.result);
  if (!result) throw new Error(`an unknown result was told: ${args.result}`);
  const note = needsNote(result) && typeof args.note === 'string' ? args.note : null;
  await tellResult(db, { planId: plan.id, number: item.number, result, note, at: now });
  await audit(db, {
    ...{ at: now, postId: (actor as Actor).postId, chatId: chat.id, what: 'work-plan.result' },
    ...{ about: `work_plan:${plan.id}`, before: { number: item.number, result: item.result } },
    after: { number: item.number, result, note },
  });
  const kept = await planOf(db, plan.postId, plan.period, today);
  return done({} as Json, [
    message(
      [say('work-result-told', { work: item.work, result: say(`work-result-${result}`) })],
      [
        ...(kept ? resultButtons(kept) : []),
        commandButton(say('button-work-plan-show'), 'work-plans', plan.period),
      ],
    ),
  ]);
};
