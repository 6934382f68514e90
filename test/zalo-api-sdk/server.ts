import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import { type TokenStore, type Tokens, type ZaloOptions, zaloClient } from '#zalo-api-sdk';

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** An answer to one request: an object as JSON, a text as it stands, `cut` ends the connection without a word, `silence` keeps it. */
export type Reply =
  | object
  | string
  | 'cut'
  | 'silence'
  | { readonly status: number; readonly body: string; readonly headers?: Record<string, string> };

export const NOON = new Date('2026-11-20T05:00:00Z');
export const OK = { error: 0, message: 'Success' };
export const SENT = {
  ...OK,
  data: {
    message_id: '63ecf43f0df7dba892e6',
    user_id: '2512523625412515',
    sent_time: '1626926349402',
    quota: { quota_type: 'reply', remain: '8', total: '8' },
  },
};

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server on this machine that gives these answers, in order, and remembers what it was asked. */
export const answering = async (...replies: readonly Reply[]) => {
  const asked: Asked[] = [];
  const waiting = [...replies];
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    asked.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body });
    const reply = waiting.shift() ?? { error: -999, message: 'nobody said what to answer' };
    if (reply === 'cut') return void request.socket.destroy();
    if (reply === 'silence') return;
    const { status, text, headers } = written(reply);
    response.writeHead(status, headers).end(text);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => void server.close(resolve));
  });
  return { root, asked };
};

const written = (reply: Reply) => {
  if (typeof reply === 'string') return { status: 200, text: reply, headers: {} };
  if ('status' in reply) return { status: reply.status, text: reply.body, headers: reply.headers ?? {} };
  return { status: 200, text: JSON.stringify(reply), headers: {} };
};

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

export const HOUR_MS = 3_600_000;

export const pairUntil = (hours: number, name = 'first'): Tokens => ({
  accessToken: `access-${name}`,
  refreshToken: `refresh-${name}`,
  accessUntil: new Date(NOON.getTime() + hours * HOUR_MS),
  refreshUntil: new Date(NOON.getTime() + 90 * 24 * HOUR_MS),
});

/** Tokens in memory, for as many clients as share it. */
export const shelf = (first: Tokens | null = pairUntil(24)): TokenStore & { held: () => Tokens | null } => {
  let held = first;
  let last: Promise<void> = Promise.resolve();
  return {
    held: () => held,
    load: async () => held,
    lockAndReplace: (next) => {
      const mine = last.then(async () => {
        held = (await next(held)) ?? held;
      });
      last = mine.catch(() => undefined);
      return mine;
    },
  };
};

/** A client whose every address is the server's. */
export const clientAt = (root: string, options: Partial<ZaloOptions> = {}) =>
  zaloClient({
    app: { id: '360846524940903967', secret: 'app-secret' },
    tokens: shelf(),
    roots: { openapi: root, oauth: root, business: root },
    alarm: () => undefined,
    now: () => NOON,
    ...options,
  });
