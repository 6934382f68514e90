import { dayAt, showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { reportLines } from '../core/imports/report.ts';
import { type Button, type Message, message, say } from '../core/message.ts';
import { stagedImport, stageImport } from '../store/imports.ts';
import {
  type Action,
  type ActionContext,
  type ActionResult,
  type Actor,
  done,
  type SentWorkbook,
} from './action.ts';
import { importKind, importsFor } from './imports/imports.ts';
import { type Looked, lookAt } from './imports/run.ts';

/** What a phone's screen holds. */
const MOST_SHOWN = 20;

/** The dry run of a workbook that was sent, or of the kind that was chosen for it. Nothing is ready where anything is wrong. */
export const importOpen: Action = async (context, { file, import: chosen }) => {
  const { actor, sent } = context;
  if (!actor) throw new Error('a workbook is imported by an officer');
  if (chosen !== null) return dryRun(context, actor, Number(chosen));
  if (!sent?.ok) return stop(actor, sent?.reason ?? 'gone');
  const staged = await stageAll(context, actor, { fileId: Number(file), sent });
  const [first, ...others] = staged;
  if (first === undefined) return told(message([say('import-unknown-layout')], templateButtons(actor)));
  return others.length === 0
    ? dryRun(context, actor, first.id)
    : told(message([say('import-which')], staged.map(chooseButton)));
};

const told = (one: Message): ActionResult => done({ ready: false }, [one]);

const stop = (actor: Actor, reason: string): ActionResult =>
  told(message([say(`workbook-problem-${reason}`)], menuFor(actor)));

type Staged = { readonly id: number; readonly kind: string };
type Laid = { readonly fileId: number; readonly sent: Extract<SentWorkbook, { ok: true }> };

const stageAll = async (
  { db, chat, now }: ActionContext,
  actor: Actor,
  { fileId, sent }: Laid,
): Promise<readonly Staged[]> => {
  const staged: Staged[] = [];
  for (const { kind, reading } of sent.readings) {
    const id = await stageImport(db, { kind, fileId, reading, postId: actor.postId, chatId: chat.id, now });
    staged.push({ id, kind });
  }
  return staged;
};

const chooseButton = ({ id, kind }: Staged): Button =>
  commandButton(say(`import-kind-${kind}`), 'import', String(id));

export const templateButtons = (actor: Actor): readonly Button[] =>
  importsFor(actor).map(({ id }) => templateButton(id));

const templateButton = (kind: string): Button =>
  commandButton(say('button-template', { kind: say(`import-kind-${kind}`) }), 'workbook', 'template', kind);

const dryRun = async (context: ActionContext, actor: Actor, id: number): Promise<ActionResult> => {
  const staged = await stagedImport(context.db, id, actor.postId);
  const kind = staged ? importKind(staged.kind) : null;
  if (!staged || !kind?.mayImport(actor)) return told(message([say('import-gone')], menuFor(actor)));
  const looked = await lookAt(
    { ...context, chatId: context.chat.id },
    { kind, fileId: staged.file_id, reading: staged.reading },
  );
  const messages = [lookedMessage(looked, { id, kind: kind.id, actor })];
  if (looked.done || looked.checked.problems.length > 0) return done({ ready: false }, messages);
  return done(
    {
      ready: true,
      import: id,
      rows: staged.reading.rows.length,
      kind: say(`import-kind-${kind.id}`) as never,
    },
    messages,
  );
};

type About = { readonly id: number; readonly kind: string; readonly actor: Actor };

/** What a dry run, or an import that was refused at the last moment, says. */
export const lookedMessage = (looked: Looked, { id, kind, actor }: About): Message => {
  const name = say(`import-kind-${kind}`);
  if (looked.done) {
    const { at, rows } = looked.done;
    return message([say('import-already', { kind: name, day: showDay(dayAt(at)), rows })], menuFor(actor));
  }
  const { problems } = looked.checked;
  const lines = reportLines(name, looked.checked, { most: MOST_SHOWN, always: null });
  if (problems.length === 0) return message(lines);
  return message(
    [...lines, say('import-fix-and-send')],
    [
      ...(problems.length > MOST_SHOWN
        ? [commandButton(say('button-all-problems'), 'workbook', 'import-problems', String(id))]
        : []),
      templateButton(kind),
    ],
  );
};
