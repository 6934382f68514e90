import type { SentWorkbook } from '../actions/action.ts';
import type { ImportKind } from '../actions/imports/import-kind.ts';
import { importKinds, importsFor } from '../actions/imports/imports.ts';
import { dayAt } from '../core/day.ts';
import { isLaidOut, readRows } from '../core/imports/read.ts';
import type { OutgoingFile } from '../ports.ts';
import { postHeld } from '../store/posts.ts';
import type { Parts } from './parts.ts';

type Sent = Pick<OutgoingFile, 'name' | 'mime' | 'bytes'>;

/** A file read as every kind of import that it is laid out as and its sender may bring in; null: it is no workbook. */
export const sentWorkbook = async (
  { db, clock }: Pick<Parts, 'db' | 'clock'>,
  file: Sent,
  postId: number,
): Promise<SentWorkbook | null> => {
  if (!isNamedWorkbook(file)) return null;
  const today = dayAt(clock.now());
  const post = await postHeld(db, postId, today);
  const kinds = post ? importsFor({ ...post, postId: post.id }) : [];
  if (kinds.length === 0) return { ok: false, reason: 'not-yours' };
  const { readWorkbook } = await import('../documents/workbook-read.ts');
  const read = await readWorkbook(file.bytes);
  if (!read.ok) return read;
  const isOf = ({ layouts }: ImportKind): boolean => isLaidOut(read.workbook, layouts);
  const laidOut = kinds.filter(isOf);
  if (laidOut.length === 0 && [...importKinds.values()].some(isOf)) return { ok: false, reason: 'not-yours' };
  const readings = laidOut.map(({ id, layouts }) => ({
    kind: id,
    reading: readRows(read.workbook, layouts, today),
  }));
  return { ok: true, readings };
};

/** Spreadsheets of every age, so that an old one is told what to do; a picture or a decision is none. */
const isNamedWorkbook = ({ name, mime }: Sent): boolean =>
  /\.(xlsx|xlsm|xlsb|xls|xltx|xltm|ods|csv)$/i.test(name) || /spreadsheet|ms-excel/i.test(mime);
