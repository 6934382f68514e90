import { expect, test } from 'vitest';
import { type AppStage, linked, openApp, said } from './app-stage.ts';
import { MINUTE } from './clock.ts';

const FILER = ['MAU-CS02', 'filer'] as const;
const TABLES = ['inbox', 'outbox', 'report', 'report_revision', 'audit', 'alarm', 'draft', 'chat'] as const;

/** How much the app has written down so far. */
const written = async ({ store }: AppStage): Promise<Readonly<Record<string, number>>> => {
  const counts = TABLES.map((table) =>
    store.db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirst(),
  );
  const found = await Promise.all(counts);
  return Object.fromEntries(TABLES.map((table, at) => [table, Number(found[at]?.count)]));
};

const isReachable = async ({ store }: AppStage): Promise<boolean | undefined> =>
  (await store.db.selectFrom('chat').select('reachable').where('channel', '=', 'zalo').executeTakeFirst())
    ?.reachable;

/** Lets Zalo deliver and the app send what is due a minute later. */
const later = async (stage: AppStage): Promise<void> => {
  await stage.emulator.pass(MINUTE);
  await stage.app.handlers.sweep();
  await stage.settled();
};

test('a whole conversation, delivered 100 times over and shuffled, changes nothing', {
  timeout: 180_000,
}, async () => {
  const stage = await openApp();
  const lan = await linked(stage, 1, FILER);
  for (const act of [
    () => lan.says('bao cao'),
    () => lan.presses('Không phát sinh'),
    () => lan.presses('Gửi luôn'),
    () => lan.unfollows(),
    () => lan.follows(),
    () => lan.opensChat(),
  ]) {
    act();
    await later(stage);
  }
  expect(said(lan).some(({ text }) => text.includes('Biên nhận số'))).toBe(true);
  const before = { rows: await written(stage), screen: said(lan).length, reachable: true };
  expect(before.rows.alarm).toBe(0);
  const statuses = await stage.emulator.webhook.replay(100, 5);
  expect(new Set(statuses)).toEqual(new Set([200]));
  await later(stage);
  const after = { rows: await written(stage), screen: said(lan).length, reachable: await isReachable(stage) };
  expect(after).toEqual(before);
});

test('a departure that comes late, or again, does not undo the return after it', async () => {
  const stage = await openApp();
  const { webhook } = stage.emulator;
  const lan = await linked(stage, 1, FILER);
  webhook.hold();
  lan.unfollows();
  await stage.emulator.pass(MINUTE);
  lan.follows();
  await webhook.release();
  const { body = '', headers = {} } = webhook.deliveries.find(({ event }) => event === 'unfollow') ?? {};
  expect(await webhook.post(body, headers)).toBe(200);
  expect(await isReachable(stage)).toBe(true);
  await stage.emulator.pass(MINUTE);
  lan.unfollows();
  await stage.settled();
  expect(await isReachable(stage)).toBe(false);
});

test('what comes shuffled and twice is done once each, and nothing breaks', async () => {
  const stage = await openApp();
  const lan = await linked(stage, 1, FILER);
  const before = await written(stage);
  stage.emulator.webhook.hold();
  for (const text of ['bao cao', '120', '5', 'tro giup', 'chi tieu']) {
    lan.says(text);
    await stage.emulator.pass(1000);
  }
  await stage.emulator.webhook.release(4);
  await stage.emulator.webhook.replay(2, 9);
  await later(stage);
  const after = await written(stage);
  expect([after.inbox, after.alarm]).toEqual([(before.inbox ?? 0) + 5, 0]);
});

test('while consent is lost answers wait, and afterwards they arrive once and in order', async () => {
  const stage = await openApp();
  const lan = await linked(stage, 1, FILER);
  const shown = said(lan).length;
  stage.emulator.failAll(-216);
  for (const text of ['bao cao', '120']) {
    lan.says(text);
    await later(stage);
  }
  expect(said(lan)).toHaveLength(shown);
  stage.emulator.failAll(null);
  for (let minutes = 0; minutes < 20; minutes += 1) await later(stage);
  const texts = said(lan)
    .slice(shown)
    .map(({ text }) => text);
  expect(texts).toHaveLength(2);
  expect(texts[0]).toContain('Câu 1/15');
  expect(texts[1]).toContain('120');
});

test('in a storm of rate limits every officer gets every answer once, in order', async () => {
  const stage = await openApp();
  const people = [
    await linked(stage, 1, ['MAU-CS01', 'filer']),
    await linked(stage, 2, ['MAU-CS02', 'filer']),
    await linked(stage, 3, ['MAU-CS03', 'filer']),
  ];
  await later(stage);
  const shown = people.map((person) => said(person).length);
  stage.emulator.limits.oa = 2;
  for (const text of ['bao cao', 'tro giup']) {
    for (const person of people) person.says(text);
    await stage.settled();
  }
  for (let minutes = 0; minutes < 8; minutes += 1) await later(stage);
  for (const [at, person] of people.entries()) {
    const texts = said(person)
      .slice(shown[at])
      .map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('Câu 1/');
  }
});

test('the address answers both ways in which Zalo may ask for it', async () => {
  const { emulator } = await openApp({ doubts: { registration: 'GET hub.challenge' } });
  expect(await emulator.webhook.register('https://bot.example.vn/zalo/webhook')).toBe(true);
});
