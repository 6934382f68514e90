import { Hono } from 'hono';
import { say } from '../core/message.ts';
import type { WebContext, WebEnv, WebParts } from './parts.ts';

/** Officers' private calendars, for whoever has the address. Search engines are told to stay away. */
export function calendar(parts: WebParts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get('/calendar/:file', async (c) => {
    c.header('x-robots-tag', 'noindex, nofollow, noarchive');
    c.header('cache-control', 'private, no-cache');
    const token = /^(.+)\.ics$/.exec(c.req.param('file'))?.[1];
    const read = await parts.readCalendar(token ?? '');
    if (read.kind !== 'calendar')
      return read.kind === 'over'
        ? c.text(parts.words('vi')(say('web-calendar-over')), 410)
        : c.text(parts.words('vi')(say('web-not-found')), 404);
    c.header('etag', `"${read.tag}"`);
    if (isKnown(c, read.tag)) return c.body(null, 304);
    return c.body(read.text, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="lich-cong-doan.ics"',
    });
  });
  return app;
}

/** Proxies that compress mark a tag as weak; what it names is the same. */
const isKnown = (c: WebContext, tag: string): boolean =>
  (c.req.header('if-none-match') ?? '')
    .split(',')
    .map((each) => each.trim().replace(/^W\//, ''))
    .some((each) => each === '*' || each === `"${tag}"`);
