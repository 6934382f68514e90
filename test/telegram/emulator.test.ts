import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Emulator, startEmulator } from './emulator.ts';

let emulator: Emulator;
let now: Date;

beforeEach(async () => {
  now = new Date('2026-11-20T05:00:00Z');
  emulator = await startEmulator({ now: () => now, perSecondAndChat: 3 });
  emulator.user(11);
});
afterEach(() => emulator.close());

const call = async (method: string, payload: object = {}, token = emulator.token) => {
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(payload) };
  const response = await fetch(`${emulator.apiRoot}/bot${token}/${method}`, init);
  const body = (await response.json()) as {
    ok: boolean;
    error_code?: number;
    description?: string;
    result?: unknown;
  };
  return { status: response.status, ...body };
};
const say = (fields: object) => call('sendMessage', { chat_id: 11, text: 'x', ...fields });
const inline = (button: object) => ({ reply_markup: { inline_keyboard: [[button]] } });

test.each<[string, object]>([
  ['an empty text', { text: '  ' }],
  ['a text of 4,097', { text: 'x'.repeat(4097) }],
  ['half an emoji', { text: '\ud83d' }],
  ['a field it does not know', { colour: 'red' }],
  ['a parse mode, which we do not use', { parse_mode: 'HTML' }],
  ['button data of 65 bytes', inline({ text: 'x', callback_data: 'x'.repeat(65) })],
  ['empty button data', inline({ text: 'x', callback_data: '' })],
  ['a button without text', inline({ text: '', callback_data: 'x' })],
  ['a button with an unknown field', inline({ text: 'x', callback_data: 'x', size: 2 })],
  ['two kinds of keyboard at once', { reply_markup: { inline_keyboard: [], remove_keyboard: true } }],
  ['nobody', { chat_id: 999 }],
])('the emulator refuses %s', async (_, fields) => {
  const answer = await say(fields);
  expect(answer).toMatchObject({ ok: false, status: 400, error_code: 400 });
  expect(answer.description).toMatch(/^Bad Request: /);
});

test('the emulator refuses a wrong token, an unknown method and an unanswerable tap', async () => {
  expect(await call('getMe', {}, '7000001:wrong')).toMatchObject({ ok: false, error_code: 401 });
  expect(await call('sendPigeon')).toMatchObject({ ok: false, error_code: 404 });
  expect(await call('answerCallbackQuery', { callback_query_id: 'old' })).toMatchObject({ error_code: 400 });
  expect(await call('setWebhook', { url: 'http://bot.example.vn' })).toMatchObject({ error_code: 400 });
});

test('the emulator answers 429 past the limit of a chat until a second has gone', async () => {
  for (const text of ['1', '2', '3']) expect((await say({ text })).ok).toBe(true);
  expect(await say({})).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });
  now = new Date(now.getTime() + 1001);
  expect((await say({})).ok).toBe(true);
});

test('updates stay until an offset passes them, or a day has gone', async () => {
  const first = emulator.user(11).sends('một');
  const second = emulator.user(11).sends('hai');
  expect((await call('getUpdates')).result).toMatchObject([{ update_id: first }, { update_id: second }]);
  expect((await call('getUpdates', { offset: second })).result).toMatchObject([{ update_id: second }]);
  now = new Date(now.getTime() + 24 * 3_600_000);
  expect((await call('getUpdates')).result).toEqual([]);
});

test('a poll waits for an update, and a second poll ends the first', async () => {
  const first = call('getUpdates', { timeout: 30 });
  await emulator.until(() => emulator.calls.length === 1);
  const second = call('getUpdates', { timeout: 30 });
  expect(await first).toMatchObject({ error_code: 409 });
  emulator.user(11).sends('một');
  expect((await second).result).toMatchObject([{ message: { text: 'một' } }]);
});

test('kinds of update that the bot did not ask for are not kept', async () => {
  await call('getUpdates', { allowed_updates: ['callback_query'] });
  emulator.user(11).sends('một');
  expect(emulator.pending()).toEqual([]);
});

test('nobody can tap a button that is not on the screen', () => {
  expect(() => emulator.user(11).taps('d1')).toThrow('no button');
});
