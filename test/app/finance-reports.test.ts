import { expect, test } from 'vitest';
import { openStage, type Stage } from '../stage.ts';

/** The accountant of a zone that owes a quarterly money report. */
const openFinance = async (): Promise<Stage & { readonly zone: number; readonly postId: number }> => {
  const stage = await openStage();
  const { db } = stage.app.store;
  const [zone, top] = await Promise.all(
    ['MAU-KCN1', 'MAU'].map((code) =>
      db.selectFrom('unit').select('id').where('code', '=', code).executeTakeFirstOrThrow(),
    ),
  );
  const person = await db
    .insertInto('person')
    .values({ name: 'Nguyễn Thị Mẫu Ngân' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: postId } = await db
    .insertInto('post')
    .values({
      ...{ person_id: person.id, unit_id: zone?.id ?? 0, role: 'finance', title: 'Kế toán', programme: null },
      valid_from: '2026-01-01',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('duty_setting')
    .values({
      ...{ programme: 'che-do-bao-cao', duty: 'tai-chinh-quy', form: 'tai-chinh-quy', unit_id: top?.id ?? 0 },
      ...{ frequency: 'quarter', due: JSON.stringify({ day: 10, month: 1 }), correction_days: 5 },
      ...{ decision: '1/QĐ', valid_from: '2026-10-01' },
    })
    .execute();
  await stage.speaksFor('ngan', 'MAU-KCN1', 'finance');
  return { ...stage, zone: zone?.id ?? 0, postId };
};

test('finance of a zone files its quarterly money report, and no other', async () => {
  const stage = await openFinance();
  await stage.channel.say('ngan', { kind: 'text', text: 'báo cáo' });
  expect(stage.channel.sent('ngan').at(-1)?.text).toContain('quý IV/2026, Công đoàn KCN Sông Xanh');
  await stage.channel.say('ngan', { kind: 'text', text: 'tạm dừng' });
  await stage.channel.say('ngan', { kind: 'choice', data: 'c:report:quy-cap-tren:2026-Q4' });
  expect(stage.channel.sent('ngan').at(-1)?.text).not.toContain('Câu 1/');
});

test('finance is asked what the level above wants corrected in its money report', async () => {
  const { app, channel, zone, postId } = await openFinance();
  const { db } = app.store;
  const { id, revision } = await db
    .updateTable('report')
    .set({ state: 'returned' })
    .where('unit_id', '=', zone)
    .where('form', '=', 'tai-chinh-quy')
    .where('period', '=', '2026-Q3')
    .returning(['id', 'revision'])
    .executeTakeFirstOrThrow();
  const items = JSON.stringify([{ item: 'fund-due', reason: 'ghi thiếu quý trước' }]);
  await db
    .insertInto('review')
    .values({ report_id: id, revision, decision: 'returned', items, by_post_id: postId, at: new Date() })
    .execute();
  await channel.say('ngan', { kind: 'text', text: 'báo cáo quý 3' });
  expect(channel.sent('ngan').at(-1)?.text).toContain('ghi thiếu quý trước');
});
