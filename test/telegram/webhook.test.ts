import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Inbound } from '../../src/ports.ts';
import { type Stage, stage, WEBHOOK } from './stage.ts';

let on: Stage;
let came: Inbound[];

beforeEach(async () => {
  came = [];
  on = await stage({ webhook: WEBHOOK });
});
afterEach(async () => {
  await on.channel.stop();
  await on.close();
});

const start = () =>
  on.channel.start(async (inbound) => {
    came.push(inbound);
    return 'done';
  });

const UPDATE = {
  update_id: 5,
  message: { message_id: 1, date: 1, chat: { id: 11, type: 'private' }, from: { id: 11 }, text: 'một' },
};

type Post = { readonly secret?: string; readonly body?: string; readonly method?: string };

const post = async ({
  secret = WEBHOOK.secret,
  body = JSON.stringify(UPDATE),
  method = 'POST',
}: Post = {}) => {
  const headers = { 'X-Telegram-Bot-Api-Secret-Token': secret };
  const init = method === 'POST' ? { method, headers, body } : { method, headers };
  return (await on.channel.route?.fetch(new Request('http://127.0.0.1/telegram/webhook', init)))?.status;
};

test('the webhook is registered with its secret and the kinds of update we read', async () => {
  await start();
  expect(on.channel.route?.path).toBe('/telegram/webhook');
  expect(on.emulator.calls).toEqual([
    { method: 'getMe', payload: {} },
    {
      method: 'setWebhook',
      payload: {
        url: 'https://bot.example.vn/telegram/webhook',
        secret_token: WEBHOOK.secret,
        allowed_updates: ['message', 'edited_message', 'callback_query', 'my_chat_member'],
      },
    },
  ]);
});

test.each<[string, Post, number]>([
  ['a wrong secret', { secret: 'another-secret' }, 401],
  ['no secret', { secret: '' }, 401],
  ['another method', { method: 'GET' }, 405],
  ['a body over a million bytes', { body: 'x'.repeat(1_000_001) }, 413],
  ['a body that is not JSON', { body: '{' }, 400],
  ['JSON that is no update', { body: '{"ok":true}' }, 400],
])('%s is turned away', async (_, what, status) => {
  await start();
  expect(await post(what)).toBe(status);
  expect(came).toEqual([]);
});

test('an update is answered 200 once it is kept', async () => {
  await start();
  expect(await post()).toBe(200);
  expect(came.map(({ eventId }) => eventId)).toEqual(['5']);
});

test('before the start and after the stop Telegram is asked to come again', async () => {
  expect(await post()).toBe(503);
  await start();
  await on.channel.stop();
  expect(await post()).toBe(503);
  expect(came).toEqual([]);
});

test('Telegram repeats what was answered 503 until it is kept', async () => {
  let tries = 0;
  await on.channel.start(async () => {
    tries += 1;
    return tries < 3 ? 'again' : 'done';
  });
  on.emulator.user(11).sends('một');
  await on.emulator.until(() => on.emulator.pending().length === 0);
  expect(tries).toBe(3);
  expect(on.emulator.webhookInfo()).toMatchObject({ last_error_message: expect.stringContaining('503') });
});

test('without a webhook there is no route', async () => {
  const polling = await stage();
  expect(polling.channel.route).toBeUndefined();
  await polling.close();
});
