import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { closeAfterEach, SITE, siteThat, started } from './ask.ts';
import { HOUR, MINUTE, SECOND } from './clock.ts';
import { signatureOf } from './signature.ts';

closeAfterEach();

test('the signature is that of the reference', () => {
  const body =
    '{"app_id":"360846524940903967","sender":{"id":"246845883529197922"},"user_id_by_app":"552177279717587730","recipient":{"id":"388613280878808645"},"event_name":"user_send_text","message":{"text":"Xin chào công đoàn","msg_id":"96d3cdf3af150460909"},"timestamp":"1699003881354"}';
  expect(Buffer.byteLength(body)).toBe(279);
  const signed = {
    appId: '360846524940903967',
    body,
    timestamp: '1699003881354',
    secret: 'oa-secret-for-tests',
  };
  expect(signatureOf(signed)).toBe('mac=5a49ae0bbe362857b3d620c6f31924a5fc8b919e9b2406dd67eec905e08cc735');
});

test('an address is saved after an unsigned POST {} that gets its 200', async () => {
  const { came, site } = siteThat(() => 200);
  const { emulator } = await started({ site });
  expect(await emulator.webhook.register('http://bot.example.vn/zalo/webhook')).toBe(false);
  expect(await emulator.webhook.register(SITE)).toBe(true);
  expect(came.map(({ body, headers }) => [body, headers.get('x-zevent-signature')])).toEqual([['{}', null]]);
  const refusing = await started(siteThat(() => 401));
  expect(await refusing.emulator.webhook.register(SITE)).toBe(false);
});

test('an address may be asked by GET to repeat a number', async () => {
  const doubts = { registration: 'GET hub.challenge' as const };
  const site = async ({ url }: Request) => new Response(new URL(url).searchParams.get('hub.challenge'));
  const { emulator } = await started({ site, doubts });
  expect(await emulator.webhook.register(SITE)).toBe(true);
  const { emulator: refused } = await started({ ...siteThat(() => 200), doubts });
  expect(await refused.webhook.register(SITE)).toBe(false);
});

const sha = (text: string) => `mac=${createHash('sha256').update(text).digest('hex')}`;

test.each([
  ['body', 'own', 'oa-secret-for-tests'],
  ['body', 'app', 'app-secret'],
  ['header', 'own', 'oa-secret-for-tests'],
  ['header', 'app', 'app-secret'],
] as const)(
  'events are signed over the bytes sent, with the time of the %s and the %s secret',
  async (time, whose, secret) => {
    const { came, site } = siteThat(() => 200);
    const { emulator } = await started({ site, doubts: { signedTime: time, signedSecret: whose } });
    await emulator.webhook.register(SITE);
    emulator.webhook.hold();
    emulator.user(1).sendsImage(new Uint8Array([1]), 'ảnh');
    await emulator.pass(SECOND);
    await emulator.webhook.release();
    const { body = '', headers = new Headers() } = came[1] ?? {};
    const { timestamp } = JSON.parse(body);
    const header = headers.get('x-zevent-timestamp');
    expect(header).toBe(time === 'header' ? String(Number(timestamp) + SECOND) : null);
    expect(headers.get('x-zevent-signature')).toBe(
      sha(emulator.app.id + body + (header ?? timestamp) + secret),
    );
    expect(JSON.stringify(JSON.parse(body))).not.toBe(body);
  },
);

test('an event that gets no 200 is tried again five times, and then the webhook is off', async () => {
  const { came, site } = siteThat(async (request) => ((await request.clone().text()) === '{}' ? 200 : 500));
  const { emulator } = await started({ site });
  await emulator.webhook.register(SITE);
  const start = emulator.now().getTime();
  emulator.user(1).says('xin chào');
  await emulator.pass(0);
  expect(came[1]?.headers.get('num_retry')).toBeNull();
  const waits = [30 * SECOND, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR];
  for (const [tries, wait] of waits.entries()) {
    await emulator.pass(wait - 1);
    expect(came).toHaveLength(tries + 2);
    await emulator.pass(1);
    expect(came[tries + 2]?.headers.get('num_retry')).toBe(String(tries + 1));
  }
  expect(emulator.now().getTime() - start).toBe(waits.reduce((sum, wait) => sum + wait));
  expect(emulator.webhook.isOn()).toBe(false);
  expect(new Set(came.slice(1).map(({ body }) => body)).size).toBe(1);
});

test('a retry may carry a moment of its own, and come only after a line without an answer', async () => {
  const status = { now: 500 };
  const { came, site } = siteThat(async (request) =>
    (await request.clone().text()) === '{}' ? 200 : status.now,
  );
  const { emulator } = await started({ site, doubts: { retryTime: 'fresh' } });
  await emulator.webhook.register(SITE);
  emulator.user(1).says('xin chào');
  await emulator.pass(0);
  status.now = 200;
  await emulator.pass(30 * SECOND);
  const [first, second] = came.slice(1).map(({ body }) => JSON.parse(body));
  expect(Number(second.timestamp) - Number(first.timestamp)).toBe(30 * SECOND);
  expect(second.message).toEqual(first.message);

  const other = siteThat(async (request) => ((await request.clone().text()) === '{}' ? 200 : 500));
  const { emulator: lenient } = await started({ site: other.site, doubts: { retryOn: 'no answer' } });
  await lenient.webhook.register(SITE);
  lenient.user(1).says('xin chào');
  await lenient.pass(2 * HOUR);
  expect(other.came).toHaveLength(2);
});

test('an app that takes too long is asked again', async () => {
  let open: (status: number) => void = () => undefined;
  const slow = new Promise<number>((resolve) => {
    open = resolve;
  });
  const calls = { count: 0 };
  const { came, site } = siteThat(() => {
    calls.count += 1;
    return calls.count === 2 ? slow : 200;
  });
  const { emulator } = await started({ site, patience: 20 });
  await emulator.webhook.register(SITE);
  emulator.user(1).says('xin chào');
  await emulator.pass(30 * SECOND);
  expect(emulator.webhook.deliveries.map(({ status }) => status)).toEqual([null, 200]);
  expect(came).toHaveLength(3);
  open(200);
});

test('events can be held back, shuffled, doubled, and left unticked', async () => {
  const { came, site } = siteThat(() => 200);
  const { emulator } = await started({ site });
  await emulator.webhook.register(SITE);
  emulator.webhook.tick(['user_send_text']);
  emulator.webhook.hold();
  const person = emulator.user(1);
  const said = ['một', 'hai', 'ba', 'bốn', 'năm'];
  for (const text of said) person.says(text);
  person.opensChat();
  await emulator.webhook.release(7);
  const texts = came.slice(1).map(({ body }) => JSON.parse(body).message.text);
  expect(texts).not.toEqual(said);
  expect([...texts].sort()).toEqual([...said].sort());
  expect(await emulator.webhook.replay(3, 7)).toEqual(Array(15).fill(200));
  expect(came).toHaveLength(1 + 5 + 15);
});
