import type { IncomingMessage } from 'node:http';
import { type Answer, no } from './errors.ts';
import type { Read } from './shapes.ts';
import type { StoredFile } from './world.ts';

export type Host = 'openapi' | 'business' | 'oauth' | 'files';

export type Incoming = {
  readonly host: Host;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly bytes: Buffer;
};

/** Null when the caller goes away in the middle of it. */
export const incomingFrom = async (host: Host, request: IncomingMessage): Promise<Incoming | null> => {
  const url = new URL(request.url ?? '/', 'http://emulator');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, value?.toString()]),
  );
  const bytes = await bytesOf(request);
  if (!bytes) return null;
  return { host, method: request.method ?? '', path: url.pathname, query: url.searchParams, headers, bytes };
};

const bytesOf = async (request: IncomingMessage): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) chunks.push(chunk);
  } catch (error) {
    if (request.destroyed) return null;
    throw error;
  }
  return Buffer.concat(chunks);
};

const typeOf = ({ headers }: Incoming): string => headers['content-type'] ?? '';

/** A body of JSON that says so. */
export const jsonOf = (incoming: Incoming): Read<unknown> => {
  if (!/^application\/json(;|$)/.test(typeOf(incoming))) return no(-201, 'Content-Type');
  return parsed(incoming.bytes);
};

/** GET parameters travel as one JSON parameter, `data`. */
export const dataOf = ({ query }: Incoming): Read<unknown> => {
  const others = [...query.keys()].filter((name) => name !== 'data');
  const data = query.get('data');
  if (others.length > 0 || data === null) return no(-201, others[0] ?? 'data');
  return parsed(Buffer.from(data));
};

export const queryOf = ({ query }: Incoming): Read<unknown> => ({ value: Object.fromEntries(query) });

export const nothingOf = ({ query, bytes }: Incoming): Read<unknown> =>
  query.size > 0 || bytes.length > 0 ? no(-201, [...query.keys()].join() || 'body') : { value: null };

export const formOf = (incoming: Incoming): URLSearchParams | null =>
  /^application\/x-www-form-urlencoded(;|$)/.test(typeOf(incoming))
    ? new URLSearchParams(incoming.bytes.toString('utf8'))
    : null;

/** The only part of a multipart form, which is the file of the field `file`. */
export const fileOf = async (incoming: Incoming): Promise<Read<StoredFile>> => {
  const type = typeOf(incoming);
  if (!type.startsWith('multipart/form-data')) return no(-201, 'Content-Type');
  const form = await formIn(
    new Response(new Uint8Array(incoming.bytes), { headers: { 'content-type': type } }),
  );
  const file = form?.get('file');
  if (!form || !(file instanceof File) || [...form.keys()].length !== 1) return no(-201, 'file');
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { value: { name: file.name, mime: file.type, bytes } };
};

const formIn = async (response: Response): Promise<FormData | null> => {
  try {
    return await response.formData();
  } catch {
    return null;
  }
};

const parsed = (bytes: Buffer): { readonly value: unknown } | Answer => {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return no(-201, 'the body is not JSON in UTF-8');
  }
};
