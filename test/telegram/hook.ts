import { setImmediate as turn } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import { type Answer, no, type Payload } from './world.ts';

/** Where the bot's public address leads in this test. */
export type Site = (request: Request) => Promise<Response>;

export type Hook = { readonly url: string; readonly secret: string };

/** The webhook that a call asks for, null to have none, or why not. */
export const hookFrom = ({
  url,
  secret_token = '',
}: Payload): Hook | null | Extract<Answer, { ok: false }> => {
  if (url === '') return null;
  if (!String(url).startsWith('https://'))
    return no(400, 'bad webhook: An HTTPS URL must be provided for webhook');
  return /^[\w-]{0,256}$/.test(String(secret_token))
    ? { url: String(url), secret: String(secret_token) }
    : no(400, 'secret token contains unallowed characters');
};

const TRIES = 20;

/** Posts updates, those of one chat in order, and each again until the site answers well. */
export const newPoster = (site: Site, forget: (id: number) => void, changed: () => void) => {
  const lanes = new Map<unknown, Promise<void>>();
  let current: Hook | null = null;
  let error: string | null = null;

  const enqueue = (to: Hook, update: Update): void => {
    const lane = chatIn(update);
    lanes.set(lane, deliver(lanes.get(lane), to, update));
  };

  const deliver = async (before: Promise<void> | undefined, to: Hook, update: Update): Promise<void> => {
    await before;
    for (let tries = 0; tries < TRIES && current === to; tries += 1) {
      const { ok, status } = await post(site, to, update);
      if (ok) forget(update.update_id);
      else error = `Wrong response from the webhook: ${status}`;
      changed();
      if (ok) return;
      await turn();
    }
  };

  const use = (hook: Hook | null): void => {
    current = hook;
  };
  return { enqueue, use, lastError: () => (error ? { last_error_message: error } : {}) };
};

const post = async (site: Site, { url, secret }: Hook, update: Update): Promise<Response> => {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (secret) headers.set('X-Telegram-Bot-Api-Secret-Token', secret);
  return site(new Request(url, { method: 'POST', headers, body: JSON.stringify(update) }));
};

const chatIn = (update: Update): unknown =>
  update.message?.chat.id ?? update.callback_query?.from.id ?? update.my_chat_member?.chat.id;
