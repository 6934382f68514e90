import { once } from 'node:events';
import {
  createServer,
  type Server as HttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Message, Update } from 'grammy/types';
import { newDelivery } from './delivery.ts';
import type { Site } from './hook.ts';
import { runMethod, type Server } from './methods.ts';
import { type Person, personOf } from './person.ts';
import { limiter } from './rate.ts';
import { payloadOf } from './requests.ts';
import {
  type Answer,
  type Call,
  type Kind,
  newWorld,
  no,
  type Refusal,
  type StoredFile,
  type World,
} from './world.ts';

/** How the next call of a method goes wrong: an answer of Telegram's, a proxy's HTML page, a cut line, or silence. */
export type Failure = Refusal | 'html' | 'cut' | 'silence';

export type Emulator = {
  readonly token: string;
  readonly apiRoot: string;
  readonly account: string;
  readonly username: string;
  readonly calls: readonly Call[];
  /** The person with this id, made on first use. Nobody else exists. */
  readonly user: (id: number, language?: string) => Person;
  /** Any update as raw content, such as talk in a group. */
  readonly push: (kind: Kind, content: object) => number;
  /** The file of a message on a screen, as the bot uploaded it. */
  readonly fileIn: (message: Message) => StoredFile | null;
  readonly pending: () => readonly Update[];
  readonly webhookInfo: () => object;
  readonly failNext: (method: string, failure: Failure) => void;
  /** The same, after this many calls that go well. */
  readonly failAfter: (method: string, calls: number, failure: Failure) => void;
  /** Resolves as soon as this holds; looked at after every call and delivery. */
  readonly until: (holds: () => boolean) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Options = {
  readonly token?: string;
  readonly now?: () => Date;
  /** Where the bot's https address leads. */
  readonly site?: Site;
  /** Answers 429 past 30 messages a second, or past this many to one chat. */
  readonly perSecondAndChat?: number;
};

/** A strict Telegram on loopback: it refuses what Telegram refuses, and every method or field that it does not know. */
export const startEmulator = async (options: Options = {}): Promise<Emulator> => {
  const world = newWorld(options.token ?? '7000001:emulator-token', options.now ?? (() => new Date()));
  const waiters = watchers();
  const delivery = newDelivery(world, options.site ?? fetch, waiters.changed);
  const failures = new Map<string, (Failure | null)[]>();
  const failAfter = (method: string, calls: number, failure: Failure) =>
    void failures.set(method, [...(failures.get(method) ?? []), ...Array(calls).fill(null), failure]);
  const tooFast = limiter(world, options.perSecondAndChat ?? null);
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    await answer({ request, response, world, failures, tooFast, delivery });
    waiters.changed();
  };
  const http = createServer((request, response) => void respond(request, response));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');

  return {
    token: world.token,
    apiRoot: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    account: String(world.bot.id),
    username: world.bot.username,
    calls: world.calls,
    user: (id, language = 'vi') => personOf(world, delivery, accountOf(world, id, language)),
    push: delivery.push,
    fileIn: ({ document, photo }) => world.files.get((document ?? photo?.at(-1))?.file_id ?? '') ?? null,
    pending: delivery.pending,
    webhookInfo: delivery.info,
    failAfter,
    failNext: (method, failure) => failAfter(method, 0, failure),
    until: waiters.until,
    close: () => close(http),
  };
};

type Exchange = Omit<Server, 'gone'> & {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly failures: ReadonlyMap<string, (Failure | null)[]>;
  readonly tooFast: (call: Call) => Answer | null;
};

const answer = async ({ request, response, failures, tooFast, ...server }: Exchange): Promise<void> => {
  const [, kind, token, rest = ''] = /^\/(file\/)?bot([^/]*)\/(.*)$/.exec(request.url ?? '') ?? [];
  if (token === undefined) return reply(response, { ok: false, error_code: 404, description: 'Not Found' });
  if (token !== server.world.token) return reply(response, no(401, 'Unauthorized'));
  if (kind) return sendBytes(response, server.world, rest);
  const payload = await payloadOf(request);
  if (!payload) return reply(response, no(400, "can't parse the body"));
  const call = { method: rest, payload };
  server.world.calls.push(call);
  const failure = failures.get(rest)?.shift() ?? tooFast(call);
  if (failure) return fail(response, failure);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  reply(response, await runMethod({ ...server, gone: gone.signal }, rest, payload));
};

const reply = (response: ServerResponse, body: Answer): void => {
  response.writeHead(body.ok ? 200 : body.error_code, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
};

const fail = (response: ServerResponse, failure: Failure | Answer): void => {
  if (failure === 'cut') response.destroy();
  else if (failure === 'html')
    response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad Gateway</html>');
  else if (failure !== 'silence') reply(response, failure);
};

const sendBytes = (response: ServerResponse, world: World, path: string): void => {
  const file = world.files.get(path.replace(/^documents\//, ''));
  response.writeHead(file ? 200 : 404, { 'content-type': 'application/octet-stream' });
  response.end(file?.bytes ?? 'Not Found');
};

const accountOf = (world: World, id: number, language_code: string) => {
  const known = world.accounts.get(id);
  if (known) return known;
  const made = { id, first_name: `Người ${id}`, language_code, state: 'member' as const, screen: [] };
  world.accounts.set(id, made);
  return made;
};

// Tests wait for what happens, never for time.
const watchers = () => {
  const waiting = new Map<() => boolean, () => void>();
  const changed = (): void => {
    for (const [holds, resolve] of waiting) if (holds() && waiting.delete(holds)) resolve();
  };
  const until = (holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      waiting.set(holds, resolve);
      changed();
    });
  return { changed, until };
};

const close = async (http: HttpServer): Promise<void> => {
  const closed = once(http, 'close');
  http.close();
  http.closeAllConnections();
  await closed;
};
