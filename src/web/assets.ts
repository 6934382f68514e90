import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import type { WebEnv } from './parts.ts';

const TYPES = {
  'chat.js': 'text/javascript; charset=utf-8',
  'bubbles.js': 'text/javascript; charset=utf-8',
  'connection.js': 'text/javascript; charset=utf-8',
  'log.js': 'text/javascript; charset=utf-8',
  'unsent.js': 'text/javascript; charset=utf-8',
  'chat.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml',
} as const;

export type AssetName = keyof typeof TYPES;

const files = Object.entries(TYPES).map(([name, type]) => {
  const bytes = readFileSync(new URL(`./assets/${name}`, import.meta.url));
  return { name, type, bytes, packed: gzipSync(bytes) };
});

/** Names the contents, so that browsers keep each version for ever and never show an old one. */
const version = createHash('sha256')
  .update(Buffer.concat(files.map(({ bytes }) => bytes)))
  .digest('hex')
  .slice(0, 12);

export const assetPath = (name: AssetName): string => `/assets/${version}/${name}`;

export function assets(): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  for (const { name, type, bytes, packed } of files) {
    app.get(`/assets/:version/${name}`, (c) => {
      const zip = c.req.header('accept-encoding')?.includes('gzip') ?? false;
      c.header('content-type', type);
      c.header('vary', 'accept-encoding');
      c.header('cache-control', cacheFor(c.req.param('version')));
      if (zip) c.header('content-encoding', 'gzip');
      return c.body(new Uint8Array(zip ? packed : bytes));
    });
  }
  app.get('/favicon.ico', (c) => c.redirect(assetPath('icon.svg')));
  return app;
}

const cacheFor = (asked: string | undefined): string =>
  asked === version ? 'public, max-age=31536000, immutable' : 'no-cache';
