import type { IncomingMessage } from 'node:http';
import type { Payload, StoredFile } from './world.ts';

/** The fields of a call, from JSON or a multipart form. A file takes the place of the `attach://` that names it. */
export const payloadOf = async (request: IncomingMessage): Promise<Payload | null> => {
  const bytes = await bytesOf(request);
  if (bytes.length === 0) return {};
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return formIn(bytes, type);
  return type.startsWith('application/json') ? jsonIn(bytes.toString('utf8')) : null;
};

const bytesOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const jsonIn = (text: string): Payload | null => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

type Part = { readonly name: string; readonly file: StoredFile | null; readonly text: string };

const formIn = (bytes: Buffer, type: string): Payload | null => {
  const boundary = /boundary=([^;]+)/.exec(type)?.[1];
  if (boundary === undefined) return null;
  // One letter per byte, so that the positions of the text are those of the bytes.
  const body = bytes.toString('latin1').split(`--${boundary}`).slice(1, -1);
  const parts = body.map(partIn);
  const files = new Map(parts.map(({ name, file }) => [`attach://${name}`, file]));
  const fields = parts.filter(({ file }) => file === null);
  return Object.fromEntries(
    fields.map(({ name, text }) => [name, files.get(text) ?? fieldValue(name, text)]),
  );
};

const partIn = (part: string): Part => {
  const [head = '', ...rest] = part.split('\r\n\r\n');
  const bytes = Buffer.from(rest.join('\r\n\r\n').slice(0, -2), 'latin1');
  const headers = Buffer.from(head, 'latin1').toString('utf8');
  const field = (pattern: RegExp) => pattern.exec(headers)?.[1];
  const name = field(/[;\s]name="([^"]*)"/i) ?? '';
  const filename = field(/filename="([^"]*)"/i) ?? field(/filename\*?=([^;\r\n]*)/i);
  const mime = field(/content-type:\s*([^\r\n]+)/i) ?? 'application/octet-stream';
  const file = filename === undefined ? null : { name: filename, mime, bytes: new Uint8Array(bytes) };
  return { name, file, text: bytes.toString('utf8') };
};

const fieldValue = (name: string, text: string): unknown => (name === 'reply_markup' ? jsonIn(text) : text);
