import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventIn } from '#zalo-api-sdk';

const OA = '388613280878808645';
const LAN = '246845883529197922';
const FRAME = { app_id: '360846524940903967', timestamp: '1699003881354', user_id_by_app: '552' };
const FROM_LAN = { ...FRAME, sender: { id: LAN }, recipient: { id: OA } };
const FROM_OA = { ...FRAME, sender: { id: OA }, recipient: { id: LAN } };

const read = (body: object | string, oaId: string | null = null) =>
  eventIn(new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)), oaId);

const sent = (event: string, attachment: object, more: object = {}) =>
  read({ ...FROM_LAN, event_name: event, message: { msg_id: 'm1', attachments: [attachment], ...more } });

test.each([
  [
    'user_send_image',
    { type: 'image', payload: { thumbnail: 'https://t', url: 'https://u' } },
    { kind: 'image', url: 'https://u', thumbnail: 'https://t' },
  ],
  [
    'user_send_file',
    {
      type: 'file',
      payload: { url: 'https://f', size: '233947', name: 'a.docx', checksum: 'db8f', type: 'docx' },
    },
    { kind: 'file', url: 'https://f', name: 'a.docx', size: 233947, type: 'docx', checksum: 'db8f' },
  ],
  [
    'user_send_location',
    { type: 'location', payload: { coordinates: { latitude: '10.7923119', longitude: '106.7820651' } } },
    { kind: 'location', latitude: '10.7923119', longitude: '106.7820651' },
  ],
  [
    'user_send_sticker',
    { type: 'sticker', payload: { id: 46, url: 'https://s' } },
    { kind: 'sticker', stickerId: '46', url: 'https://s' },
  ],
  ['user_send_audio', { type: 'audio', payload: { url: 'https://a' } }, { kind: 'audio', url: 'https://a' }],
  [
    'user_send_video',
    { type: 'video', payload: { url: 'https://v' } },
    { kind: 'video', url: 'https://v', thumbnail: null, description: '' },
  ],
  [
    'user_send_business_card',
    { type: 'link', payload: { description: '{"phone":"849"}' } },
    { kind: 'link', url: '', title: '', description: '{"phone":"849"}', thumbnail: null },
  ],
  ['user_send_file', { type: 'file', payload: {} }, { kind: 'unknown', type: 'file' }],
  ['user_send_text', { type: 'hologram' }, { kind: 'unknown', type: 'hologram' }],
])('%s brings what hangs on it', (name, attachment, expected) => {
  expect(sent(name, attachment)).toMatchObject({
    name,
    userId: LAN,
    oaId: OA,
    messageId: 'm1',
    text: '',
    attachments: [expected],
  });
});

test('a caption and the message that is answered come along', () => {
  expect(sent('user_send_image', {}, { text: 'chú thích', quote_msg_id: 'q' })).toMatchObject({
    text: 'chú thích',
    quotedId: 'q',
  });
});

test.each(['follow', 'unfollow'])('%s has a follower and no sender', (name) => {
  expect(
    read({ ...FRAME, oa_id: OA, follower: { id: LAN }, event_name: name, source: 'oa_profile' }),
  ).toMatchObject({ name, userId: LAN, oaId: OA, source: 'oa_profile' });
});

test('an opened chat is flat', () => {
  expect(read({ ...FRAME, oa_id: OA, user_id: LAN, event_name: 'user_click_chatnow' })).toMatchObject({
    name: 'user_click_chatnow',
    userId: LAN,
  });
});

const info = (given: object) => read({ ...FROM_LAN, event_name: 'user_submit_info', info: given });

test('submitted details are read in both forms, a phone as text or number', () => {
  const name = 'Nguyễn Văn A';
  const whole = { user_city: 'Hà Nội', user_ward: 'Hoàn Kiếm', user_address: '65 Quán Sứ' };
  expect(
    info({ name, phone: 84912345678, user_dob: '30/10/1999', gender: 'Nam', full_address: whole }),
  ).toMatchObject({
    name: 'user_submit_info',
    userId: LAN,
    info: {
      ...{ name, phone: '84912345678', birthday: '30/10/1999', gender: 'Nam' },
      ...{ address: '65 Quán Sứ', ward: 'Hoàn Kiếm', district: '', city: 'Hà Nội' },
    },
  });
  expect(
    info({ name, phone: '84912345678', address: '65 Quán Sứ', city: 'Hà Nội', district: 'HK', ward: 'THĐ' }),
  ).toMatchObject({
    info: { name, phone: '84912345678', address: '65 Quán Sứ', ward: 'THĐ', district: 'HK', city: 'Hà Nội' },
  });
});

