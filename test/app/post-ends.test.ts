import { beforeEach, expect, test } from 'vitest';
import { deliver } from '../../src/app/deliver.ts';
import { dayAt, momentAt } from '../../src/core/day.ts';
import { inTransaction } from '../../src/store/lock.ts';
import { post } from '../../src/store/outbox.ts';
import { recordPostEnd } from '../../src/store/post-ends.ts';
import { addPosts } from '../../src/store/roster-posts.ts';
import { attachmentOf, history, messagesAfter, type WebAddress } from '../../src/store/web-chat.ts';
import { chatOwner } from '../../src/store/web-officers.ts';
import { openStage, type Stage } from '../stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage('2026-11-30');
  await stage.speaksFor('lan', 'MAU-CS01', 'filer');
});

const say = (text: string, who = 'lan') => stage.channel.say(who, { kind: 'text', text });
const last = (who = 'lan') => stage.channel.sent(who).at(-1);
const db = () => stage.app.store.db;

const chatOf = (address: string) =>
  db().selectFrom('chat').selectAll().where('address', '=', address).executeTakeFirstOrThrow();

const endedOn = async (day: string, address = 'lan'): Promise<void> => {
  const { post_id: postId } = await chatOf(address);
  await inTransaction(db(), (tx) =>
    recordPostEnd(tx, {
      ...{ postId: postId ?? 0, day, decision: '1/QĐ', successorId: null },
      ...{ recordedBy: postId ?? 0, at: stage.time.now },
    }),
  );
};

test('a button that was sent before the post ended writes nothing after it', async () => {
  await say('báo cáo');
  const tap = last()?.buttons.find(({ label }) => label === 'Lấy 2.000')?.data ?? '';
  const before = await db().selectFrom('draft').selectAll().executeTakeFirstOrThrow();
  await endedOn('2026-11-30');
  await stage.channel.say('lan', { kind: 'choice', data: tap });
  expect(last()?.text).toContain('đã kết thúc từ ngày 30/11/2026');
  await say('2000');
  expect(await db().selectFrom('draft').selectAll().executeTakeFirstOrThrow()).toEqual(before);
  expect(
    await db().selectFrom('report').select('id').where('sent_at', '>', momentAt('2026-11-30')).execute(),
  ).toEqual([]);
});

test('a day to come ends rights by itself, the day before everything works', async () => {
  await endedOn('2026-12-02');
  await say('/chitieu');
  expect(last()?.text).toContain('Kế hoạch năm 2026');
  stage.time.now = momentAt('2026-12-01', '23:59');
  await say('/chitieu');
  expect(last()?.text).toContain('Kế hoạch năm 2026');
  stage.time.now = momentAt('2026-12-02', '00:01');
  await say('/chitieu');
  expect(last()?.text).toContain('đã kết thúc từ ngày 02/12/2026');
});

test('what waited for a chat is not delivered once its post has ended, and nobody is reminded', async () => {
  const { id } = await chatOf('lan');
  const lease = { by: 'nobody', until: stage.time.now };
  await inTransaction(db(), (tx) =>
    post(tx, {
      chatId: id,
      messages: [{ text: 'số liệu', buttons: [] }],
      now: stage.time.now,
      lease,
      class: 'bulk',
    }),
  );
  stage.time.now = momentAt('2026-12-02', '08:00');
  await endedOn('2026-12-02');
  const seen = stage.channel.sent('lan').length;
  await deliver(stage.app.parts, id);
  await stage.app.handlers.tick();
  await stage.app.handlers.sweep();
  expect(stage.channel.sent('lan').length).toBe(seen);
  const rows = await db()
    .selectFrom('outbox')
    .select(['state', 'problem'])
    .where('chat_id', '=', id)
    .execute();
  expect(rows).toEqual([{ state: 'refused', problem: 'the post has ended' }]);
  expect((await chatOf('lan')).reachable).toBe(true);
});

test('a person with two posts keeps the other, and is told which', async () => {
  const { person_id } = await chatOf('lan');
  const unit = await db()
    .selectFrom('unit')
    .select('id')
    .where('code', '=', 'MAU-CS04')
    .executeTakeFirstOrThrow();
  await inTransaction(db(), (tx) =>
    addPosts(tx, [
      {
        person_id: person_id ?? 0,
        unit_id: unit.id,
        role: 'filer',
        title: 'Phó Chủ tịch',
        valid_from: '2026-01-01',
        valid_to: null,
      },
    ]),
  );
  await say('báo cáo');
  await endedOn('2026-11-30');
  await say('2000');
  expect(last()?.text).toContain(
    'Từ nay anh/chị làm việc ở đây với chức vụ Phó Chủ tịch, CĐCS Công ty Cơ khí Sông Xanh',
  );
  expect(last()?.text).not.toContain('Hoa Mai');
  await say('báo cáo');
  expect(last()?.text).toContain('Cơ khí Sông Xanh');
});

test('delegations and invites of a post end with it, also where an import ended it', async () => {
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
  await say('/uyquyen', 'van');
  for (const text of ['1', 'hôm nay', '31/12/2026', 'gửi']) await say(text, 'van');
  const { post_id } = await chatOf('van');
  await db()
    .updateTable('post')
    .set({ valid_to: '2026-12-01' })
    .where('id', '=', post_id ?? 0)
    .execute();
  await db()
    .insertInto('invite')
    .values({ code_hash: 'x', post_id: post_id ?? 0, expires_at: momentAt('2026-12-20') })
    .execute();
  stage.time.now = momentAt('2026-12-01', '08:00');
  await stage.app.handlers.tick();
  const [delegation] = await db().selectFrom('delegation').select('valid_to').execute();
  expect(delegation?.valid_to).toBe('2026-12-01');
  const invite = await db()
    .selectFrom('invite')
    .select('revoked_at')
    .where('code_hash', '=', 'x')
    .executeTakeFirst();
  expect(invite?.revoked_at).toEqual(stage.time.now);
  const settled = await db()
    .selectFrom('post_end')
    .select('settled_at')
    .where('post_id', '=', post_id ?? 0)
    .execute();
  await stage.app.handlers.tick();
  expect(
    await db()
      .selectFrom('post_end')
      .select('settled_at')
      .where('post_id', '=', post_id ?? 0)
      .execute(),
  ).toEqual(settled);
});

test('a page shows nothing of before once the post has ended', async () => {
  await say('/chitieu');
  await db().updateTable('chat').set({ channel: 'web' }).where('address', '=', 'lan').execute();
  const where: WebAddress = { channel: 'web', account: 'memory', address: 'lan' };
  const today = dayAt(stage.time.now);
  expect((await history(db(), where, { limit: 9, today })).length).toBeGreaterThan(0);
  stage.time.now = momentAt('2026-11-30', '10:00');
  await endedOn('2026-11-30');
  expect(await history(db(), where, { limit: 9, today })).toEqual([]);
  expect((await messagesAfter(db(), where, { after: 0, today })).lines).toEqual([]);
  expect(await attachmentOf(db(), where, { outboxId: 1, today })).toBeNull();
  expect(await chatOwner(db(), where, today)).toEqual({ locale: 'vi', officer: null, isLinked: true });
});
