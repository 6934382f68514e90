import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Can, Options, Table } from './outside.ts';

/** How what people do reaches the app. */
export const hearing = (table: Table, { cannot = [], reorders }: Options): void => {
  const can = (act: Can) => test.skipIf(cannot.includes(act));

  test('a text comes in as it was typed, with where it came from', async () => {
    table.outside.acts.says('Tăng 45, giảm 12 👍');
    const { channel, account, address, eventId, body, at } = await table.inbox.next();
    const { name, account: ours } = table.outside.channel;
    expect([channel, account, address]).toEqual([name, ours, table.outside.address]);
    expect(body).toEqual({ kind: 'text', text: 'Tăng 45, giảm 12 👍' });
    expect(eventId).not.toBe('');
    expect(at).toBeInstanceOf(Date);
  });

  test('commands other than start are plain text', async () => {
    table.outside.acts.says('/chitieu');
    expect((await table.inbox.next()).body).toEqual({ kind: 'text', text: '/chitieu' });
  });

  test('different messages have different event ids and stay in order', async () => {
    for (const text of ['một', 'hai', 'ba']) table.outside.acts.says(text);
    const came = [await table.inbox.next(), await table.inbox.next(), await table.inbox.next()];
    expect(came.map(({ body }) => body.kind === 'text' && body.text)).toEqual(['một', 'hai', 'ba']);
    expect(new Set(came.map(({ eventId }) => eventId)).size).toBe(3);
  });

  test('what could not be kept comes once more under the same event id', async () => {
    table.inbox.answerNext('again');
    table.outside.acts.says('một');
    table.outside.acts.says('hai');
    const came = [await table.inbox.next(), await table.inbox.next(), await table.inbox.next()];
    expect(came.map(({ body }) => body.kind === 'text' && body.text)).toEqual(
      reorders ? ['một', 'hai', 'một'] : ['một', 'một', 'hai'],
    );
    expect(came[0]?.eventId).toBe(came[reorders ? 2 : 1]?.eventId);
  });

  test('an app that throws is asked again', async () => {
    table.inbox.answerNext('throw');
    table.outside.acts.says('một');
    expect((await table.inbox.next()).eventId).toBe((await table.inbox.next()).eventId);
  });

  test('a tapped button brings its data', async () => {
    const { channel, address, acts } = table.outside;
    const buttons = [{ label: 'Đồng ý', data: 'd1:q2:r3' }];
    expect((await channel.send(address, { id: '1', text: 'Đồng ý?', buttons })).sent).toBe('sent');
    acts.taps('d1:q2:r3');
    expect((await table.inbox.next()).body).toMatchObject({ kind: 'choice', data: 'd1:q2:r3' });
  });

  can('opens')('an opened link brings its payload', async () => {
    table.outside.acts.opens?.('ABC-123');
    expect((await table.inbox.next()).body).toEqual({ kind: 'start', payload: 'ABC-123' });
  });

  can('shares').each([true, false])('a shared contact tells whether it is their own: %s', async (own) => {
    table.outside.acts.shares?.({ phone: '84900000001', own });
    expect((await table.inbox.next()).body).toEqual({ kind: 'contact', phone: '84900000001', own });
  });

  can('sendsFile')('a file can be fetched whole', async () => {
    const file = { name: 'quyet-dinh.pdf', mime: 'application/pdf', bytes: new Uint8Array([1, 2, 3, 255]) };
    table.outside.acts.sendsFile?.(file);
    const { body } = await table.inbox.next();
    if (body.kind !== 'file') throw new Error(`expected a file, a ${body.kind} came`);
    expect(body.file).toMatchObject({ name: file.name, mime: file.mime, size: 4 });
    expect(await table.outside.channel.download(body.file)).toEqual({ ok: true, ...file });
  });

  test('a file that is gone says so', async () => {
    const file = { ref: 'no-such-file', name: 'a.pdf', mime: 'application/pdf', size: 1 };
    expect(await table.outside.channel.download(file)).toEqual({ ok: false, reason: 'gone' });
  });

  can('sendsSticker')('a sticker comes in as something we cannot read', async () => {
    table.outside.acts.sendsSticker?.();
    expect((await table.inbox.next()).body).toEqual({ kind: 'other', what: 'sticker' });
  });

  can('leaves')('leaving is told', async () => {
    table.outside.acts.leaves?.();
    expect((await table.inbox.next()).body).toEqual({ kind: 'presence', state: 'left' });
  });

  test('stop waits for what is in hand', async () => {
    const order: string[] = [];
    const release = table.inbox.holdNext();
    table.outside.acts.says('một');
    await table.inbox.next();
    const stopping = table.outside.channel.stop().finally(() => order.push('stopped'));
    for (let turns = 0; turns < 50; turns += 1) await turn();
    order.push('released');
    release();
    await stopping;
    expect(order).toEqual(['released', 'stopped']);
  });
};
