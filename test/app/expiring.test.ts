import { expect, test } from 'vitest';
import { momentAt } from '../../src/core/day.ts';
import { openStage, type Stage } from '../stage.ts';

/** Monday; what ends is told of on this day or soon after. */
const MONDAY = '2026-12-14';

const staged = async (): Promise<Stage> => {
  const stage = await openStage(MONDAY, '07:00');
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
  await stage.speaksFor('xuan', 'MAU-KCN1', 'officer');
  return stage;
};

const ticked = async (stage: Stage, day: string): Promise<void> => {
  stage.time.now = momentAt(day, '08:00');
  await stage.app.handlers.tick();
};

/** Every line that somebody was told, of all their digests. */
const told = ({ channel }: Stage, who: string): readonly string[] =>
  channel.sent(who).flatMap(({ text }) => text.split('\n'));

const postOf = async ({ app }: Stage, who: string): Promise<number> => {
  const { post_id: id } = await app.store.db
    .selectFrom('chat')
    .select('post_id')
    .where('address', '=', who)
    .executeTakeFirstOrThrow();
  return id ?? 0;
};

test('a delegation that lasts longer than a few days is told of before its end and on it, on both sides, and not after', async () => {
  const stage = await staged();
  const [from, to] = [await postOf(stage, 'van'), await postOf(stage, 'xuan')];
  await stage.app.store.db
    .insertInto('delegation')
    .values({
      ...{ from_post_id: from, to_post_id: to, valid_from: '2026-12-01', valid_to: '2026-12-18' },
      ...{ recorded_by: from, created_at: stage.time.now },
    })
    .execute();
  for (const day of ['2026-12-11', MONDAY, '2026-12-15', '2026-12-17', '2026-12-18'])
    await ticked(stage, day);
  expect(told(stage, 'van').filter((line) => line.includes('làm thay anh/chị'))).toEqual([
    '• Đinh Văn Mẫu Xuân làm thay anh/chị đến hết ngày 17/12/2026',
    '• Đinh Văn Mẫu Xuân làm thay anh/chị đến hết ngày 17/12/2026',
  ]);
  expect(told(stage, 'xuan').filter((line) => line.includes('Anh/chị làm thay'))).toEqual([
    '• Anh/chị làm thay Phan Thị Mẫu Vân đến hết ngày 17/12/2026',
    '• Anh/chị làm thay Phan Thị Mẫu Vân đến hết ngày 17/12/2026',
  ]);
});

test('invites that nobody has used are told of once, together, to who made them; a used or revoked one is not', async () => {
  const stage = await staged();
  const [by, post] = [await postOf(stage, 'xuan'), await postOf(stage, 'van')];
  const invite = (code: string, more: { used_at?: Date; revoked_at?: Date } = {}) => ({
    ...{ code_hash: code, post_id: post, created_by: by, created_at: stage.time.now },
    ...{ expires_at: momentAt('2026-12-16', '10:00'), ...more },
  });
  await stage.app.store.db
    .insertInto('invite')
    .values([
      invite('a'),
      invite('b'),
      { ...invite('c', { used_at: stage.time.now }) },
      { ...invite('d', { revoked_at: stage.time.now }) },
    ])
    .execute();
  for (const day of [MONDAY, '2026-12-15', '2026-12-16']) await ticked(stage, day);
  expect(told(stage, 'xuan').filter((line) => line.includes('mã mời'))).toEqual([
    '• 2 mã mời chưa dùng, hết hạn ngày 16/12/2026',
  ]);
  expect(told(stage, 'van').filter((line) => line.includes('mã mời'))).toEqual([]);
});

test('the connection to Zalo that runs out is told to the operator at the top alone, until it was renewed', async () => {
  const stage = await staged();
  const { db } = stage.app.store;
  await stage.speaksFor('admin', 'MAU', 'admin');
  await db
    .insertInto('zalo_token')
    .values({
      ...{ app_id: '1', sealed: 'sealed', seed_hash: null, lease_by: null, lease_until: null },
      ...{ access_until: momentAt(MONDAY, '20:00'), refresh_until: momentAt('2026-12-22', '10:00') },
    })
    .execute();
  await ticked(stage, MONDAY);
  const line = '• Kết nối Zalo hết hạn ngày 22/12/2026: cần cấp quyền lại (docs/zalo.md)';
  expect(told(stage, 'admin').filter((one) => one.includes('Zalo'))).toEqual([line]);
  expect(told(stage, 'van').filter((one) => one.includes('Zalo'))).toEqual([]);
  await db
    .updateTable('zalo_token')
    .set({ refresh_until: momentAt('2027-03-14', '10:00') })
    .execute();
  for (const day of ['2026-12-15', '2026-12-21', '2026-12-22']) await ticked(stage, day);
  expect(told(stage, 'admin').filter((one) => one.includes('Zalo'))).toEqual([line]);
});
