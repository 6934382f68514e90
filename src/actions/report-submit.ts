import { mayFileReports } from '../core/access.ts';
import { formOf } from '../core/definitions.ts';
import { menuFor } from '../core/flow/buttons.ts';
import type { Form, JsonObject } from '../core/flow/types.ts';
import { message, say } from '../core/message.ts';
import { countedIn } from '../core/reports/figures.ts';
import { audit } from '../store/audit.ts';
import { type Figure, sendReport } from '../store/reports.ts';
import { type Action, done, refused } from './action.ts';

/** Sends the report of the draft's unit or post, and gives its receipt. */
export const reportSubmit: Action = async ({ db, now, actor, chat, draft, answers, slots, definitions }) => {
  const form = draft?.form ? formOf(definitions, draft.form, draft.formVersion) : null;
  if (!actor || !form) throw new Error('a report is sent from a draft with a form, by an officer');
  const { period, coversFrom, coversTo, dueOn, postId } = slots as Slots;
  const mine = postId === null ? mayFileReports(actor) : postId === actor.postId;
  if (!mine) throw new Error('a report was about to be sent by somebody whose it is not');
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
    },
    ...{ nil: isNil(form, answers), answers, figures: figuresOf(form, answers), sentBy: actor.postId, now },
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
  const facts = { ...texts(slots), receipt: report.receipt, form: form.title, unit: actor.unitName };
  return done(null, [message([say('report-receipt', facts)], menuFor(actor))]);
};

type Slots = {
  readonly period: string;
  readonly coversFrom: string;
  readonly coversTo: string;
  readonly dueOn: string | null;
  readonly postId: number | null;
};

const texts = (slots: JsonObject) => ({
  period: slots.periodText as { readonly vi: string; readonly en: string },
  correction: String(slots.correctionText ?? ''),
});

/** A nil report: every flow is zero; stocks do not matter. Where more than numbers is asked there is none. */
const isNil = ({ items }: Form, answers: JsonObject): boolean => {
  const flows = items.filter(({ kind, stock }) => !stock && (kind === 'integer' || kind === 'money'));
  const isCounts = items.every(({ kind }) => kind !== 'yes-no' && kind !== 'choice');
  return isCounts && flows.length > 0 && flows.every(({ id }) => answers[id] === 0);
};

const figuresOf = ({ items }: Form, answers: JsonObject): readonly Figure[] =>
  items.flatMap((item) =>
    countedIn(item, answers[item.id]).map((counted) => ({ ...counted, measure: item.measure })),
  );
