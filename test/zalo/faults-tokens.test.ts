import { expect, test } from 'vitest';
import { type TokenAlarm, type Tokens, zaloClient } from '#zalo-api-sdk';
import { closeAfterEach, started } from './ask.ts';
import { HOUR } from './clock.ts';
import type { Emulator, Options } from './emulator.ts';
import { tokensOf } from './workers.ts';

closeAfterEach();
const OAUTH = '/v4/oa/access_token';
const CS = '/v3.0/oa/message/cs';
const refreshes = ({ calls }: Emulator) => calls.filter(({ path }) => path === OAUTH).length;
const texts = (emulator: Emulator, user: number) =>
  emulator
    .user(user)
    .screen()
    .map(({ text }) => text);

/** A client that believes its pair to be good for another day, whatever Zalo says. */
const staged = async (options: Options = {}) => {
  const { emulator, grant } = await started(options);
  let held: Tokens | null = tokensOf(grant, 1000);
  const alarms: TokenAlarm['what'][] = [];
  const tokens = {
    load: async () => held,
    lockAndReplace: async (next: (held: Tokens | null) => Promise<Tokens | null>) => {
      held = (await next(held)) ?? held;
    },
  };
  const { roots, app, now } = emulator;
  const zalo = zaloClient({ app, roots, tokens, now, alarm: ({ what }) => void alarms.push(what) });
  const take = (fresh: Tokens): void => {
    held = fresh;
  };
  return { emulator, zalo, alarms, take };
};

test.each([-216, -220] as const)(
  'a token that ends in the middle of sending is renewed once (%i)',
  async (code) => {
    const { emulator, zalo } = await staged({ doubts: { expiredToken: code } });
    const { id } = emulator.user(1);
    expect((await zalo.sendText(id, 'trước')).ok).toBe(true);
    await emulator.pass(25 * HOUR);
    const said = ['một', 'hai', 'ba', 'bốn', 'năm'];
    const answers = await Promise.all(said.map((text) => zalo.sendText(id, text)));
    expect(answers.map(({ ok }) => ok)).toEqual(said.map(() => true));
    expect(refreshes(emulator)).toBe(1);
    expect(texts(emulator, 1).toSorted()).toEqual(['trước', ...said].toSorted());
  },
);

test('a token that was replaced elsewhere is taken from the store, without another refresh', async () => {
  const { emulator, zalo, take } = await staged();
  const { id } = emulator.user(1);
  expect((await zalo.sendText(id, 'một')).ok).toBe(true);
  take(tokensOf(emulator.grant()));
  expect((await zalo.sendText(id, 'hai')).ok).toBe(true);
  expect(refreshes(emulator)).toBe(0);
});

test('a refresh whose answer gets lost costs the consent: nothing leaves, one alarm, and no storm on the door', async () => {
  const { emulator, zalo, alarms, take } = await staged();
  const { id } = emulator.user(1);
  await emulator.pass(25 * HOUR);
  emulator.failNext(OAUTH, 'lost');
  expect(await zalo.sendText(id, 'một')).toMatchObject({ ok: false, failure: { todo: 'retry' } });
  await emulator.pass(2 * HOUR);
  for (const text of ['hai', 'ba', 'bốn'])
    expect(await zalo.sendText(id, text)).toMatchObject({ ok: false, failure: { todo: 'consent' } });
  expect(alarms).toEqual(['refresh-failing', 'consent-lost']);
  expect(refreshes(emulator)).toBe(2);
  expect(texts(emulator, 1)).toEqual([]);
  take(tokensOf(emulator.grant()));
  expect((await zalo.sendText(id, 'năm')).ok).toBe(true);
});

test.each(['html', 'cut', -32] as const)(
  'a refresh that fails with %s before its work is tried again, and nothing is lost',
  async (failure) => {
    const { emulator, zalo, alarms } = await staged();
    await emulator.pass(25 * HOUR);
    emulator.failNext(OAUTH, failure);
    expect(await zalo.sendText(emulator.user(1).id, 'một')).toMatchObject({
      ok: false,
      failure: { todo: 'retry' },
    });
    await emulator.pass(HOUR);
    expect((await zalo.sendText(emulator.user(1).id, 'hai')).ok).toBe(true);
    expect(alarms).toEqual(['refresh-failing']);
  },
);

test('a storm of rate limits loses nothing and doubles nothing', async () => {
  const { emulator, zalo, alarms } = await staged();
  emulator.limits.oa = 10;
  const { id } = emulator.user(1);
  let waiting = Array.from({ length: 35 }, (_, at) => `tin ${at}`);
  for (let minute = 0; minute < 4; minute += 1) {
    const answers = await Promise.all(waiting.map((text) => zalo.sendText(id, text)));
    const todos = answers.flatMap((answer) => (answer.ok ? [] : [answer.failure.todo]));
    expect(new Set(todos)).toEqual(new Set(todos.length > 0 ? ['retry'] : []));
    expect(zalo.rate()).toEqual({ limit: 10, remain: minute < 3 ? 0 : 5 });
    waiting = waiting.filter((_, at) => !answers[at]?.ok);
    await emulator.pass(60_000);
  }
  expect(waiting).toEqual([]);
  expect(new Set(texts(emulator, 1)).size).toBe(35);
  expect(texts(emulator, 1)).toHaveLength(35);
  expect(alarms).toEqual([]);
});

test('a message whose answer got lost is said to be uncertain, for it may have arrived', async () => {
  const { emulator, zalo } = await staged();
  const { id } = emulator.user(1);
  emulator.failNext(CS, 'lost', 'cut', -200);
  const failures = [await zalo.sendText(id, 'a'), await zalo.sendText(id, 'b'), await zalo.sendText(id, 'c')];
  expect(failures.map((answer) => !answer.ok && [answer.failure.todo, answer.failure.uncertain])).toEqual([
    ['retry', true],
    ['retry', true],
    ['retry', false],
  ]);
  expect(texts(emulator, 1)).toEqual(['a']);
});
