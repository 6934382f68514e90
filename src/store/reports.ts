import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { JsonObject } from '../core/flow/types.ts';
import type { Said } from '../core/reports/compare.ts';
import type { Warning } from '../core/reports/review.ts';
import type { Tx } from './db.ts';
import type { Row } from './schema.ts';

export type Figure = { readonly item: string; readonly measure: string | null; readonly value: number };

/** The post of the unit's head who agreed to its being sent, and when. */
export type Signature = { readonly by: number; readonly at: Date };

export type NewReport = {
  readonly unitId: number;
  readonly postId: number | null;
  readonly form: string;
  readonly formVersion: number;
  readonly period: string;
  readonly coversFrom: string;
  readonly coversTo: string;
  readonly dueOn: string | null;
  readonly correctionUntil: string | null;
  readonly nil: boolean;
  readonly answers: JsonObject;
  readonly figures: readonly Figure[];
  /** What the units below add up to, by item; null where nothing is added up. */
  readonly below: JsonObject | null;
  readonly warnings: readonly Warning[];
  readonly sentBy: number;
  readonly signature: Signature | null;
  readonly now: Date;
};

/** Records a report with its figures; null where that reporter, form and period has one already. */
export const sendReport = async (tx: Tx, report: NewReport): Promise<Row<'report'> | null> => {
  const row = await tx
    .insertInto('report')
    .values({
      unit_id: report.unitId,
      post_id: report.postId,
      form: report.form,
      form_version: report.formVersion,
      period: report.period,
      covers_from: report.coversFrom,
      covers_to: report.coversTo,
      due_on: report.dueOn,
      correction_until: report.correctionUntil,
      state: 'sent',
      nil: report.nil,
      receipt: sql`'BC-' || replace(${report.period}::text, '-', '') || '-' || lpad(nextval('receipt_number')::text, 6, '0')`,
      sent_at: report.now,
      sent_by: report.sentBy,
    })
    .onConflict((c) => c.columns(['unit_id', 'post_id', 'form', 'period']).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!row) return null;
  await addRevision(tx, row.id, report);
  return row;
};

const addRevision = async (tx: Tx, reportId: number, report: NewReport): Promise<void> => {
  const { unitId, form, period, figures, answers, below, warnings, sentBy, now } = report;
  await tx
    .insertInto('report_revision')
    .values({
      report_id: reportId,
      revision: 1,
      answers: JSON.stringify(answers),
      below: below === null ? null : JSON.stringify(below),
      warnings: JSON.stringify(warnings),
      sent_at: now,
      sent_by: sentBy,
      signed_by: report.signature?.by ?? null,
      signed_at: report.signature?.at ?? null,
    })
    .execute();
  if (figures.length === 0) return;
  const common = {
    report_id: reportId,
    unit_id: unitId,
    form,
    period,
    covers_to: report.coversTo,
    state: 'sent',
  } as const;
  await tx
    .insertInto('figure')
    .values(figures.map((figure) => ({ ...common, ...figure })))
    .execute();
};

export type Reporter = { readonly unitId: number; readonly postId: number | null; readonly form: string };

export type Before = {
  readonly period: string;
  /** How these answers stand: an older revision stays accepted while a newer one waits. */
  readonly standing: Row<'report'>['state'];
  readonly answers: JsonObject;
};

/** What the last report before a period said, by item: what was accepted, else what was sent. */
export const answersBefore = async (tx: Tx, who: Reporter, coversFrom: string): Promise<Before | null> => {
  const last = await tx
    .selectFrom('report')
    .innerJoin('report_revision', (join) =>
      join
        .onRef('report_revision.report_id', '=', 'report.id')
        .on(
          'report_revision.revision',
          '=',
          sql<number>`coalesce(report.accepted_revision, report.revision)`,
        ),
    )
    .select(['report.period', 'report.state', 'report.accepted_revision', 'report_revision.answers'])
    .where('unit_id', '=', who.unitId)
    .where('post_id', 'is not distinct from', who.postId)
    .where('form', '=', who.form)
    .where('covers_to', '<', coversFrom)
    .orderBy('covers_to', 'desc')
    .executeTakeFirst();
  if (!last) return null;
  const { period, state, accepted_revision: accepted, answers } = last;
  const standing = accepted === null ? state : 'confirmed';
  return { period, standing, answers: answers as JsonObject };
};

export type Revision = {
  readonly answers: JsonObject;
  readonly warnings: readonly Warning[];
  readonly reason: string | null;
  readonly sentAt: Date;
  readonly sentBy: number;
};

/** One revision of a report, as it was sent. */
export const revisionOf = async (tx: Tx, reportId: number, revision: number): Promise<Revision> => {
  const [found] = await revisionsOf(tx, [{ id: reportId, revision }]);
  if (!found) throw new Error(`the report ${reportId} was expected to have a revision ${revision}`);
  return found;
};

/** A revision of each of some reports, in their order. */
export const revisionsOf = async (
  tx: Tx,
  reports: readonly { readonly id: number; readonly revision: number }[],
): Promise<readonly Revision[]> => {
  const { rows } = await sql<Row<'report_revision'>>`
    select report_revision.* from unnest(${reports.map(({ id }) => id)}::bigint[],
      ${reports.map(({ revision }) => revision)}::int[]) with ordinality as asked (id, number, n)
    join report_revision on report_id = asked.id and revision = asked.number
    order by asked.n`.execute(tx);
  return rows.map((row) => ({
    answers: row.answers as JsonObject,
    warnings: row.warnings as readonly Warning[],
    reason: row.reason,
    sentAt: row.sent_at,
    sentBy: row.sent_by,
  }));
};

/** What the reporter of a report said for the periods before it since a day, newest first: what was accepted, else what was sent. */
export const saidBefore = async (tx: Tx, reportId: number, since: Day): Promise<readonly Said[]> => {
  const { rows } = await sql<Said>`
    select earlier.period, earlier.covers_to as "coversTo", report_revision.answers
    from report join report earlier on earlier.unit_id = report.unit_id and earlier.form = report.form
      and earlier.post_id is not distinct from report.post_id and earlier.covers_to < report.covers_from
    join report_revision on report_revision.report_id = earlier.id
      and report_revision.revision = coalesce(earlier.accepted_revision, earlier.revision)
    where report.id = ${reportId} and earlier.covers_to >= ${since}
    order by earlier.covers_to desc`.execute(tx);
  return rows;
};
