import { addSeconds } from 'date-fns';
import { expect, test } from 'vitest';
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
