import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { maySeeJobs } from '../core/access.ts';
import { dayAt } from '../core/day.ts';
import type { Locale } from '../core/message.ts';
import { chatAt } from '../store/chats.ts';
import { failedJobs, seeToFailed, type Wish } from '../store/failed-jobs.ts';
import { inTransaction } from '../store/lock.ts';
import { postHeld } from '../store/posts.ts';
import { parentOf } from '../store/units.ts';
import { beatOf } from '../store/watch.ts';
import { jobsPage } from './jobs-page.ts';
import type { WebContext, WebEnv, WebParts } from './parts.ts';
import { visitorChat } from './visitor.ts';

const PATH = '/admin/queues';

/** Background jobs for the operator at the top; for anybody else there is no such page. */
export function jobs(parts: WebParts): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const forOperator =
    (answer: (c: WebContext, operator: Operator) => Promise<Response>) => async (c: WebContext) => {
      const operator = await operatorAt(c, parts);
      return operator ? answer(c, operator) : c.notFound();
    };
  app.get(
    PATH,
    forOperator((c, operator) => show(c, parts, operator)),
  );
  app.post(
    PATH,
    bodyLimit({ maxSize: 16 * 1024, onError: (c) => c.notFound() }),
    forOperator((c, operator) => carryOut(c, parts, operator)),
  );
  return app;
}

type Operator = { readonly chatId: number; readonly postId: number; readonly locale: Locale };

async function operatorAt(c: WebContext, parts: WebParts): Promise<Operator | null> {
  const address = await visitorChat(c, parts);
  const chat = address && (await chatAt(parts.db, address));
  if (!chat || chat.post_id === null) return null;
  const today = dayAt(parts.now());
  const post = await postHeld(parts.db, chat.post_id, today);
  if (!post) return null;
  const isTop = (await parentOf(parts.db, post.unitId, today)) === null;
  return maySeeJobs({ ...post, isTop }) ? { chatId: chat.id, postId: post.id, locale: chat.locale } : null;
}

async function show(c: WebContext, parts: WebParts, { locale }: Operator): Promise<Response> {
  const [failed, beat, counts] = await Promise.all([
    failedJobs(parts.db),
    beatOf(parts.db, 'tick'),
    parts.jobs().catch(() => null),
  ]);
  const { demo, words } = parts;
  return c.html(
    jobsPage({ locale, words: words(locale), demo, failed, counts, lastRound: beat?.at ?? null }),
  );
}

async function carryOut(c: WebContext, parts: WebParts, { postId, chatId }: Operator): Promise<Response> {
  const { wish, name } = await c.req.parseBody();
  const by = { at: parts.now(), postId, chatId };
  if (isWish(wish) && typeof name === 'string')
    await inTransaction(parts.db, (tx) => seeToFailed(tx, { wish, name }, by));
  return c.redirect(PATH, 303);
}

const isWish = (value: unknown): value is Wish => value === 'retry' || value === 'drop';
