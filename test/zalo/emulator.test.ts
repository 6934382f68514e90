import { expect, test } from 'vitest';
import { closeAfterEach, started } from './ask.ts';
import { DAY, HOUR, MINUTE } from './clock.ts';

closeAfterEach();
const CS = '/v3.0/oa/message/cs';

const to = (user_id: unknown, message: object) => ({ recipient: { user_id }, message });
const button = (over: object = {}) => ({ title: 'Gửi', type: 'oa.query.show', payload: '#gui', ...over });
const buttons = (list: readonly object[], over: object = {}) => ({
  text: 'Chọn',
  attachment: { type: 'template', payload: { buttons: list, ...over } },
});
const form = (over: object = {}) => {
  const element = { title: 'Công đoàn', subtitle: 'Xin thông tin', image_url: 'https://e.vn/a.jpg', ...over };
  return {
    attachment: { type: 'template', payload: { template_type: 'request_user_info', elements: [element] } },
  };
};

test.each<[string, object, number]>([
  ['an empty text', { text: '' }, -201],
  ['no text', {}, -201],
  ['a text of 2,001', { text: 'x'.repeat(2001) }, -210],
  ['a text that is not text', { text: 5 }, -201],
  ['a field it does not know', { text: 'x', colour: 'red' }, -201],
  ['six buttons', buttons(Array(6).fill(button())), -210],
  ['no buttons in their frame', buttons([]), -201],
  ['a title of 101', buttons([button({ title: 'x'.repeat(101) })]), -210],
  ['a payload of 1,001', buttons([button({ payload: 'x'.repeat(1001) })]), -210],
  ['a payload that is no text', buttons([button({ payload: { url: 'https://e.vn' } })]), -201],
  ['a kind of button it does not know', buttons([button({ type: 'oa.query' })]), -201],
  ['a button with an unknown field', buttons([button({ size: 2 })]), -201],
  ['a link without an address', buttons([button({ type: 'oa.open.url', payload: 'https://e.vn' })]), -201],
  ['an unknown template type', buttons([button()], { template_type: 'list' }), -201],
  ['an attachment nobody uploaded', { attachment: { type: 'file', payload: { token: 'x' } } }, -201],
  ['text beside a file', { text: 'x', attachment: { type: 'file', payload: { token: 'x' } } }, -201],
  ['a form with a title of 101', form({ title: 'x'.repeat(101) }), -210],
  ['a form with a subtitle of 501', form({ subtitle: 'x'.repeat(501) }), -210],
])('a message with %s is refused', async (_, message, error) => {
  const { emulator, post } = await started();
  const answer = await post(CS, to(emulator.user(1).id, message));
  expect(answer.error).toBe(error);
  expect(answer).not.toHaveProperty('data');
  expect(emulator.taken).toEqual([]);
});

test('what is over no limit is taken: 2,000 letters with accents written apart, and both frames for buttons', async () => {
  const { emulator, post } = await started();
  const { id, screen } = emulator.user(1);
  expect(await post(CS, to(id, { text: 'ệ'.normalize('NFD').repeat(2000) }))).toMatchObject({ error: 0 });
  expect(await post(CS, to(id, buttons([button()])))).toMatchObject({ error: 0, message: 'Success' });
  const inside = { template_type: 'button', text: 'Chọn', buttons: Array(5).fill(button()) };
  const message = { attachment: { type: 'template', payload: inside } };
  expect(await post(CS, to(id, message))).toMatchObject({ error: 0 });
  expect(await post(CS, to(id, form()))).toMatchObject({ error: 0 });
  expect(screen().map(({ text }) => text.length)).toEqual([2000, 4, 4, 0]);
});

test('an answer carries ids and times as text, and the quota', async () => {
  const { emulator, post } = await started();
  const { id } = emulator.user(1);
  const { data } = await post(CS, to(id, { text: 'Xin chào' }));
  expect(data).toEqual({
    quota: { quota_type: 'reply', remain: '8', total: '8' },
    message_id: expect.stringMatching(/^[0-9a-f]{20}$/),
    user_id: id,
    sent_time: String(emulator.now().getTime()),
  });
});

test('an id that was read as a number is nobody', async () => {
  const { emulator, post } = await started();
  const { id } = emulator.user(1);
  expect(String(Number(id))).not.toBe(id);
  expect(await post(CS, to(Number(id), { text: 'x' }))).toMatchObject({ error: -201 });
  expect(await post(CS, to(String(Number(id)), { text: 'x' }))).toMatchObject({ error: -201 });
});

