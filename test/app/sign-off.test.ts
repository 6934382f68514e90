import { expect, test } from 'vitest';
import { headsAmong } from '../../src/core/reports/sign-off.ts';
import { insertPost, unitByCode } from '../../src/store/sample.ts';
import { openStage, type Stage } from '../stage.ts';

const say = (stage: Stage, who: string, text: string) => stage.channel.say(who, { kind: 'text', text });
const tap = (stage: Stage, who: string, data: string) =>
  stage.channel.say(who, { kind: 'choice', data, label: 'x' });
const lastOf = (stage: Stage, who: string) => stage.channel.sent(who).at(-1);

const LINE =
  'bc t11: lao động 860, nữ 600, đoàn viên đầu tháng 742, kết nạp 12, chuyển đến 0, chuyển đi 1, giảm khác 0, cuối tháng 753, đoàn viên nữ 520, đoàn phí phải thu 28tr, đã thu 27tr, đối thoại 1, tư vấn 0, đại diện 0';

/** A deputy's report waits for the chair of the union, who has two devices. */
const waiting = async (): Promise<Stage & { readonly draft: number }> => {
  const stage = await openStage('2026-11-28');
  const { db } = stage.app.store;
  const post = { role: 'officer', title: 'Phó Chủ tịch CĐCS', programme: null } as const;
  const unit_id = (await unitByCode(db, 'MAU-CS03')) ?? 0;
  await insertPost(db, { ...post, name: 'Võ Mẫu Sơn', unit_id, valid_from: '2026-01-01' });
  await stage.speaksFor('chair', 'MAU-CS03', 'filer');
  await stage.speaksFor('tablet', 'MAU-CS03', 'filer');
  await stage.speaksFor('deputy', 'MAU-CS03', 'officer');
  await stage.speaksFor('other', 'MAU-CS02', 'filer');
  await say(stage, 'chair', '/kyduyet bật');
  for (const words of [LINE, 'bỏ qua', 'gửi']) await say(stage, 'deputy', words);
  const { draft_id: draft } = await db.selectFrom('sign_off').select('draft_id').executeTakeFirstOrThrow();
  return { ...stage, draft };
};

const reports = ({ app }: Stage) =>
  app.store.db
    .selectFrom('report')
    .innerJoin('report_revision', 'report_revision.report_id', 'report.id')
    .select(['sent_late', 'report_revision.sent_by', 'signed_by'])
    .where('period', '=', '2026-11')
    .where('form', '=', 'thang-cdcs')
    .execute();

test('what waits for the head has not left the unit, and is late only when it does', async () => {
  const stage = await waiting();
  expect(await reports(stage)).toEqual([]);
  stage.time.now = new Date('2026-12-07T02:00:00Z');
  await tap(stage, 'chair', `c:sign:${stage.draft}`);
  await say(stage, 'chair', 'đồng ý');
  const [sent] = await reports(stage);
  expect(sent).toMatchObject({ sent_late: true });
  expect(sent?.signed_by).not.toBe(sent?.sent_by);
});

test('two devices that sign at once send one report', async () => {
  const stage = await waiting();
  for (const who of ['chair', 'tablet']) await tap(stage, who, `c:sign:${stage.draft}`);
  const buttons = ['chair', 'tablet'].map((who) => lastOf(stage, who)?.buttons[0]?.data ?? '');
  await Promise.all([tap(stage, 'chair', buttons[0] ?? ''), tap(stage, 'tablet', buttons[1] ?? '')]);
  expect(await reports(stage)).toHaveLength(1);
});

test('a report that was taken back is not signed with the button of before', async () => {
  const stage = await waiting();
  await tap(stage, 'chair', `c:sign:${stage.draft}`);
  await tap(stage, 'deputy', `c:sign-withdraw:${stage.draft}`);
  await say(stage, 'chair', 'đồng ý');
  expect(lastOf(stage, 'chair')?.text).toContain('không chờ anh/chị ký nữa');
  expect(await reports(stage)).toEqual([]);
});

test('what waits goes on waiting when its filer leaves, and is sent in their name', async () => {
  const stage = await waiting();
  const { db } = stage.app.store;
  const unit_id = (await unitByCode(db, 'MAU-CS03')) ?? 0;
  const heir = { role: 'officer', title: 'Uỷ viên', programme: null, valid_from: '2026-01-01' } as const;
  await insertPost(db, { ...heir, name: 'Đỗ Mẫu Hạnh', unit_id });
  const { asked_by } = await db.selectFrom('sign_off').select('asked_by').executeTakeFirstOrThrow();
  await db.updateTable('post').set({ valid_to: '2026-11-29' }).where('id', '=', asked_by).execute();
  stage.time.now = new Date('2026-11-29T02:00:00Z');
  await stage.app.handlers.tick();
  await tap(stage, 'chair', `c:sign:${stage.draft}`);
  await say(stage, 'chair', 'đồng ý');
  expect(await reports(stage)).toMatchObject([{ sent_by: asked_by }]);
});

test('nobody but a head of the unit sees or signs it, and nobody beside takes it back', async () => {
  const stage = await waiting();
  for (const who of ['deputy', 'other']) {
    await tap(stage, who, `c:sign:${stage.draft}`);
    expect(lastOf(stage, who)?.text).toContain('không chờ anh/chị ký');
  }
  await tap(stage, 'other', `c:sign-withdraw:${stage.draft}`);
  expect(lastOf(stage, 'other')?.text).toContain('không chờ anh/chị ký');
  const { state } = await stage.app.store.db.selectFrom('sign_off').select('state').executeTakeFirstOrThrow();
  expect(state).toBe('asked');
});

test('heads are reviewers and leaders; of a unit without them the filer titled chair', () => {
  const post = (role: string, title: string) => ({ role, title, programme: null });
  const union = [
    post('filer', 'Phó Chủ tịch CĐCS'),
    post('filer', 'Chủ tịch CĐCS'),
    post('officer', 'Chủ tịch'),
  ];
  expect(headsAmong(union)).toEqual([union[1]]);
  const zone = [post('filer', 'Chủ tịch'), post('leader', 'Phó Chủ tịch'), post('organiser', 'Trưởng ban')];
  expect(headsAmong(zone)).toEqual([zone[1]]);
});
