import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Outgoing, OutgoingFile } from '../../src/ports.ts';
import type { Failure } from './emulator.ts';
import type { Person } from './person.ts';
import { NOON, type Stage, stage } from './stage.ts';
import { no, tooMany } from './world.ts';

let on: Stage;
let lan: Person;

beforeEach(async () => {
  on = await stage();
  lan = on.emulator.user(11);
});
afterEach(async () => {
  await on.channel.stop();
  await on.close();
});

const PLAIN: Outgoing = { id: '1', text: 'Chào', buttons: [] };
const send = (fields: Partial<Outgoing> = {}, address = lan.address) =>
  on.channel.send(address, { ...PLAIN, ...fields });
const methods = () => on.emulator.calls.map(({ method }) => method);
const texts = () => lan.messages().map(({ text }) => text);

test('a message of three pieces that broke off goes on where it stopped', async () => {
  const text = ['a', 'b', 'c'].map((letter) => letter.repeat(4000)).join('\n');
  on.emulator.failAfter('sendMessage', 1, tooMany(3));
  expect(await send({ text })).toMatchObject({ sent: 'unreachable' });
  expect(texts()).toEqual(['a'.repeat(4000)]);
  expect(await send({ text })).toMatchObject({ sent: 'sent' });
  expect(texts().map((piece) => piece?.[0])).toEqual(['a', 'b', 'c']);
});

test.each<[string, Failure, object]>([
  ['429', tooMany(7), { sent: 'unreachable', retryAt: new Date(NOON.getTime() + 7000) }],
  ['502 with an answer', no(502, 'Bad Gateway'), { sent: 'unreachable', retryAt: null }],
  ["a proxy's page", 'html', { sent: 'unreachable', retryAt: null }],
  ['a cut line', 'cut', { sent: 'unreachable', retryAt: null }],
  ['403', no(403, 'bot was kicked'), { sent: 'refused' }],
  ['an unknown chat', no(400, 'chat not found'), { sent: 'refused' }],
  ['a deleted account', no(400, 'user is deactivated'), { sent: 'refused' }],
  ['another 400', no(400, "can't parse entities"), { sent: 'rejected' }],
  ['401', no(401, 'Unauthorized'), { sent: 'rejected' }],
])('%s', async (_, failure, outcome) => {
  on.emulator.failNext('sendMessage', failure);
  expect(await send()).toMatchObject(outcome);
  expect(texts()).toEqual([]);
});

test('silence is given up after a while', async () => {
  const quiet = await stage({ timing: { sendSeconds: 0.05 } });
  quiet.emulator.failNext('sendMessage', 'silence');
  expect(await quiet.channel.send('11', PLAIN)).toEqual({
    sent: 'unreachable',
    retryAt: null,
    reason: expect.stringContaining('timed out'),
  });
  await quiet.close();
});

test('nobody of that id, a blocked bot and a deleted account are refusals', async () => {
  expect(await send({}, '999')).toMatchObject({ sent: 'refused' });
  lan.blocks();
  expect(await send()).toMatchObject({ sent: 'refused', reason: expect.stringContaining('blocked') });
  lan.deletesAccount();
  expect(await send()).toMatchObject({ sent: 'refused' });
});

test('no reason and no log line holds the token', async () => {
  const away = await stage({ token: '7000001:very-secret', apiRoot: 'http://127.0.0.1:1' });
  const sent = await away.channel.send('11', PLAIN);
  const got = await away.channel.download({ ref: 'f', name: 'a', mime: 'b', size: 1 });
  await away.channel.start(async () => 'done');
  await away.channel.stop();
  await away.close();
  expect([sent.sent, got]).toEqual(['unreachable', { ok: false, reason: 'unreachable' }]);
  const said = JSON.stringify([sent, away.logged]);
  expect(said).toContain('<token>');
  expect(said).not.toContain('very-secret');
});

test('half an emoji in a text does not stop the message', async () => {
  expect(await send({ text: 'Tên: \ud83d' })).toMatchObject({ sent: 'sent' });
  expect(texts()).toEqual(['Tên: \ufffd']);
});

const file = (fields: Partial<OutgoingFile> = {}): OutgoingFile => ({
  ...{ name: 'chi tieu.png', mime: 'image/png', bytes: new Uint8Array([1, 2, 3]) },
  ...fields,
});

test('a small PNG goes as a picture, anything else as a document', async () => {
  await send({ file: file() });
  await send({ id: '2', file: file({ bytes: new Uint8Array(10 * 1024 * 1024 + 1) }) });
  await send({ id: '3', file: file({ name: 'Báo cáo; quý 3.docx', mime: 'application/zip' }) });
  expect(methods()).toEqual(['sendPhoto', 'sendDocument', 'sendDocument']);
  expect(lan.messages().map((message) => on.emulator.fileIn(message)?.name)).toEqual([
    ...['chi tieu.png', 'chi tieu.png', 'Báo cáo_ quý 3.docx'],
  ]);
});

test('a file too large for Telegram is rejected before it is sent', async () => {
  const bytes = new Uint8Array(50 * 1024 * 1024 + 1);
  expect(await send({ file: file({ mime: 'application/pdf', bytes }) })).toMatchObject({ sent: 'rejected' });
  expect(methods()).toEqual([]);
});

test('the keyboard that asks for the number goes away with the next message', async () => {
  await send({ askContact: { label: 'Gửi số', hint: 'Để đối chiếu' } });
  await send({ id: '2' });
  await send({ id: '3' });
  const [asking, next, later] = on.emulator.calls.map(({ payload }) => payload.reply_markup);
  const button = { text: 'Gửi số', request_contact: true };
  expect(asking).toEqual({ keyboard: [[button]], resize_keyboard: true, one_time_keyboard: true });
  expect(next).toEqual({ remove_keyboard: true });
  expect(later).toBeUndefined();
});

test('a file over 20 MB is too large, by its word or by its size', async () => {
  const got = (size: number, ref = 'f') => on.channel.download({ ref, name: 'a', mime: 'b', size });
  expect(await got(20 * 1024 * 1024 + 1)).toEqual({ ok: false, reason: 'too-large' });
  on.emulator.failNext('getFile', no(400, 'file is too big'));
  expect(await got(0)).toEqual({ ok: false, reason: 'too-large' });
  on.emulator.failNext('getFile', tooMany(1));
  expect(await got(0)).toEqual({ ok: false, reason: 'unreachable' });
});
