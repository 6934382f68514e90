import { expect, test } from 'vitest';
import { momentAt } from '../../src/core/day.ts';
import { openStage, type Stage } from '../stage.ts';

/** A filer whose report of November is due on Saturday 5/12, and the head of the unit above. */
const staged = async (day = '2026-11-30'): Promise<Stage> => {
  const stage = await openStage(day, '09:00');
  await stage.speaksFor('lan', 'MAU-CS05', 'filer');
  await stage.speaksFor('head', 'MAU-KCN2', 'reviewer');
  return stage;
};
const at = (stage: Stage, day: string, time = '08:00') => {
  stage.time.now = momentAt(day, time);
};
const ticked = async (stage: Stage, day: string, time = '08:00'): Promise<void> => {
  at(stage, day, time);
  await stage.app.handlers.tick();
};
const says = (stage: Stage, who: string, said: string) =>
  stage.channel.say(who, { kind: 'text', text: said });
/** The digests that somebody got. */
const digests = ({ channel }: Stage, who: string): readonly string[] =>
  channel.sent(who).flatMap(({ text }) => (/việc cần làm hôm nay|dặn tôi nhắc lại/.test(text) ? [text] : []));
const days = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => `2026-12-${String(from + n).padStart(2, '0')}`);

test('who mutes hears nothing until the end, the level above hears of what is overdue all the same', async () => {
  const stage = await staged();
  await says(stage, 'lan', 'tắt nhắc đến 15/12');
  expect(stage.channel.sent('lan').at(-1)?.text).toContain('vẫn được báo lên cấp trên');
  for (const day of days(2, 15)) await ticked(stage, day);
  expect(digests(stage, 'lan')).toEqual([]);
  expect(digests(stage, 'head').filter((text) => text.includes('Báo cáo tháng của CĐCS'))).not.toEqual([]);
  for (const day of days(16, 18)) await ticked(stage, day);
  expect(digests(stage, 'lan')).toEqual([expect.stringContaining('đã qua 11 ngày')]);
});

test('a head who mutes is still told of what is overdue below', async () => {
  const stage = await staged();
  await says(stage, 'head', 'tắt nhắc đến 15/12');
  expect(stage.channel.sent('head').at(-1)?.text).toContain('Đơn vị cấp dưới để quá hạn');
  for (const day of days(2, 15)) await ticked(stage, day);
  const told = digests(stage, 'head');
  expect(told.length).toBeGreaterThan(0);
  for (const text of told) expect(text).toMatch(/chưa gửi/);
  expect(told.join('\n')).not.toContain('chờ anh/chị xác nhận');
});

test('days without a tick end in one digest, of the stage of today', async () => {
  const stage = await staged();
  await ticked(stage, '2026-12-02');
  expect(digests(stage, 'lan')).toHaveLength(1);
  await ticked(stage, '2026-12-08');
  await ticked(stage, '2026-12-08', '08:01');
  expect(digests(stage, 'lan').slice(1)).toEqual([expect.stringContaining('đã qua 3 ngày')]);
});

test('what was put off to a day without a tick is told on the next, once', async () => {
  const stage = await staged();
  await ticked(stage, '2026-12-02');
  await says(stage, 'lan', 'nhắc em thứ sáu 8h');
  await says(stage, 'lan', 'nhắc em thứ sáu 8h');
  await ticked(stage, '2026-12-08');
  await ticked(stage, '2026-12-08', '09:00');
  expect(digests(stage, 'lan').slice(1)).toHaveLength(1);
});

test('ticks at once send one digest', async () => {
  const stage = await staged();
  at(stage, '2026-12-02');
  await Promise.all([1, 2, 3].map(() => stage.app.handlers.tick()));
  expect(digests(stage, 'lan')).toHaveLength(1);
});

