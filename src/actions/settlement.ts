import type { JsonObject } from '../core/flow/types.ts';
import { sumOf } from '../core/programme/supports.ts';
import type { SupportBasis } from '../core/programme/types.ts';
import { planTold } from '../core/registers/work-plans.ts';
import { calendarSpan, type Span } from '../core/reports/periods.ts';
import { paidSums } from '../store/support-claims.ts';
import { planOf } from '../store/work-plans.ts';
import type { ActionContext, Actor } from './action.ts';
import { packsHere } from './running-packs.ts';
import { supportView, workUnit } from './support-views.ts';

type Ask = Pick<ActionContext, 'db' | 'definitions' | 'today'>;

/** What the registers know of a form's items, by item: offered, never taken without a tap. */
export const knownFor = async (
  context: Ask,
  actor: Actor,
  { form, covers }: { readonly form: string; readonly covers: Span },
): Promise<JsonObject> => {
  if (form === 'quyet-toan') return settled(context, actor, covers);
  if (form === 'can-bo-de-an') return planned(context, actor, covers);
  return form === 'du-toan' ? estimated(context, actor, covers) : {};
};

/** An officer's month: what they registered for it, and what came of that. */
const planned = async ({ db, today }: Ask, { postId }: Actor, covers: Span): Promise<JsonObject> => {
  const plan = await planOf(db, postId, covers.to.slice(0, 7), today);
  if (!plan) return {};
  const { plan: works, done, notDone } = planTold(plan.items);
  return { plan: works, results: done, 'not-done': notDone };
};

/** A settlement: what was paid in the period and under how many documents, support by support. */
const settled = async (context: Ask, actor: Actor, covers: Span): Promise<JsonObject> => {
  const paid = await paidSums(context.db, await workUnit(context, actor), covers);
  return Object.fromEntries(
    BASES.flatMap((basis) => {
      const { sum, documents } = paid.find((one) => one.basis === basis) ?? { sum: 0, documents: 0 };
      return [
        [`${basis}-spent`, sum],
        [`${basis}-vouchers`, documents],
      ];
    }),
  );
};

const BASES: readonly SupportBasis[] = ['founding', 'office', 'full-time', 'part-time'];

/** An estimate: what the offices and people of today would be paid by the period's end. Foundings are not foreseen. */
const estimated = async (context: Ask, actor: Actor, covers: Span): Promise<JsonObject> => {
  const { running } = await packsHere(context);
  const sums = new Map<string, number>();
  for (const pack of running)
    for (const support of pack.supports) {
      const { basis } = support;
      if (basis === null || basis === 'founding') continue;
      const { mine } = await supportView({ ...context, today: covers.to }, actor, {
        pack,
        support,
        inForce: true,
      });
      const dues = (mine?.dues ?? []).filter(({ period }) => period !== null && isWithin(period, covers));
      if (dues.length > 0) sums.set(basis, (sums.get(basis) ?? 0) + sumOf(dues));
    }
  return Object.fromEntries(sums);
};

const isWithin = (period: string, covers: Span): boolean => {
  const { from, to } = calendarSpan(period);
  return covers.from <= from && to <= covers.to;
};
