import { expect, test } from 'vitest';
import { another, closeAfterEach, gate, keeper, said, staged } from './kit.ts';
import { no, tooMany } from './world.ts';

closeAfterEach();

test('one chat waits for itself and for no other; nothing is acknowledged before all of it is kept', async () => {
  const { emulator, channel } = await staged();
  const { held, release } = gate();
  const { came, receive, until } = keeper();
  for (const text of ['Lan 1', 'Lan 2']) emulator.user(11).sends(text);
  emulator.user(12).sends('Minh 1');
  await channel.start(async (inbound) => {
    const kept = await receive(inbound);
    if (said(inbound) === 'Lan 1') await held;
    return kept;
  });
  expect(await until(2)).toEqual(['Lan 1', 'Minh 1']);
  expect(emulator.pending()).toHaveLength(3);
  release();
  await emulator.until(() => emulator.pending().length === 0);
  expect(came.map(said)).toEqual(['Lan 1', 'Minh 1', 'Lan 2']);
});

test('what was not kept before a stop comes to the next process under the same event id', async () => {
  const on = await staged();
  const ids: string[] = [];
  const { held, release } = gate();
  on.emulator.user(11).sends('một');
  await on.channel.start(async ({ eventId }) => {
    ids.push(eventId);
    if (ids.length === 3) release();
    return 'again';
  });
  await held;
  await on.channel.stop();
  const next = keeper();
  await another(on).start(next.receive);
  expect(await next.until(1)).toEqual(['một']);
  expect(new Set([...ids, next.came[0]?.eventId]).size).toBe(1);
});

test('an update that cannot be kept is tried after longer and longer pauses, with jitter', async () => {
  const pauses: number[] = [];
  const { emulator, channel } = await staged({ timing: { pause: async (ms) => void pauses.push(ms) } });
  const { receive, until } = keeper();
  emulator.user(11).sends('một');
  await channel.start(async (inbound) => ((await receive(inbound)) && pauses.length < 9 ? 'again' : 'done'));
  await until(10);
  const most = pauses.map((_, tries) => Math.min(30_000, 500 * 2 ** tries));
  expect(pauses).toHaveLength(9);
  expect(pauses.every((ms, tries) => ms >= (most[tries] ?? 0) / 2 && ms <= (most[tries] ?? 0))).toBe(true);
});

test('the network may fail in every way and the next message still comes', async () => {
  const pauses: number[] = [];
  const { emulator, channel, logged } = await staged({
    timing: { pause: async (ms) => void pauses.push(ms) },
  });
  for (const failure of ['cut', 'html', no(502, 'Bad Gateway'), tooMany(40)] as const)
    emulator.failNext('getUpdates', failure);
  const { receive, until } = keeper();
  await channel.start(receive);
  emulator.user(11).sends('một');
  expect(await until(1)).toEqual(['một']);
  expect(logged.map(({ event }) => event)).toEqual(Array(4).fill('telegram.poll-failed'));
  expect(pauses.at(-1)).toBe(40_000);
});

test('a second poller on the same bot raises an alarm, and polling goes on', async () => {
  const on = await staged();
  const { receive, until } = keeper();
  await on.channel.start(receive);
  await on.emulator.until(() => on.emulator.calls.some(({ method }) => method === 'getUpdates'));
  const other = another(on);
  await other.start(async () => 'again');
  await on.emulator.until(() => on.logged.some(({ event }) => event === 'telegram.poll-failed'));
  expect(on.logged[0]?.fields).toMatchObject({ alarm: true, reason: expect.stringContaining('409') });
  await other.stop();
  on.emulator.user(11).sends('một');
  expect(await until(1)).toEqual(['một']);
});

test('an update that cannot even be read is reported and does not block those behind it', async () => {
  const { emulator, channel, logged } = await staged();
  const { receive, until } = keeper();
  emulator.push('message', { message_id: 1, chat: null });
  await channel.start(receive);
  emulator.user(11).sends('một');
  expect(await until(1)).toEqual(['một']);
  expect(logged).toMatchObject([{ event: 'telegram.unreadable', fields: { alarm: true } }]);
});
