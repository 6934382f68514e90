import { createHash, timingSafeEqual } from 'node:crypto';
import type { Update } from 'grammy/types';
import type { Channel } from '../../ports.ts';
import { bytesWithin } from '../bytes.ts';

export const WEBHOOK_PATH = '/telegram/webhook';

/** Updates are a few kilobytes; a million bytes is an attack or a mistake. */
const LIMIT = 1_000_000;

/** Where Telegram delivers. 503 makes it deliver the same update again. */
export const webhookRoute = (
  secret: string,
  take: (update: Update) => Promise<'done' | 'again'>,
): NonNullable<Channel['route']> => ({
  path: WEBHOOK_PATH,
  fetch: async (request) => {
    if (request.method !== 'POST') return answer(405);
    if (!isSame(request.headers.get('x-telegram-bot-api-secret-token') ?? '', secret)) return answer(401);
    const bytes = await bytesWithin(request.body, LIMIT);
    if (!bytes) return answer(413);
    const update = updateIn(Buffer.from(bytes).toString('utf8'));
    if (!update) return answer(400);
    return answer((await take(update)) === 'done' ? 200 : 503);
  },
});

const answer = (status: number): Response => new Response(null, { status });

/** Compares in constant time: digests are equally long, and the time tells nothing about the secret. */
const isSame = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const updateIn = (text: string): Update | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isUpdate(value) ? value : null;
  } catch {
    return null;
  }
};

// The secret has shown that Telegram wrote this; the rest of its shape is Telegram's word.
const isUpdate = (value: unknown): value is Update =>
  typeof value === 'object' && value !== null && 'update_id' in value && Number.isInteger(value.update_id);
