import { type Day, dayAt, showDay } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { commandButton, correctReportButton, menuFor } from '../core/flow/buttons.ts';
import { itemsAsked } from '../core/flow/form-items.ts';
import { shown } from '../core/flow/shown.ts';
import { type Form, type Json, type JsonObject, noState } from '../core/flow/types.ts';
import { clipped } from '../core/fold.ts';
import { type Message, message, say } from '../core/message.ts';
import { showPeriod } from '../core/reports/periods.ts';
import { askedException, grantedUntil } from '../store/exceptions.ts';
import { answersBefore, revisionOf } from '../store/reports.ts';
import { lastDecision } from '../store/review-decisions.ts';
import type { Row } from '../store/schema.ts';
import type { ActionContext, Actor, BeginResult } from './action.ts';
import { whoseReport } from './owed-ended.ts';
import { ownReports } from './own-reports.ts';
import { factsFor } from './report-facts.ts';

type Context = ActionContext & { readonly actor: Actor };
type Report = Row<'report'>;

/** One draft per reporter, form and period, whoever goes on with it. */
export const reportSubject = (report: Pick<Report, 'unit_id' | 'post_id' | 'form' | 'period'>): string => {
  const { unit_id, post_id, form, period } = report;
  return `report:${post_id === null ? `unit:${unit_id}` : `post:${post_id}`}:${form}:${period}`;
};

/** "Sửa báo cáo tháng 10": the report that is meant, if its days are not over; without a name, those that may be. */
export const changeBegin = async (context: Context, { form, period }: JsonObject): Promise<BeginResult> => {
  const meant = (await ownReports(context)).filter(
    (report) =>
      (typeof form !== 'string' || report.form === form) &&
      (typeof period !== 'string' || report.period === period),
  );
  if (meant.length === 0) return told(message([say('change-none')], menuFor(context.actor)));
  const open = await openToChange(context, meant);
  const [only, ...others] = open.length > 0 ? open : meant;
  if (only && others.length === 0) return changeOne(context, only);
  const lead = say(open.length > 0 ? 'change-which' : 'change-which-closed');
  return told(
    message(
      [lead],
      (open.length > 0 ? open : meant.slice(0, 4)).map((one) => changeButton(context, one)),
    ),
  );
};

const openToChange = async (context: Context, all: readonly Report[]): Promise<readonly Report[]> => {
  const open = await Promise.all(all.map((report) => isOpenToChange(context, report)));
  return all.filter((_, n) => open[n]);
};

const isOpenToChange = async (context: Context, report: Report): Promise<boolean> => {
  const until = await mayCorrectUntil(context, report);
  return report.state === 'returned' || (until !== null && context.today <= until);
};

const changeOne = async (context: Context, report: Report): Promise<BeginResult> => {
  if (report.state === 'returned') return corrected(context, report, 'asked');
  if (await isOpenToChange(context, report)) return corrected(context, report, 'own');
  const until = await mayCorrectUntil(context, report);
  const facts = { form: titleOf(context, report), period: showPeriod(report.period) };
  const why =
    until === null
      ? say('change-closed-undated', facts)
      : say('change-closed', { ...facts, until: showDay(until) });
  const asked = await askedException(context.db, report.id);
  return told(
    asked
      ? message([why, say('reopen-waits', { day: showDay(dayAt(asked.asked_at)) })], menuFor(context.actor))
      : message(
          [why],
          [commandButton(say('button-reopen'), 'reopen', String(report.id)), ...menuFor(context.actor)],
        ),
  );
};

const told = (one: Message): BeginResult => ({ messages: [one] });

const changeButton = (context: Context, report: Report) =>
  commandButton(
    say('button-open-report', { form: titleOf(context, report), period: showPeriod(report.period) }),
    'report-change',
    report.form,
    report.period,
    'own',
  );

const titleOf = ({ definitions }: Pick<ActionContext, 'definitions'>, { form }: Report) =>
  formOf(definitions, form)?.title ?? { vi: form };

/** The last day on which a filer corrects a report unasked, exceptions included; null where none is known. */
export const mayCorrectUntil = async (
  { db }: Pick<ActionContext, 'db'>,
  { id, correction_until }: Report,
): Promise<Day | null> => {
  const granted = await grantedUntil(db, id);
  return [granted, correction_until].filter((day) => day !== null).reduce<Day | null>(later, null);
};

const later = (one: Day | null, other: Day): Day => (one !== null && one > other ? one : other);

/** Opens a report as it was sent: only what a reviewer asked for, or what the officer chooses, is asked again. */
export const corrected = async (
  context: Context,
  report: Report,
  mode: 'asked' | 'own',
): Promise<BeginResult> => {
  const { db } = context;
  const form = formOf(context.definitions, report.form, report.form_version);
  if (!form) throw new Error(`a report names an unknown form: ${report.form}@${report.form_version}`);
  const { answers, warnings } = await revisionOf(db, report.id, report.revision);
  const until = await mayCorrectUntil(context, report);
  const whose = await whoseReport(context, report.unit_id);
  return {
    subject: reportSubject(report),
    form: { id: form.id, version: form.version },
    slots: {
      ...{ mode, report: report.id, revision: report.revision, sent: answers, period: report.period },
      ...{ formTitle: form.title, unitName: whose.name, periodText: showPeriod(report.period) },
      ...{ correctionText: until === null ? '–' : showDay(until), postId: report.post_id },
      ...(mode === 'asked' ? await askedSlots(db, report.id) : {}),
      ...(await factsAround(context, { report, form, unitKind: whose.kind })),
      reasons: Object.fromEntries(warnings.map(({ rule, reason }) => [rule, reason])),
      items: itemOptions(form, answers),
    },
  };
};

type Around = { readonly report: Report; readonly form: Form; readonly unitKind: string };

/** What the form's rules are held against, as it is now. */
const factsAround = async (context: Context, { report, form, unitKind }: Around): Promise<JsonObject> => {
  const who = { unitId: report.unit_id, postId: report.post_id, form: report.form };
  const covers = { from: report.covers_from, to: report.covers_to };
  const before = await answersBefore(context.db, who, covers.from);
  return factsFor(context, { who, form, period: report.period, covers, before, unitKind });
};

/** What the reviewer asked for, as a conversation keeps it. */
export const askedSlots = async (db: ActionContext['db'], reportId: number): Promise<JsonObject> => {
  const items = (await lastDecision(db, { report: reportId }))?.items ?? [];
  return {
    mode: 'asked',
    asked: Object.fromEntries(items.map(({ item, reason }) => [item, reason])),
    askedCount: items.length,
  };
};

/** Items to choose from, with their numbers and values: "4. Đoàn viên kết nạp mới: 45". */
export const itemOptions = (form: Form, answers: JsonObject): Json =>
  itemsAsked(form).map((ask, n) => {
    const value = answers[ask.id] ?? null;
    const text = shown(ask, noState, value);
    const said = typeof text === 'string' || typeof text === 'number' ? String(text) : null;
    const label = 'vi' in ask.label ? ask.label : { vi: ask.id };
    return {
      id: ask.id,
      label: {
        vi: clipped(`${n + 1}. ${label.vi}${said === null ? '' : `: ${said}`}`, 58),
        en: clipped(`${n + 1}. ${label.en ?? label.vi}${said === null ? '' : `: ${said}`}`, 58),
      },
    };
  });

/** Opens what a reviewer asked for. */
export const askedButton = (context: Pick<ActionContext, 'definitions'>, report: Report) =>
  correctReportButton(titleOf(context, report), report);
