import { formOf } from '../core/definitions.ts';
import { menuFor } from '../core/flow/buttons.ts';
import { reasonLines } from '../core/flow/check-question.ts';
import { questions } from '../core/flow/position.ts';
import { summary } from '../core/flow/question.ts';
import { isCorrecting } from '../core/flow/sent-answers.ts';
import { shown } from '../core/flow/shown.ts';
import { answerTo, submission } from '../core/flow/state.ts';
import type { Flow, FlowState, Form, JsonObject } from '../core/flow/types.ts';
import { type Message, message, type Phrase, say, together } from '../core/message.ts';
import { type Draft, lockDraft } from '../store/drafts.ts';
import { signatureWaited, type WaitingSignature } from '../store/sign-offs.ts';
import type { ActionContext, Actor, Begin } from './action.ts';
import { flowOfDraft, titleOfDraft } from './draft-flow.ts';
import { itemOptions } from './report-correct.ts';
import { idIn } from './review-begin.ts';
import { type Signer, signerIn } from './sign-off.ts';

type Context = ActionContext & { readonly actor: Actor };

/** A draft as it waits for this officer, held for this turn. */
type Held = {
  readonly row: Draft;
  readonly waited: WaitingSignature;
  readonly signer: Signer;
  readonly form: Form;
};

export const held = async (context: Context, id: number): Promise<Held | null> => {
  const { db, actor, definitions } = context;
  const row = await lockDraft(db, id);
  if (!row || row.unit_id !== actor.unitId || row.form === null) return null;
  const waited = await signatureWaited(db, row);
  const signer = await signerIn(context, actor);
  const form = formOf(definitions, row.form, row.form_version);
  return waited && signer && form ? { row, waited, signer, form } : null;
};

/** The report on one screen, as it is about to leave the unit. */
export const signBegin: Begin = async (context, { draft }) => {
  const found = await held(context, idIn(draft) ?? 0);
  if (!found) return { messages: [gone(context.actor)] };
  const { row, waited, form } = found;
  const { flow, state } = flowOfDraft(context.definitions, row);
  const title = say('sign-title', {
    ...{ title: titleOfDraft(row), unit: context.actor.unitName, by: waited.askedByName },
  });
  return {
    subject: `sign:${row.id}.${row.revision}:post:${context.actor.postId}`,
    form: { id: form.id, version: form.version },
    slots: {
      ...{ draft: row.id, revision: row.revision },
      screen: together([
        title,
        ...figures(flow, state),
        ...reasonLines(flow, state),
      ]) as unknown as JsonObject,
      items: itemOptions(form, submission(flow, state)),
    },
  };
};

/** "4. Đoàn viên kết nạp mới: 45 (kỳ trước 40)"; of a correction what was sent before. */
const figures = (flow: Flow, state: FlowState): readonly Phrase[] =>
  isCorrecting(state)
    ? summary(flow, state)
    : questions(flow, state).flatMap((ask, n) => {
        const answer = answerTo(ask, state);
        if (!answer) return [];
        const facts = { n: n + 1, label: ask.label, value: shown(ask, state, answer.value) };
        const last = (state.slots.previous as JsonObject | undefined)?.[ask.id];
        return [
          typeof last === 'number'
            ? say('review-item', { ...facts, past: say('review-last', { value: shown(ask, state, last) }) })
            : say('review-line', facts),
        ];
      });

export const gone = (actor: Actor | null): Message => message([say('sign-gone')], menuFor(actor));