test('a clock that jumps ahead and back sends nothing twice, and what is due later still comes', async () => {
  const stage = await staged();
  await ticked(stage, '2026-12-02');
  await ticked(stage, '2027-01-04');
  const before = digests(stage, 'lan').length;
  await ticked(stage, '2026-12-02', '09:00');
  await ticked(stage, '2026-12-03');
  expect(digests(stage, 'lan')).toHaveLength(before);
  await ticked(stage, '2026-12-04');
  expect(digests(stage, 'lan').slice(before)).toEqual([expect.stringContaining('tháng 11/2026')]);
  await ticked(stage, '2027-01-04', '09:00');
  expect(digests(stage, 'lan')).toHaveLength(before + 1);
});

test('whoever blocked the bot is reminded in another chat', async () => {
  const stage = await staged();
  await stage.speaksFor('lan2', 'MAU-CS05', 'filer');
  await says(stage, 'lan2', 'chào');
  await says(stage, 'lan', 'chào');
  const chats = stage.app.store.db.updateTable('chat').set({ reachable: false });
  await chats.where('address', '=', 'head').execute();
  at(stage, '2026-12-02');
  stage.channel.failNext({ sent: 'refused', reason: 'blocked' });
  await stage.app.handlers.tick();
  await ticked(stage, '2026-12-02', '08:01');
  expect([digests(stage, 'lan').length, digests(stage, 'lan2').length]).toEqual([0, 1]);
});

test('whoever has no other chat is unreachable', async () => {
  const stage = await staged();
  await says(stage, 'lan', 'chào');
  const { db } = stage.app.store;
  await db.updateTable('chat').set({ reachable: false }).where('address', '=', 'lan').execute();
  await ticked(stage, '2026-12-02');
  const states = await db.selectFrom('digest').select(['state', 'reason']).execute();
  expect(states).toContainEqual({ state: 'unreachable', reason: 'no-way' });
});

test('quiet hours that were widened move the digest, and a report that was filed meanwhile is not told', async () => {
  const stage = await staged();
  await says(stage, 'lan', 'đừng nhắc trước 9h30');
  await ticked(stage, '2026-12-02', '08:00');
  await ticked(stage, '2026-12-02', '09:29');
  expect(digests(stage, 'lan')).toEqual([]);
  await ticked(stage, '2026-12-02', '09:30');
  expect(digests(stage, 'lan')).toHaveLength(1);
});

test('an own lead time takes the place of the first step for that person alone', async () => {
  const stage = await staged('2026-11-26');
  await stage.speaksFor('hoa', 'MAU-CS06', 'filer');
  await says(stage, 'lan', 'nhắc trước 5 ngày');
  for (const day of ['2026-11-27', '2026-11-30']) await ticked(stage, day);
  expect(digests(stage, 'lan')).toHaveLength(1);
  expect(digests(stage, 'hoa')).toEqual([]);
  await ticked(stage, '2026-12-02');
  expect([digests(stage, 'lan').length, digests(stage, 'hoa').length]).toEqual([1, 1]);
  for (const day of days(3, 5)) await ticked(stage, day);
  expect([digests(stage, 'lan').length, digests(stage, 'hoa').length]).toEqual([2, 2]);
});

test('a second device changes its own wish and leaves the others', async () => {
  const stage = await staged();
  await Promise.all([says(stage, 'lan', 'nhắc trước 5 ngày'), says(stage, 'lan', 'đừng nhắc sau 20h')]);
  await says(stage, 'lan', 'tắt nhắc nhiệm vụ');
  const [row] = await stage.app.store.db.selectFrom('reminder_wish').selectAll().execute();
  expect(row).toMatchObject({ lead_days: 5, quiet_from: '20:00', off: ['tasks'], muted_until: null });
  const notes = await stage.app.store.db
    .selectFrom('audit')
    .select(['before', 'after'])
    .where('what', '=', 'reminders.changed')
    .orderBy('id')
    .execute();
  expect(notes).toHaveLength(3);
  expect(notes.at(-1)).toEqual({ before: { off: [] }, after: { off: ['tasks'] } });
});
