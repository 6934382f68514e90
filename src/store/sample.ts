import { type Day, momentAt, plusDays } from '../core/day.ts';
import { type MeasureId, measureIds, measureOf } from '../core/programme/measures.ts';
import type { Employment } from '../core/registers/officers.ts';
import { countedIn } from '../core/reports/figures.ts';
import { calendarSpan, type Period, type Span } from '../core/reports/periods.ts';
import type { Db } from './db.ts';
import type { NewRow } from './schema.ts';

/** A report as it came in, by whom, and who confirmed it. */
export type ReportFacts = {
  readonly unitId: number;
  readonly form: string;
  readonly period: Period;
  readonly covers?: Span;
  readonly after?: DaysAfter;
  readonly answers: Readonly<Record<string, number | string | boolean>>;
  readonly state: 'sent' | 'confirmed';
  readonly sentBy: number;
  readonly confirmedBy: number;
  readonly receipt: string;
};

/** When it was sent and due, and until when it may be changed: in days after what it covers. */
export type DaysAfter = { readonly sent: number; readonly due: number; readonly correction: number };

const AFTER: DaysAfter = { sent: 3, due: 5, correction: 10 };

/** Reports with their first revision and their figures, all kept at once. */
export const insertReports = async (db: Db, reports: readonly ReportFacts[]): Promise<void> => {
  const kept = await db
    .insertInto('report')
    .values(reports.map(reportRow))
    .returning(['id', 'receipt'])
    .execute();
  const idOf = new Map(kept.map((row) => [row.receipt, row.id]));
  const withId = reports.map((report) => ({
    report,
    id: idOf.get(report.receipt) ?? missing(report.receipt),
  }));
  await db
    .insertInto('report_revision')
    .values(withId.map(({ report, id }) => revisionRow(report, id)))
    .execute();
  const figures = withId.flatMap(({ report, id }) => figureRows(report, id));
  for (let at = 0; at < figures.length; at += 1000) {
    await db
      .insertInto('figure')
      .values(figures.slice(at, at + 1000))
      .execute();
  }
};

/** Rows of one table, at once; nothing where there are none. */
export const insertAll = async <
  T extends
    | 'founding'
    | 'allocation'
    | 'declared_figure'
    | 'support_setting'
    | 'duty_setting'
    | 'representative_office'
    | 'task_assignment'
    | 'task_progress'
    | 'unit_review',
>(
  db: Db,
  table: T,
  rows: readonly NewRow<T>[],
): Promise<void> => {
  if (rows.length > 0) await db.insertInto(table).values(rows).execute();
};

export type PersonWithPost = Omit<NewRow<'post'>, 'person_id'> & { readonly name: string };

/** A person and their post; gives the post's id. */
export const insertPost = async (
  db: Db,
  { name, employment = null, ...post }: PersonWithPost & { readonly employment?: Employment | null },
): Promise<number> => {
  const person = await db.insertInto('person').values({ name }).returning('id').executeTakeFirstOrThrow();
  const row = { ...post, person_id: person.id };
  const { id } = await db.insertInto('post').values(row).returning('id').executeTakeFirstOrThrow();
  const from = { post_id: id, from_day: post.valid_from, created_at: momentAt(post.valid_from) };
  if (employment)
    await db
      .insertInto('post_employment')
      .values({ ...from, employment })
      .execute();
  return id;
};

export const runProgrammes = async (db: Db, packs: readonly string[]): Promise<void> => {
  const rows = packs.map((pack) => ({ pack, version: 1 }));
  await db
    .insertInto('programme')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

export const unitByCode = async (db: Db, code: string): Promise<number | null> =>
  (await db.selectFrom('unit').select('id').where('code', '=', code).executeTakeFirst())?.id ?? null;

const spanOf = ({ covers, period }: ReportFacts): Span => covers ?? calendarSpan(period);

/** Sent in the morning, confirmed on that of the next day. */
const sentOn = (report: ReportFacts): Day => plusDays(spanOf(report).to, (report.after ?? AFTER).sent);

const reportRow = (report: ReportFacts): NewRow<'report'> => {
  const span = spanOf(report);
  const { due, correction } = report.after ?? AFTER;
  const isConfirmed = report.state === 'confirmed';
  return {
    unit_id: report.unitId,
    form: report.form,
    form_version: 1,
    period: report.period,
    covers_from: span.from,
    covers_to: span.to,
    due_on: plusDays(span.to, due),
    correction_until: plusDays(span.to, correction),
    state: report.state,
    receipt: report.receipt,
    sent_at: momentAt(sentOn(report), '09:15'),
    sent_by: report.sentBy,
    confirmed_at: isConfirmed ? momentAt(plusDays(sentOn(report), 1), '10:30') : null,
    confirmed_by: isConfirmed ? report.confirmedBy : null,
    accepted_revision: isConfirmed ? 1 : null,
  };
};

const revisionRow = (report: ReportFacts, id: number): NewRow<'report_revision'> => ({
  report_id: id,
  revision: 1,
  answers: JSON.stringify(report.answers),
  sent_at: momentAt(sentOn(report), '09:15'),
  sent_by: report.sentBy,
});

const figureRows = (report: ReportFacts, id: number): readonly NewRow<'figure'>[] =>
  Object.entries(report.answers).flatMap(([name, answer]) =>
    countedIn({ id: name, options: OPTIONS[name] ?? [] }, answer).map(({ item, value }) => ({
      report_id: id,
      unit_id: report.unitId,
      form: report.form,
      period: report.period,
      covers_to: spanOf(report).to,
      item,
      measure: measureFor(report.form, item),
      value,
      state: report.state,
    })),
  );

/** What the forms offer to choose from. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  'women-board': ['there', 'missing', 'not-eligible'],
  grade: ['excellent', 'good', 'done', 'not-done', 'not-graded'],
};

const measureFor = (form: string, item: string): MeasureId | null =>
  measureIds.find((id) =>
    measureOf(id).sources.some(
      (source) => source.from === 'form' && source.form === form && source.item === item,
    ),
  ) ?? null;

const missing = (receipt: string): never => {
  throw new Error(`the report ${receipt} was expected to be kept`);
};
