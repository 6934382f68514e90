import { mayReadRegisters } from '../core/access.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { clipped } from '../core/fold.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import { planMonths, type WorkItem } from '../core/registers/work-plans.ts';
import { isPeriod, nextPeriod, type Period, previousPeriod, showPeriod } from '../core/reports/periods.ts';
import { type Planner, planById, plannersBelow, planOf, type WorkPlan } from '../store/work-plans.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { notYours } from './enterprises-show.ts';

type Desk = ActionContext & { readonly actor: Actor };

/** What a phone's screen holds. */
const PAGE = 10;

/** An officer's own plan of a month; to the others above the grassroots who has registered one, and each in full. */
export const workPlansShow: Action = async (context, { month, page, plan }) => {
  const { actor } = context;
  if (!actor || !mayReadRegisters(actor)) return done(null, [notYours(actor)]);
  const desk = { ...context, actor };
  if (typeof plan === 'string') return done(null, [await oneShown(desk, Number(plan))]);
  const period = monthIn(month) ?? planMonths(context.today)[0];
  return done(null, [
    actor.programme === null
      ? await allShown(desk, period, Number(page ?? 0) || 0)
      : await ownShown(desk, period),
  ]);
};

const monthIn = (month: unknown): Period | null =>
  typeof month === 'string' && /^\d{4}-\d{2}$/.test(month) && isPeriod(month) ? month : null;

const ownShown = async ({ db, actor, today }: Desk, period: Period): Promise<Message> => {
  const plan = await planOf(db, actor.postId, period, today);
  const head = say('work-plan-none', { month: showPeriod(period) });
  return message(plan ? linesOf(plan) : [head], [
    ...(plan ? resultButtons(plan) : []),
    commandButton(say('button-work-plan'), 'work-plan'),
    ...monthButtons(period, today),
  ]);
};

const oneShown = async ({ db, actor, today }: Desk, id: number): Promise<Message> => {
  const plan = Number.isSafeInteger(id) ? await planById(db, id, { unitId: actor.unitId, day: today }) : null;
  if (!plan) return message([say('work-plan-no-such')], menuFor(actor));
  return message(
    [say('work-plan-whose', { name: plan.name, unit: plan.unitName }), ...linesOf(plan)],
    [
      ...(plan.postId === actor.postId ? resultButtons(plan) : []),
      commandButton(say('button-work-plans'), 'work-plans', plan.period),
    ],
  );
};

export const linesOf = (plan: WorkPlan): readonly Phrase[] => [
  say('work-plan-title', { month: showPeriod(plan.period) }),
  say('work-plan-numbers', { mobilise: plan.mobilise, found: plan.found, join: plan.joinMembers }),
  ...plan.items.map(itemLine),
];

const itemLine = ({ number, work, result, note }: WorkItem): Phrase =>
  say(note === null ? 'work-plan-item' : 'work-plan-item-note', {
    ...{ number, work, note: note ?? '' },
    result: say(`work-result-${result ?? 'open'}`),
  });

/** One tap to what is not told yet. */
export const resultButtons = ({ id, items }: WorkPlan): readonly Button[] =>
  items
    .filter(({ result }) => result === null)
    .map(({ number, work }) =>
      commandButton({ vi: clipped(`${number}. ${work}`, 40) }, 'work-result', String(id), String(number)),
    );

const monthButtons = (period: Period, today: string): readonly Button[] => [
  monthButton(previousPeriod(period)),
  ...(period < planMonths(today)[1] ? [monthButton(nextPeriod(period))] : []),
];

const monthButton = (period: Period): Button =>
  commandButton(say('button-work-month', { month: showPeriod(period) }), 'work-plans', period);

const allShown = async ({ db, actor, today }: Desk, period: Period, page: number): Promise<Message> => {
  const within = { unitId: actor.unitId, day: today };
  const found = await plannersBelow(db, within, { period, limit: PAGE + 1, offset: page * PAGE });
  const shown = found.slice(0, PAGE);
  const head = { unit: actor.unitName, month: showPeriod(period) };
  return message(
    [
      say(shown.length === 0 ? 'work-plans-nobody' : 'work-plans-title', head),
      ...shown.map((one) => plannerLine(one, actor)),
    ],
    [
      ...shown.flatMap(({ planId, name }) =>
        planId === null ? [] : [commandButton({ vi: clipped(name, 40) }, 'work-plan-of', String(planId))],
      ),
      ...(found.length > PAGE
        ? [commandButton(say('button-next-page'), 'work-plans', period, String(page + 1))]
        : []),
      ...monthButtons(period, today),
      ...(shown.length > 0 ? [commandButton(say('button-workbook'), 'workbook', 'work-plans', period)] : []),
    ],
  );
};

const plannerLine = ({ name, unitId, unitName, planId, works, told }: Planner, actor: Actor): Phrase =>
  say('work-plans-line', {
    name: unitId === actor.unitId ? name : say('work-plans-name', { name, unit: unitName }),
    state: planId === null ? say('work-plans-missing') : say('work-plans-state', { works, told }),
  });
