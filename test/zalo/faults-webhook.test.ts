import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { eventIn, type Signing, verified, type ZaloEvent } from '#zalo-api-sdk';
import { closeAfterEach, SITE, started } from './ask.ts';
import { DAY, HOUR } from './clock.ts';
import type { Doubts } from './doubts.ts';
import type { Options } from './emulator.ts';
import { signatureOf } from './signature.ts';

closeAfterEach();

/** An app that checks every delivery, and does each event once. */
const receiving = async (options: Options = {}, signing: Partial<Signing> = {}) => {
  const done = new Map<string, ZaloEvent>();
  const verdicts: string[] = [];
  const clock = { now: () => new Date() };
  const site = async (request: Request): Promise<Response> => {
    const body = new Uint8Array(await request.arrayBuffer());
    if (new TextDecoder().decode(body) === '{}') return new Response(null);
    const { id: appId, oaSecret } = emulator.app;
    const verdict = verified(
      { appId, oaSecret, ...signing },
      { body, headers: request.headers, at: clock.now() },
    );
    verdicts.push(verdict.ok ? 'ok' : verdict.reason);
    if (!verdict.ok) return new Response(null, { status: 401 });
    const event = eventIn(body);
    if (event && !done.has(event.id)) done.set(event.id, event);
    return new Response(null);
  };
  const { emulator, post } = await started({ ...options, site });
  clock.now = emulator.now;
  await emulator.webhook.register(SITE);
  return { emulator, post, done, verdicts };
};

test('every event, delivered 100 times over and shuffled, is done once', async () => {
  const { emulator, post, done, verdicts } = await receiving();
  const people = [emulator.user(1), emulator.user(2)];
  emulator.webhook.hold();
  for (const person of people) {
    for (const text of ['một', 'hai', 'hai', 'ba']) person.says(text);
    person.opensChat();
    person.sendsFile({ name: 'a.pdf', mime: 'application/pdf', bytes: new Uint8Array([1]) });
    person.unfollows();
    await emulator.pass(1);
    person.follows();
    await post('/v3.0/oa/message/cs', { recipient: { user_id: person.id }, message: { text: 'Chào' } });
    person.sees();
  }
  await emulator.webhook.release(3);
  const names = [...done.values()].map(({ name }) => name).toSorted();
  expect(names).toHaveLength(22);
  expect(names).not.toContain('unknown');
  const statuses = await emulator.webhook.replay(100, 11);
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(verdicts).toHaveLength(22 * 101);
  expect(new Set(verdicts)).toEqual(new Set(['ok']));
  expect([...done.values()].map(({ name }) => name).toSorted()).toEqual(names);
});

const forged = async (
  over: (body: string, good: string) => Record<string, string> | [string, Record<string, string>],
) => {
  const { emulator, done, verdicts } = await receiving();
  emulator.user(1).says('thật');
  await emulator.pass(0);
  const [real] = emulator.webhook.deliveries;
  if (!real) throw new Error('nothing was delivered');
  const made = over(real.body, real.headers['X-ZEvent-Signature'] ?? '');
  const [body, headers] = Array.isArray(made) ? made : [real.body, made];
  return { status: await emulator.webhook.post(body, headers), done: done.size, reason: verdicts.at(-1) };
};
const signedBy = (body: string, over: Partial<Parameters<typeof signatureOf>[0]>) => {
  const { timestamp } = JSON.parse(body);
  const right = { appId: '360846524940903967', body, timestamp, secret: 'oa-secret-for-tests' };
  return { 'X-ZEvent-Signature': signatureOf({ ...right, ...over }) };
};

test.each<[string, Parameters<typeof forged>[0], string]>([
  ['no signature', () => ({}), 'not-signed'],
  ['another secret', (body) => signedBy(body, { secret: 'guessed' }), 'forged'],
  ['another app', (body) => signedBy(body, { appId: '1' }), 'forged'],
  [
    'a signature of other bytes',
    (body) => signedBy(JSON.stringify(JSON.parse(body)).replace('thật', 'giả'), {}),
    'forged',
  ],
  [
    'one letter changed',
    (body, good) => [body.replace('thật', 'giả'), { 'X-ZEvent-Signature': good }],
    'forged',
  ],
  [
    'an HMAC',
    (body) => ({
      'X-ZEvent-Signature': `mac=${createHmac('sha256', 'oa-secret-for-tests').update(body).digest('hex')}`,
    }),
    'forged',
  ],
  ['the bare digest', (_, good) => ({ 'X-ZEvent-Signature': good.slice(4) }), 'not-signed'],
  [
    'a body that was written anew',
    (body, good) => [JSON.stringify({ ...JSON.parse(body), link: 'a/b' }), { 'X-ZEvent-Signature': good }],
    'forged',
  ],
  [
    "another app's event, signed",
    (body) => {
      const other = body.replace('360846524940903967', '360846524940903968');
      return [other, signedBy(other, {})];
    },
    'other-app',
  ],
])('a delivery with %s is refused and does nothing', async (_, over, reason) => {
  expect(await forged(over)).toEqual({ status: 401, done: 1, reason });
});

test('an old delivery is refused, but the last retry of Zalo is not', async () => {
  const { emulator, verdicts } = await receiving();
  emulator.user(1).says('xin chào');
  await emulator.pass(0);
  const [real] = emulator.webhook.deliveries;
  const replay = () => emulator.webhook.post(real?.body ?? '', { ...real?.headers });
  await emulator.pass(2 * HOUR);
  expect(await replay()).toBe(200);
  await emulator.pass(DAY);
  expect(await replay()).toBe(401);
  expect(verdicts.at(-1)).toBe('stale');
});

test.each<[Doubts['signedTime'], Doubts['signedSecret'], Doubts['retryTime']]>([
  ['body', 'own', 'first'],
  ['body', 'app', 'fresh'],
  ['header', 'own', 'fresh'],
  ['header', 'app', 'first'],
])(
  'signed with the time of the %s, the %s secret and the %s time on retries: all is read',
  async (signedTime, signedSecret, retryTime) => {
    const doubts = { signedTime, signedSecret, retryTime };
    const oaSecret = signedSecret === 'app' ? 'app-secret' : 'oa-secret-for-tests';
    const { emulator, done, verdicts } = await receiving({ doubts }, { oaSecret });
    emulator.user(1).says('xin chào');
    emulator.user(2).opensChat();
    await emulator.pass(0);
    expect(verdicts).toEqual(['ok', 'ok']);
    expect(done.size).toBe(2);
  },
);
