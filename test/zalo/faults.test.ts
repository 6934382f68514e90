import { expect, test } from 'vitest';
import { delivered } from '../../src/app/deliver.ts';
import { type AppStage, appOn, channelOf, last, linked, openApp, routeOf, said } from './app-stage.ts';
import { HOUR, MINUTE } from './clock.ts';
import type { Person } from './person.ts';

const FILER = ['MAU-CS02', 'filer'] as const;
const CS = '/v3.0/oa/message/cs';
const TOKEN = '/v4/oa/access_token';

const asks = async (stage: AppStage, person: Person, text: string): Promise<void> => {
  person.says(text);
  await stage.settled();
};

const swept = async (stage: AppStage): Promise<void> => {
  await stage.app.handlers.sweep();
  await stage.settled();
};

const alarms = ({ store }: AppStage) =>
  store.db.selectFrom('alarm').select('what').where('what', 'like', 'zalo.%').execute();

const grants = ({ emulator }: AppStage) => emulator.world.grants.length;

test('a token that dies between two messages is replaced, and nothing is lost or doubled', async () => {
  const stage = await openApp();
  const officer = await linked(stage, 1, FILER);
  const shown = said(officer).length;
  stage.emulator.failNext(CS, -216);
  await asks(stage, officer, 'menu');
  expect(said(officer)).toHaveLength(shown + 1);
  expect(grants(stage)).toBe(3);
});

test('a refresh that was answered and never kept costs the consent; a new token sends what waits', async () => {
  const stage = await openApp();
  const officer = await linked(stage, 1, FILER);
  const shown = said(officer).length;
  await stage.emulator.pass(26 * HOUR);
  stage.emulator.failNext(TOKEN, 'lost');
  await asks(stage, officer, 'menu');
  expect(said(officer)).toHaveLength(shown);
  await stage.emulator.pass(20 * MINUTE);
  await swept(stage);
  expect((await alarms(stage)).map(({ what }) => what)).toEqual([
    'zalo.refresh-failing',
    'zalo.consent-lost',
  ]);
  const { emulator, store, logged } = stage;
  const again = await appOn(emulator, { store, seed: emulator.grant().refresh, logged });
  await emulator.pass(20 * MINUTE);
  await again.handlers.sweep();
  await delivered();
  expect(said(officer)).toHaveLength(shown + 1);
});

test('three workers that send at once refresh once', async () => {
  const stage = await openApp();
  const officer = await linked(stage, 1, FILER);
  const { emulator, store, logged } = stage;
  const seed = '';
  const workers = [
    stage.app,
    ...(await Promise.all([1, 2].map(() => appOn(emulator, { store, seed, logged })))),
  ];
  await emulator.pass(24 * HOUR);
  const before = grants(stage);
  const sent = await Promise.all(
    workers.map((app, at) =>
      channelOf(app).send(officer.id, { id: `w${at}`, text: `từ ${at}`, buttons: [] }),
    ),
  );
  expect(sent.map((one) => one.sent)).toEqual(['sent', 'sent', 'sent']);
  expect(grants(stage)).toBe(before + 1);
});

test('a storm of -32 delays messages and loses none', async () => {
  const stage = await openApp();
  const officer = await linked(stage, 1, FILER);
  const shown = said(officer).length;
  stage.emulator.failNext(CS, -32, -32, -32);
  await asks(stage, officer, 'menu');
  for (let minutes = 0; minutes < 4; minutes += 1) {
    await stage.emulator.pass(MINUTE);
    await swept(stage);
  }
  expect(said(officer)).toHaveLength(shown + 1);
});

test('a forged or stale event is refused and changes nothing', async () => {
  const stage = await openApp();
  const officer = await linked(stage, 1, FILER);
  const shown = said(officer).length;
  await asks(stage, officer, 'menu');
  const heard = stage.emulator.webhook.deliveries.filter(({ event }) => event === 'user_send_text');
  const { body, headers } = heard.at(-1) ?? { body: '', headers: {} };
  const post = (text: string, more: Record<string, string> = {}) =>
    routeOf(stage.app)(
      new Request('https://bot.example.vn/zalo/webhook', {
        method: 'POST',
        body: text,
        headers: { ...headers, ...more },
      }),
    );
  expect((await post(body.replace('menu', 'meny'))).status).toBe(401);
  expect((await post(body, { 'X-ZEvent-Signature': '' })).status).toBe(401);
  await stage.emulator.pass(25 * HOUR);
  expect((await post(body)).status).toBe(200);
  expect((await post('{}', { 'X-ZEvent-Signature': '' })).status).toBe(200);
  expect(said(officer)).toHaveLength(shown + 1);
});

test('while the OA is locked messages wait, and it is not stormed', async () => {
  const stage = await openApp();
  const officer = await linked(stage, 1, FILER);
  const shown = said(officer).length;
  stage.emulator.failAll(-204);
  const calls = stage.emulator.calls.length;
  for (const text of ['menu', 'chỉ tiêu', 'menu']) await asks(stage, officer, text);
  expect(stage.emulator.calls.length - calls).toBe(1);
  expect(await alarms(stage)).toEqual([{ what: 'zalo.standstill' }]);
  stage.emulator.failAll(null);
  await stage.emulator.pass(30 * MINUTE);
  await swept(stage);
  expect(said(officer)).toHaveLength(shown + 3);
});

test('who leaves is not written to, and is again once they are back', async () => {
  const stage = await openApp();
  const officer = await linked(stage, 1, FILER);
  officer.unfollows();
  await stage.settled();
  const chat = () =>
    stage.store.db
      .selectFrom('chat')
      .select('reachable')
      .where('address', '=', officer.id)
      .executeTakeFirst();
  expect(await chat()).toEqual({ reachable: false });
  officer.follows();
  await stage.settled();
  expect(await chat()).toEqual({ reachable: true });
  expect(last(officer).text).toContain('Chào anh/chị');
});
