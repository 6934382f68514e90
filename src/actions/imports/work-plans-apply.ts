import { fold } from '../../core/fold.ts';
import type { Row } from '../../core/imports/layout.ts';
import { type Phrase, say } from '../../core/message.ts';
import type { WorkItem } from '../../core/registers/work-plans.ts';
import { audit } from '../../store/audit.ts';
import type { Tx } from '../../store/db.ts';
import { keepPlan, lockPlan, tellResult, type WorkPlan } from '../../store/work-plans.ts';
import type { ImportContext } from './import-kind.ts';
import { checkWorkPlans, type WantedPlan } from './work-plans-check.ts';

/** Keeps each plan as its rows tell it; a result that was told stays where the row has none. */
export const applyWorkPlans = async (
  context: ImportContext,
  rows: readonly Row[],
): Promise<readonly Phrase[]> => {
  const { wanted } = await checkWorkPlans(context, rows);
  const changed = wanted.filter((plan) => plan.known === null || isOther(plan, plan.known));
  for (const plan of changed) await keep(context, plan);
  const added = wanted.filter(({ known }) => known === null).length;
  const counts = { added, changed: changed.length - added, kept: wanted.length - changed.length };
  return [say('import-work-plans-done', counts)];
};

const keep = async (context: ImportContext, plan: WantedPlan): Promise<void> => {
  const { actor, now, chatId } = context;
  const tx = context.db as Tx;
  const { officer, period, mobilise, found, joinMembers, known } = plan;
  if (known) await lockPlan(tx, known.id);
  const items = itemsOf(plan);
  const id = await keepPlan(tx, {
    ...{ postId: officer.postId, unitId: officer.unitId, period, mobilise, found, joinMembers },
    ...{ works: items.map(({ work }) => work), by: actor?.postId ?? null, at: now },
  });
  for (const { number, result, note } of items)
    if (result !== null) await tellResult(tx, { planId: id, number, result, note, at: now });
  await audit(tx, {
    ...{ at: now, postId: actor?.postId ?? null, chatId, what: 'work-plan.registered' },
    about: `work_plan:${id}`,
    ...(known ? { before: factsOf(known, known.items) } : {}),
    after: factsOf(plan, items),
  });
};

const itemsOf = ({ works, known }: WantedPlan): readonly WorkItem[] =>
  works.map(({ work, result, note }, n) => {
    const told = known?.items.find((one) => fold(one.work) === fold(work));
    const kept =
      result === null ? { result: told?.result ?? null, note: told?.note ?? null } : { result, note };
    return { number: n + 1, work, ...kept };
  });

const factsOf = (
  { mobilise, found, joinMembers }: Pick<WorkPlan, 'mobilise' | 'found' | 'joinMembers'>,
  items: readonly WorkItem[],
) => ({ mobilise, found, joinMembers, items });

const isOther = (plan: WantedPlan, known: WorkPlan): boolean =>
  JSON.stringify(factsOf(plan, plain(itemsOf(plan)))) !== JSON.stringify(factsOf(known, plain(known.items)));

const plain = (items: readonly WorkItem[]): readonly WorkItem[] =>
  items.map(({ number, work, result, note }) => ({ number, work, result, note }));
