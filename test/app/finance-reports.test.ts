import { expect, test } from 'vitest';
import { openStage } from '../stage.ts';

test('finance of a zone files its quarterly money report, and no other', async () => {
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
  await db
    .insertInto('post')
    .values({
      ...{ person_id: person.id, unit_id: zone?.id ?? 0, role: 'finance', title: 'Kế toán', programme: null },
      valid_from: '2026-01-01',
    })
    .execute();
  await db
    .insertInto('duty_setting')
    .values({
      ...{ programme: 'che-do-bao-cao', duty: 'tai-chinh-quy', form: 'tai-chinh-quy', unit_id: top?.id ?? 0 },
      ...{ frequency: 'quarter', due: JSON.stringify({ day: 10, month: 1 }), correction_days: 5 },
      ...{ decision: '1/QĐ', valid_from: '2026-10-01' },
    })
    .execute();
  await stage.speaksFor('ngan', 'MAU-KCN1', 'finance');
  await stage.channel.say('ngan', { kind: 'text', text: 'báo cáo' });
  expect(stage.channel.sent('ngan').at(-1)?.text).toContain('quý IV/2026, Công đoàn KCN Sông Xanh');
  await stage.channel.say('ngan', { kind: 'text', text: 'tạm dừng' });
  await stage.channel.say('ngan', { kind: 'choice', data: 'c:report:quy-cap-tren:2026-Q4' });
  expect(stage.channel.sent('ngan').at(-1)?.text).not.toContain('Câu 1/');
});
