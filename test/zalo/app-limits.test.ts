import { expect, test } from 'vitest';
import { dayAt } from '../../src/core/day.ts';
import { opened } from '../../src/store/sealed.ts';
import { rawGet } from '../web/browser-like.ts';
import { openStage as openWeb } from '../web/stage.ts';
import { last, linked, openApp, said } from './app-stage.ts';
import { DAY } from './clock.ts';

const OFFICER = ['MAU-KCN1', 'officer'] as const;
const FILER = ['MAU-CS02', 'filer'] as const;

test('buttons past the fifth stand in a list, and a number picks from it', async () => {
  const stage = await openApp();
  const officer = await linked(stage, 1, OFFICER);
  officer.says('chỉ tiêu');
  await stage.settled();
  const { text, buttons } = last(officer);
  expect(buttons).toHaveLength(5);
  expect(text).toMatch(/Còn nữa, anh\/chị gõ "chọn" và số \(vd\. chọn 6\):\n6\. .+\n7\. /);
  const sixth = /^6\. (.+)$/m.exec(text)?.[1] ?? '';
  officer.says('chọn 6');
  await stage.settled();
  expect(last(officer).text).toContain(`Anh/chị chọn: ${sixth}`);
});

test('a number that nothing listed is an ordinary text', async () => {
  const stage = await openApp();
  const officer = await linked(stage, 1, FILER);
  officer.says('6');
  await stage.settled();
  expect(last(officer).text).not.toContain('Anh/chị chọn');
});

test('a payload that somebody types is taken no further than a tap of theirs', async () => {
  const stage = await openApp();
  const officer = await linked(stage, 1, FILER);
  officer.says('#cd:a:zz.1.1:z Gửi báo cáo');
  await stage.settled();
  expect(last(officer).text).not.toContain('Biên nhận');
  const stranger = stage.emulator.user(2);
  stranger.says('#cd:c:quota Chỉ tiêu');
  await stage.settled();
  expect(last(stranger).text).toContain('mã mời');
});

test('a workbook comes as a link, which a preview cannot open and which ends', async () => {
  const stage = await openApp();
  const organiser = await linked(stage, 1, ['MAU-TC', 'organiser']);
  organiser.says('mẫu chương trình mới');
  await stage.settled();
  const url = /https:\/\/bot\.example\.vn(\/f\/\S+)/.exec(last(organiser).text)?.[1] ?? '';
  const { fileLinks, draw, words } = stage.app.parts;
  const web = await openWeb(stage.store.db, { fileLinks, draw, words, now: stage.emulator.now });
  const at = (path: string, init: RequestInit = {}) => fetch(`${web.url}${path}`, init);
  const preview = await at(url);
  expect(preview.headers.get('content-type')).toContain('text/html');
  expect(await preview.text()).toContain('Tải tệp');
  const file = await at(url, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } });
  expect(file.headers.get('content-disposition')).toContain('.xlsx');
  expect(new Uint8Array(await file.arrayBuffer()).slice(0, 2)).toEqual(new TextEncoder().encode('PK'));
  const tap = () => rawGet(`${web.url}${url}`, { 'sec-fetch-mode': 'navigate' });
  expect(await tap()).toMatchObject({ status: 200 });
  expect((await at(`${url.slice(0, -1)}_`)).status).toBe(410);
  await stage.emulator.pass(3 * DAY);
  expect(await tap()).toMatchObject({ status: 410 });
  await web.close();
});

test('a link is of no use any more once the post that it was made for has ended', async () => {
  const stage = await openApp();
  const organiser = await linked(stage, 1, ['MAU-TC', 'organiser']);
  organiser.says('mẫu chương trình mới');
  await stage.settled();
  const url = /https:\/\/bot\.example\.vn(\/f\/\S+)/.exec(last(organiser).text)?.[1] ?? '';
  const { fileLinks, draw, words } = stage.app.parts;
  const web = await openWeb(stage.store.db, { fileLinks, draw, words, now: stage.emulator.now });
  const tap = () => rawGet(`${web.url}${url}`, { 'sec-fetch-mode': 'navigate' });
  expect(await tap()).toMatchObject({ status: 200 });
  await stage.emulator.pass(DAY);
  await stage.store.db
    .updateTable('post')
    .set({ valid_to: dayAt(stage.emulator.now()) })
    .where('role', '=', 'organiser')
    .execute();
  expect(await tap()).toMatchObject({ status: 410 });
  await web.close();
});

test('an older text that arrives behind a newer one is not used, and its writer is told', async () => {
  const stage = await openApp();
  const officer = await linked(stage, 1, FILER);
  officer.says('bao cao');
  await stage.settled();
  stage.emulator.webhook.hold();
  officer.says('318');
  await stage.emulator.pass(1000);
  officer.says('325');
  await stage.emulator.webhook.release(FLIPS);
  await stage.settled();
  expect(last(officer).text).toContain('Tin "318" đến sau những tin gửi sau nó');
  expect(said(officer).at(-2)?.text).toContain('Câu 2/');
});

/** A seed that turns two events round. */
const FLIPS = 1;

test('the tokens stand sealed in the database', async () => {
  const stage = await openApp();
  await linked(stage, 1, FILER);
  const [row] = await stage.store.db.selectFrom('zalo_token').selectAll().execute();
  const newest = stage.emulator.world.grants.at(-1);
  expect(JSON.stringify(row)).not.toContain(newest?.refresh);
  const secret = Buffer.from('a secret key for tests, long enough');
  expect(opened(secret, 'zalo tokens', row?.sealed ?? '')).toContain(newest?.refresh);
});
