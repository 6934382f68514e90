import { expect, test } from 'vitest';
import { closeAfterEach, SITE, siteThat, started } from './ask.ts';
import { DAY, HOUR } from './clock.ts';
import type { Options } from './emulator.ts';

closeAfterEach();
const UID = '/v3.0/oa/message/template';
const PHONE = '/message/template';

const withTemplates = async (options: Options = {}) => {
  const world = await started(options);
  world.emulator.template({ id: 'viec', params: { ten: 30, han: 20 } });
  world.emulator.template({ id: 'cho', status: 'PENDING_REVIEW' });
  world.emulator.template({ id: 'moi', tag: 3, params: {} });
  world.emulator.template({ id: 'dien-thoai', byUid: false, params: {} });
  const person = world.emulator.user(1);
  const data = { ten: 'Nguyễn Văn A', han: '25/11/2026' };
  const byUid = { user_id: person.id, template_id: 'viec', template_data: data };
  const { phone } = person.account;
  const byPhone = {
    phone,
    template_id: 'viec',
    template_data: data,
    tracking_id: 'nhac-1',
    sending_mode: '1',
  };
  return { ...world, person, byUid, byPhone };
};

test.each<[string, object, number]>([
  ['an unknown template', { template_id: 'khac' }, -109],
  ['a template that is not approved', { template_id: 'cho', template_data: {} }, -131],
  ['a template only for phones', { template_id: 'dien-thoai', template_data: {} }, -249],
  ['a field left out', { template_data: { ten: 'A' } }, -1121],
  ['a field too many', { template_data: { ten: 'A', han: 'x', khac: 'x' } }, -1121],
  ['a number as value', { template_data: { ten: 'A', han: 5 } }, -1121],
  ['a value of 31', { template_data: { ten: 'x'.repeat(31), han: 'x' } }, -1122],
  ['a tracking id', { tracking_id: 'nhac-1' }, -201],
  ['a number as user', { user_id: 5 }, -201],
  ['development mode and an ordinary person', { mode: 'development' }, -126],
])('by UID, %s is refused', async (_, over, error) => {
  const { post, byUid } = await withTemplates();
  expect((await post(UID, { ...byUid, ...over })).error).toBe(error);
});

test.each<[string, object, number]>([
  ['no tracking id', { tracking_id: undefined }, -132],
  ['a tracking id of 49', { tracking_id: 'x'.repeat(49) }, -132],
  ['a field it does not know', { colour: 'red' }, -132],
  ['a phone with a 0', { phone: '0900000001' }, -108],
  ['a phone with a plus', { phone: '+84900000001' }, -108],
  ['a phone without an account', { phone: '84999999999' }, -118],
  ['an unknown template', { template_id: 'khac' }, -109],
  ['a value of 31', { template_data: { ten: 'x'.repeat(31), han: 'x' } }, -1122],
])('by phone, %s is refused', async (_, over, error) => {
  const { business, byPhone } = await withTemplates();
  expect((await business(PHONE, { ...byPhone, ...over })).error).toBe(error);
});

test('both ways answer as documented, and reach who has been silent for long', async () => {
  const { emulator, post, business, person, byUid, byPhone } = await withTemplates();
  await emulator.pass(8 * DAY);
  const { access: access_token } = emulator.grant();
  const first = await post(UID, byUid, { access_token });
  expect(first.data).toMatchObject({ user_id: person.id, quota: { quota_type: 'purchase_quota' } });
  person.unfollows();
  expect((await post(UID, byUid, { access_token })).error).toBe(-213);
  expect((await business(PHONE, byPhone)).error).toBe(-124);
  expect(emulator.taken.map((one) => [one.class, one.price])).toEqual([['template-uid', 200]]);
});

test('a message by phone reaches an account that does not follow, and its receipt names the tracking id', async () => {
  const { came, site } = siteThat(() => 200);
  const { emulator, business, person, byPhone } = await withTemplates({ site });
  await emulator.webhook.register(SITE);
  person.unfollows();
  person.goesOffline();
  const { data } = await business(PHONE, byPhone);
  expect(data).toMatchObject({ sending_mode: '1', quota: { dailyQuota: '500', remainingQuota: '499' } });
  const status = async () => (await business(`/message/status?message_id=${data.msg_id}`)).data.status;
  expect(await status()).toBe(0);
  person.comesOnline();
  expect(await status()).toBe(1);
  await emulator.pass(0);
  const receipt = came.find(({ headers }) => headers.get('x-zevent-server') === 'ZNS');
  expect(JSON.parse(receipt?.body ?? '{}')).toMatchObject({
    event_name: 'user_received_message',
    recipient: { id: person.account.phone },
    message: { msg_id: data.msg_id, tracking_id: 'nhac-1' },
  });
  expect((await business('/message/status?message_id=x')).data.status).toBe(-1);
});

