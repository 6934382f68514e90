import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { pickSample, samplePosts } from '../app/sign-in.ts';
import { dayAt } from '../core/day.ts';
import { say } from '../core/message.ts';
import { chatOwner } from '../store/web-officers.ts';
import { pickerPage, signInPage, signOutPage } from './door-pages.ts';
import { isTapped, newChatLimit } from './guard.ts';
import type { WebContext, WebEnv, WebParts } from './parts.ts';
import { leaveChat, newChat, tell, visitorChat } from './visitor.ts';

/** How a browser comes to a chat of its own, and leaves it. */
export function entry(parts: WebParts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const words = parts.words('vi');
  app.use('*', async (c, next) => (isForm(c) ? smallForm(c, next) : next()));
  app.post('/sign-out', (c) => {
    leaveChat(c);
    return c.redirect('/', 303);
  });
  app.get('/sign-out', (c) => c.html(signOutPage(words)));
  inviteEntry(app, parts);
  return parts.demo ? demoEntry(app, parts) : plainEntry(app, parts);
}

const isForm = (c: WebContext): boolean => ['/sign-in', '/demo/pick'].includes(c.req.path);
const smallForm = bodyLimit({ maxSize: 16 * 1024 });

function demoEntry(app: Hono<WebEnv>, parts: WebParts): Hono<WebEnv> {
  app.get('/', async (c) => {
    if (await hasChat(c, parts)) return c.redirect('/chat');
    return c.html(pickerPage(parts.words('vi'), await samplePosts(parts.db, dayAt(parts.now()))));
  });
  app.post('/demo/pick', async (c) => {
    const { post } = await c.req.parseBody();
    const chat = await newChat(c, parts);
    const pick = { address: chat.address, postId: wholeNumber(post), now: parts.now() };
    if (!(await pickSample(parts.db, pick))) return c.redirect('/', 303);
    await tell(parts, chat, { id: randomUUID(), body: { kind: 'start', payload: '' } });
    return c.redirect('/chat', 303);
  });
  return app;
}

const wholeNumber = (text: unknown): number =>
  typeof text === 'string' && /^\d{1,12}$/.test(text) ? Number(text) : 0;

/** Somebody else's conversation is not handed over with the browser: a linked chat is never linked anew. */
async function unlinkedChat(c: WebContext, parts: WebParts) {
  const chat = await visitorChat(c, parts);
  const owner = chat && (await chatOwner(parts.db, chat, dayAt(parts.now())));
  return owner?.isLinked ? null : chat;
}

/** A cookie outlives the sample data it was made for. */
async function hasChat(c: WebContext, parts: WebParts): Promise<boolean> {
  const chat = await visitorChat(c, parts);
  return chat !== null && (await chatOwner(parts.db, chat, dayAt(parts.now()))) !== null;
}

function plainEntry(app: Hono<WebEnv>, parts: WebParts): Hono<WebEnv> {
  const form = signInPage(parts.words('vi'), '');
  app.get('/', async (c) => ((await visitorChat(c, parts)) ? c.redirect('/chat') : c.html(form)));
  return app;
}

/** An invite works in the demo too: that is how it can be tried. */
function inviteEntry(app: Hono<WebEnv>, parts: WebParts): void {
  const words = parts.words('vi');
  const mayBegin = newChatLimit(parts.now);
  const begin = async (c: WebContext, code: string) => {
    const known = await unlinkedChat(c, parts);
    if (!known && !mayBegin(c)) return c.text(words(say('web-too-many')), 429);
    const chat = known ?? (await newChat(c, parts));
    const kept = await tell(parts, chat, { id: randomUUID(), body: { kind: 'start', payload: code } });
    return kept === 'done' ? c.redirect('/chat', 303) : c.text(words(say('web-broken')), 503);
  };
  app.get('/i/:code', (c) => {
    const code = c.req.param('code').slice(0, 64);
    return isTapped(c) ? begin(c, code) : c.html(signInPage(words, code));
  });
  app.post('/sign-in', async (c) => {
    const { code } = await c.req.parseBody();
    return begin(c, typeof code === 'string' ? code.trim().normalize('NFC').slice(0, 64) : '');
  });
}
