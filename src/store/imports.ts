import { sql } from 'kysely';
import type { Reading } from '../core/imports/layout.ts';
import type { Db, Tx } from './db.ts';
import type { Row } from './schema.ts';

type NewImport = {
  readonly kind: string;
  readonly fileId: number;
  readonly postId: number | null;
  readonly chatId: number | null;
  readonly reading: Reading;
  readonly now: Date;
};

/** A workbook as it was read, kept until its import is carried out or dropped. */
export const stageImport = async (
  tx: Tx,
  { kind, fileId, postId, chatId, reading, now }: NewImport,
): Promise<number> => {
  const row = {
    kind,
    file_id: fileId,
    post_id: postId,
    chat_id: chatId,
    reading: JSON.stringify(reading),
    row_count: reading.rows.length,
    state: 'staged' as const,
    created_at: now,
  };
  return (await tx.insertInto('workbook_import').values(row).returning('id').executeTakeFirstOrThrow()).id;
};

export type StagedImport = Pick<Row<'workbook_import'>, 'id' | 'kind' | 'file_id'> & {
  readonly reading: Reading;
};

/** An import of this officer's that still waits. */
export const stagedImport = async (db: Db, id: number, postId: number): Promise<StagedImport | null> => {
  const row = await db
    .selectFrom('workbook_import')
    .select(['id', 'kind', 'file_id', 'reading'])
    .where('id', '=', id)
    .where('post_id', '=', postId)
    .where('reading', 'is not', null)
    .where('state', '=', 'staged')
    .executeTakeFirst();
  return row ? { ...row, reading: row.reading as Reading } : null;
};

/** Once settled, what was read is let go of: the file itself is kept. */
export const settleImport = (tx: Tx, id: number, state: 'done' | 'dropped', now: Date): Promise<unknown> =>
  tx
    .updateTable('workbook_import')
    .set({ state, reading: null, settled_at: now })
    .where('id', '=', id)
    .execute();

/** When this very file was imported as this kind, if it was. */
export const doneImport = async (
  db: Db,
  kind: string,
  fileId: number,
): Promise<{ readonly at: Date; readonly rows: number } | null> => {
  const row = await db
    .selectFrom('workbook_import')
    .select(['settled_at', 'row_count'])
    .where('kind', '=', kind)
    .where('file_id', '=', fileId)
    .where('state', '=', 'done')
    .executeTakeFirst();
  return row?.settled_at ? { at: row.settled_at, rows: row.row_count } : null;
};

/** Imports of one kind go one after the other: each is checked against what the one before has left. */
export const lockImports = (tx: Tx, kind: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtext(${`import:${kind}`}))`.execute(tx);

/** What was read and never decided on. */
export const dropStagedBefore = (db: Db, before: Date): Promise<unknown> =>
  db.deleteFrom('workbook_import').where('state', '<>', 'done').where('created_at', '<', before).execute();
