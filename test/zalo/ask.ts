import { afterEach } from 'vitest';
import { type Emulator, type Options, startEmulator } from './emulator.ts';
import type { Grant } from './world.ts';

const NOON = new Date('2026-11-20T05:00:00Z');

export type Said = {
  readonly error: number;
  readonly message: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly data?: any;
};

type Started = {
  readonly emulator: Emulator;
  readonly grant: Grant;
  /** JSON to the OA host with a good token. */
  readonly post: (path: string, body: object, headers?: Record<string, string>) => Promise<Said>;
  readonly get: (path: string, data?: object) => Promise<Said>;
  readonly business: (path: string, body?: object) => Promise<Said>;
  readonly token: (fields: Record<string, string>, headers?: Record<string, string>) => Promise<Pair>;
};
type Pair = {
  readonly access_token?: string;
  readonly refresh_token?: string;
  readonly expires_in?: string;
  readonly error?: number;
};

const open: Emulator[] = [];

/** Call once in a test file. */
export const closeAfterEach = () =>
  afterEach(async () => {
    for (const emulator of open.splice(0)) await emulator.close();
  });

/** An emulator at noon of 20/11/2026, and plain calls to it. It is taken down after the test. */
export const started = async (options: Options = {}): Promise<Started> => {
  const emulator = await startEmulator({ now: () => NOON, ...options });
  open.push(emulator);
  const grant = emulator.grant();
  const auth = { access_token: grant.access };
  const json = { 'content-type': 'application/json' };
  const send = async (url: string, body?: object, headers: Record<string, string> = auth): Promise<Said> => {
    const init = body
      ? { method: 'POST', body: JSON.stringify(body), headers: { ...json, ...headers } }
      : { headers };
    return (await fetch(url, init)).json() as Promise<Said>;
  };
  const { roots, app } = emulator;
  return {
    ...{ emulator, grant },
    post: (path, body, headers) => send(`${roots.openapi}${path}`, body, headers),
    get: (path, data) =>
      send(`${roots.openapi}${path}${data ? `?data=${encodeURIComponent(JSON.stringify(data))}` : ''}`),
    business: (path, body) => send(`${roots.business}${path}`, body),
    token: async (fields, headers = { secret_key: app.secret }) => {
      const body = new URLSearchParams({ app_id: app.id, ...fields });
      const answer = await fetch(`${roots.oauth}/v4/oa/access_token`, { method: 'POST', headers, body });
      return answer.json() as Promise<Pair>;
    },
  };
};

/** What the app's address saw, and how it answers. */
export const siteThat = (answers: (request: Request) => number | Promise<number>) => {
  const came: { readonly headers: Headers; readonly body: string }[] = [];
  const site = async (request: Request): Promise<Response> => {
    came.push({ headers: request.headers, body: await request.clone().text() });
    return new Response(null, { status: await answers(request) });
  };
  return { came, site };
};

export const SITE = 'https://bot.example.vn/zalo/webhook';
