import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { testStore } from '../setup/database.ts';
import { browserLike, rawGet } from './browser-like.ts';
import { addCast, openStage, type Stage } from './stage.ts';

let db: Db;
let cast: Awaited<ReturnType<typeof addCast>>;
const open: Stage[] = [];
const stageWith = async (over: Parameters<typeof openStage>[1] = {}): Promise<Stage> => {
  const stage = await openStage(db, over);
  open.push(stage);
  return stage;
};

beforeEach(async () => {
  ({ db } = await testStore());
  cast = await addCast(db);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()));
});

test('the demo shows its sample officers, and whoever is picked is greeted', async () => {
  const stage = await stageWith();
  const browser = browserLike(stage.url);
  const first = await (await browser.go('/')).text();
  expect(first).toContain('<html lang="vi"');
  expect(first).toContain('DỮ LIỆU MẪU');
  expect(first).toMatch(/Nguyễn Thị Mẫu[\s\S]*Trần Văn Thử/);
  const picked = await browser.form('/demo/pick', { post: String(cast.officer) });
  expect([picked.status, picked.headers.get('location')]).toEqual([303, '/chat']);
  expect(stage.heard.map(({ account, body }) => ({ account, body }))).toEqual([
    { account: 'demo', body: { kind: 'start', payload: '' } },
  ]);
  expect((await browser.go('/')).headers.get('location')).toBe('/chat');
  const consent = await db.selectFrom('consent').select(['notice']).execute();
  expect(consent).toEqual([{ notice: 'demo' }]);
});

test('only an officer in office can be picked', async () => {
  const stage = await stageWith();
  const browser = browserLike(stage.url);
  for (const post of ['999', 'x', '']) {
    expect((await browser.form('/demo/pick', { post })).headers.get('location')).toBe('/');
  }
  await db.updateTable('post').set({ valid_to: '2026-11-20' }).where('id', '=', cast.chair).execute();
  await browser.form('/demo/pick', { post: String(cast.chair) });
  expect(stage.heard).toEqual([]);
  expect(await db.selectFrom('chat').select('id').execute()).toEqual([]);
});

test('signing out leads back to the first page', async () => {
  const stage = await stageWith();
  const browser = browserLike(stage.url);
  await browser.form('/demo/pick', { post: String(cast.chair) });
  await browser.form('/sign-out', {});
  expect((await browser.go('/chat')).headers.get('location')).toBe('/');
  expect((await browser.go('/chat/history')).status).toBe(401);
});

test('a cookie that we did not sign opens nothing', async () => {
  const stage = await stageWith();
  const browser = browserLike(stage.url);
  await browser.form('/demo/pick', { post: String(cast.chair) });
  const forged = browser.cookie().replace(/=(.)/, (_, first) => `=${first === 'A' ? 'B' : 'A'}`);
  const answer = await fetch(`${stage.url}/chat/history`, { headers: { cookie: forged } });
  expect(answer.status).toBe(401);
});

test('the cookie cannot be read by scripts nor sent along by other sites', async () => {
  const stage = await stageWith();
  const body = new URLSearchParams({ post: String(cast.chair) });
  const headers = { 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(`${stage.url}/demo/pick`, { method: 'POST', body, headers, redirect: 'manual' });
  expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
});

test('a post from another site is refused, and so is one from nowhere', async () => {
  const stage = await stageWith();
  const post = (headers: Record<string, string>) =>
    fetch(`${stage.url}/sign-out`, { method: 'POST', headers, redirect: 'manual' });
  expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await post({ origin: 'https://example.com' })).status).toBe(403);
  expect((await post({ origin: 'null' })).status).toBe(403);
  expect((await post({})).status).toBe(403);
  expect((await post({ origin: stage.url })).status).toBe(303);
});

test('the demo answers only under a name of this machine', async () => {
  const stage = await stageWith();
  expect((await rawGet(`${stage.url}/`, { host: `localhost:${stage.port}` })).status).toBe(200);
  expect((await rawGet(`${stage.url}/`, { host: '[::1]:3000' })).status).toBe(200);
  expect((await rawGet(`${stage.url}/`, { host: 'rebound.example.com' })).status).toBe(403);
});

test('the demo refuses what a proxy forwards, in one clear line', async () => {
  const stage = await stageWith();
  for (const name of ['x-forwarded-for', 'forwarded', 'via']) {
    const answer = await fetch(`${stage.url}/`, { headers: { [name]: '203.0.113.7' } });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toMatch(/^Bản dùng thử chỉ mở trên chính máy đang chạy nó.*$/);
  }
});

