import { expect, test } from 'vitest';
import type { Outgoing } from '../../src/ports.ts';
import type { Options, Table } from './outside.ts';

/** How what the app says reaches people, and what it hears when it does not. */
export const speaking = (table: Table, { splits }: Options): void => {
  const send = (fields: Partial<Outgoing>) =>
    table.outside.channel.send(table.outside.address, { ...PLAIN, ...fields });

  test('a message arrives with its text, its buttons and a reference', async () => {
    const buttons = [
      { label: 'Đúng', data: 'yes' },
      { label: 'Sai', data: 'no' },
      { label: 'Để tôi xem lại đã rồi trả lời', data: 'later' },
    ];
    const sent = await send({ text: 'Số này đúng chưa? <b>*_[]', buttons });
    expect(sent).toMatchObject({ sent: 'sent', ref: expect.stringMatching(/./) });
    expect(table.outside.seen()).toEqual([{ text: 'Số này đúng chưa? <b>*_[]', buttons, file: null }]);
  });

  test('a file arrives with its text', async () => {
    const file = { name: 'chi-tieu.png', mime: 'image/png', bytes: PNG };
    expect(await send({ text: 'Biểu đồ', file })).toMatchObject({ sent: 'sent' });
    expect(table.outside.seen()).toEqual([{ text: 'Biểu đồ', buttons: [], file: 'chi-tieu.png' }]);
  });

  test('a long text arrives whole or not at all', async () => {
    const text = Array.from({ length: 900 }, (_, line) => `Dòng ${line} 👍`).join('\n');
    const { sent } = await send({ text, buttons: [{ label: 'Tiếp', data: 'next' }] });
    expect(sent).toBe(splits ? 'sent' : 'rejected');
    const seen = table.outside.seen();
    expect(seen.map((one) => one.text).join('\n')).toBe(splits ? text : '');
    expect(seen.map((one) => one.buttons.length)).toEqual(
      seen.map((_, at) => (at === seen.length - 1 ? 1 : 0)),
    );
  });

  test.each([
    ['an empty text', { text: ' \n ' }],
    ['button data over 64 bytes', { buttons: [{ label: 'Được', data: 'ữ'.repeat(22) }] }],
    ['a button without data', { buttons: [{ label: 'Được', data: '' }] }],
    ['a button without a label', { buttons: [{ label: ' ', data: 'ok' }] }],
  ])('%s is our mistake and is rejected', async (_, fields) => {
    expect(await send(fields)).toMatchObject({ sent: 'rejected' });
    expect(table.outside.seen()).toEqual([]);
  });

  test('64 bytes of button data are allowed', async () => {
    expect(await send({ buttons: [{ label: 'Được', data: 'x'.repeat(64) }] })).toMatchObject({
      sent: 'sent',
    });
  });

  test.each(['unreachable', 'refused', 'rejected'] as const)(
    'a send that was %s says so, and the next one goes',
    async (way) => {
      table.outside.failNext(way);
      expect((await send({})).sent).toBe(way);
      expect((await send({ id: '2' })).sent).toBe('sent');
    },
  );
};

/** How every picture of this kind begins. */
const PNG = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]);
const PLAIN: Outgoing = { id: '1', text: 'Chào anh/chị', buttons: [] };
