import { dayAt, showDay, timeAt } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { type Message, message, type Phrase, say, together } from '../core/message.ts';
import { showPeriod } from '../core/reports/periods.ts';
import { revisionOf } from '../store/reports.ts';
import { type Decided, lastDecision } from '../store/review-decisions.ts';
import { reviewSeats, type Waiting, waitingReports } from '../store/reviews.ts';
import type { ActionContext, Actor, Begin } from './action.ts';
import { itemOptions } from './report-correct.ts';
import { screenOf } from './review-screen.ts';

/** One draft per revision and reviewer: the report on one screen, as it was sent. */
export const reviewBegin: Begin = async (context, { report: named }) => {
  const { db, actor } = context;
  const id = idIn(named);
  const report = id === null ? null : await waitingOne(context, actor, id);
  if (!report) return { messages: [await goneMessage(context, id)] };
  const form = formOfReport(context, report);
  return {
    subject: `review:${report.id}.${report.revision}:post:${actor.postId}`,
    form: { id: form.id, version: form.version },
    slots: {
      ...{ report: report.id, revision: report.revision },
      screen: asJson(together(await screenOf(db, report, form))),
      items: itemOptions(form, (await revisionOf(db, report.id, report.revision)).answers),
    },
  };
};

/** A phrase is plain JSON. */
const asJson = (phrase: Phrase): JsonObject => phrase as unknown as JsonObject;

export const idIn = (text: unknown): number | null =>
  /^[1-9]\d{0,14}$/.test(String(text)) ? Number(text) : null;

/** The report, if it waits for this officer as of now. */
const waitingOne = async (
  { db, today }: Pick<ActionContext, 'db' | 'today'>,
  actor: Actor,
  id: number,
): Promise<Waiting | null> => {
  const seats = await reviewSeats(db, actor, today);
  const [found] = await waitingReports(db, { seats, day: today, ids: [id] });
  return found ?? null;
};

export const formOfReport = (
  { definitions }: Pick<ActionContext, 'definitions'>,
  { form, formVersion }: Waiting,
) => {
  const found = formOf(definitions, form, formVersion);
  if (!found) throw new Error(`a report names an unknown form: ${form}@${formVersion}`);
  return found;
};

/** What a report is called in a sentence. */
export const namesOf = (context: Pick<ActionContext, 'definitions'>, report: Waiting) => ({
  unit: report.unitName,
  form: formOfReport(context, report).title,
  period: showPeriod(report.period),
  receipt: report.receipt,
});

/** It waits no more: somebody else was quicker, or it never was this officer's. */
export const goneMessage = async (context: ActionContext, id: number | null): Promise<Message> => {
  const { actor, db, today } = context;
  const seats = actor ? await reviewSeats(db, actor, today) : [];
  const decided = id === null || seats.length === 0 ? null : await lastDecision(db, { report: id });
  const buttons = [commandButton(say('button-reviews'), 'reviews'), ...menuFor(actor)];
  return message([decided ? decidedLine(decided) : say('review-gone')], buttons);
};

export const decidedLine = ({ decision, name, at }: Decided): Phrase =>
  say(`review-was-${decision}`, { name, time: timeAt(at), day: showDay(dayAt(at)) });
