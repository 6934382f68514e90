import { mayFileReport } from '../core/access.ts';
import type { Day } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { menuFor } from '../core/flow/buttons.ts';
import type { Json, JsonObject } from '../core/flow/types.ts';
import { message, say } from '../core/message.ts';
import { figuresOf, isNil } from '../core/reports/figures.ts';
import { audit } from '../store/audit.ts';
import { sendReport } from '../store/reports.ts';
import { type Action, done, refused } from './action.ts';
import { resubmit } from './report-resubmit.ts';
import { belowNow } from './rollup-prefill.ts';
import { movedLines } from './rollup-sent.ts';

/** Sends the report of the draft's unit or post, and gives its receipt. */
export const reportSubmit: Action = async (context) => {
  const { db, now, today, actor, chat, draft, answers, warnings, slots, definitions } = context;
  const form = draft?.form ? formOf(definitions, draft.form, draft.formVersion) : null;
  if (!actor || !form) throw new Error('a report is sent from a draft with a form, by an officer');
  if (slots.report !== undefined) return resubmit({ ...context, actor }, form);
  const { period, coversFrom, coversTo, dueOn, correctionUntil, postId } = slots as Slots;
  const mine = postId === null ? mayFileReport(actor, form.id) : postId === actor.postId;
  if (!mine) throw new Error('a report was about to be sent by somebody whose it is not');
  const covers = { from: coversFrom, to: coversTo };
  const below =
    postId === null ? await belowNow(context, { unitId: actor.unitId, form, period, covers }) : null;
  const report = await sendReport(db, {
    ...{
      unitId: actor.unitId,
      postId,
      form: form.id,
      formVersion: form.version,
      period,
      coversFrom,
      coversTo,
      dueOn,
      correctionUntil,
    },
    ...{
      nil: isNil(form, answers),
      answers,
      warnings,
      figures: figuresOf(form, answers),
      below,
      sentBy: actor.postId,
      now,
    },
  });
  if (!report) return refused('report-sent-meanwhile');
  const after = { form: form.id, period, revision: 1 };
  await audit(db, {
    at: now,
    postId: actor.postId,
    chatId: chat.id,
    what: 'report.sent',
    about: `report:${report.id}`,
    after,
  });
  const facts = { ...texts(slots, today), receipt: report.receipt, form: form.title, unit: actor.unitName };
  const moved = movedLines(form, { offered: objectIn(slots.below), now: below ?? {}, answers });
  return done(null, [message([say('report-receipt', facts), ...moved], menuFor(actor))]);
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
