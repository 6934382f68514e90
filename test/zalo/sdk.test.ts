import { expect, test } from 'vitest';
import {
  eventIn,
  proofOf,
  type TokenAlarm,
  type Tokens,
  verified,
  type ZaloEvent,
  zaloClient,
} from '#zalo-api-sdk';
import { shelf } from '../zalo-api-sdk/server.ts';
import { closeAfterEach, SITE, siteThat, started } from './ask.ts';
import { DAY, HOUR } from './clock.ts';
import type { Doubts } from './doubts.ts';
import type { Emulator, Options } from './emulator.ts';

closeAfterEach();

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const FORM = {
  ...{ text: 'Xin phép', title: 'Công đoàn', subtitle: 'Để được hỗ trợ' },
  imageUrl: 'https://e.vn/a.jpg',
};

/** The client in front of the emulator, with a pair that was granted by hand. */
const connected = async (options: Options = {}, more: { refreshBeforeHours?: number } = {}) => {
  const { came, site } = siteThat(() => 200);
  const { emulator, grant } = await started({ site, ...options });
  await emulator.webhook.register(SITE);
  const tokens = shelf(pairOf(emulator, grant));
  const alarms: TokenAlarm[] = [];
  const { openapi, oauth, business } = emulator.roots;
  const client = () =>
    zaloClient({
      ...{ app: emulator.app, tokens, roots: { openapi, oauth, business }, now: emulator.now, ...more },
      alarm: (one) => void alarms.push(one),
    });
  return { emulator, came, tokens, alarms, client, zalo: client(), lan: emulator.user(1) };
};

const pairOf = ({ now }: Emulator, { access, refresh }: { access: string; refresh: string }): Tokens => ({
  ...{ accessToken: access, refreshToken: refresh },
  accessUntil: new Date(now().getTime() + 25 * HOUR),
  refreshUntil: new Date(now().getTime() + 90 * DAY),
});

const events = (came: Awaited<ReturnType<typeof connected>>['came'], emulator: Emulator) =>
  came.slice(1).map(({ body, headers }): ZaloEvent => {
    const bytes = new TextEncoder().encode(body);
    const signing = { appId: emulator.app.id, oaSecret: emulator.app.oaSecret };
    expect(verified(signing, { body: bytes, headers, at: emulator.now() })).toEqual({ ok: true });
    const event = eventIn(bytes, emulator.world.oa.id);
    if (!event) throw new Error(`no event in ${body}`);
    return event;
  });

test('every kind of message arrives', async () => {
  const { emulator, zalo, lan } = await connected();
  emulator.template({ id: 'nhac', params: { han: 20 } });
  const image = await zalo.uploadImage({ name: 'a.png', mime: 'image/png', bytes: png });
  const csv = { name: 'số liệu.csv', mime: 'text/csv', bytes: new TextEncoder().encode('a;b') };
  const file = await zalo.uploadFile(csv);
  if (!image.ok || !file.ok) throw new Error('the uploads failed');
  const sent = [
    await zalo.sendText(lan.id, 'Chào'),
    await zalo.sendButtons(lan.id, 'Chọn?', [{ kind: 'say-hidden', title: 'Gửi', payload: '#gui' }]),
    await zalo.sendImage(lan.id, { attachmentId: image.value }, 'Biểu đồ'),
    await zalo.sendImage(lan.id, { url: 'https://e.vn/a.jpg' }),
    await zalo.sendFile(lan.id, file.value),
    await zalo.requestUserInfo(lan.id, FORM),
    await zalo.sendTemplate(lan.id, { templateId: 'nhac', values: { han: '25/11/2026' } }),
  ];
  expect(sent.map((one) => one.ok || one.failure)).toEqual(Array(7).fill(true));
  expect(lan.screen().map(({ text, attachment, file: shown }) => [text, attachment, shown?.name])).toEqual([
    ['Chào', null, undefined],
    ['Chọn?', null, undefined],
    ['Biểu đồ', 'image', 'a.png'],
    ['', 'image', undefined],
    ['', 'file', 'số liệu.csv'],
    ['Xin phép', 'request_user_info', undefined],
    [expect.any(String), 'template', undefined],
  ]);
});

