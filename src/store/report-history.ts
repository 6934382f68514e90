import type { JsonObject } from '../core/flow/types.ts';
import type { Period } from '../core/reports/periods.ts';
import type { Warning } from '../core/reports/review.ts';
import type { Db } from './db.ts';

/** One revision of a report, and where it stands. */
export type Sent = {
  readonly reportId: number;
  readonly receipt: string;
  readonly revision: number;
  /** `earlier`: a newer revision took its place. */
  readonly state: 'sent' | 'returned' | 'confirmed' | 'earlier';
  readonly sentAt: Date;
  /** Why it was sent again. */
  readonly reason: string | null;
  readonly answers: JsonObject;
  /** What the units below added up to when it was sent, by item. */
  readonly below: JsonObject | null;
  readonly warnings: readonly Warning[];
};

/** Every revision of a unit's report, the oldest first; empty while there is none. */
export const reportHistory = async (
  db: Db,
  { unitId, form, period }: { readonly unitId: number; readonly form: string; readonly period: Period },
): Promise<readonly Sent[]> => {
  const rows = await db
    .selectFrom('report')
    .innerJoin('report_revision', 'report_revision.report_id', 'report.id')
    .select([
      'report.id as reportId',
      'receipt',
      'report.revision as newest',
      'report_revision.revision',
      'state',
      'report_revision.sent_at as sentAt',
      'reason',
      'answers',
      'below',
      'warnings',
    ])
    .where('unit_id', '=', unitId)
    .where('form', '=', form)
    .where('period', '=', period)
    .where('post_id', 'is', null)
    .orderBy('report_revision.revision')
    .execute();
  return rows.map(({ newest, state, answers, below, warnings, ...row }) => ({
    ...row,
    state: row.revision === newest ? state : 'earlier',
    answers: answers as JsonObject,
    below: below as JsonObject | null,
    warnings: warnings as readonly Warning[],
  }));
};

/** A correction that waits while an earlier revision goes on counting. */
export type WaitingCorrection = { readonly receipt: string; readonly answers: JsonObject };

/** Of these reports those whose accepted figures may still change: what was sent since and is not decided on. */
export const waitingCorrections = async (
  db: Db,
  receipts: readonly string[],
): Promise<readonly WaitingCorrection[]> => {
  if (receipts.length === 0) return [];
  const rows = await db
    .selectFrom('report')
    .innerJoin('report_revision', (join) =>
      join
        .onRef('report_revision.report_id', '=', 'report.id')
        .onRef('report_revision.revision', '=', 'report.revision'),
    )
    .select(['receipt', 'answers'])
    .where('receipt', 'in', receipts)
    .where('state', '=', 'sent')
    .where('accepted_revision', 'is not', null)
    .execute();
  return rows.map(({ receipt, answers }) => ({ receipt, answers: answers as JsonObject }));
};
