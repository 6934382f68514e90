import { menuFor } from '../core/flow/buttons.ts';
import { message, say } from '../core/message.ts';
import { settleImport, stagedImport } from '../store/imports.ts';
import { type Action, done } from './action.ts';
import { lookedMessage } from './import-open.ts';
import { importKind } from './imports/imports.ts';
import { carryOut } from './imports/run.ts';

/** Carries a confirmed import out, if everything still holds. */
export const importApply: Action = async (context, args) => {
  const { db, now, actor, chat } = context;
  if (!actor) throw new Error('a workbook is imported by an officer');
  const id = Number(args.import);
  const staged = await stagedImport(db, id, actor.postId);
  const kind = staged ? importKind(staged.kind) : null;
  if (!staged || !kind?.mayImport(actor)) return done(null, [message([say('import-gone')], menuFor(actor))]);
  const wanted = { kind, fileId: staged.file_id, reading: staged.reading, importId: id };
  const result = await carryOut({ ...context, chatId: chat.id }, wanted);
  if (!('did' in result)) return done(null, [lookedMessage(result, { id, kind: kind.id, actor })]);
  await settleImport(db, id, 'done', now);
  const name = say(`import-kind-${kind.id}`);
  const rows = staged.reading.rows.length;
  return done(null, [message([say('import-done', { kind: name, rows }), ...result.did], menuFor(actor))]);
};

/** Lets go of a workbook that was read. */
export const importDrop: Action = async ({ db, now, actor }, args) => {
  if (!actor) throw new Error('a workbook is imported by an officer');
  const staged = await stagedImport(db, Number(args.import), actor.postId);
  if (staged) await settleImport(db, staged.id, 'dropped', now);
  return done(null, [message([say('import-dropped')], menuFor(actor))]);
};
