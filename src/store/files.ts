import type { Db, Tx } from './db.ts';

type NewFile = {
  readonly sha256: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  readonly addedBy: number | null;
  readonly at: Date;
};

/** Keeps a file once, however often it is sent. */
export const addFile = async (tx: Tx, file: NewFile): Promise<number> => {
  const { sha256, name, mime, bytes } = file;
  const added = await tx
    .insertInto('file')
    .values({ sha256, name, mime, bytes, added_by: file.addedBy, created_at: file.at })
    .onConflict((c) => c.column('sha256').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (added) return added.id;
  const { id } = await tx
    .selectFrom('file')
    .select('id')
    .where('sha256', '=', sha256)
    .executeTakeFirstOrThrow();
  return id;
};

/** A file that was kept. */
export const fileById = (
  db: Db,
  id: number,
): Promise<{ name: string; mime: string; bytes: Uint8Array } | undefined> =>
  db.selectFrom('file').select(['name', 'mime', 'bytes']).where('id', '=', id).executeTakeFirst();
