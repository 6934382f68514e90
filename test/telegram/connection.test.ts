import { expect, test } from 'vitest';
import { another, closeAfterEach, gate, keeper, staged } from './kit.ts';
import { WEBHOOK } from './stage.ts';

closeAfterEach();

test('polling takes away a webhook that stood before', async () => {
  const on = await staged({ webhook: WEBHOOK });
  await on.channel.start(async () => 'done');
  expect(on.emulator.webhookInfo()).toMatchObject({ url: 'https://bot.example.vn/telegram/webhook' });
  await on.channel.stop();
  const { receive, until } = keeper();
  await another(on).start(receive);
  on.emulator.user(11).sends('một');
  expect(await until(1)).toEqual(['một']);
  expect(on.emulator.webhookInfo()).toMatchObject({ url: '' });
});

test('only the process that holds the lock polls, and start does not wait for it', async () => {
  const names: string[] = [];
  const { held, release } = gate();
  const { emulator, channel } = await staged({
    onlyOne: async (name, run, signal) => {
      names.push(name);
      await held;
      await run(signal);
    },
  });
  const { receive, until } = keeper();
  await channel.start(receive);
  emulator.user(11).sends('một');
  expect(emulator.calls.map(({ method }) => method)).toEqual(['getMe']);
  release();
  expect(await until(1)).toEqual(['một']);
  expect(names).toEqual([`telegram-${emulator.account}`]);
});

test('a process that lost the lock stops polling until it has it again', async () => {
  const turns: AbortController[] = [];
  const { emulator, channel } = await staged({
    onlyOne: async (_name, run, signal) => {
      const turn = new AbortController();
      turns.push(turn);
      await run(AbortSignal.any([turn.signal, signal]));
    },
  });
  const { receive, until } = keeper();
  await channel.start(receive);
  await emulator.until(() => emulator.calls.some(({ method }) => method === 'getUpdates'));
  turns[0]?.abort();
  emulator.user(11).sends('một');
  expect(await until(1)).toEqual(['một']);
  expect(turns).toHaveLength(2);
});

test('a token that Telegram does not know stops the start with a clear line', async () => {
  const on = await staged();
  const wrong = another(on, { token: '7000001:wrong' });
  await expect(wrong.start(async () => 'done')).rejects.toThrow(/TELEGRAM_BOT_TOKEN is not accepted/);
});

test('a start while Telegram is away goes on by itself; links are known once it is back', async () => {
  const { emulator, channel, logged } = await staged();
  emulator.failNext('getMe', 'cut');
  expect(await channel.inviteLink('ABC')).toBeNull();
  emulator.failNext('getMe', 'cut');
  const { receive, until } = keeper();
  await channel.start(receive);
  emulator.user(11).sends('một');
  expect(await until(1)).toEqual(['một']);
  expect(logged.map(({ event }) => event)).toEqual(['telegram.not-connected', 'telegram.not-connected']);
  expect(await channel.inviteLink('ABC')).toBe(`https://t.me/${emulator.username}?start=ABC`);
});