test('at night promotions wait, and by phone everything unless the rule is relaxed', async () => {
  const night = async (options: Options) => {
    const now = () => new Date('2026-11-20T15:00:00Z');
    const { post, business, byUid, byPhone } = await withTemplates({ now, ...options });
    const promotion = { ...byUid, template_id: 'moi', template_data: {} };
    const answers = [await post(UID, byUid), await post(UID, promotion), await business(PHONE, byPhone)];
    return answers.map(({ error }) => error);
  };
  expect(await night({})).toEqual([0, -234, -133]);
  expect(await night({ doubts: { phoneAtNight: 'accepted' } })).toEqual([0, -234, 0]);
  const dawn = await withTemplates({ now: () => new Date('2026-11-20T22:59:59Z') });
  expect((await dawn.business(PHONE, dawn.byPhone)).error).toBe(-133);
  await dawn.emulator.pass(1000);
  expect((await dawn.business(PHONE, dawn.byPhone)).error).toBe(0);
});

test('quotas and money run out, each in its own words', async () => {
  const { emulator, post, business, byUid, byPhone } = await withTemplates({ dailyQuota: 1, balance: 700 });
  expect((await business(PHONE, byPhone)).error).toBe(0);
  expect((await business(PHONE, byPhone)).error).toBe(-144);
  expect((await business(PHONE, { ...byPhone, sending_mode: '3' })).error).toBe(0);
  expect((await business(PHONE, { ...byPhone, sending_mode: '3' })).error).toBe(-115);
  expect((await post(UID, byUid)).error).toBe(-321);
  emulator.world.money.balance = null;
  expect((await post(UID, byUid)).error).toBe(-320);
  emulator.world.money.balance = 1000;
  emulator.template({ id: 'viec', dailyLimit: 2 });
  expect((await post(UID, byUid)).error).toBe(-147);
  expect((await business('/message/quota')).data).toEqual({ dailyQuota: '1', remainingQuota: '-1' });
});

test('a template that was approved is told of, and can be looked up', async () => {
  const { came, site } = siteThat(() => 200);
  const { emulator, business } = await withTemplates({ site });
  await emulator.webhook.register(SITE);
  emulator.template({ id: 'cho', status: 'ENABLE' });
  await emulator.pass(0);
  const status = { prev_status: 'PENDING_REVIEW', new_status: 'ENABLE' };
  expect(JSON.parse(came[1]?.body ?? '')).toMatchObject({ event_name: 'change_template_status', status });
  expect((await business('/template/info/v2?template_id=viec')).data).toMatchObject({ price_uid: 200 });
});

const MB = 1024 * 1024;
const bytes = (text: string, size = text.length) => Buffer.concat([Buffer.from(text, 'latin1')], size);
const PNG = '\x89PNG\r\n\x1a\n';

test.each<[string, string, string, Buffer, number]>([
  ['a PNG', 'image', 'a.png', bytes(PNG, MB), 0],
  ['a PNG over 1 MB', 'image', 'a.png', bytes(PNG, MB + 1), -210],
  ['a PDF as picture', 'image', 'a.png', bytes('%PDF'), -201],
  ['a PDF', 'file', 'a.pdf', bytes('%PDF', 5 * MB), 0],
  ['a PDF over 5 MB', 'file', 'a.pdf', bytes('%PDF', 5 * MB + 1), -210],
  ['a Word document', 'file', 'Báo cáo.docx', bytes('PK\x03\x04 word/document.xml'), 0],
  ['a workbook', 'file', 'a.xlsx', bytes('PK\x03\x04 xl/workbook.xml'), -201],
  ['a workbook that is called a document', 'file', 'a.docx', bytes('PK\x03\x04 xl/workbook.xml'), -201],
])('%s is uploaded or refused', async (_, kind, name, content, error) => {
  const { emulator, grant } = await started();
  const body = new FormData();
  body.append('file', new File([new Uint8Array(content)], name));
  const headers = { access_token: grant.access };
  const response = await fetch(`${emulator.roots.openapi}/v2.0/oa/upload/${kind}`, {
    method: 'POST',
    headers,
    body,
  });
  expect(await response.json()).toMatchObject({ error });
});

test('an upload can be sent for seven days', async () => {
  const { emulator, post, grant } = await started();
  const body = new FormData();
  body.append('file', new File(['%PDF'], 'a.pdf'));
  const init = { method: 'POST', headers: { access_token: grant.access }, body };
  const response = await fetch(`${emulator.roots.openapi}/v2.0/oa/upload/file`, init);
  const { data } = (await response.json()) as { data: { token: string } };
  const person = emulator.user(1);
  const message = { attachment: { type: 'file', payload: data } };
  const send = () =>
    post(
      '/v3.0/oa/message/cs',
      { recipient: { user_id: person.id }, message },
      { access_token: emulator.grant().access },
    );
  await emulator.pass(7 * DAY - HOUR);
  expect((await send()).error).toBe(0);
  expect(person.screen().at(-1)?.file?.name).toBe('a.pdf');
  await emulator.pass(HOUR);
  expect((await send()).error).toBe(-100);
});
