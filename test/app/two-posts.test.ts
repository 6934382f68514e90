import { expect, test } from 'vitest';
import { momentAt } from '../../src/core/day.ts';
import { insertReports } from '../../src/store/sample.ts';
import type { Role } from '../../src/store/schema.ts';
import { openStage, type Stage } from '../stage.ts';

// The report of November is due on Saturday 5/12: filers are reminded on 2/12, 4/12 and 7/12, the level above on 8/12.
const staged = async (unit = 'MAU-CS05', role: Role = 'filer'): Promise<Stage> => {
  const stage = await openStage('2026-11-30');
  await stage.speaksFor('lan', unit, role);
  return stage;
};

const idOf = async ({ app }: Stage, code: string): Promise<number> =>
  (await app.store.db.selectFrom('unit').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id;

const chatOf = ({ app }: Stage, who: string) =>
  app.store.db.selectFrom('chat').selectAll().where('address', '=', who).executeTakeFirstOrThrow();

/** Another post of the same person; gives its id. */
const takesOn = async (stage: Stage, code: string, role: Role, title = 'Chủ tịch'): Promise<number> => {
  const { person_id } = await chatOf(stage, 'lan');
  const { id } = await stage.app.store.db
    .insertInto('post')
    .values({
      ...{ person_id: person_id ?? 0, unit_id: await idOf(stage, code), role, title },
      ...{ programme: null, valid_from: '2026-10-01', valid_to: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

const ticked = async (stage: Stage, day: string): Promise<void> => {
  stage.time.now = momentAt(day, '08:00');
  await stage.app.handlers.tick();
};
const last = ({ channel }: Stage, who = 'lan') => channel.sent(who).at(-1) ?? { text: '', buttons: [] };
const lines = (stage: Stage, about: string): readonly string[] =>
  last(stage)
    .text.split('\n')
    .filter((line) => line.includes(about));
const taps = ({ channel }: Stage, who: string, data: string) => channel.say(who, { kind: 'choice', data });
const dataOf = (stage: Stage, label: RegExp): string =>
  last(stage).buttons.find((button) => label.test(button.label))?.data ?? '';
const subjects = async ({ app }: Stage): Promise<readonly string[]> =>
  (await app.store.db.selectFrom('draft').select('subject').orderBy('id').execute()).map(
    ({ subject }) => subject,
  );
const switches = ({ app }: Stage) =>
  app.store.db.selectFrom('audit').select('about').where('what', '=', 'chat.switched').execute();

/** A report of November of a union, sent by its filer and in some state. */
const reported = async (
  stage: Stage,
  code: string,
  state: 'sent' | 'returned',
  by: number,
): Promise<void> => {
  const { db } = stage.app.store;
  const facts = { unitId: await idOf(stage, code), form: 'thang-cdcs', period: '2026-11', sentBy: by };
  await insertReports(db, [
    { ...facts, receipt: `X-${code}`, confirmedBy: by, answers: { joined: 4 }, state: 'sent' },
  ]);
  if (state === 'sent') return;
  const { id } = await db
    .updateTable('report')
    .set({ state })
    .where('receipt', '=', `X-${code}`)
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('review')
    .values({ report_id: id, revision: 1, by_post_id: by, decision: 'returned', at: stage.time.now })
    .execute();
};

test('like reports of two units are two, and each button opens the draft of its unit, once', async () => {
  const stage = await staged();
  const post = await takesOn(stage, 'MAU-CS06', 'filer');
  await ticked(stage, '2026-12-02');
  expect(lines(stage, '• Báo cáo tháng của CĐCS')).toHaveLength(2);
  const data = dataOf(stage, /Nắng Mới/);
  expect(data).toBe(`c@${post.toString(36)}:report:thang-cdcs:2026-11`);
  await Promise.all([taps(stage, 'lan', data), taps(stage, 'lan', data)]);
  expect(await subjects(stage)).toEqual([`report:unit:${await idOf(stage, 'MAU-CS06')}:thang-cdcs:2026-11`]);
  expect(await switches(stage)).toEqual([{ about: `post:${post}` }]);
  expect((await chatOf(stage, 'lan')).post_id).toBe(post);
  await taps(stage, 'lan', dataOfFirst(stage, /Đồi Thông/));
  expect(await subjects(stage)).toHaveLength(2);
});

/** Of all that was ever sent. */
const dataOfFirst = ({ channel }: Stage, label: RegExp): string =>
  channel
    .sent('lan')
    .flatMap(({ buttons }) => buttons)
    .find((button) => label.test(button.label))?.data ?? '';

test('a button for a post that is not one\u2019s own opens nothing and switches nothing, whoever taps it', async () => {
  const stage = await staged();
  await stage.speaksFor('mai', 'MAU-CS02', 'filer');
  const { post_id } = await chatOf(stage, 'lan');
  const before = await chatOf(stage, 'mai');
  for (const id of [post_id ?? 0, 999_999]) {
    await taps(stage, 'mai', `c@${id.toString(36)}:report:thang-cdcs:2026-11`);
    expect(last(stage, 'mai').text).toBe(
      'Nút này dành cho một chức vụ mà anh/chị không giữ hoặc không còn giữ, nên ở đây không mở được.',
    );
  }
  await taps(stage, 'stranger', `c@${(post_id ?? 0).toString(36)}:report:thang-cdcs:2026-11`);
  await taps(stage, 'stranger', 'c@zzzzzzzzzz:report');
  expect(last(stage, 'stranger').text).toContain('mã mời');
  expect(await subjects(stage)).toEqual([]);
  expect(await switches(stage)).toEqual([]);
  expect((await chatOf(stage, 'mai')).post_id).toBe(before.post_id);
});

test('a post that ended gives way to another one of the same person at the same unit', async () => {
  const stage = await staged();
  await ticked(stage, '2026-12-02');
  const data = dataOf(stage, /Báo cáo tháng/);
  const next = await takesOn(stage, 'MAU-CS05', 'officer', 'Phó Chủ tịch');
  await takesOn(stage, 'MAU-CS06', 'filer');
  const { post_id } = await chatOf(stage, 'lan');
  await stage.app.store.db
    .updateTable('post')
    .set({ valid_to: '2026-12-02' })
    .where('id', '=', post_id ?? 0)
    .execute();
  await taps(stage, 'lan', data);
  expect((await chatOf(stage, 'lan')).post_id).toBe(next);
  expect(await subjects(stage)).toEqual([`report:unit:${await idOf(stage, 'MAU-CS05')}:thang-cdcs:2026-11`]);
});

test('two posts at one unit are told a report once, and the unit goes without saying', async () => {
  const stage = await staged();
  await takesOn(stage, 'MAU-CS05', 'filer', 'Uỷ viên');
  await ticked(stage, '2026-12-02');
  expect(lines(stage, '• Báo cáo tháng của CĐCS')).toHaveLength(1);
  expect(last(stage).text).not.toContain('🏢');
});

test('a returned report of each unit is told, and one that is due as well only once', async () => {
  const stage = await staged();
  const post = await takesOn(stage, 'MAU-CS06', 'filer');
  await reported(stage, 'MAU-CS05', 'returned', (await chatOf(stage, 'lan')).post_id ?? 0);
  await reported(stage, 'MAU-CS06', 'returned', post);
  await ticked(stage, '2026-12-02');
  expect(lines(stage, 'cấp trên đề nghị bổ sung')).toHaveLength(2);
  expect(lines(stage, '• Báo cáo tháng của CĐCS')).toHaveLength(2);
  expect(lines(stage, '🏢')).toHaveLength(2);
});

test('what waits to be confirmed is counted for each unit, and its button shows that unit\u2019s', async () => {
  const stage = await staged('MAU-KCN1', 'reviewer');
  const post = await takesOn(stage, 'MAU-KCN2', 'reviewer');
  const filer = await takesFiler(stage, 'MAU-CS02');
  await reported(stage, 'MAU-CS02', 'sent', filer);
  await reported(stage, 'MAU-CS05', 'sent', await takesFiler(stage, 'MAU-CS05'));
  await ticked(stage, '2026-12-02');
  expect(lines(stage, 'chờ anh/chị xác nhận')).toEqual([
    '• 2 báo cáo, hồ sơ chờ anh/chị xác nhận',
    '• 4 báo cáo, hồ sơ chờ anh/chị xác nhận',
  ]);
  await taps(stage, 'lan', dataOf(stage, /Đồi Thông.*Việc chờ xác nhận/));
  expect((await chatOf(stage, 'lan')).post_id).toBe(post);
  expect(last(stage).text).toContain('• 2 báo cáo\n• 2 công đoàn cơ sở mới thành lập');
});

const takesFiler = async ({ app }: Stage, code: string): Promise<number> =>
  (
    await app.store.db
      .selectFrom('post')
      .innerJoin('unit', 'unit.id', 'post.unit_id')
      .select('post.id')
      .where('unit.code', '=', code)
      .where('post.role', '=', 'filer')
      .executeTakeFirstOrThrow()
  ).id;

test('what is missing below is told for each unit above that one person heads', async () => {
  const stage = await staged('MAU-KCN1', 'reviewer');
  await takesOn(stage, 'MAU-KCN2', 'officer');
  for (const day of ['2026-12-02', '2026-12-04', '2026-12-07', '2026-12-08']) await ticked(stage, day);
  expect(lines(stage, '• 4 đơn vị cấp dưới chưa gửi')).toHaveLength(2);
  await taps(stage, 'lan', dataOf(stage, /Đồi Thông.*Ai chưa gửi: Báo cáo tháng của CĐCS/));
  expect(last(stage).text).toContain('Công đoàn KCN Đồi Thông (mẫu)');
});

test('invites that run out are counted for the unit that gave them', async () => {
  const stage = await staged('MAU-KCN1', 'reviewer');
  const other = await takesOn(stage, 'MAU-KCN2', 'reviewer');
  const own = (await chatOf(stage, 'lan')).post_id ?? 0;
  const invite = (code: string, by: number) => ({
    ...{ code_hash: code, post_id: own, created_by: by, created_at: stage.time.now },
    expires_at: momentAt('2026-12-04', '10:00'),
  });
  await stage.app.store.db
    .insertInto('invite')
    .values([invite('a', own), invite('b', other), invite('c', other)])
    .execute();
  await ticked(stage, '2026-12-02');
  expect(lines(stage, 'mã mời chưa dùng').map((line) => line.slice(0, 4))).toEqual(['• 1 ', '• 2 ']);
});