test('a template by phone is told when it has arrived', async () => {
  const { emulator, zalo, lan, came } = await connected();
  emulator.template({ id: 'nhac', params: { han: 20 } });
  const phone = lan.account.phone ?? '';
  const template = { templateId: 'nhac', values: { han: '25/11/2026' }, phone, trackingId: 'r-1' };
  const sent = await zalo.sendTemplateByPhone(template);
  if (!sent.ok) throw new Error(sent.failure.message);
  await emulator.pass(0);
  expect(events(came, emulator)).toMatchObject([
    { name: 'user_received_message', userId: phone, trackingId: 'r-1', messageIds: [sent.value.messageId] },
  ]);
  expect(await zalo.messageStatus(sent.value.messageId)).toMatchObject({ value: { state: 'delivered' } });
  expect(await zalo.messageStatus('nobody')).toMatchObject({ value: { state: 'unknown', at: null } });
  expect(await zalo.templateQuota()).toEqual({ ok: true, value: { daily: 500, remaining: 499 } });
});

test('who that is, what may be sent and what the OA is can be asked', async () => {
  const { zalo, lan, emulator } = await connected();
  expect(await zalo.userDetail(lan.id)).toMatchObject({
    value: { userId: lan.id, name: 'Người 1', isFollower: true, lastInteraction: '2026-11-20', shared: null },
  });
  expect(await zalo.userQuota(lan.id)).toMatchObject({
    value: { lastInteraction: emulator.now(), reply: { remain: 8, total: 8 } },
  });
  expect(await zalo.oaProfile()).toMatchObject({
    value: { oaId: emulator.world.oa.id, isVerified: true, type: 4 },
  });
});

test.each([
  [{ signedTime: 'header' }],
  [{ receipts: 'user, msg_id', phones: 'number', infoForm: 'legacy' }],
  [{ fileType: 'mime', replyQuota: 'absent' }],
] satisfies [Partial<Doubts>][])(
  'what a person does is read whatever Zalo means by it: %j',
  async (doubts) => {
    const { emulator, zalo, lan, came } = await connected({ doubts });
    await zalo.requestUserInfo(lan.id, FORM);
    lan.says('Chào');
    lan.sendsFile({ name: 'quyết định.pdf', mime: 'application/pdf', bytes: new Uint8Array([1, 2]) });
    lan.submits({ name: 'Nguyễn Văn A', phone: '84912345678', city: 'Hà Nội' });
    lan.sees();
    lan.unfollows();
    await emulator.pass(0);
    const told = events(came, emulator);
    expect(told.every((event) => 'userId' in event && event.userId === lan.id)).toBe(true);
    expect(told.map(({ name }) => name)).toEqual([
      ...['oa_send_text', 'user_received_message', 'user_send_text', 'user_send_file'],
      ...['user_submit_info', 'user_seen_message', 'unfollow'],
    ]);
    expect(told[4]).toMatchObject({ info: { name: 'Nguyễn Văn A', phone: '84912345678' } });
  },
);

test('a consent by browser gives tokens, with a proof of our own or the one that the console saved', async () => {
  for (const consent of ['own link', 'console link'] as const) {
    const proof = proofOf('a'.repeat(43));
    const app = consent === 'console link' ? { challenge: proof.challenge } : {};
    const { emulator, zalo, tokens } = await connected({ doubts: { consent }, app });
    const link = zalo.consentLink({ redirectUri: emulator.app.redirectUri, challenge: proof.challenge });
    const back = await fetch(link, { redirect: 'manual' });
    const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '';
    expect(await zalo.acceptCode(code, proof.verifier)).toMatchObject({ ok: true });
    expect(tokens.held()?.accessToken).toBe(emulator.world.grants.at(-1)?.access);
    expect(await zalo.acceptCode(code, proof.verifier)).toMatchObject({ failure: { todo: 'consent' } });
  }
});

