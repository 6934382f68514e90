import { dayAt, plusMonths, showDay } from '../core/day.ts';
import { itemsAsked } from '../core/flow/form-items.ts';
import { shown } from '../core/flow/shown.ts';
import { type Ask, type Form, type JsonObject, noState } from '../core/flow/types.ts';
import { type Phrase, say } from '../core/message.ts';
import { type Compared, compared } from '../core/reports/compare.ts';
import { calendarSpan, showPeriod } from '../core/reports/periods.ts';
import { type AskedItem, changesIn, type Warning } from '../core/reports/review.ts';
import { reportById } from '../store/corrections.ts';
import type { Tx } from '../store/db.ts';
import { issueOf } from '../store/report-issues.ts';
import { type Revision, revisionOf, saidBefore } from '../store/reports.ts';
import { type Decided, lastDecision } from '../store/review-decisions.ts';
import type { Waiting } from '../store/reviews.ts';
import { issueLine } from './report-issue.ts';
import { movesLines } from './unit-moves.ts';

/**
 * A report on one screen: its figures beside the last period and the year, and what was unusual. Of one that was looked
 * at before only what changed since.
 */
export const screenOf = async (db: Tx, report: Waiting, form: Form): Promise<readonly Phrase[]> => {
  const seen = await lastDecision(db, { report: report.id });
  const base = seen?.revision ?? report.acceptedRevision;
  const lines =
    base === null ? await wholeOf(db, report, form) : await againOf(db, { report, form, base, seen });
  const issue = await issueOf(db, report.id);
  return issue ? [...lines, issueLine(issue)] : lines;
};

const wholeOf = async (db: Tx, report: Waiting, form: Form): Promise<readonly Phrase[]> => {
  const { answers, warnings, sentAt } = await revisionOf(db, report.id, report.revision);
  const { to } = calendarSpan(report.period);
  const past = await saidBefore(db, report.id, plusMonths(to, -14));
  const numbers = compared(form, { period: report.period, coversTo: to, answers }, past);
  return [
    say('review-title', {
      ...{ unit: report.unitName, form: form.title, period: showPeriod(report.period) },
      ...{ receipt: report.receipt, sent: showDay(dayAt(sentAt)) },
    }),
    ...(report.nil ? [say('review-nil')] : []),
    ...itemsAsked(form).flatMap((ask, n) => lineOf(ask, n + 1, { answers, numbers })),
    ...(await movedIn(db, report, form)),
    ...warnings.map((warning) => warningLine(form, warning)),
  ];
};

/** Which unions came and went with units that moved: no item says so. */
const movedIn = async (db: Tx, { id }: Waiting, form: Form): Promise<readonly Phrase[]> => {
  const report = await reportById(db, id);
  if (!report || report.post_id !== null) return [];
  const covers = { from: report.covers_from, to: report.covers_to };
  return movesLines(db, { unitId: report.unit_id, form, period: report.period, covers });
};

type Again = {
  readonly report: Waiting;
  readonly form: Form;
  /** The revision that was seen last. */
  readonly base: number;
  readonly seen: Decided | null;
};

/** "4. Đoàn viên kết nạp mới: 45 → 50", and what was asked for and stays as it was. */
const againOf = async (db: Tx, { report, form, base, seen }: Again): Promise<readonly Phrase[]> => {
  const before = await revisionOf(db, report.id, base);
  const now = await revisionOf(db, report.id, report.revision);
  const asked = seen?.decision === 'returned' ? seen.items : [];
  return [
    say('review-title-again', {
      ...{ unit: report.unitName, form: form.title, period: showPeriod(report.period) },
      ...{ receipt: report.receipt, sent: showDay(dayAt(now.sentAt)), times: report.revision },
    }),
    ...itemsAsked(form).flatMap((ask, n) => changeOf(ask, n + 1, { before, now, asked })),
    ...(now.reason === null ? [] : [say('review-sender-says', { reason: now.reason })]),
    ...now.warnings.map((warning) => warningLine(form, warning)),
    ...(report.acceptedRevision === null ? [] : [say('review-accepted-stays')]),
  ];
};

type Between = {
  readonly before: Revision;
  readonly now: Revision;
  readonly asked: readonly AskedItem[];
};

const changeOf = (ask: Ask, n: number, { before, now, asked }: Between): readonly Phrase[] => {
  const [change] = changesIn([ask.id], before.answers, now.answers);
  const why = asked.find(({ item }) => item === ask.id)?.reason;
  if (!change && why === undefined) return [];
  const value = shown(ask, noState, now.answers[ask.id] ?? null);
  const facts = { n, label: ask.label, value };
  return [
    change
      ? say('review-changed-line', { ...facts, old: shown(ask, noState, change.old) })
      : say('review-same-line', facts),
    ...(why === undefined ? [] : [say('review-was-asked', { reason: why })]),
  ];
};

type Figures = { readonly answers: JsonObject; readonly numbers: readonly Compared[] };

const lineOf = (ask: Ask, n: number, { answers, numbers }: Figures): readonly Phrase[] => {
  const value = answers[ask.id];
  if (value === undefined) return [];
  const facts = { n, label: ask.label, value: shown(ask, noState, value) };
  const number = numbers.find(({ item }) => item.id === ask.id);
  const past = number ? pastOf(ask, number) : [];
  return [
    past.length === 0
      ? say('review-line', facts)
      : say('review-item', {
          ...facts,
          past: past.reduce((one, other) => say('review-and', { one, other })),
        }),
  ];
};

/** "kỳ trước 12; cùng kỳ 30; từ đầu năm 320": as far as there is something to compare with. */
const pastOf = (ask: Ask, { last, yearAgo, sinceNewYear }: Compared): readonly Phrase[] =>
  (
    [
      ['review-last', last],
      ['review-year', yearAgo],
      ['review-sum', sinceNewYear],
    ] as const
  ).flatMap(([key, value]) => (value === null ? [] : [say(key, { value: shown(ask, noState, value) })]));

/** "⚠️ Tổng số lao động là 850, khác hẳn các kỳ gần đây (từ 300 đến 320). Lý do: …". */
const warningLine = (form: Form, { items, reason, problem }: Warning): Phrase => {
  const facts = { problem: problem ?? say('review-warning-items', { items: labelsOf(form, items) }) };
  return reason === null ? say('review-warning', facts) : say('review-warning-reason', { ...facts, reason });
};

const labelsOf = (form: Form, items: readonly string[]): Phrase => {
  const labels = itemsAsked(form).flatMap(({ id, label }) => (items.includes(id) ? [label] : []));
  return labels.length === 0 ? form.title : labels.reduce((one, other) => say('review-and', { one, other }));
};
