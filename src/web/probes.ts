import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { isForwarded, isLoopback } from './guard.ts';
import type { WebContext, WebEnv, WebParts } from './parts.ts';

/** What machines ask: is the loop alive, is the database ready, how is it going. */
export function probes(parts: WebParts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', async (c) => ((await isReady(parts)) ? c.text('ready\n') : c.text('not ready\n', 503)));
  app.get('/metrics', async (c) => {
    if (!mayRead(c, parts.metricsToken))
      return c.text('metrics: from this machine or with a token only\n', 403);
    return c.body(await parts.metrics(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
  return app;
}

async function isReady({ ready, log }: WebParts): Promise<boolean> {
  try {
    return await ready();
  } catch (error) {
    log.warn({ error: String(error) }, 'the database does not answer');
    return false;
  }
}

function mayRead(c: WebContext, token: string | null): boolean {
  const given = c.req.header('authorization')?.match(/^Bearer (.+)$/)?.[1];
  if (given !== undefined) return token !== null && same(given, token);
  return !isForwarded(c) && isLoopback(c.env.incoming?.socket.remoteAddress ?? '');
}

const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