test('an echo tells whether a person wrote it', () => {
  const echo = (sender: object) =>
    read({ ...FROM_OA, sender, event_name: 'oa_send_text', message: { text: 'Chào', msg_id: 'e' } });
  expect(echo({ id: OA, admin_id: '12' })).toMatchObject({ userId: LAN, oaId: OA, adminId: '12' });
  expect(echo({ id: OA })).toMatchObject({ adminId: null });
});

test.each([
  ['one id, the OA as sender', FROM_OA, { msg_id: 'r' }, ['r']],
  ['several ids, the OA as sender', FROM_OA, { msg_ids: ['r', 's'] }, ['r', 's']],
  ['one id, the person as sender', FROM_LAN, { msg_id: 'r' }, ['r']],
])('a receipt with %s is read', (_, frame, message, messageIds) => {
  for (const name of ['user_received_message', 'user_seen_message'])
    expect(read({ ...frame, event_name: name, message }, OA)).toMatchObject({
      name,
      userId: LAN,
      messageIds,
    });
});

test('a template by phone that arrived names its tracking id', () => {
  expect(
    read({
      ...FRAME,
      event_name: 'user_received_message',
      sender: { id: OA },
      recipient: { id: '84987654321' },
      message: { delivery_time: '1699003882500', msg_id: 'a4d0', tracking_id: 'reminder-8f1c' },
    }),
  ).toMatchObject({
    userId: '84987654321',
    messageIds: ['a4d0'],
    trackingId: 'reminder-8f1c',
    deliveredAt: new Date(1699003882500),
  });
});

test('tags, templates and quotas are read', () => {
  expect(
    read({ ...FRAME, oa_id: OA, event_name: 'add_user_to_tag', tag: { user_ids: [LAN], name: 'CDCS-01' } }),
  ).toMatchObject({ name: 'add_user_to_tag', tag: 'CDCS-01', userIds: [LAN] });
  const status = { prev_status: 'PENDING_REVIEW', new_status: 'ENABLE' };
  expect(
    read({
      ...FRAME,
      oa_id: OA,
      event_name: 'change_template_status',
      template_id: '78',
      status,
      reason: '',
    }),
  ).toMatchObject({ templateId: '78', from: 'PENDING_REVIEW', to: 'ENABLE' });
  const quota = { prev_value: '500', new_value: '1500' };
  expect(read({ oaId: OA, event_name: 'change_oa_daily_quota', quota, timestamp: '1' })).toMatchObject({
    ...{ name: 'change_oa_daily_quota', oaId: OA, appId: null, from: '500', to: '1500' },
  });
});

test('an event of which only the name is known hands its fields on', () => {
  expect(read({ ...FRAME, event_name: 'user_call_oa', call: 1 })).toMatchObject({
    name: 'user_call_oa',
    fields: { call: 1 },
  });
});

test('an event that nobody has heard of, or of a strange shape, is kept as unknown', () => {
  expect(read({ ...FRAME, event_name: 'user_dreams' })).toMatchObject({
    ...{ name: 'unknown', event: 'user_dreams', fields: { event_name: 'user_dreams' } },
  });
  expect(read({ ...FROM_LAN, event_name: 'user_send_text', message: {} })).toMatchObject({
    ...{ name: 'unknown', event: 'user_send_text', problem: expect.stringContaining('message.msg_id') },
  });
});

test.each(['{}', '', 'null', '[]', '{"event_name":""}', '{"event_name":7}', '\u0000'])(
  '%j is no event',
  (body) => {
    expect(read(body)).toBeNull();
  },
);

test('one event has one id however often it comes, and another event another', () => {
  const text = (msg_id: string) =>
    read({ ...FROM_LAN, event_name: 'user_send_text', message: { text: 'a', msg_id } })?.id;
  expect(text('1')).toBe(text('1'));
  expect(text('1')).not.toBe(text('2'));
  const follow = (timestamp: string) =>
    read({ ...FRAME, timestamp, event_name: 'follow', follower: { id: LAN } })?.id;
  expect(follow('1')).toBe(follow('1'));
  expect(follow('1')).not.toBe(follow('2'));
});

test('ids that come as numbers keep every digit', () => {
  expect(
    read('{"event_name":"user_click_chatnow","user_id":246845883529197923,"timestamp":1699003881354}'),
  ).toMatchObject({ userId: '246845883529197923', at: new Date(1699003881354) });
});

test('whatever JSON comes, reading never throws', () => {
  const names = fc.constantFrom('user_send_text', 'follow', 'user_seen_message', 'user_submit_info', 'x');
  const body = fc.record({
    event_name: names,
    message: fc.jsonValue(),
    sender: fc.jsonValue(),
    info: fc.jsonValue(),
  });
  fc.assert(
    fc.property(body, (one) => read(one) !== undefined),
    { numRuns: 200 },
  );
});
