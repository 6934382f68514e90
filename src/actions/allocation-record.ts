import { runFor } from '../core/programme/shares.ts';
import { addShares, type Share, type ShareRun } from '../store/allocations.ts';
import { audit } from '../store/audit.ts';
import type { NewRow } from '../store/schema.ts';
import type { ActionContext, Actor } from './action.ts';
import { type Meant, meantBy, runOf, sharedPacks } from './allocation-read.ts';
import { textIn } from './founding-facts.ts';

/** What the answers of a flow say of a share. */
export type Answered = Meant & {
  readonly value: number;
  readonly run: ShareRun;
  readonly period: Pick<NewRow<'allocation'>, 'period_from' | 'period_to'>;
};

export const shareIn = async (context: ActionContext): Promise<Answered | null> => {
  const { answers, slots, today } = context;
  const meant = meantBy(await sharedPacks(context), String(answers.target ?? slots.choice));
  const run = meant ? runFor(meant.target, yearIn(answers.year), today) : null;
  const value = answers.count ?? answers.rate;
  if (!meant || !run || typeof value !== 'number') return null;
  const period = { period_from: run.target.from, period_to: run.target.to };
  return { ...meant, value, run: runOf(meant, run), period };
};

const yearIn = (answer: unknown): number | null => (typeof answer === 'string' ? Number(answer) : null);

export type Portion = { readonly id: number; readonly name: string; readonly value: number };

type Recorded = {
  readonly share: Answered;
  readonly portions: readonly Portion[];
  readonly kind: 'registered' | 'assigned';
  readonly before: readonly Pick<Share, 'unitId' | 'value' | 'decision'>[];
};

/** One new dated row for each unit, and who recorded it. */
export const recordShares = async (
  { db, now, today, chat, answers }: ActionContext,
  actor: Actor,
  { share, portions, kind, before }: Recorded,
): Promise<void> => {
  const said = {
    kind,
    decision: kind === 'assigned' ? textIn(answers, 'decision') : null,
    decided_on: kind === 'assigned' ? (textIn(answers, 'decision-on') ?? today) : today,
    note: textIn(answers, 'note'),
  };
  const { programme, target } = share.run;
  const about = { programme, target, ...share.period };
  await addShares(
    db,
    portions.map(({ id, value }) => ({
      ...about,
      ...said,
      unit_id: id,
      value,
      recorded_by: actor.postId,
      created_at: now,
    })),
  );
  for (const { id, value } of portions) {
    const old = before.find(({ unitId }) => unitId === id);
    await audit(db, {
      at: now,
      postId: actor.postId,
      chatId: chat.id,
      what: `allocation.${kind}`,
      about: `unit:${id}`,
      ...(old ? { before: { value: old.value, decision: old.decision } } : {}),
      after: { ...about, value, decision: said.decision, decided_on: said.decided_on },
    });
  }
};
