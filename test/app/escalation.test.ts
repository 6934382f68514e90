import { beforeEach, expect, test } from 'vitest';
import { momentAt } from '../../src/core/day.ts';
import { openStage, type Stage } from '../stage.ts';

// The report of November is due on Saturday 5/12: filers are reminded on 2/12, 4/12 and 7/12, the level above on 8/12.
let stage: Stage;
beforeEach(async () => {
  stage = await openStage('2026-11-30');
  await stage.speaksFor('lan', 'MAU-CS05', 'filer');
  await stage.speaksFor('mai', 'MAU-CS02', 'filer');
});

const db = () => stage.app.store.db;
const last = (who: string) => stage.channel.sent(who).at(-1)?.text ?? '';
const count = (who: string) => stage.channel.sent(who).length;
const say = (who: string, text: string) => stage.channel.say(who, { kind: 'text', text });
const tickAt = async (day: string, time = '08:00') => {
  stage.time.now = momentAt(day, time);
  await stage.app.handlers.tick();
};
const above = () => db().selectFrom('escalation').selectAll().where('form', '=', 'thang-cdcs').execute();
const idOf = async (code: string) =>
  (await db().selectFrom('unit').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id;
const block = (who: string) =>
  db().updateTable('chat').set({ reachable: false }).where('address', '=', who).execute();

const file = async (who: string) => {
  await say(who, 'báo cáo tháng 11');
  await say(who, 'không phát sinh');
  await say(who, 'gửi');
  expect(last(who)).toContain('Đã gửi');
};

/** The digest waits for whoever said something a quarter of an hour ago: what is planned leaves later. */
const planWithout = async (who: string) => {
  await tickAt('2026-12-07');
  stage.time.now = momentAt('2026-12-08', '07:55');
  await say(who, 'menu');
  await tickAt('2026-12-08');
  return count(who);
};

test('who sends between planning and sending is not counted, and where all have sent nothing is told', async () => {
  await stage.speaksFor('tam', 'MAU-KCN2', 'reviewer');
  const before = await planWithout('tam');
  expect(await above()).toHaveLength(4);
  await file('lan');
  await tickAt('2026-12-08', '08:20');
  expect(count('tam')).toBe(before + 1);
  expect(last('tam')).toContain(
    '• 3 đơn vị cấp dưới chưa gửi Báo cáo tháng của CĐCS tháng 11/2026 (hạn 05/12/2026)',
  );
  expect(last('tam')).toContain('Trong đó 2 nơi chưa liên lạc được');
});

test('a unit that moved between planning and sending is not told to the level that it left', async () => {
  await stage.speaksFor('tam', 'MAU-KCN2', 'reviewer');
  await planWithout('tam');
  const [unit, to] = [await idOf('MAU-CS05'), await idOf('MAU-KCN1')];
  await db().updateTable('unit_parent').set({ valid_to: '2026-12-08' }).where('unit_id', '=', unit).execute();
  await db()
    .insertInto('unit_parent')
    .values({ unit_id: unit, parent_id: to, valid_from: '2026-12-08' })
    .execute();
  await tickAt('2026-12-08', '08:20');
  expect(last('tam')).toContain('• 3 đơn vị cấp dưới chưa gửi Báo cáo tháng của CĐCS');
});

test('a unit that moved before is told to the level where it stands on the day', async () => {
  await stage.speaksFor('tam', 'MAU-KCN2', 'reviewer');
  await stage.speaksFor('van', 'MAU-KCN1', 'reviewer');
  await tickAt('2026-12-07');
  const [unit, to] = [await idOf('MAU-CS05'), await idOf('MAU-KCN1')];
  await db().updateTable('unit_parent').set({ valid_to: '2026-12-08' }).where('unit_id', '=', unit).execute();
  await db()
    .insertInto('unit_parent')
    .values({ unit_id: unit, parent_id: to, valid_from: '2026-12-08' })
    .execute();
  await tickAt('2026-12-08');
  expect(last('tam')).toContain('• 3 đơn vị cấp dưới chưa gửi Báo cáo tháng của CĐCS');
  expect(last('van')).toContain('• 5 đơn vị cấp dưới chưa gửi Báo cáo tháng của CĐCS');
  expect(last('lan')).toContain('Đã báo cán bộ phụ trách của Công đoàn KCN Sông Xanh');
});

test('whose post has ended between planning and sending hears nothing of what is missing', async () => {
  await stage.speaksFor('tam', 'MAU-KCN2', 'reviewer');
  const before = await planWithout('tam');
  await db()
    .updateTable('post')
    .set({ valid_to: '2026-12-08' })
    .where('unit_id', '=', await idOf('MAU-KCN2'))
    .where('role', '=', 'reviewer')
    .execute();
  await tickAt('2026-12-08', '08:20');
  expect(
    stage.channel
      .sent('tam')
      .slice(before)
      .some(({ text }) => text.includes('chưa gửi')),
  ).toBe(false);
});

test('a level where nobody can be reached is passed over: the one above it is told', async () => {
  await stage.speaksFor('tam', 'MAU-KCN2', 'reviewer');
  await stage.speaksFor('hai', 'MAU', 'organiser');
  await tickAt('2026-12-07');
  await block('tam');
  await tickAt('2026-12-08');
  expect(last('tam')).not.toContain('cấp dưới chưa gửi');
  expect(last('hai')).toContain('đơn vị cấp dưới chưa gửi Báo cáo tháng của CĐCS');
  const province = await idOf('MAU');
  expect((await above()).map(({ above_id }) => above_id)).toEqual(Array(12).fill(province));
});

test('whose digest of the day has left is told on the next, and not the level above instead', async () => {
  await stage.speaksFor('tam', 'MAU-KCN2', 'reviewer');
  await stage.speaksFor('hai', 'MAU', 'organiser');
  await tickAt('2026-12-07');
  const tam = await db()
    .selectFrom('chat')
    .select('person_id')
    .where('address', '=', 'tam')
    .executeTakeFirstOrThrow();
  await db()
    .insertInto('digest')
    .values({
      ...{ person_id: tam.person_id ?? 0, on_day: '2026-12-08', state: 'sent' },
      ...{ not_before: stage.time.now, created_at: stage.time.now },
    })
    .execute();
  await tickAt('2026-12-08');
  const [own, province] = [await idOf('MAU-KCN2'), await idOf('MAU')];
  const theirs = db().selectFrom('unit_parent').select('unit_id').where('parent_id', '=', own);
  expect(await above()).toHaveLength(8);
  expect((await above()).every(({ above_id }) => above_id === province)).toBe(true);
  const ofTam = db().selectFrom('escalation').select('id').where('unit_id', 'in', theirs);
  expect(await ofTam.execute()).toEqual([]);
  await tickAt('2026-12-09');
  expect(last('tam')).toContain('• 4 đơn vị cấp dưới chưa gửi Báo cáo tháng của CĐCS');
});

test('who stands in for a head that cannot be reached is told before the level above', async () => {
  await stage.speaksFor('tam', 'MAU-KCN2', 'reviewer');
  await stage.speaksFor('son', 'MAU', 'organiser');
  const head = await db()
    .selectFrom('post')
    .selectAll()
    .where('unit_id', '=', await idOf('MAU-KCN2'))
    .where('role', '=', 'reviewer')
    .executeTakeFirstOrThrow();
  const person = await db()
    .insertInto('person')
    .values({ name: 'Phó Mẫu' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const deputy = await db()
    .insertInto('post')
    .values({
      ...{ person_id: person.id, unit_id: head.unit_id, role: 'leader', title: 'Phó Chủ tịch' },
      programme: null,
      valid_from: '2026-01-01',
      valid_to: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db()
    .insertInto('delegation')
    .values({
      from_post_id: head.id,
      to_post_id: deputy.id,
      valid_from: '2026-12-01',
      valid_to: '2027-01-01',
      recorded_by: head.id,
      created_at: stage.time.now,
    })
    .execute();
  await stage.speaksFor('pho', 'MAU-KCN2', 'leader');
  await tickAt('2026-12-07');
  await block('tam');
  await tickAt('2026-12-08');
  expect(last('pho')).toContain('• 4 đơn vị cấp dưới chưa gửi Báo cáo tháng của CĐCS');
  expect(last('son')).not.toContain('12 đơn vị cấp dưới chưa gửi Báo cáo tháng của CĐCS');
});

test('where nobody above can be reached it is told as soon as somebody can', async () => {
  await tickAt('2026-12-07');
  await tickAt('2026-12-08');
  expect(await above()).toEqual([]);
  expect(last('lan')).not.toContain('Đã báo');
  await stage.speaksFor('tam', 'MAU-KCN2', 'reviewer');
  await tickAt('2026-12-09');
  expect(last('tam')).toContain('• 4 đơn vị cấp dưới chưa gửi Báo cáo tháng của CĐCS');
  expect(last('lan')).toContain('Đã báo cán bộ phụ trách');
});

test('after an outage the filer is told first, the level above on the day after; each once', async () => {
  await stage.speaksFor('tam', 'MAU-KCN2', 'reviewer');
  await block('mai');
  await tickAt('2026-12-10');
  expect(count('lan')).toBe(1);
  expect(last('lan')).toContain('hạn 05/12/2026 đã qua 5 ngày');
  expect(last('tam')).toContain('• 3 đơn vị cấp dưới chưa gửi Báo cáo tháng của CĐCS');
  expect(last('tam')).toContain('Chưa liên lạc được với các nơi này');
  await tickAt('2026-12-11');
  expect(last('lan')).toContain('Đã báo cán bộ phụ trách của Công đoàn KCN Đồi Thông (mẫu)');
  expect(last('tam')).toContain('• 4 đơn vị cấp dưới chưa gửi Báo cáo tháng của CĐCS');
  const told = [count('lan'), count('tam')];
  for (const day of ['2026-12-14', '2026-12-15']) await tickAt(day);
  expect([count('lan'), count('tam')]).toEqual(told);
});

test('two rounds at once tell each once', async () => {
  await stage.speaksFor('tam', 'MAU-KCN2', 'reviewer');
  await tickAt('2026-12-07');
  const before = count('tam');
  stage.time.now = momentAt('2026-12-08', '08:00');
  await Promise.all([stage.app.handlers.tick(), stage.app.handlers.tick()]);
  expect(count('tam')).toBe(before + 1);
  expect(await above()).toHaveLength(4);
});

test('a day on which it was planned and nothing left loses nothing: it is told on the next', async () => {
  await stage.speaksFor('tam', 'MAU-KCN2', 'reviewer');
  const before = await planWithout('tam');
  expect(await above()).toHaveLength(4);
  await tickAt('2026-12-09');
  expect(count('tam')).toBe(before + 1);
  expect(last('tam')).toContain('• 4 đơn vị cấp dưới chưa gửi Báo cáo tháng của CĐCS');
  await tickAt('2026-12-10');
  expect(count('tam')).toBe(before + 1);
});

test('what comes up after the digest of a day has left is told on the next day', async () => {
  await tickAt('2026-12-07');
  const { person_id: personId } = await db()
    .selectFrom('chat')
    .select('person_id')
    .where('address', '=', 'lan')
    .executeTakeFirstOrThrow();
  await db()
    .insertInto('post')
    .values({
      ...{ person_id: personId ?? 0, unit_id: await idOf('MAU-CS04'), role: 'filer', title: 'Phó Chủ tịch' },
      ...{ programme: null, valid_from: '2026-12-07', valid_to: null },
    })
    .execute();
  const days = async () => {
    const unit = await idOf('MAU-CS04');
    const rows = db()
      .selectFrom('reminder')
      .select('on_day')
      .where('person_id', '=', personId ?? 0);
    return (await rows.where('unit_id', '=', unit).orderBy('id').execute()).map(({ on_day }) => on_day);
  };
  await tickAt('2026-12-07', '10:00');
  expect(await days()).toEqual([]);
  await tickAt('2026-12-08');
  expect(await days()).toContain('2026-12-08');
});
