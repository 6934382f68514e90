import { createHash } from 'node:crypto';
import type { SentWorkbook } from '../actions/action.ts';
import type { Heard, ReadText } from '../core/flow/dialogue.ts';
import { clean, clipped, storable } from '../core/fold.ts';
import type { Downloaded, Inbound, InboundBody } from '../ports.ts';
import { chatAt } from '../store/chats.ts';
import { addFile } from '../store/files.ts';
import { numberMeant } from './numbered.ts';
import type { Parts } from './parts.ts';
import { sentDocument } from './sent-document.ts';
import { sentWorkbook } from './sent-workbook.ts';
import type { Desk } from './turn.ts';

/** A file as it was brought in; `workbook` is what an officer sent to be imported, read before the transaction too. */
export type Brought = {
  readonly file: Downloaded;
  readonly workbook: SentWorkbook | null;
  readonly document: ReadText | null;
};

/** A sent file is brought in before the transaction: no network inside one. Strangers' files are left where they are. */
export const fetched = async (parts: Parts, inbound: Inbound): Promise<Brought | null> => {
  if (inbound.body.kind !== 'file' || inbound.group) return null;
  const chat = await chatAt(parts.db, inbound);
  const channel = parts.channels.find(
    ({ name, account }) => name === inbound.channel && account === inbound.account,
  );
  if (!chat?.post_id || !channel) return null;
  const file = await channel.download(inbound.body.file);
  if (!file.ok) return { file, workbook: null, document: null };
  return {
    file,
    workbook: await sentWorkbook(parts, file, chat.post_id),
    document: await sentDocument(file),
  };
};

/** What came in, in the engine's terms. */
export const heardOf = async (desk: Desk, inbound: Inbound, brought: Brought | null): Promise<Heard> => {
  const { body } = inbound;
  switch (body.kind) {
    case 'text':
      return textOf(desk, inbound.channel, body.text);
    case 'choice':
      return {
        kind: 'choice',
        data: body.data,
        ...(body.hidden && body.label ? { chosen: body.label } : {}),
      };
    case 'file':
      return keptFile(desk, brought);
    case 'presence':
    case 'receipt':
      throw new Error(`${body.kind} is noted without a turn`);
    default:
      return body;
  }
};

const textOf = async (desk: Desk, channel: Inbound['channel'], text: string): Promise<Heard> => {
  const { parts, tx, chat } = desk;
  const choice = await numberMeant({ channels: parts.channels, db: tx }, { chatId: chat.id, channel, text });
  return choice ? { kind: 'choice', data: choice.data, chosen: choice.label } : { kind: 'text', text };
};

const keptFile = async ({ tx, actor, now }: Desk, brought: Brought | null): Promise<Heard> => {
  const file = brought?.file;
  if (!file || !actor) return { kind: 'file-failed', reason: 'unlinked' };
  if (!file.ok) return { kind: 'file-failed', reason: file.reason };
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const fileId = await addFile(tx, {
    sha256,
    name: storable(file.name),
    mime: storable(file.mime),
    bytes: file.bytes,
    addedBy: actor.postId,
    at: now,
  });
  return {
    ...{ kind: 'file', value: { fileId, name: storable(file.name) }, workbook: brought.workbook !== null },
    ...(brought.document ? { document: brought.document } : {}),
  };
};

/** What the person's own line in the web chat shows again later. */
export const saidIn = (body: InboundBody): string | null => {
  if (body.kind === 'text') return clipped(clean(body.text), 4_000);
  if (body.kind === 'choice') return body.label === undefined ? null : clipped(body.label, 200);
  return body.kind === 'file' ? body.file.name : null;
};
