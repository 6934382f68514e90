import { once } from 'node:events';
import {
  createServer,
  type Server as HttpServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { endpointOf } from './endpoints.ts';
import { no } from './errors.ts';
import type { Failure, Failures } from './failures.ts';
import { consent, type Reply, token, tokenFault } from './oauth.ts';
import type { Post } from './post.ts';
import type { Counted } from './rate.ts';
import { type Host, type Incoming, incomingFrom } from './requests.ts';
import type { Shelf } from './shelf.ts';
import type { World } from './world.ts';

/** What the four hosts have in common. */
export type Back = {
  readonly world: World;
  readonly post: Post;
  readonly shelf: Shelf;
  readonly failures: Failures;
  readonly limit: (family: 'oa' | 'zbs') => Counted;
  readonly came: (incoming: Incoming) => void;
  readonly changed: () => void;
};

export type Listening = { readonly root: string; readonly close: () => Promise<void> };

export const listen = async (back: Back, host: Host, port: number): Promise<Listening> => {
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const incoming = await incomingFrom(host, request);
    if (incoming) await answer(back, incoming, response);
    back.changed();
  };
  const http = createServer((request, response) => void serve(request, response));
  // A busy machine may take longer between two calls than a server waits for the next one unless told.
  http.keepAliveTimeout = 120_000;
  http.listen(port, '127.0.0.1');
  await once(http, 'listening');
  const root = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return { root, close: () => close(http) };
};

const answer = async (back: Back, incoming: Incoming, response: ServerResponse): Promise<void> => {
  if (incoming.host === 'files') return sendFile(back, incoming, response);
  back.came(incoming);
  const failure = back.failures.next(incoming.path);
  if (failure !== null && failure !== 'lost' && failure !== 'stuck') return fail(response, failure);
  const done = incoming.host === 'oauth' ? oauth(back, incoming) : await api(back, incoming);
  if (failure === 'lost') response.destroy();
  else if (failure === null) reply(response, done);
};

const oauth = ({ world }: Back, incoming: Incoming): Reply => {
  const name = `${incoming.method} ${incoming.path}`;
  if (name === 'GET /v4/oa/permission') return consent(world, incoming);
  return name === 'POST /v4/oa/access_token' ? token(world, incoming) : NOT_FOUND;
};

const NOT_FOUND: Reply = { status: 404, body: { error: 404, message: 'no such API' } };

const api = async ({ world, post, limit }: Back, incoming: Incoming): Promise<Reply> => {
  const endpoint = endpointOf(incoming);
  if (!endpoint) return NOT_FOUND;
  const fault = tokenFault(world, incoming.headers);
  const isToken = fault !== -242 && endpoint.family === 'zbs';
  if (fault !== 0) return { status: 200, body: no(isToken ? -124 : fault) };
  const { refusal, headers } = limit(endpoint.family);
  return { status: 200, headers, body: refusal ?? (await endpoint.run(world, post, incoming)) };
};

const reply = (response: ServerResponse, { status, body, headers = {} }: Reply): void => {
  const type = { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, ...headers }).end(body ? JSON.stringify(body) : '');
};

const fail = (response: ServerResponse, failure: Exclude<Failure, 'lost' | 'stuck'>): void => {
  if (failure === 'cut') response.destroy();
  else if (failure === 'html')
    response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad Gateway</html>');
  else if (failure !== 'silence') reply(response, { status: 200, body: no(failure) });
};

const sendFile = ({ shelf }: Back, incoming: Incoming, response: ServerResponse): void => {
  const file = shelf.find(incoming);
  response.writeHead(file ? 200 : 404, { 'content-type': file?.mime ?? 'text/plain' });
  response.end(file?.bytes ?? 'Not Found');
};

const close = async (http: HttpServer): Promise<void> => {
  const closed = once(http, 'close');
  http.close();
  http.closeAllConnections();
  await closed;
};
