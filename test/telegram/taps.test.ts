import { expect, test } from 'vitest';
import { closeAfterEach, keeper, staged } from './kit.ts';
import { no } from './world.ts';

closeAfterEach();

test('a tap stops its spinner and takes its keyboard away; a button that stays useful keeps it', async () => {
  const { emulator, channel } = await staged({ fades: (data) => data !== 'menu' });
  const lan = emulator.user(11);
  const { receive, until } = keeper();
  await channel.start(receive);
  for (const data of ['d1', 'menu']) {
    await channel.send('11', { id: data, text: data, buttons: [{ label: 'Bấm', data }] });
    lan.taps(data);
  }
  await until(2);
  await channel.stop();
  expect(lan.messages().map(({ reply_markup }) => reply_markup !== undefined)).toEqual([false, true]);
  expect(emulator.calls.filter(({ method }) => method === 'answerCallbackQuery')).toHaveLength(2);
});

test('a courtesy that fails is logged and harms nothing', async () => {
  const { emulator, channel, logged } = await staged();
  emulator.failNext('answerCallbackQuery', no(400, 'query is too old'));
  emulator.failNext('editMessageReplyMarkup', 'cut');
  const { receive, until } = keeper();
  await channel.start(receive);
  emulator.user(11);
  await channel.send('11', { id: '1', text: 'x', buttons: [{ label: 'Bấm', data: 'd1' }] });
  emulator.user(11).taps('d1');
  emulator.user(11).sends('tiếp');
  expect(await until(2)).toEqual(['choice', 'tiếp']);
  await channel.stop();
  expect(logged.map(({ event }) => event)).toEqual(Array(2).fill('telegram.courtesy-failed'));
});
