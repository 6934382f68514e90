import { beforeEach, expect, test } from 'vitest';
import { inviteLinks } from '../../src/app/invite-links.ts';
import { momentAt } from '../../src/core/day.ts';
import { inviteCodeIn } from '../../src/core/invite-code.ts';
import { readWorkbook } from '../../src/documents/workbook-read.ts';
import { openStage, type Stage } from '../stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage('2026-11-20');
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
});

const say = async (who: string, ...texts: readonly string[]): Promise<void> => {
  for (const text of texts) {
    stage.time.now = new Date(stage.time.now.getTime() + 6_000);
    await stage.channel.say(who, { kind: 'text', text });
  }
};
const tap = (who: string, data: string) => stage.channel.say(who, { kind: 'choice', data });
const last = (who: string) => stage.channel.sent(who).at(-1);
const db = () => stage.app.store.db;

const ask = (who: string, unit = 'MAU-CS04') =>
  say(
    who,
    'tôi là chủ tịch mới',
    unit,
    'Nguyễn Văn Mẫu Mới',
    'Chủ tịch',
    '1/QĐ',
    '19/11/2026',
    'bỏ qua',
    'gửi',
  );

test('a code stands in no log, no audit row and nowhere in the table of invites', async () => {
  await say('van', '/moi');
  await tap('van', 'c:invite-one');
  await say('van', 'MAU-CS01', '1', 'gửi');
  const code = inviteCodeIn((last('van')?.text ?? '').split('Mã mời: ')[1]?.split(' ')[0] ?? '') ?? '';
  expect(code).toHaveLength(14);
  const kept = JSON.stringify([
    stage.logged,
    await db().selectFrom('audit').selectAll().execute(),
    await db().selectFrom('invite').selectAll().execute(),
    await db().selectFrom('draft').selectAll().execute(),
  ]);
  expect(kept).not.toContain(code);
  await say('an', code);
  expect(last('an')?.text).toContain('thông báo về dữ liệu cá nhân');
});

test('the workbook has a code that works for each, until it is used or revoked', async () => {
  await tap('van', 'c:invite-many');
  await say('van', '1', 'gửi');
  const attached = await db()
    .selectFrom('outbox')
    .select('message')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const { attachment } = attached.message as never as {
    attachment: Parameters<typeof stage.app.parts.draw>[0];
  };
  const rows = async () => {
    const { bytes } = await stage.app.parts.draw(attachment, 'vi');
    const read = await readWorkbook(bytes);
    if (!read.ok) throw new Error(read.reason);
    return (read.workbook.sheets[0]?.rows ?? []).map((row) => row.map(({ value }) => value));
  };
  const drawn = (await rows()).filter(([code]) => String(code).startsWith('MAU-CS'));
  expect(drawn.map(([code, , name]) => [code, name])).toEqual([
    ['MAU-CS01', 'Nguyễn Thị Mẫu An'],
    ['MAU-CS04', 'Phạm Văn Mẫu Dũng'],
    ['MAU-CS07', 'Đặng Thị Mẫu Hạnh'],
    ['MAU-CS10', 'Hồ Văn Mẫu Minh'],
  ]);
  const code = String(drawn[0]?.[4]);
  expect(drawn[0]?.[7]).toContain(code);
  await say('an', code, 'đồng ý');
  const again = (await rows()).find(([unit]) => unit === 'MAU-CS01');
  expect(again?.[4]).toBe('đã dùng');
});

test('an update that comes twice makes one set of codes', async () => {
  await tap('van', 'c:invite-many');
  await say('van', '1');
  for (const eventId of ['same', 'same'])
    await stage.channel.say('van', { kind: 'text', text: 'gửi' }, { eventId });
  const rows = await db().selectFrom('invite').select(['post_id', 'batch']).execute();
  expect(new Set(rows.map(({ post_id }) => post_id)).size).toBe(rows.length);
  expect(new Set(rows.map(({ batch }) => batch)).size).toBe(1);
});

test('links are those of the channels, with the code in them', async () => {
  const channels = [
    { name: 'telegram', inviteLink: async (code: string) => `https://t.me/mau_bot?start=${code}` },
    { name: 'web', inviteLink: async (code: string) => `https://mau.example/i/${code}` },
    { name: 'zalo', inviteLink: async () => Promise.reject(new Error('away')) },
  ] as const;
  const { links, learn } = inviteLinks(channels);
  expect(links('K7M2-9QXD-4TBA')).toEqual([]);
  await learn();
  expect(links('K7M2-9QXD-4TBA')).toEqual([
    { channel: 'Telegram', url: 'https://t.me/mau_bot?start=K7M2-9QXD-4TBA' },
    { channel: 'Web', url: 'https://mau.example/i/K7M2-9QXD-4TBA' },
  ]);
});

test('only the level directly above decides, once, and not who asks', async () => {
  await ask('moi');
  for (const [who, unit, role] of [
    ['yen', 'MAU-KCN2', 'reviewer'],
    ['xuan', 'MAU-KCN1', 'officer'],
    ['son', 'MAU', 'organiser'],
  ] as const) {
    await stage.speaksFor(who, unit, role);
    await tap(who, 'c:post-request:1');
    expect(last(who)?.text).toContain('không chờ anh/chị trả lời');
  }
  await tap('van', 'c:post-request:1');
  await say('van', 'Đồng ý, không thay ai');
  await tap('van', 'c:post-request:1');
  expect(last('van')?.text).toContain('không chờ anh/chị trả lời');
  const made = await db()
    .selectFrom('post')
    .select(['role', 'valid_from'])
    .where('title', '=', 'Chủ tịch')
    .execute();
  expect(made).toEqual([{ role: 'filer', valid_from: '2026-11-19' }]);
});

test('an approved request opens the chat that asked, and no other', async () => {
  await ask('moi');
  await tap('van', 'c:post-request:1');
  await say('van', 'Đồng ý, không thay ai');
  await tap('khac', 'c:link-request:1');
  expect(last('khac')?.text).toContain('không mở được ở đây');
  await tap('moi', 'c:link-request:1');
  expect(last('moi')?.text).toContain('thông báo về dữ liệu cá nhân');
});

test('a stranger is told names of units alone, and not asked over and over', async () => {
  await say('moi', 'tôi là chủ tịch mới', 'MAU-CS01');
  expect(last('moi')?.text).not.toMatch(/Mẫu An|2\.000|1\.835/);
  await say('moi', 'huỷ');
  await ask('ai');
  for (let n = 1; n <= 3; n += 1) {
    await tap('van', `c:post-request:${n}`);
    await say('van', 'không đồng ý', 'chưa có quyết định');
    if (n < 3) await ask('ai');
  }
  await say('ai', 'tôi là chủ tịch mới');
  expect(last('ai')?.text).toContain('đã thử nhiều lần');
  stage.time.now = momentAt('2026-11-28', '09:00');
  await say('ai', 'tôi là chủ tịch mới');
  expect(last('ai')?.text).toContain('đơn vị nào');
});

test('names and numbers of requests are let go of after their retention', async () => {
  await ask('moi');
  stage.time.now = momentAt('2027-03-01', '09:00');
  for (const _ of ['once', 'twice']) await stage.app.handlers.tick();
  const over = stage.channel.sent('moi').filter(({ text }) => text.includes('quá hạn mà chưa có trả lời'));
  expect(over).toHaveLength(1);
  await stage.app.handlers.housekeeping();
  const [row] = await db().selectFrom('post_request').select(['state', 'name', 'phone']).execute();
  expect(row).toEqual({ state: 'expired', name: null, phone: null });
});
