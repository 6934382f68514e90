import type { Day } from '../core/day.ts';
import type { FlowState, JsonObject } from '../core/flow/types.ts';
import type { Warning } from '../core/reports/review.ts';
import type { Db, Tx } from './db.ts';
import { type Draft, saveDraft } from './drafts.ts';
import type { Figure, Signature } from './reports.ts';
import { replaceFigures } from './review-decisions.ts';
import type { Row } from './schema.ts';

export type NewRevision = {
  readonly id: number;
  /** The revision that was corrected: another one meanwhile means that somebody was quicker. */
  readonly from: number;
  readonly answers: JsonObject;
  readonly figures: readonly Figure[];
  /** What the units below add up to, by item; null where nothing is added up. */
  readonly below: JsonObject | null;
  readonly nil: boolean;
  readonly reason: string | null;
  readonly warnings: readonly Warning[];
  readonly sentBy: number;
  readonly signature: Signature | null;
  readonly now: Date;
};

/**
 * Sends a report again as its next revision; null where it has another one already. Figures of an accepted revision stay
 * what counts until the new one is confirmed; while none was accepted, the newest wait.
 */
export const sendAgain = async (tx: Tx, next: NewRevision): Promise<Row<'report'> | null> => {
  const report = await tx
    .updateTable('report')
    .set(({ eb }) => ({ state: 'sent' as const, revision: eb('revision', '+', 1) }))
    .where('id', '=', next.id)
    .where('revision', '=', next.from)
    .returningAll()
    .executeTakeFirst();
  if (!report) return null;
  await tx
    .insertInto('report_revision')
    .values({
      ...{ report_id: report.id, revision: report.revision, answers: JSON.stringify(next.answers) },
      ...{
        below: next.below === null ? null : JSON.stringify(next.below),
        warnings: JSON.stringify(next.warnings),
        reason: next.reason,
        sent_at: next.now,
        sent_by: next.sentBy,
        signed_by: next.signature?.by ?? null,
        signed_at: next.signature?.at ?? null,
      },
    })
    .execute();
  if (report.accepted_revision === null) {
    await tx.updateTable('report').set({ nil: next.nil }).where('id', '=', report.id).execute();
    await replaceFigures(tx, report, { figures: next.figures, state: 'sent' });
  }
  return report;
};

/** The reports of a unit, or of one post, since a day, newest first. */
export const reportsSince = (
  tx: Tx,
  { unitId, postIds, since }: { unitId: number; postIds: readonly (number | null)[]; since: Day },
): Promise<Row<'report'>[]> => {
  const posts = postIds.filter((id) => id !== null);
  return tx
    .selectFrom('report')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where((eb) =>
      eb.or([
        ...(postIds.includes(null) ? [eb('post_id', 'is', null)] : []),
        ...(posts.length > 0 ? [eb('post_id', 'in', posts)] : []),
      ]),
    )
    .where('covers_to', '>=', since)
    .orderBy('covers_to', 'desc')
    .orderBy('id')
    .execute();
};

/** Holds the open draft on a subject, if there is one. */
export const lockDraftOn = (tx: Tx, flow: string, subject: string): Promise<Draft | undefined> =>
  tx
    .selectFrom('draft')
    .selectAll()
    .where('flow', '=', flow)
    .where('subject', '=', subject)
    .where('ended_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();

/** What a held draft was begun with, changed while it is open; its answers stay. */
export const changeSlots = async (
  tx: Tx,
  draft: Draft,
  { slots, now }: { readonly slots: JsonObject; readonly now: Date },
): Promise<void> => {
  const state = draft.state as FlowState;
  await saveDraft(tx, draft.id, { ...state, slots: { ...state.slots, ...slots } }, now);
};

export const reportById = (db: Db, id: number): Promise<Row<'report'> | undefined> =>
  db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst();
