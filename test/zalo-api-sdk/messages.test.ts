import { expect, test } from 'vitest';
import type { Button } from '#zalo-api-sdk';
import { answering, clientAt, OK, SENT } from './server.ts';

const USER = '2512523625412515';

test('a text goes out with the token in a bare header, and its quota comes back', async () => {
  const { root, asked } = await answering(SENT);
  expect(await clientAt(root).sendText(USER, 'Xin chào anh/chị!')).toEqual({
    ok: true,
    value: {
      messageId: '63ecf43f0df7dba892e6',
      userId: USER,
      sentAt: new Date(1626926349402),
      quota: { type: 'reply', remain: 8, total: 8 },
    },
  });
  expect(asked).toMatchObject([
    {
      method: 'POST',
      path: '/v3.0/oa/message/cs',
      headers: { access_token: 'access-first', 'content-type': 'application/json' },
    },
  ]);
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
    recipient: { user_id: USER },
    message: { text: 'Xin chào anh/chị!' },
  });
});

test('an answer without a quota is an answer', async () => {
  const { root } = await answering({ ...OK, data: { message_id: 'm', user_id: USER } });
  expect(await clientAt(root).sendText(USER, 'Chào')).toEqual({
    ok: true,
    value: { messageId: 'm', userId: USER, sentAt: null, quota: null },
  });
});

test('accents that stand apart are put together before the length is counted', async () => {
  const { root, asked } = await answering(SENT);
  const apart = 'ế'.repeat(2000).normalize('NFD');
  expect(await clientAt(root).sendText(USER, apart)).toMatchObject({ ok: true });
  expect(JSON.parse(asked[0]?.body ?? '').message.text).toBe('ế'.repeat(2000));
});

const buttons = (count: number): readonly Button[] =>
  Array.from({ length: count }, (_, at) => ({ kind: 'say', title: `Mục ${at}`, payload: `#${at}` }));

test('buttons of every kind are written as Zalo reads them', async () => {
  const { root, asked } = await answering(SENT, SENT);
  const all: readonly Button[] = [
    { kind: 'say', title: 'Khai phiếu mới', payload: '#a' },
    { kind: 'say-hidden', title: 'Xem trạng thái', payload: '#b' },
    { kind: 'open', title: 'Mở trang', url: 'https://example.vn/' },
    { kind: 'call', title: 'Gọi', phone: '84901234567' },
    { kind: 'sms', title: 'Nhắn', phone: '84901234567', text: 'HOTRO' },
  ];
  await clientAt(root).sendButtons(USER, 'Chọn?', all);
  await clientAt(root, { namedButtonTemplate: true }).sendButtons(USER, 'Chọn?', buttons(1));
  const payloads = asked.map(({ body }) => JSON.parse(body).message.attachment.payload);
  expect(payloads).toEqual([
    {
      buttons: [
        { title: 'Khai phiếu mới', type: 'oa.query.show', payload: '#a' },
        { title: 'Xem trạng thái', type: 'oa.query.hide', payload: '#b' },
        { title: 'Mở trang', type: 'oa.open.url', payload: { url: 'https://example.vn/' } },
        { title: 'Gọi', type: 'oa.open.phone', payload: { phone_code: '84901234567' } },
        { title: 'Nhắn', type: 'oa.open.sms', payload: { phone_code: '84901234567', content: 'HOTRO' } },
      ],
    },
    { template_type: 'button', buttons: [{ title: 'Mục 0', type: 'oa.query.show', payload: '#0' }] },
  ]);
});

test.each([
  ['a text of 2,001 characters', 'over-limit', (c: Client) => c.sendText(USER, 'x'.repeat(2001))],
  ['an empty text', 'text-empty', (c: Client) => c.sendText(USER, ' \n')],
  ['six buttons', 'over-limit', (c: Client) => c.sendButtons(USER, 'Chọn?', buttons(6))],
  ['no button', 'invalid-field', (c: Client) => c.sendButtons(USER, 'Chọn?', [])],
  [
    'a title of 101 characters',
    'over-limit',
    (c: Client) => c.sendButtons(USER, '?', [{ kind: 'say', title: 'x'.repeat(101), payload: '#' }]),
  ],
  [
    'a payload of 1,001 characters',
    'over-limit',
    (c: Client) => c.sendButtons(USER, '?', [{ kind: 'say', title: 'x', payload: 'x'.repeat(1001) }]),
  ],
  [
    'a picture over a megabyte',
    'too-large',
    (c: Client) =>
      c.uploadImage({ name: 'a.png', mime: 'image/png', bytes: new Uint8Array(1024 * 1024 + 1) }),
  ],
  [
    'a workbook',
    'wrong-type',
    (c: Client) => c.uploadFile({ name: 'a.xlsx', mime: 'x', bytes: new Uint8Array(1) }),
  ],
  [
    'a phone number without its country code',
    'phone-invalid',
    (c: Client) =>
      c.sendTemplateByPhone({ phone: '0987654321', templateId: 't', values: {}, trackingId: 'r' }),
  ],
  [
    'a tracking id of 49 characters',
    'over-limit',
    (c: Client) =>
      c.sendTemplateByPhone({
        ...{ phone: '84987654321', templateId: 't', values: {}, trackingId: 'r'.repeat(49) },
      }),
  ],
])('%s is refused here and never leaves', async (_, kind, send) => {
  const { root, asked } = await answering();
  expect(await send(clientAt(root))).toMatchObject({ ok: false, failure: { kind, todo: 'fix', code: null } });
  expect(asked).toEqual([]);
});

