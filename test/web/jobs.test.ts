import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { failedJobs } from '../../src/store/failed-jobs.ts';
import { testStore } from '../setup/database.ts';
import { browserLike } from './browser-like.ts';
import { addCast, openStage, type Stage } from './stage.ts';

let db: Db;
let cast: Awaited<ReturnType<typeof addCast>>;
let stage: Stage;
const PATH = '/admin/queues';

beforeEach(async () => {
  ({ db } = await testStore());
  cast = await addCast(db);
  await sql`update post set role = 'admin' where id = ${cast.officer}`.execute(db);
  await sql`
    insert into derived.failed_job (name, times, first_at, last_at, problem) values
      ('tick', 3, '2026-11-20 08:00+07', '2026-11-20 08:10+07', 'connection refused by <server>'),
      ('totals', 1, '2026-11-20 08:00+07', '2026-11-20 08:00+07', 'deadlock detected')`.execute(db);
  stage = await openStage(db);
});
afterEach(() => stage.close());

const signedIn = async (post: number) => {
  const browser = browserLike(stage.url);
  await browser.form('/demo/pick', { post: String(post) });
  return browser;
};
const names = async () => (await failedJobs(db)).map(({ name, retryAt }) => [name, retryAt !== null]);

test('the operator reads what failed, has it run again and drops it', async () => {
  const browser = await signedIn(cast.officer);
  const page = await (await browser.go(PATH)).text();
  expect(page).toContain('Đang chờ: 1. Đang chạy: 2. Hẹn giờ: 3.');
  expect(page).toMatch(/Nhắc việc[\s\S]*Lỗi 3 lần, lần cuối lúc 08:10 ngày 20\/11\/2026/);
  expect(page).toContain('connection refused by &lt;server&gt;');
  expect(page).not.toMatch(/Nguyễn Thị Mẫu|Trần Văn Thử/);
  const retried = await browser.form(PATH, { wish: 'retry', name: 'tick' });
  expect([retried.status, retried.headers.get('location')]).toEqual([303, PATH]);
  await browser.form(PATH, { wish: 'drop', name: 'totals' });
  await browser.form(PATH, { wish: 'drop', name: 'totals' });
  await browser.form(PATH, { wish: 'burn', name: 'tick' });
  await browser.form(PATH, {});
  expect(await names()).toEqual([['tick', true]]);
  expect(await (await browser.go(PATH)).text()).toContain('Đang chờ chạy lại.');
  const audits = await db.selectFrom('audit').select(['what', 'about', 'post_id']).orderBy('id').execute();
  expect(audits).toEqual([
    { what: 'job.retry', about: 'job:tick', post_id: cast.officer },
    { what: 'job.drop', about: 'job:totals', post_id: cast.officer },
  ]);
});

test('for anybody else there is no such page', async () => {
  const nowhere = async (browser: ReturnType<typeof browserLike>, path: string, fields?: object) => {
    const answer = fields ? await browser.form(path, { ...fields }) : await browser.go(path);
    return [answer.status, await answer.text()];
  };
  const chair = await signedIn(cast.chair);
  const fields = { wish: 'drop', name: 'tick' };
  for (const browser of [chair, browserLike(stage.url)]) {
    expect(await nowhere(browser, PATH)).toEqual(await nowhere(browser, '/admin/other'));
    expect(await nowhere(browser, PATH, fields)).toEqual(await nowhere(browser, '/admin/other', fields));
  }
  const admin = await signedIn(cast.officer);
  // An operator of a unit that stands below another one.
  await sql`
    insert into unit_parent (unit_id, parent_id, valid_from)
    select below.unit_id, above.unit_id, '2026-01-01' from post below, post above
    where below.id = ${cast.officer} and above.id = ${cast.chair}`.execute(db);
  expect((await admin.go(PATH)).status).toBe(404);
  await sql`delete from unit_parent`.execute(db);
  expect((await admin.go(PATH)).status).toBe(200);
  await db.updateTable('post').set({ valid_to: '2026-11-20' }).where('id', '=', cast.officer).execute();
  expect((await admin.go(PATH)).status).toBe(404);
  expect(await names()).toEqual([
    ['tick', false],
    ['totals', false],
  ]);
});

test('another site cannot post in the operator’s name', async () => {
  const browser = await signedIn(cast.officer);
  const posted = await browser.go(PATH, {
    method: 'POST',
    body: new URLSearchParams({ wish: 'drop', name: 'tick' }),
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  expect(posted.status).toBe(403);
  expect(await names()).toHaveLength(2);
});

test('a queue that does not answer is said, and the list is there all the same', async () => {
  await stage.close();
  stage = await openStage(db, { jobs: () => Promise.reject(new Error('connect ECONNREFUSED')) });
  const page = await (await (await signedIn(cast.officer)).go(PATH)).text();
  expect(page).toContain('hàng đợi không trả lời');
  expect(page).toContain('Nhắc việc');
});
