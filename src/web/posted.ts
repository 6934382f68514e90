import type { InboundBody, OutgoingFile } from '../ports.ts';
import type { WebContext } from './parts.ts';

/** What the page posted: its own event id, the youngest message it has seen, and what the person did. */
export type Posted = {
  readonly id: string;
  readonly seen: number;
  readonly body:
    | Extract<InboundBody, { kind: 'text' | 'choice' }>
    | { readonly kind: 'posted'; readonly file: OutgoingFile; readonly caption: string };
};

/** Null where the post is not of a shape that our page sends. */
export async function readPost(c: WebContext): Promise<Posted | null> {
  const multipart = c.req.header('content-type')?.startsWith('multipart/') ?? false;
  const fields = await (multipart ? c.req.parseBody() : c.req.json()).catch(() => null);
  if (typeof fields !== 'object' || fields === null) return null;
  const { id, seen, ...said } = fields as Fields;
  if (typeof id !== 'string' || !/^[\w-]{8,64}$/.test(id)) return null;
  const body = await bodyOf(said);
  return body && { id, seen: seenId(seen), body };
}

const seenId = (seen: unknown): number => {
  const id = Math.trunc(Number(seen));
  return Number.isSafeInteger(id) && id > 0 ? id : 0;
};

type Fields = Readonly<Record<string, unknown>>;

async function bodyOf({ text, choice, label, file, caption }: Fields): Promise<Posted['body'] | null> {
  if (file instanceof File) return { kind: 'posted', file: await fileOf(file), caption: clean(caption) };
  if (typeof choice === 'string' && choice !== '') {
    const seen = clean(label).slice(0, 200);
    return { kind: 'choice', data: choice.slice(0, 64), ...(seen ? { label: seen } : {}) };
  }
  return typeof text === 'string' && text.trim() !== '' ? { kind: 'text', text: clean(text) } : null;
}

const clean = (text: unknown): string => (typeof text === 'string' ? text.normalize('NFC') : '');

const fileOf = async (file: File): Promise<OutgoingFile> => ({
  name: file.name.normalize('NFC').slice(-120) || 'file',
  mime: file.type || 'application/octet-stream',
  bytes: new Uint8Array(await file.arrayBuffer()),
});
