import { expect, test } from 'vitest';
import { failureOf } from '#zalo-api-sdk';
import { answering, clientAt, OK, pairUntil, SENT, shelf } from './server.ts';

const USER = '2512523625412515';
const CALM = { uncertain: false };

test.each([
  [-32, 'rate-limit', 'retry'],
  [-200, 'sending-failed', 'retry'],
  [-201, 'invalid-field', 'fix'],
  [-211, 'out-of-quota', 'park'],
  [-213, 'not-followed', 'unreachable'],
  [-223, 'not-authorised', 'stop'],
  [-224, 'package-too-low', 'alert'],
  [-230, 'outside-window', 'use-template'],
  [-234, 'night', 'wait-for-morning'],
  [-249, 'no-template-by-uid', 'use-phone'],
  [-141, 'refused-by-user', 'give-up'],
  [-100, 'attachment-expired', 'upload-again'],
  [-4711, 'unknown', 'alert'],
])('%d, which comes with HTTP 200, is %s: %s', async (error, kind, todo) => {
  const { root } = await answering({ error, message: 'text is invalid' });
  expect(await clientAt(root).sendText(USER, 'Chào')).toEqual({
    ok: false,
    failure: { code: error, kind, todo, message: 'text is invalid', ...CALM },
  });
  expect(failureOf(error, 'text is invalid')).toMatchObject({ kind, todo });
});

test.each([
  ['a connection that is cut', 'cut' as const],
  ['a broken gateway', { status: 502, body: '<html>' }],
  ['an answer that is no JSON', 'xin chào'],
  ['an answer without an error field', { message: 'Success' }],
])('%s may have been carried out all the same', async (_, reply) => {
  const { root } = await answering(reply);
  expect(await clientAt(root).sendText(USER, 'Chào')).toMatchObject({
    ok: false,
    failure: { code: null, kind: 'no-answer', todo: 'retry', uncertain: true },
  });
});

test('a server that is not there has certainly done nothing', async () => {
  expect(await clientAt('http://127.0.0.1:9').sendText(USER, 'Chào')).toMatchObject({
    failure: { kind: 'no-answer', todo: 'retry' },
  });
});

test('a success of a strange shape is not tried again, since it was carried out', async () => {
  const { root } = await answering({ ...OK, data: {} });
  expect(await clientAt(root).sendText(USER, 'Chào')).toMatchObject({
    failure: { code: 0, todo: 'alert', uncertain: true, message: expect.stringContaining('data.message_id') },
  });
});

test('HTTP 429 is the rate limit, and what the headers count is kept', async () => {
  const headers = { 'X-RateLimit-Limit': '100', 'X-RateLimit-Remain': '0' };
  const { root } = await answering({ status: 429, body: '', headers });
  const zalo = clientAt(root);
  expect(zalo.rate()).toBeNull();
  expect(await zalo.sendText(USER, 'Chào')).toMatchObject({ failure: { kind: 'rate-limit' } });
  expect(zalo.rate()).toEqual({ limit: 100, remain: 0 });
});

test('a server that stays silent is given up after the time that was set', async () => {
  const { root } = await answering('silence');
  expect(await clientAt(root, { timeoutSeconds: 0.05 }).sendText(USER, 'Chào')).toMatchObject({
    failure: { kind: 'no-answer', uncertain: true },
  });
});

test.each([-216, -220, -124])(
  'a dead token (%d) is replaced and the message sent once more',
  async (error) => {
    const { root, asked } = await answering(
      { error, message: 'Access token invalid' },
      { access_token: 'access-second', refresh_token: 'refresh-second', expires_in: '90000' },
      SENT,
    );
    const tokens = shelf();
    expect(await clientAt(root, { tokens }).sendText(USER, 'Chào')).toMatchObject({ ok: true });
    expect(asked.map(({ path, headers }) => [path, headers.access_token])).toEqual([
      ['/v3.0/oa/message/cs', 'access-first'],
      ['/v4/oa/access_token', undefined],
      ['/v3.0/oa/message/cs', 'access-second'],
    ]);
    expect(tokens.held()).toMatchObject({ accessToken: 'access-second', refreshToken: 'refresh-second' });
  },
);

test('a new token that is dead too is not replaced a second time', async () => {
  const dead = { error: -216, message: 'Access token invalid' };
  const pair = { access_token: 'a2', refresh_token: 'r2', expires_in: '90000' };
  const { root, asked } = await answering(dead, pair, dead);
  expect(await clientAt(root).sendText(USER, 'Chào')).toMatchObject({ failure: { todo: 'refresh' } });
  expect(asked).toHaveLength(3);
});

test('the proof of the app secret goes along where it is wanted', async () => {
  const { root, asked } = await answering(SENT, SENT);
  await clientAt(root).sendText(USER, 'Chào');
  await clientAt(root, { appSecretProof: true }).sendText(USER, 'Chào');
  expect(asked[0]?.headers.appsecret_proof).toBeUndefined();
  expect(asked[1]?.headers.appsecret_proof).toMatch(/^[0-9a-f]{64}$/);
});

test('no secret and no token is in a failure', async () => {
  const { root } = await answering('cut');
  const failed = JSON.stringify([
    await clientAt(root).sendText(USER, 'Chào'),
    await clientAt('http://127.0.0.1:9', { tokens: shelf(pairUntil(0)) }).sendText(USER, 'Chào'),
  ]);
  for (const secret of ['access-first', 'refresh-first', 'app-secret']) expect(failed).not.toContain(secret);
});