test.each([-216, -220] as const)(
  'a token that ends while messages go (%d) is replaced in their midst',
  async (code) => {
    const { emulator, zalo, lan, alarms } = await connected(
      { doubts: { expiredToken: code } },
      { refreshBeforeHours: 0 },
    );
    expect(await zalo.sendText(lan.id, 'một')).toMatchObject({ ok: true });
    const [first] = emulator.world.grants;
    if (!first) throw new Error('nothing was granted');
    emulator.world.grants.push({ ...first, access: 'another' });
    expect(await zalo.sendText(lan.id, 'hai')).toMatchObject({ ok: true });
    expect([lan.screen().map(({ text }) => text), alarms]).toEqual([['một', 'hai'], []]);
  },
);

test('three processes refresh together once, and nobody is left with a dead token', async () => {
  const { emulator, client, lan } = await connected();
  await emulator.pass(24 * HOUR);
  const answers = await Promise.all(
    [client(), client(), client()].map((one) => one.sendText(lan.id, 'Chào')),
  );
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(emulator.world.grants).toHaveLength(2);
});

test('a refresh whose answer got lost costs the consent: an alarm, and nothing is stormed', async () => {
  const { emulator, zalo, lan, alarms } = await connected();
  await emulator.pass(26 * HOUR);
  emulator.failNext('/v4/oa/access_token', 'lost');
  expect(await zalo.sendText(lan.id, 'Chào')).toMatchObject({ failure: { todo: 'retry', uncertain: true } });
  await emulator.pass(2 * 60_000);
  for (let times = 0; times < 3; times += 1)
    expect(await zalo.sendText(lan.id, 'Chào')).toMatchObject({ failure: { todo: 'consent' } });
  expect(alarms.map(({ what }) => what)).toEqual(['refresh-failing', 'consent-lost']);
  expect(emulator.calls.filter(({ host }) => host === 'oauth')).toHaveLength(2);
});

test.each([
  ['does not follow', -213, 'unreachable', (one: Connected) => one.lan.unfollows()],
  ['was silent for eight days', -230, 'use-template', (one: Connected) => one.emulator.pass(8 * DAY)],
  [
    'is offline for 46 days',
    -227,
    'unreachable',
    (one: Connected) => {
      one.lan.goesOffline();
      return one.emulator.pass(46 * DAY);
    },
  ],
] as const)('who %s is told by %d: %s', async (_, code, todo, act) => {
  const one = await connected();
  await act(one);
  expect(await one.zalo.sendText(one.lan.id, 'Chào')).toMatchObject({ failure: { code, todo } });
});

type Connected = Awaited<ReturnType<typeof connected>>;

test('what was uploaded a week ago is uploaded again', async () => {
  const { emulator, zalo, lan } = await connected();
  const image = await zalo.uploadImage({ name: 'a.png', mime: 'image/png', bytes: png });
  if (!image.ok) throw new Error(image.failure.message);
  await emulator.pass(7 * DAY - HOUR);
  lan.says('chào');
  await emulator.pass(HOUR);
  expect(await zalo.sendImage(lan.id, { attachmentId: image.value })).toMatchObject({
    failure: { code: -100, todo: 'upload-again' },
  });
});

test('over the rate the limit is told, with what is left of it', async () => {
  const { emulator, zalo, lan } = await connected();
  emulator.limits.oa = 1;
  await zalo.sendText(lan.id, 'một');
  expect(await zalo.sendText(lan.id, 'hai')).toMatchObject({ failure: { code: -32, todo: 'retry' } });
  expect(zalo.rate()).toMatchObject({ remain: 0 });
});
