import { afterEach, expect, test } from 'vitest';
import { newInbox } from '../channels/inbox.ts';
import { type Stage, settle, stage } from './stage.ts';

const open: Stage[] = [];
afterEach(async () => {
  for (const { channel, close } of open.splice(0)) {
    await channel.stop();
    await close();
  }
});

const staged = async (...options: Parameters<typeof stage>): Promise<Stage> => {
  const made = await stage(...options);
  open.push(made);
  return made;
};

const ask = async ({ channel }: Stage, init: RequestInit, query = ''): Promise<Response> =>
  (await channel.route?.fetch(new Request(`https://bot.example.vn/zalo/webhook${query}`, init))) ??
  new Response(null, { status: 404 });

test('the address is there before anything listens, whichever way it is asked', async () => {
  for (const registration of ['POST {}', 'GET hub.challenge'] as const)
    expect((await staged({ doubts: { registration } })).emulator.webhook.isOn()).toBe(true);
});

test('a challenge that is no word is not sent back', async () => {
  const answer = await ask(await staged(), {}, `?hub.challenge=${encodeURIComponent('<script>')}`);
  expect([answer.status, await answer.text()]).toEqual([200, '']);
});

test.each([
  [{ method: 'PUT' }, 405],
  [{ method: 'POST', body: '{"event_name":"follow"}' }, 401],
  [{ method: 'POST', body: 'x'.repeat(1_000_001) }, 413],
  [{ method: 'POST', body: ' {} ' }, 200],
])('%j is answered by %i', async (init, status) => {
  expect((await ask(await staged(), init)).status).toBe(status);
});

test('an event that comes while nobody listens is brought again', async () => {
  const on = await staged();
  on.emulator.user(1).says('chào');
  await on.emulator.pass(0);
  expect(on.emulator.webhook.deliveries.at(-1)?.status).toBe(503);
  const inbox = newInbox();
  await on.channel.start(inbox.receive);
  await settle(on);
  expect((await inbox.next()).body).toEqual({ kind: 'text', text: 'chào' });
});

test.each([
  [
    'place',
    (on: Stage) => on.emulator.user(1).sendsPlace('10.79', '106.78'),
    { kind: 'other', what: 'location' },
  ],
  ['opened chat', (on: Stage) => on.emulator.user(1).opensChat(), { kind: 'presence', state: 'back' }],
  ['follower', (on: Stage) => on.emulator.user(1).follows(), { kind: 'start', payload: '' }],
  [
    'picture with words',
    (on: Stage) => on.emulator.user(1).sendsImage(new Uint8Array([1, 2]), 'chú thích'),
    { kind: 'file', caption: 'chú thích', file: { mime: 'image/jpeg' } },
  ],
])('a %s comes in', async (_, act, body) => {
  const on = await staged();
  const inbox = newInbox();
  await on.channel.start(inbox.receive);
  act(on);
  await settle(on);
  expect((await inbox.next()).body).toMatchObject(body);
});

test('what the OA itself says is nobody’s words, and what became of it is told apart', async () => {
  const on = await staged();
  on.emulator.webhook.tick(null);
  const inbox = newInbox();
  await on.channel.start(inbox.receive);
  const lan = on.emulator.user(1);
  await on.channel.send(lan.id, { id: '1', text: 'Chào', buttons: [] });
  lan.sees();
  lan.says('xong');
  await settle(on);
  expect((await inbox.next()).body).toMatchObject({ kind: 'receipt', what: 'delivered' });
  expect((await inbox.next()).body).toMatchObject({ kind: 'receipt', what: 'seen' });
  expect((await inbox.next()).body).toEqual({ kind: 'text', text: 'xong' });
});
