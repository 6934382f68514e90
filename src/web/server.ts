import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { say } from '../core/message.ts';
import { assets } from './assets.ts';
import { calendar } from './calendar.ts';
import { chatRoutes } from './chat.ts';
import { entry } from './entry.ts';
import { files } from './files.ts';
import { isLoopback, ownPostsOnly, securityHeaders, thisMachineOnly } from './guard.ts';
import { jobs } from './jobs.ts';
import type { WebEnv, WebParts } from './parts.ts';
import { probes } from './probes.ts';
import { openStreams } from './stream.ts';

export type { WebParts } from './parts.ts';

/** Serves pages, probes and the channels' routes. `port` is the real one where 0 was asked for. */
export async function webServer(
  parts: WebParts,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  if (parts.demo && !isLoopback(parts.host)) {
    throw new Error(`HOST: the demo is open to everybody, so it needs a loopback host, not ${parts.host}`);
  }
  const streams = openStreams(parts);
  const server = createAdaptorServer({ fetch: webApp(parts, streams).fetch }) as Server;
  await listening(server, parts);
  const close = async () => {
    streams.end();
    await closed(server);
  };
  return { port: (server.address() as AddressInfo).port, close };
}

function webApp(parts: WebParts, streams: ReturnType<typeof openStreams>): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.use(securityHeaders);
  app.route('/', probes(parts));
  for (const { path, fetch } of parts.routes) app.all(path, (c) => fetch(c.req.raw));
  if (parts.demo) app.use(thisMachineOnly(parts));
  app.use(ownPostsOnly(parts));
  app.route('/', assets());
  app.route('/', files(parts));
  app.route('/', jobs(parts));
  app.route('/', calendar(parts));
  app.route('/', entry(parts));
  app.route('/', chatRoutes(parts, streams));
  app.notFound((c) => c.text(parts.words('vi')(say('web-not-found')), 404));
  app.onError((error, c) => {
    parts.log.error({ method: c.req.method, route: c.req.routePath, error: error.stack }, 'a request failed');
    return c.text(parts.words('vi')(say('web-broken')), 500);
  });
  return app;
}

const listening = (server: Server, { host, port }: WebParts): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

const SWEEP_MS = 50;
const GRACE_MS = 5_000;

/** Requests in hand are finished, within reason; connections that only wait are cut as soon as they do. */
async function closed(server: Server): Promise<void> {
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(sweep);
  clearTimeout(cut);
}
