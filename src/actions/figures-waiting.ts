import { mayConfirmFigures } from '../core/access.ts';
import { commandButton } from '../core/flow/buttons.ts';
import { clipped } from '../core/fold.ts';
import { type Button, type Phrase, say } from '../core/message.ts';
import { type MeasureId, measureOf } from '../core/programme/measures.ts';
import { declaredToConfirm, declaredToLookAt } from '../store/declared-figures.ts';
import type { ActionContext, Actor } from './action.ts';
import { titled } from './quota-buttons.ts';

export type Waiting = { readonly lines: readonly Phrase[]; readonly buttons: readonly Button[] };

/** Declared figures that wait for this officer: to be confirmed, or to be stated anew. */
export const figuresWaiting = async ({ db, today }: ActionContext, actor: Actor): Promise<Waiting> => {
  const asked = { unitId: actor.unitId, personId: actor.personId, day: today };
  const toConfirm = mayConfirmFigures(actor) ? await declaredToConfirm(db, asked) : [];
  const toLookAt = await declaredToLookAt(db, actor.postId);
  return {
    lines: [
      ...(toConfirm.length > 0 ? [say('duties-figures-wait')] : []),
      ...toLookAt.map(({ measure, comment }) =>
        say('duties-figure-returned', { measure: titleOf(measure), comment: comment ?? say('value-none') }),
      ),
    ],
    buttons: [
      ...toConfirm.map(({ id, measure, unitName }) =>
        commandButton(
          say('button-confirm-figure', { figure: titled(titleOf(measure), 32), unit: clipped(unitName, 24) }),
          'figure',
          String(id),
        ),
      ),
      ...toLookAt.map(({ measure }) =>
        commandButton(
          say('button-declare-again', { measure: titled(titleOf(measure), 32) }),
          'declare',
          measure,
        ),
      ),
    ],
  };
};

const titleOf = (measure: string) => measureOf(measure as MeasureId).title;