test('a message is free for 48 hours, then of the package or billed, and refused after 7 days', async () => {
  const { emulator, post } = await started({ package: 1, balance: 60 });
  const { id, says } = emulator.user(1);
  const send = async () => {
    const { error, data } = await post(CS, to(id, { text: 'x' }), { access_token: emulator.grant().access });
    return data?.quota.quota_type ?? error;
  };
  await emulator.pass(48 * HOUR);
  expect(await send()).toBe('reply');
  await emulator.pass(1);
  expect([await send(), await send(), await send()]).toEqual(['sub_quota', 'purchase_quota', -211]);
  await emulator.pass(5 * DAY);
  expect(await send()).toBe(-230);
  says('tôi đây');
  expect(await send()).toBe('reply');
  expect(emulator.taken.map((one) => [one.class, one.price])).toEqual([
    ['free', 0],
    ['package', 0],
    ['billed', 55],
    ['free', 0],
  ]);
});

test('who does not follow, is banned, or has been offline for 45 days gets nothing', async () => {
  const { emulator, post } = await started();
  const send = async (id: string) =>
    (await post(CS, to(id, { text: 'x' }), { access_token: emulator.grant().access })).error;
  const person = emulator.user(1);
  person.unfollows();
  expect(await send(person.id)).toBe(-213);
  person.says('tôi vẫn nhắn được');
  expect(await send(person.id)).toBe(-213);
  person.follows();
  expect(await send(person.id)).toBe(0);
  person.refuses(-244);
  expect(await send(person.id)).toBe(-244);
  person.refuses(null);
  person.goesOffline();
  await emulator.pass(45 * DAY);
  expect(await send(person.id)).toBe(-230);
  await emulator.pass(1);
  expect(await send(person.id)).toBe(-227);
});

test('calls without a good token, in a wrong way or to a wrong place fail', async () => {
  const { emulator, post, grant, business } = await started();
  const good = to(emulator.user(1).id, { text: 'x' });
  const url = `${emulator.roots.openapi}${CS}`;
  const ask = async (init: RequestInit, at = url) => {
    const response = await fetch(at, { method: 'POST', body: JSON.stringify(good), ...init });
    return [response.status, ((await response.json()) as { error: number }).error];
  };
  const json = { 'content-type': 'application/json' };
  const auth = { access_token: grant.access };
  expect(await ask({ headers: json })).toEqual([200, -216]);
  expect(await ask({ headers: { ...json, authorization: `Bearer ${grant.access}` } })).toEqual([200, -216]);
  expect(await ask({ headers: json }, `${url}?access_token=${grant.access}`)).toEqual([200, -216]);
  expect(await ask({ headers: auth })).toEqual([200, -201]);
  expect(await ask({ headers: { ...json, ...auth }, body: '{' })).toEqual([200, -201]);
  expect(await ask({ headers: auth }, `${emulator.roots.business}${CS}`)).toEqual([404, 404]);
  expect((await post('/v2.0/oa/message', good)).error).toBe(-240);
  expect((await post('/v3.0/oa/message/transaction', good)).error).toBe(-233);
  expect((await post('/v3.0/oa/message/promotion', good)).error).toBe(-233);
  await emulator.pass(25 * HOUR);
  expect((await post(CS, good)).error).toBe(-216);
  expect((await business('/message/quota')).error).toBe(-124);
});

test('too many requests of a minute are refused, and both headers say how many are left', async () => {
  const { emulator, post, grant } = await started();
  emulator.limits.oa = 2;
  const headers = { access_token: grant.access };
  const limits = async () => {
    const response = await fetch(`${emulator.roots.openapi}/v2.0/oa/getoa`, { headers });
    return ['X-RateLimit-Limit', 'X-RateLimit-Remain'].map((name) => response.headers.get(name));
  };
  expect([await limits(), await limits()]).toEqual([
    ['2', '1'],
    ['2', '0'],
  ]);
  const message = to(emulator.user(1).id, { text: 'x' });
  expect(await post(CS, message)).toMatchObject({ error: -32 });
  await emulator.pass(MINUTE);
  expect(await post(CS, message)).toMatchObject({ error: 0 });
});

test('a call can be made to fail, before or after its work', async () => {
  const { emulator, post } = await started();
  const message = to(emulator.user(1).id, { text: 'x' });
  emulator.failNext(CS, -200, 'html', 'cut', 'lost');
  expect(await post(CS, message)).toMatchObject({ error: -200 });
  await expect(post(CS, message)).rejects.toThrow();
  await expect(post(CS, message)).rejects.toThrow();
  expect(emulator.taken).toHaveLength(0);
  await expect(post(CS, message)).rejects.toThrow();
  expect(emulator.taken).toHaveLength(1);
  emulator.failAll(-204);
  expect([(await post(CS, message)).error, (await post(CS, message)).error]).toEqual([-204, -204]);
  emulator.failAll(null);
  expect((await post(CS, message)).error).toBe(0);
});
