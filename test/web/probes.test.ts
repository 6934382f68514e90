import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { testStore } from '../setup/database.ts';
import { openStage, type Stage } from './stage.ts';

let db: Db;
let stage: Stage;
beforeEach(async () => {
  ({ db } = await testStore());
  stage = await openStage(db);
});
afterEach(() => stage.close());

const again = async (over: Parameters<typeof openStage>[1]): Promise<void> => {
  await stage.close();
  stage = await openStage(db, over);
};
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${stage.url}${path}`, { headers, redirect: 'manual' });

test('health says that the loop is alive, whatever the database does', async () => {
  await again({ ready: async () => false });
  expect((await get('/healthz')).status).toBe(200);
});

test('readiness follows the database', async () => {
  expect((await get('/readyz')).status).toBe(200);
  await again({ ready: async () => false });
  expect((await get('/readyz')).status).toBe(503);
  const ready = () => Promise.reject(new Error('connection refused'));
  await again({ ready });
  expect((await get('/readyz')).status).toBe(503);
});

test('metrics are for this machine or for who has the token', async () => {
  expect(await (await get('/metrics')).text()).toBe('up 1\n');
  const forwarded = { 'x-forwarded-for': '203.0.113.7' };
  expect((await get('/metrics', forwarded)).status).toBe(403);
  const wrong = { ...forwarded, authorization: 'Bearer guess' };
  expect((await get('/metrics', wrong)).status).toBe(403);
  const right = { ...forwarded, authorization: 'Bearer token-of-the-metrics' };
  expect((await get('/metrics', right)).status).toBe(200);
  await again({ metricsToken: null });
  expect((await get('/metrics', right)).status).toBe(403);
});

test('a webhook of a channel gets the raw request, through a proxy and without our cookie', async () => {
  const path = '/telegram/webhook';
  await again({ routes: [{ path, fetch: async (request) => new Response(`got ${await request.text()}`) }] });
  const headers = { 'x-forwarded-for': '203.0.113.7' };
  const answer = await fetch(`${stage.url}${path}`, { method: 'POST', body: '{"a":1}', headers });
  expect([answer.status, await answer.text()]).toEqual([200, 'got {"a":1}']);
});

test('every page forbids inline scripts and framing', async () => {
  const policy = (await get('/')).headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'; script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(await (await get('/')).text()).not.toMatch(
    /<script(?![^>]*(src=|application\/json))|\sstyle=|\son\w+=/,
  );
});

test('an asset is kept for ever under its version, and asked for anew under another', async () => {
  const css = (await (await get('/')).text()).match(/\/assets\/[^"]*chat\.css/)?.[0] ?? '';
  expect((await get(css)).headers.get('cache-control')).toContain('immutable');
  expect((await get('/assets/other/chat.css')).headers.get('cache-control')).toBe('no-cache');
  expect(await (await get(css)).text()).toContain('.bubble');
  expect((await get('/assets/x/secrets.txt')).status).toBe(404);
});

test('what goes wrong is logged without what was said, and answered politely', async () => {
  await again({ metrics: () => Promise.reject(new Error('no registry')) });
  const answer = await get('/metrics');
  expect([answer.status, await answer.text()]).toEqual([
    500,
    'Có lỗi ở phía chúng tôi. Mời anh/chị thử lại sau ít phút.',
  ]);
  expect(stage.logged).toMatchObject([{ method: 'GET', route: '/metrics' }]);
});

test('an unknown page says where to go', async () => {
  const answer = await get('/nowhere');
  expect([answer.status, await answer.text()]).toEqual([
    404,
    'Không có trang này. Mời anh/chị về trang đầu: /',
  ]);
});
