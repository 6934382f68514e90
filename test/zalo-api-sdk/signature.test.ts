import { expect, test } from 'vitest';
import { eventIn, macOf, type Signing, verified } from '#zalo-api-sdk';

/** The reference vector: made-up values, computed apart from this code. */
const BODY =
  '{"app_id":"360846524940903967","sender":{"id":"246845883529197922"},"user_id_by_app":"552177279717587730","recipient":{"id":"388613280878808645"},"event_name":"user_send_text","message":{"text":"Xin chào công đoàn","msg_id":"96d3cdf3af150460909"},"timestamp":"1699003881354"}';
const MAC = '5a49ae0bbe362857b3d620c6f31924a5fc8b919e9b2406dd67eec905e08cc735';
const SIGNING: Signing = { appId: '360846524940903967', oaSecret: 'oa-secret-for-tests' };
const AT = new Date(1699003881354 + 60_000);

const bytes = (text: string) => new TextEncoder().encode(text);
const delivery = (body: string, mac: string | null, more: Record<string, string> = {}) => ({
  body: bytes(body),
  headers: new Headers({ ...(mac === null ? {} : { 'X-ZEvent-Signature': mac }), ...more }),
  at: AT,
});

test('the reference signature is accepted, in either case of its letters', () => {
  expect(bytes(BODY).length).toBe(279);
  expect(verified(SIGNING, delivery(BODY, `mac=${MAC}`))).toEqual({ ok: true });
  expect(verified(SIGNING, delivery(BODY, `mac=${MAC.toUpperCase()}`))).toEqual({ ok: true });
});

test.each([
  ['one byte of the body is another', BODY.replace('chào', 'chao'), `mac=${MAC}`, 'forged'],
  ['the body was written anew', JSON.stringify(JSON.parse(BODY), null, 1), `mac=${MAC}`, 'forged'],
  ['the signature is another', BODY, `mac=${MAC.replace('5a', '5b')}`, 'forged'],
  ['there is no signature', BODY, null, 'not-signed'],
  ['the signature is too short', BODY, `mac=${MAC.slice(2)}`, 'not-signed'],
  ['the signature has no mac=', BODY, MAC, 'not-signed'],
  ['the body is no JSON', 'hello', `mac=${MAC}`, 'not-json'],
])('where %s it is refused', (_, body, mac, reason) => {
  expect(verified(SIGNING, delivery(body, mac))).toEqual({ ok: false, reason });
});

test('the secret of another OA does not fit', () => {
  const other = { ...SIGNING, oaSecret: 'another' };
  expect(verified(other, delivery(BODY, `mac=${MAC}`))).toEqual({ ok: false, reason: 'forged' });
});

test('the time of the header is accepted where it was signed, and only where that is wanted', () => {
  const stamp = '1699003999999';
  const given = delivery(BODY, `mac=${macOf(SIGNING, bytes(BODY), stamp)}`, { 'X-ZEvent-Timestamp': stamp });
  expect(verified(SIGNING, given)).toEqual({ ok: true });
  expect(verified({ ...SIGNING, timestamp: 'header' }, given)).toEqual({ ok: true });
  expect(verified({ ...SIGNING, timestamp: 'body' }, given)).toEqual({ ok: false, reason: 'forged' });
});

test('an OA that signs with its own id is accepted once that is set', () => {
  const signing: Signing = { ...SIGNING, signedId: { oaId: '388613280878808645' } };
  const given = delivery(BODY, `mac=${macOf(signing, bytes(BODY), '1699003881354')}`);
  expect(verified(signing, given)).toEqual({ ok: true });
  expect(verified(SIGNING, given)).toEqual({ ok: false, reason: 'forged' });
});

test('a body of another app is refused even where its signature fits', () => {
  const body = BODY.replace('360846524940903967', '111');
  const mac = macOf(SIGNING, bytes(body), '1699003881354');
  expect(verified(SIGNING, delivery(body, `mac=${mac}`))).toEqual({ ok: false, reason: 'other-app' });
});

test('what is older than the retries of two hours and a day besides is stale, unless any age is wanted', () => {
  const late = (hours: number) => ({
    ...delivery(BODY, `mac=${MAC}`),
    at: new Date(1699003881354 + hours * 3_600_000),
  });
  expect(verified(SIGNING, late(12))).toEqual({ ok: true });
  expect(verified(SIGNING, late(25))).toEqual({ ok: false, reason: 'stale' });
  expect(verified({ ...SIGNING, maxAgeMinutes: null }, late(25))).toEqual({ ok: true });
});

test('the reference body is read as the text that it is', () => {
  expect(eventIn(bytes(BODY))).toEqual({
    id: 'user_send_text:96d3cdf3af150460909',
    name: 'user_send_text',
    at: new Date(1699003881354),
    appId: '360846524940903967',
    oaId: '388613280878808645',
    userId: '246845883529197922',
    userIdByApp: '552177279717587730',
    messageId: '96d3cdf3af150460909',
    text: 'Xin chào công đoàn',
    quotedId: null,
    attachments: [],
  });
});
