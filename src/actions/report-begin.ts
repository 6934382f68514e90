import { type Day, daysBetween, earlierDay, plusDays, showDay } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { menuFor, openReportButton } from '../core/flow/buttons.ts';
import { isReportLine } from '../core/flow/report-line.ts';
import type { Json, JsonObject } from '../core/flow/types.ts';
import { type Message, message, type Phrase, say, together } from '../core/message.ts';
import { receiverWords } from '../core/programme/date-words.ts';
import { restLines } from '../core/programme/due-words.ts';
import type { Due } from '../core/programme/duties.ts';
import type { Duty } from '../core/programme/types.ts';
import { showPeriod } from '../core/reports/periods.ts';
import type { EndedUnit } from '../store/ended-units.ts';
import { answersBefore } from '../store/reports.ts';
import type { ActionContext, Begin, BeginResult } from './action.ts';
import { type Owed, owedBy } from './owed.ts';
import { owedByEnded } from './owed-ended.ts';
import { ownReports } from './own-reports.ts';
import { changeBegin, corrected, reportSubject } from './report-correct.ts';
import { factsFor } from './report-facts.ts';
import { belowFor } from './rollup-prefill.ts';
import { knownFor } from './settlement.ts';

/** Finds the report that is meant: the one named, the only one open, or asks which. */
export const reportBegin: Begin = async (context, slots) => {
  if (typeof slots.change === 'string') return changeBegin(context, slots);
  const returned = (await ownReports(context)).find((one) => one.state === 'returned' && isMeant(one, slots));
  if (returned && typeof slots.values !== 'string') return corrected(context, returned, 'asked');
  const all = await reportable(context, slots);
  if (all.length === 0) return told(message([say('report-none')], menuFor(context.actor)));
  const meant = all.filter((one) => fits(one, slots));
  if (meant.length === 0) return told(message([say('report-no-such'), ...again(slots)], all.map(openButton)));
  const open = readable(
    context,
    slots,
    meant.filter(({ report }) => report === null),
  );
  const [only, ...others] = open;
  if (!only) return told(message(alreadySent(meant), menuFor(context.actor)));
  return others.length === 0
    ? opened(context, only)
    : told(message([say('report-which'), ...again(slots)], open.map(openButton)));
};

/** The unit's own reports and, after them, those of units that ended below it; a button names one of these. */
const reportable = async (context: Parameters<Begin>[0], slots: JsonObject): Promise<readonly Owed[]> => {
  const ended = await owedByEnded(context);
  const unit = Number(slots.forUnit);
  if (unit) return ended.filter((one) => one.ended?.id === unit);
  const own = await owedBy(context);
  return own.some((one) => fits(one, slots) && one.report === null) ? own : [...own, ...ended];
};

/** Of several reports those whose form has the items that were named beside "báo cáo"; all where none has. */
const readable = ({ definitions, today }: ActionContext, { values }: JsonObject, open: readonly Owed[]) => {
  if (typeof values !== 'string' || open.length < 2) return open;
  const fitting = open.filter(({ due }) => {
    const form = formOf(definitions, due.form ?? '');
    return form !== null && isReportLine(form, values, 1, today);
  });
  return fitting.length > 0 ? fitting : open;
};

/** Values that came with the wish cannot wait behind a button. */
const again = ({ values }: JsonObject): readonly Phrase[] =>
  typeof values === 'string' ? [say('report-values-again')] : [];

const told = (one: Message): BeginResult => ({ messages: [one] });

const fits = ({ due }: Owed, slots: JsonObject): boolean => isMeant(due, slots);

const isMeant = (
  one: { readonly form: string | null; readonly period: string },
  { form, period }: JsonObject,
): boolean =>
  (typeof form !== 'string' || one.form === form) && (typeof period !== 'string' || one.period === period);

const openButton = ({ due, title, ended }: Owed) => openReportButton(title, due, ended);

