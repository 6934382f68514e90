import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { dayAt } from '../core/day.ts';
import { say } from '../core/message.ts';
import type { InboundBody } from '../ports.ts';
import { attachmentOf, history, type Line, messagesAfter, type WebAddress } from '../store/web-chat.ts';
import { chatOwner } from '../store/web-officers.ts';
import { chatPage } from './chat-page.ts';
import { fileAnswer } from './files.ts';
import type { WebContext, WebEnv, WebParts } from './parts.ts';
import { readPost } from './posted.ts';
import type { Streams } from './stream.ts';
import { pageId, tell, visitorChat } from './visitor.ts';

const PAGE_LINES = 40;
const MB = 1024 * 1024;

/** The chat page and what it asks for. */
export function chatRoutes(parts: WebParts, streams: Streams): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const visitor =
    (answer: (c: WebContext, chat: WebAddress) => Response | Promise<Response>) => async (c: WebContext) => {
      const chat = await visitorChat(c, parts);
      return chat ? answer(c, chat) : c.json({ problem: 'sign-in' }, 401);
    };
  app.get('/chat', async (c) => {
    const chat = await visitorChat(c, parts);
    return chat ? showChat(c, parts, chat) : c.redirect('/');
  });
  app.post(
    '/chat/messages',
    limitFor,
    visitor((c, chat) => takeMessage(c, parts, chat)),
  );
  app.get(
    '/chat/history',
    visitor(async (c, chat) => c.json(await showHistory(c, parts, chat))),
  );
  app.get(
    '/chat/stream',
    visitor((c, chat) => streams.open(c, chat, lastSeen(c))),
  );
  app.get(
    '/chat/attachments/:id',
    visitor((c, chat) => showAttachment(c, parts, chat)),
  );
  return app;
}

async function showChat(c: WebContext, parts: WebParts, chat: WebAddress): Promise<Response> {
  const [owner, lines] = await Promise.all([
    chatOwner(parts.db, chat, dayAt(parts.now())),
    history(parts.db, chat, { limit: PAGE_LINES, today: dayAt(parts.now()) }),
  ]);
  if (parts.demo && !owner) return c.redirect('/');
  const locale = owner?.locale ?? 'vi';
  const officer = owner?.officer ?? null;
  const words = parts.words(locale);
  const { demo, now } = parts;
  return c.html(chatPage({ locale, words, officer, demo, chat, lines: lines.map(forPage), now: now() }));
}

const forPage = (line: Line): Line => (line.kind === 'said' ? { ...line, id: pageId(line.id) } : line);

const limitFor = async (c: WebContext, next: () => Promise<void>) =>
  (c.req.header('content-type')?.startsWith('multipart/') ? filePost : textPost)(c, next);
/** The rest of the body is not read, so the connection cannot be used again. */
const tooLarge = (c: WebContext) => c.json({ problem: 'too-large' }, 413, { connection: 'close' });
const textPost = bodyLimit({ maxSize: MB, onError: tooLarge });
const filePost = bodyLimit({ maxSize: 21 * MB, onError: tooLarge });

async function takeMessage(c: WebContext, parts: WebParts, chat: WebAddress): Promise<Response> {
  const post = await readPost(c);
  if (!post) return c.json({ problem: 'unreadable' }, 400);
  if (post.body.kind === 'posted' && post.body.file.bytes.length > 20 * MB) return tooLarge(c);
  const body: InboundBody =
    post.body.kind === 'posted'
      ? { kind: 'file', file: parts.channel.keep(post.body.file), caption: post.body.caption }
      : post.body;
  const kept = await tell(parts, chat, { id: post.id, body });
  if (kept === 'again') return c.json({ problem: 'busy' }, 503, { 'retry-after': '1' });
  const { lines } = await messagesAfter(parts.db, chat, { after: post.seen, today: dayAt(parts.now()) });
  return c.json({ lines });
}

async function showHistory(c: WebContext, parts: WebParts, chat: WebAddress) {
  const before = new Date(c.req.query('before') ?? Number.NaN);
  const today = dayAt(parts.now());
  const page = { limit: PAGE_LINES, today, ...(isThisAge(before) ? { before } : {}) };
  const [owner, lines] = await Promise.all([chatOwner(parts.db, chat, today), history(parts.db, chat, page)]);
  const { name, title, unit } = owner?.officer ?? {};
  return { officer: name ? { name, title, unit } : null, lines: lines.map(forPage) };
}

/** Anything else is no moment that a line of ours could have. */
const isThisAge = (moment: Date): boolean => moment.getUTCFullYear() > 2000 && moment.getUTCFullYear() < 3000;

const lastSeen = (c: WebContext): number => {
  const id = Number(c.req.header('last-event-id') ?? c.req.query('after'));
  return Number.isSafeInteger(id) && id > 0 ? id : 0;
};

async function showAttachment(c: WebContext, parts: WebParts, chat: WebAddress): Promise<Response> {
  const id = Number(c.req.param('id'));
  const today = dayAt(parts.now());
  const attachment = Number.isSafeInteger(id)
    ? await attachmentOf(parts.db, chat, { outboxId: id, today })
    : null;
  if (!attachment) return c.text(parts.words('vi')(say('web-not-found')), 404);
  const owner = await chatOwner(parts.db, chat, today);
  return fileAnswer(c, await parts.draw(attachment, owner?.locale ?? 'vi'));
}
