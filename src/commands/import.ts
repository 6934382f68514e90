import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportContext } from '../actions/imports/import-kind.ts';
import { importKinds } from '../actions/imports/imports.ts';
import { carryOut, type Looked, lookAt, type Wanted } from '../actions/imports/run.ts';
import type { Parts } from '../app/parts.ts';
import { dayAt, showDay } from '../core/day.ts';
import { readRows } from '../core/imports/read.ts';
import { reportLines } from '../core/imports/report.ts';
import { type Phrase, say } from '../core/message.ts';
import { joined } from '../core/words.ts';
import { readWorkbook } from '../documents/workbook-read.ts';
import type { Tx } from '../store/db.ts';
import { addFile } from '../store/files.ts';
import { settleImport, stageImport } from '../store/imports.ts';
import { inTransaction } from '../store/lock.ts';

/** `npm run import -- KIND FILE.xlsx [--dry-run]`: all or nothing; every problem by sheet and cell. */
export const importFile = async (
  parts: Pick<Parts, 'db' | 'clock' | 'definitions' | 'words'>,
  args: readonly string[],
): Promise<string> => {
  const { kind, file, dryRun } = wanted(args);
  const text = (lines: readonly Phrase[]): string => joined(parts.words('vi'), lines);
  const now = parts.clock.now();
  const today = dayAt(now);
  const bytes = await readFile(file);
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(text([say(`workbook-problem-${read.reason}`)]));
  const reading = readRows(read.workbook, kind.layouts, today);
  const name = say(`import-kind-${kind.id}`);
  return inTransaction(parts.db, async (db) => {
    const context = { db, now, today, definitions: parts.definitions, actor: null, chatId: null };
    const fileId = await addFile(db, { ...described(file, bytes), addedBy: null, at: now });
    const asked = { kind, fileId, reading };
    const result = dryRun ? await lookAt(context, asked) : await imported(context, asked);
    if ('did' in result)
      return text([say('import-done', { kind: name, rows: reading.rows.length }), ...result.did]);
    if (!result.done && result.checked.problems.length === 0)
      return text(reportLines(name, result.checked, { most: 0, always: 'sheet' }));
    throw new Error(text(refusal(name, result)));
  });
};

const wanted = (args: readonly string[]) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [id = '', file, ...rest] = positionals;
  const kind = importKinds.get(id);
  if (!kind || !file || rest.length > 0)
    throw new Error(`expected: npm run import -- ${[...importKinds.keys()].join('|')} FILE.xlsx [--dry-run]`);
  return { kind, file, dryRun: values['dry-run'] };
};

const described = (file: string, bytes: Uint8Array) => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  name: basename(file),
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  bytes,
});

const imported = async (context: ImportContext & { readonly db: Tx }, asked: Wanted) => {
  const { db, now } = context;
  const staged = { ...asked, kind: asked.kind.id, postId: null, chatId: null, now };
  const importId = await stageImport(db, staged);
  const result = await carryOut(context, { ...asked, importId });
  if ('did' in result) await settleImport(db, importId, 'done', now);
  return result;
};

const refusal = (kind: Phrase, looked: Looked): readonly Phrase[] =>
  looked.done
    ? [say('import-already', { kind, rows: looked.done.rows, day: showDay(dayAt(looked.done.at)) })]
    : [
        ...reportLines(kind, looked.checked, { most: Number.POSITIVE_INFINITY, always: 'sheet' }),
        say('import-fix-and-send'),
      ];
