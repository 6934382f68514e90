import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db, Tx } from './db.ts';

/** The document that a report was issued as, as it was recorded last. */
export type Issue = {
  readonly id: number;
  readonly reportId: number;
  readonly number: string;
  readonly issuedOn: Day;
  readonly signer: string | null;
  readonly fileId: number | null;
  readonly fileName: string | null;
};

/** Of these reports the documents that are recorded. */
export const issuesOf = async (db: Db, reportIds: readonly number[]): Promise<readonly Issue[]> => {
  const { rows } = await sql<Issue>`
    select distinct on (report_issue.report_id) report_issue.id, report_issue.report_id as "reportId", number,
      issued_on as "issuedOn", signer, file_id as "fileId", file.name as "fileName"
    from report_issue left join file on file.id = report_issue.file_id
    where report_issue.report_id = any(${reportIds}::bigint[])
    order by report_issue.report_id, report_issue.id desc`.execute(db);
  return rows;
};

export const issueOf = async (db: Db, reportId: number): Promise<Issue | null> =>
  (await issuesOf(db, [reportId]))[0] ?? null;

type NewIssue = {
  readonly reportId: number;
  /** What was recorded before; null where this is the first. */
  readonly replaces: number | null;
  readonly number: string;
  readonly issuedOn: Day;
  readonly signer: string | null;
  readonly fileId: number | null;
  readonly postId: number;
  readonly at: Date;
};

/** Records a document; false where somebody recorded another one since `replaces`. */
export const recordIssue = async (tx: Tx, issue: NewIssue): Promise<boolean> => {
  const { reportId, replaces, number, issuedOn, signer, fileId, postId, at } = issue;
  const row = await tx
    .insertInto('report_issue')
    .values({
      ...{ report_id: reportId, replaces, number, issued_on: issuedOn, signer, file_id: fileId },
      ...{ recorded_by: postId, recorded_at: at },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};
