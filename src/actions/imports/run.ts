import type { Reading } from '../../core/imports/layout.ts';
import { type Checked, checkedReading } from '../../core/imports/report.ts';
import type { Phrase } from '../../core/message.ts';
import { audit } from '../../store/audit.ts';
import type { Tx } from '../../store/db.ts';
import { doneImport, lockImports } from '../../store/imports.ts';
import type { ImportContext, ImportKind } from './import-kind.ts';

/** What may be known of a file's import: whether it was done already, and otherwise all that is wrong with it. */
export type Looked =
  | { readonly done: { readonly at: Date; readonly rows: number } }
  | { readonly done: null; readonly checked: Checked };

export type Wanted = { readonly kind: ImportKind; readonly fileId: number; readonly reading: Reading };

/** A dry run. */
export const lookAt = async (context: ImportContext, { kind, fileId, reading }: Wanted): Promise<Looked> => {
  const done = await doneImport(context.db, kind.id, fileId);
  if (done) return { done };
  const found = await kind.check(context, kind.partly ? [...reading.rows, ...reading.partial] : reading.rows);
  const checked = checkedReading(reading, found);
  const ahead = checked.problems.length === 0 ? await kind.foresee?.(context, reading.rows) : [];
  return { done: null, checked: { ...checked, notices: [...checked.notices, ...(ahead ?? [])] } };
};

/** A real import, all or nothing: what it did, or why not. The caller notes that the file is done. */
export const carryOut = async (
  context: ImportContext & { readonly db: Tx },
  wanted: Wanted & { readonly importId: number },
): Promise<Looked | { readonly did: readonly Phrase[] }> => {
  const { kind, reading, importId } = wanted;
  await lockImports(context.db, kind.id);
  const looked = await lookAt(context, wanted);
  if (looked.done || looked.checked.problems.length > 0) return looked;
  const did = await kind.apply(context, reading.rows);
  await audit(context.db, {
    at: context.now,
    postId: context.actor?.postId ?? null,
    chatId: context.chatId,
    what: `import.${kind.id}`,
    about: `import:${importId}`,
    after: { rows: reading.rows.length, file: wanted.fileId },
  });
  return { did };
};
