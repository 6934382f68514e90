import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { dayAt } from '../core/day.ts';
import { say } from '../core/message.ts';
import type { OutgoingFile } from '../ports.ts';
import { postHeld } from '../store/posts.ts';
import { attachmentIn } from '../store/told.ts';
import { fetchPage } from './door-pages.ts';
import { isTapped } from './guard.ts';
import type { WebContext, WebEnv, WebParts } from './parts.ts';

/** Files that a channel cannot carry, for whoever has the link, and the picture above a form in Zalo. */
export function files(parts: WebParts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/f/:token', async (c) => {
    if (isTapped(c)) return fetched(c, parts);
    const known = (await parts.fileLinks.read(c.req.param('token'))) !== null;
    return known ? c.html(fetchPage(parts.words('vi'))) : ended(c, parts);
  });
  app.post('/f/:token', (c) => fetched(c, parts));
  app.get('/zalo/banner.png', (c) =>
    c.body(banner(), 200, { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' }),
  );
  return app;
}

/** Drawn from facts as they are now, for the post that it was drawn for; nobody's any more once that post has ended. */
async function fetched(c: WebContext, parts: WebParts): Promise<Response> {
  const id = await parts.fileLinks.read(c.req.param('token') ?? '');
  const named = id === null ? null : await attachmentIn(parts.db, id);
  const post = named && (await postHeld(parts.db, named.attachment.post, dayAt(parts.now())));
  return post ? fileAnswer(c, await parts.draw(named.attachment, named.locale)) : ended(c, parts);
}

const ended = (c: WebContext, { words }: WebParts): Response =>
  c.text(words('vi')(say('web-link-ended')), 410);

export const fileAnswer = (c: WebContext, { bytes, mime, name }: OutgoingFile): Response =>
  c.body(new Uint8Array(bytes), 200, {
    'content-type': mime,
    'content-disposition': `${mime.startsWith('image/') ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'private, max-age=3600',
  });

const banner = () => new Uint8Array(readFileSync(new URL('./assets/banner.png', import.meta.url)));