const alreadySent = (meant: readonly Owed[]): readonly Phrase[] =>
  meant.flatMap(({ report, due, title }) =>
    report
      ? [
          say(`report-already-${report.state}`, {
            form: title,
            period: showPeriod(due.period),
            receipt: report.receipt,
          }),
        ]
      : [],
  );

const opened = async (
  context: Parameters<Begin>[0],
  { due, title, duties, postId, ended }: Owed,
): Promise<BeginResult> => {
  const { db, actor, definitions } = context;
  const whose = ended ?? { id: actor.unitId, name: actor.unitName, kind: actor.unitKind };
  const form = formOf(definitions, due.form ?? '');
  if (!form) throw new Error(`a duty names an unknown form: ${due.form}`);
  const who = { unitId: whose.id, postId, form: form.id };
  const before = await answersBefore(db, who, due.covers.from);
  const facts = await factsFor(context, {
    ...{ who, form, period: due.period, covers: due.covers, before, unitKind: whose.kind },
  });
  const below = postId === null ? await belowFor(context, { ...due, unitId: whose.id, form }) : {};
  const standing = standingOn(context.today, due);
  return {
    subject: reportSubject({ unit_id: whose.id, post_id: postId, form: form.id, period: due.period }),
    form: { id: form.id, version: form.version },
    slots: {
      ...datesOf(due),
      ...standing,
      formTitle: title,
      receiver: receivers(duties) as Json,
      unitName: whose.name,
      ...(ended ? endedSlots(ended, due) : {}),
      postId,
      previous: before?.answers ?? {},
      known: await knownFor(context, actor, { form: form.id, covers: due.covers }),
      previousPeriod: before ? showPeriod(before.period) : null,
      ...below,
      ...facts,
    },
    fresh: { ...below, ...facts, ...standing },
  };
};

/** Whose report it is where its unit has ended, and up to which day it goes. */
const endedSlots = ({ id, endedOn }: EndedUnit, { covers }: Due): JsonObject => {
  const last = plusDays(endedOn, -1);
  const until = showDay(earlierDay(covers.to, last));
  return { forUnit: id, endedOnText: showDay(endedOn), lastDayThereText: until, coversToText: until };
};

/** Each plan that asks for the report may name another way for it to go. */
const receivers = (duties: readonly Duty[]): Phrase | null => {
  const all = duties.flatMap((duty) => receiverWords(duty) ?? []);
  const [first, ...others] = all.filter(
    (one, at) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === at,
  );
  return first ? others.reduce<Phrase>((one, other) => say('date-receivers', { one, other }), first) : null;
};

/** What a day says of a report: whether its period still runs, it is late, may be corrected once sent; and what to know of its due day. */
const standingOn = (today: Day, due: Due): JsonObject => {
  const lateDays = Math.max(0, daysBetween(due.dueOn, today));
  const rest = restLines(due, today);
  return {
    runs: isRunning(due, today) ? 'yes' : null,
    lateDays,
    late: lateDays === 0 ? null : today <= due.correctionUntil ? 'open' : 'closed',
    restText: (rest.length > 0 ? together(rest) : null) as Json,
  };
};

/** Whether figures are not whole yet, where a report is not wanted before its period ends. */
const isRunning = ({ covers, dueOn, endedOn }: Due, today: Day): boolean =>
  today < covers.to && covers.to < dueOn && endedOn === undefined;

/** The dates that the officer is told, and those that the report keeps. */
const datesOf = (due: Due): JsonObject => {
  const { period, covers, dueOn, lastDay, correctionUntil, before } = due;
  return {
    period,
    periodText: showPeriod(period),
    coversFrom: covers.from,
    coversTo: covers.to,
    coversFromText: showDay(covers.from),
    coversToText: showDay(covers.to),
    dueOn,
    dueText: showDay(dueOn),
    beforeText: before ? showDay(before) : null,
    lastDayText: showDay(lastDay),
    correctionUntil,
    correctionText: showDay(correctionUntil),
  };
};