type Client = ReturnType<typeof clientAt>;

test('a picture and a file are uploaded as a form, then sent by what came back', async () => {
  const { root, asked } = await answering(
    { ...OK, data: { attachment_id: 'picture-1' } },
    SENT,
    { ...OK, data: { token: 'file-1' } },
    SENT,
  );
  const zalo = clientAt(root);
  const bytes = new TextEncoder().encode('nội dung');
  const image = await zalo.uploadImage({ name: 'biểu-đồ.png', mime: 'image/png', bytes });
  if (!image.ok) throw new Error(image.failure.message);
  await zalo.sendImage(USER, { attachmentId: image.value }, 'Biểu đồ');
  const file = await zalo.uploadFile({ name: 'Biên bản.docx', mime: 'application/msword', bytes });
  if (!file.ok) throw new Error(file.failure.message);
  await zalo.sendFile(USER, file.value);
  expect(asked.map(({ path }) => path)).toEqual([
    '/v2.0/oa/upload/image',
    '/v3.0/oa/message/cs',
    '/v2.0/oa/upload/file',
    '/v3.0/oa/message/cs',
  ]);
  expect(asked[0]?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
  expect(asked[0]?.body).toContain('name="file"; filename="biểu-đồ.png"');
  expect(asked[0]?.body).toContain('nội dung');
  expect([asked[1], asked[3]].map((one) => JSON.parse(one?.body ?? '').message)).toEqual([
    {
      text: 'Biểu đồ',
      attachment: {
        type: 'template',
        payload: {
          template_type: 'media',
          elements: [{ media_type: 'image', attachment_id: 'picture-1' }],
        },
      },
    },
    { attachment: { type: 'file', payload: { token: 'file-1' } } },
  ]);
});

test('a form for contact details has one element', async () => {
  const { root, asked } = await answering(SENT);
  await clientAt(root).requestUserInfo(USER, {
    text: 'Xin phép lấy thông tin liên hệ',
    title: 'Công đoàn',
    subtitle: 'Để được hỗ trợ',
    imageUrl: 'https://example.vn/banner.jpg',
  });
  expect(JSON.parse(asked[0]?.body ?? '').message.attachment.payload).toEqual({
    template_type: 'request_user_info',
    elements: [
      { title: 'Công đoàn', subtitle: 'Để được hỗ trợ', image_url: 'https://example.vn/banner.jpg' },
    ],
  });
});

test('a template goes by user id, or by phone to the other server with a tracking id', async () => {
  const { root, asked } = await answering(SENT, {
    ...OK,
    data: { msg_id: 'a4d0', sent_time: '1626926349402', quota: { dailyQuota: '500', remainingQuota: '499' } },
  });
  const zalo = clientAt(root);
  const template = { templateId: '7895417a7d3f9461cd2e', values: { han: '25/11/2026' } };
  expect(await zalo.sendTemplate(USER, template)).toMatchObject({ ok: true });
  expect(
    await zalo.sendTemplateByPhone({ ...template, phone: '84987654321', trackingId: 'reminder-8f1c' }),
  ).toEqual({
    ok: true,
    value: {
      messageId: 'a4d0',
      sentAt: new Date(1626926349402),
      quota: { daily: 500, remaining: 499 },
    },
  });
  expect(asked.map(({ path, body }) => [path, JSON.parse(body)])).toEqual([
    [
      '/v3.0/oa/message/template',
      { user_id: USER, template_id: '7895417a7d3f9461cd2e', template_data: { han: '25/11/2026' } },
    ],
    [
      '/message/template',
      {
        phone: '84987654321',
        template_id: '7895417a7d3f9461cd2e',
        template_data: { han: '25/11/2026' },
        tracking_id: 'reminder-8f1c',
        sending_mode: '1',
      },
    ],
  ]);
});

test('the status of a message and the quota of the day are read', async () => {
  const { root, asked } = await answering(
    { ...OK, data: { status: 1, delivery_time: '1699003882500' } },
    { ...OK, data: { dailyQuota: '500', remainingQuota: '12' } },
  );
  const zalo = clientAt(root);
  expect(await zalo.messageStatus('a/4')).toEqual({
    ok: true,
    value: { state: 'delivered', at: new Date(1699003882500) },
  });
  expect(await zalo.templateQuota()).toEqual({ ok: true, value: { daily: 500, remaining: 12 } });
  expect(asked.map(({ path }) => path)).toEqual(['/message/status?message_id=a%2F4', '/message/quota']);
});
