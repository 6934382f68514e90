import { expect, test } from 'vitest';
import { closeAfterEach, SITE, siteThat, started } from './ask.ts';
import { HOUR } from './clock.ts';

closeAfterEach();

test('what the office writes by hand comes back with the id of who wrote', async () => {
  const { came, site } = siteThat(() => 200);
  const { emulator } = await started({ site });
  await emulator.webhook.register(SITE);
  emulator.agentSays(emulator.user(1), 'Chào chị');
  await emulator.pass(0);
  expect(JSON.parse(came[1]?.body ?? '')).toMatchObject({
    event_name: 'oa_send_text',
    sender: { admin_id: '1234567890' },
  });
});

test('a pressed button comes back as a text, and a link makes no event', async () => {
  const { came, site } = siteThat(() => 200);
  const { emulator, post } = await started({ site });
  await emulator.webhook.register(SITE);
  emulator.webhook.tick(['user_send_text', 'oa_send_text', 'user_received_message', 'user_seen_message']);
  const person = emulator.user(1);
  const buttons = [
    { title: 'Gửi', type: 'oa.query.show', payload: '#gui' },
    { title: 'Thôi', type: 'oa.query.hide', payload: '#thoi' },
    { title: 'Mở', type: 'oa.open.url', payload: { url: 'https://e.vn' } },
  ];
  const message = { text: 'Chọn', attachment: { type: 'template', payload: { buttons } } };
  const { data } = await post('/v3.0/oa/message/cs', { recipient: { user_id: person.id }, message });
  person.presses('Gửi');
  person.presses('#thoi');
  expect(person.presses('Mở')).toBeNull();
  expect(() => person.presses('Không có')).toThrow('no button');
  person.sees();
  await emulator.pass(0);
  const events = came.slice(1).map(({ body }) => JSON.parse(body));
  expect(events.map((event) => [event.event_name, event.sender.id === person.id, event.message])).toEqual([
    ['oa_send_text', false, { text: 'Chọn', msg_id: data.message_id }],
    ['user_received_message', false, { msg_id: data.message_id }],
    ['user_send_text', true, { text: '#gui', msg_id: expect.any(String) }],
    ['user_send_text', true, { text: '#thoi', msg_id: expect.any(String) }],
    ['user_seen_message', false, { msg_ids: [data.message_id] }],
  ]);
  expect(person.screen().map(({ from, text }) => [from, text])).toEqual([
    ['oa', 'Chọn'],
    ['user', '#gui'],
  ]);
});

test('a form that was filled in comes back with what was typed, in both forms', async () => {
  const { came, site } = siteThat(() => 200);
  const { emulator, post, get } = await started({ site, doubts: { infoForm: 'legacy', phones: 'number' } });
  await emulator.webhook.register(SITE);
  emulator.webhook.tick(['user_submit_info']);
  const person = emulator.user(1);
  const info = { name: 'Nguyễn Văn A', phone: '84912345678', city: 'Hà Nội' };
  expect(() => person.submits(info)).toThrow('no form');
  const element = { title: 'Công đoàn', subtitle: 'Xin thông tin', image_url: 'https://e.vn/a.jpg' };
  const payload = { template_type: 'request_user_info', elements: [element] };
  const message = { text: 'Xin phép', attachment: { type: 'template', payload } };
  expect(await post('/v3.0/oa/message/cs', { recipient: { user_id: person.id }, message })).toMatchObject({
    error: 0,
  });
  person.submits(info);
  await emulator.pass(0);
  const legacy = { address: '', district: '', ward: '', ...info, phone: 84912345678 };
  expect(JSON.parse(came[1]?.body ?? '')).toMatchObject({ event_name: 'user_submit_info', info: legacy });
  const { data } = await get('/v3.0/oa/user/detail', { user_id: person.id });
  expect(data).toMatchObject({ user_is_follower: true, user_last_interaction_date: '20/11/2026' });
  expect(data.shared_info).toMatchObject({ name: 'Nguyễn Văn A', phone: 84912345678 });
});

test('a file that was sent can be fetched for a while', async () => {
  const { came, site } = siteThat(() => 200);
  const { emulator } = await started({ site });
  await emulator.webhook.register(SITE);
  emulator
    .user(1)
    .sendsFile({ name: 'quyết định.pdf', mime: 'application/pdf', bytes: new Uint8Array([1, 2]) });
  await emulator.pass(0);
  const [attachment] = JSON.parse(came[1]?.body ?? '').message.attachments;
  expect(attachment).toMatchObject({
    type: 'file',
    payload: { size: '2', name: 'quyết định.pdf', type: 'pdf' },
  });
  expect(new Uint8Array(await (await fetch(attachment.payload.url)).arrayBuffer())).toEqual(
    new Uint8Array([1, 2]),
  );
  await emulator.pass(HOUR);
  expect((await fetch(attachment.payload.url)).status).toBe(404);
});
