import { mayFileReport } from '../core/access.ts';
import type { Day } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { menuFor } from '../core/flow/buttons.ts';
import type { Form, Json, JsonObject } from '../core/flow/types.ts';
import { message, say } from '../core/message.ts';
import { figuresOf, isNil } from '../core/reports/figures.ts';
import { audit } from '../store/audit.ts';
import { endedBelow } from '../store/ended-units.ts';
import { type Signature, sendReport } from '../store/reports.ts';
import { type Action, type ActionContext, type ActionResult, type Actor, done, refused } from './action.ts';
import { resubmit, valuesOf } from './report-resubmit.ts';
import { belowNow } from './rollup-prefill.ts';
import { movedLines } from './rollup-sent.ts';
import { askToSign, signatureNeeded } from './sign-off.ts';

/** Sends the report of the draft's unit or post, or hands it to the unit's head, where that is asked for. */
export const reportSubmit: Action = async (asked) => {
  const { actor, draft, slots, definitions } = asked;
  const form = draft?.form ? formOf(definitions, draft.form, draft.formVersion) : null;
  if (!actor || !form) throw new Error('a report is sent from a draft with a form, by an officer');
  const { postId } = slots as Slots;
  const mine = postId === null ? mayFileReport(actor, form.id) : postId === actor.postId;
  if (!mine) throw new Error('a report was about to be sent by somebody whose it is not');
  const context = { ...asked, actor };
  const needed = postId === null ? await signatureNeeded(context, actor) : 'none';
  if (needed === 'head') return askToSign(context);
  return sendReportNow(context, {
    form,
    signature: needed === 'own' ? { by: actor.postId, at: asked.now } : null,
  });
};

/** Sends a report whose filer may send it, and gives its receipt. */
export const sendReportNow = async (
  context: Context,
  { form, signature }: Sending,
): Promise<ActionResult> => {
  const { db, now, today, actor, chat, warnings, slots } = context;
  if (slots.report !== undefined) return resubmit(context, { form, signature });
  const { period, coversFrom, coversTo, dueOn, correctionUntil, postId } = slots as Slots;
  const answers = slots.sent === undefined ? context.answers : valuesOf(form, context.answers);
  const covers = { from: coversFrom, to: coversTo };
  const unitId = await reportingUnit(context);
  const below = postId === null ? await belowNow(context, { unitId, form, period, covers }) : null;
  const report = await sendReport(db, {
    ...{ unitId, postId, form: form.id, formVersion: form.version, period },
    ...{ coversFrom, coversTo, dueOn, correctionUntil },
    ...{ nil: isNil(form, answers), answers, warnings, figures: figuresOf(form, answers), below },
    ...{ sentBy: actor.postId, signature, now },
  });
  if (!report) return refused('report-sent-meanwhile');
  const after = { form: form.id, period, revision: 1 };
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'report.sent', about: `report:${report.id}` },
    after,
  });
  const unit = slots.forUnit === undefined ? actor.unitName : String(slots.unitName);
  const facts = { ...texts(slots, today), receipt: report.receipt, form: form.title, unit };
  const moved = movedLines(form, { offered: objectIn(slots.below), now: below ?? {}, answers });
  return done(null, [message([say('report-receipt', facts), ...moved], menuFor(actor))]);
};

type Context = ActionContext & { readonly actor: Actor };
type Sending = { readonly form: Form; readonly signature: Signature | null };

/** The officer's own unit, or the one that ended below it whose report this is. */
const reportingUnit = async ({ db, slots, today, actor }: Context): Promise<number> => {
  if (slots.forUnit === undefined) return actor.unitId;
  const span = { from: '0001-01-01', to: today, id: Number(slots.forUnit) };
  const [ended] = await endedBelow(db, actor.unitId, span);
  if (!ended) throw new Error('a report was about to be sent for a unit that did not end below');
  return ended.id;
};

type Slots = {
  readonly period: string;
  readonly coversFrom: string;
  readonly coversTo: string;
  readonly dueOn: string | null;
  readonly correctionUntil: string | null;
  readonly postId: number | null;
};

const objectIn = (value: Json | undefined): JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : {};

const texts = (slots: JsonObject, today: Day) => ({
  period: slots.periodText as { readonly vi: string; readonly en: string },
  due: String(slots.dueText ?? ''),
  late: today > String(slots.dueOn) ? 1 : 0,
  open: today > String(slots.correctionUntil) ? 0 : 1,
  correction: String(slots.correctionText ?? ''),
});
