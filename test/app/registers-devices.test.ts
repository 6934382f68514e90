import { addSeconds } from 'date-fns';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { programme } from '../../src/commands/programme.ts';
import { openStage, type Stage } from '../stage.ts';

const say = async ({ channel, time }: Stage, who: string, ...said: readonly string[]): Promise<string> => {
  for (const text of said) {
    // People take a few seconds to type.
    time.now = addSeconds(time.now, 6);
    await channel.say(who, text.startsWith('c:') ? { kind: 'choice', data: text } : { kind: 'text', text });
  }
  return channel.sent(who).at(-1)?.text ?? '';
};

const PLAN = ['đăng ký kế hoạch công tác', 'tháng 11'] as const;
const NUMBERS = ['3', '1', '45', 'đăng ký'] as const;

test('a result is not kept for another piece of work that took its number meanwhile', async () => {
  const stage = await openStage();
  await stage.speaksFor('phone', 'MAU-KCN1', 'programme');
  await stage.speaksFor('tablet', 'MAU-KCN1', 'programme');
  await say(stage, 'phone', ...PLAN, 'gặp Công ty Vải Bông Sen 1; tập huấn 2 buổi', ...NUMBERS);
  const { db } = stage.app.store;
  const { id } = await db.selectFrom('work_plan').select('id').executeTakeFirstOrThrow();
  await say(stage, 'phone', `c:work-result:${id}:2`);
  await say(stage, 'tablet', ...PLAN, 'đăng ký lại', 'gặp Công ty Mẫu; lập danh sách', ...NUMBERS);
  expect(await say(stage, 'phone', 'xong')).toContain('Không có việc đó');
  const told = await db.selectFrom('work_plan_item').select(['work', 'result']).orderBy('number').execute();
  expect(told).toEqual([
    { work: 'gặp Công ty Mẫu', result: null },
    { work: 'lập danh sách', result: null },
  ]);
});

test('an officer of a programme that was renewed is not recorded a second time', async () => {
  const stage = await openStage();
  const { db } = stage.app.store;
  await programme(stage.app.parts, ['renew', 'binh-duong-2025', '--year', '2026']);
  await sql`update programme_pack set state = 'in-force', decision = '2', decided_on = '2026-01-10', valid_from = '2026-02-01'`.execute(
    db,
  );
  await sql`update post set programme = 'binh-duong-2025' where programme is not null`.execute(db);
  await stage.speaksFor('head', 'MAU-KCN1', 'reviewer');
  const told = await say(stage, 'head', '/canbodean', 'c:officer-record', '1', 'Tạ Thị Mẫu Diệp');
  expect(told).toContain('Tạ Thị Mẫu Diệp đã có trong sổ');
});