test('the demo does not start on a host that others can reach', async () => {
  await expect(stageWith({ host: '0.0.0.0' })).rejects.toThrow(/HOST: .*loopback.*0\.0\.0\.0/);
});

test('outside the demo the first page asks for an invite code', async () => {
  const stage = await stageWith({ demo: false });
  const browser = browserLike(stage.url);
  const first = await (await browser.go('/')).text();
  expect(first).toContain('Mã mời');
  expect(first).not.toContain('Nguyễn Thị Mẫu');
  expect((await browser.form('/demo/pick', { post: String(cast.chair) })).status).toBe(404);
  const entered = await browser.form('/sign-in', { code: ' K7M2-9QPX ' });
  expect(entered.headers.get('location')).toBe('/chat');
  expect(stage.heard.at(-1)).toMatchObject({ account: 'web', body: { kind: 'start', payload: 'K7M2-9QPX' } });
  expect(await (await browser.go('/chat')).text()).toContain('Chưa liên kết đơn vị');
});

test('an invite link opened by a person goes straight to the chat', async () => {
  const stage = await stageWith({ demo: false });
  const tapped = await rawGet(`${stage.url}/i/K7M2-9QPX`, { 'sec-fetch-mode': 'navigate' });
  expect(tapped.location).toBe('/chat');
  expect(stage.heard.at(-1)?.body).toEqual({ kind: 'start', payload: 'K7M2-9QPX' });
});

test('an invite link works in the demo too', async () => {
  const stage = await stageWith();
  const browser = browserLike(stage.url);
  await browser.form('/sign-in', { code: 'K7M2-9QPX' });
  expect(stage.heard.at(-1)?.body).toEqual({ kind: 'start', payload: 'K7M2-9QPX' });
  expect(await (await browser.go('/chat')).text()).toContain('Chưa liên kết đơn vị');
});

test('a cookie of sample data that are gone leads to the first page', async () => {
  const stage = await stageWith();
  const browser = browserLike(stage.url);
  await browser.form('/demo/pick', { post: String(cast.chair) });
  for (const table of ['consent', 'outbox', 'inbox', 'chat'] as const) await db.deleteFrom(table).execute();
  expect((await browser.go('/chat')).headers.get('location')).toBe('/');
  expect(await (await browser.go('/')).text()).toContain('Nguyễn Thị Mẫu');
});

test('an invite link looked at by a preview uses nothing up', async () => {
  const stage = await stageWith({ demo: false });
  const headers = { 'sec-fetch-mode': 'cors' };
  const preview = await fetch(`${stage.url}/i/K7M2-9QPX`, { headers });
  expect(await preview.text()).toContain('value="K7M2-9QPX"');
  expect(preview.headers.get('set-cookie')).toBeNull();
  expect(stage.heard).toEqual([]);
});

test('an invite link in a chat that is known already stays in that chat', async () => {
  const stage = await stageWith({ demo: false });
  const browser = browserLike(stage.url);
  await browser.form('/sign-in', { code: 'A' });
  await rawGet(`${stage.url}/i/B`, { 'sec-fetch-mode': 'navigate', cookie: browser.cookie() });
  const [one, two] = stage.heard;
  expect(two?.address).toBe(one?.address);
  expect(two?.eventId).not.toBe(one?.eventId);
});

test('who tries codes from ever new chats has to wait', async () => {
  const stage = await stageWith({ demo: false });
  const tries = await Promise.all(
    Array.from({ length: 31 }, () => browserLike(stage.url).form('/sign-in', { code: 'A' })),
  );
  expect(tries.filter(({ status }) => status === 429)).toHaveLength(1);
  stage.time.later(11 * 60_000);
  expect((await browserLike(stage.url).form('/sign-in', { code: 'A' })).status).toBe(303);
});

test('the link of an invite leads to the public address, or to this machine', async () => {
  const { webChatChannel } = await import('../../src/channels/web-chat/channel.ts');
  const local = { account: 'web', host: '::1', port: 3000, publicUrl: null };
  expect(await webChatChannel(local).inviteLink('A/B')).toBe('http://[::1]:3000/i/A%2FB');
  const publicUrl = 'https://cd.example.vn/';
  expect(await webChatChannel({ ...local, publicUrl }).inviteLink('AB')).toBe('https://cd.example.vn/i/AB');
});
