import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { delivered } from '../../src/app/deliver.ts';
import { momentAt } from '../../src/core/day.ts';
import { readWorkbook } from '../../src/documents/workbook-read.ts';
import type { Role } from '../../src/store/schema.ts';
import { openStage, type Stage } from '../stage.ts';

const last = ({ channel }: Stage, who: string) => channel.sent(who).at(-1)?.text ?? '';
const labels = ({ channel }: Stage, who: string) =>
  (channel.sent(who).at(-1)?.buttons ?? []).map(({ label }) => label);
const type = (stage: Stage, who: string, text: string) => stage.channel.say(who, { kind: 'text', text });
const tap = (stage: Stage, who: string, data: string) => stage.channel.say(who, { kind: 'choice', data });

const idOf = async ({ app }: Stage, code: string): Promise<number> =>
  (await app.store.db.selectFrom('unit').select('id').where('code', '=', code).executeTakeFirstOrThrow()).id;

/** The sample as it was in November, looked at in December: nobody has sent the month yet. */
const december = async (day = '2026-12-07'): Promise<Stage> => {
  const stage = await openStage('2026-11-20');
  stage.time.now = momentAt(day, '09:00');
  return stage;
};

const asked = ({ app }: Stage) =>
  app.store.db.selectFrom('reminder').selectAll().where('asked_by', 'is not', null).orderBy('id').execute();

describe('who may see who has sent', () => {
  const matrix: readonly (readonly [string, Role | 'programme', { see: boolean; remind: boolean }])[] = [
    ['MAU', 'organiser', { see: true, remind: true }],
    ['MAU', 'leader', { see: true, remind: false }],
    ['MAU', 'finance', { see: false, remind: false }],
    ['MAU', 'admin', { see: false, remind: false }],
    ['MAU-KCN1', 'reviewer', { see: true, remind: true }],
    ['MAU-KCN1', 'officer', { see: true, remind: true }],
    ['MAU-CS02', 'filer', { see: false, remind: false }],
  ];
  for (const [unit, role, may] of matrix)
    test(`a ${role} at ${unit}`, async () => {
      const stage = await december();
      await stage.speaksFor('x', unit, role);
      await stage.speaksFor('chair', 'MAU-CS04', 'filer');
      await type(stage, 'x', '/chuagui báo cáo tháng 11');
      expect(last(stage, 'x').includes('Chưa gửi')).toBe(may.see);
      expect(labels(stage, 'x').some((label) => label.startsWith('Nhắc tất cả'))).toBe(may.remind);
      await tap(stage, 'x', `c:missing-remind:thang-cdcs:2026-11:${await idOf(stage, unit)}`);
      expect((await asked(stage)).length).toBe(may.remind ? 1 : 0);
    });

  test('a sister unit, the level above and an unknown unit are told apart from nothing', async () => {
    const stage = await december();
    await stage.speaksFor('x', 'MAU-KCN1', 'reviewer');
    await stage.speaksFor('chair', 'MAU-CS05', 'filer');
    for (const unit of [await idOf(stage, 'MAU-KCN2'), await idOf(stage, 'MAU'), 999_999])
      for (const name of ['missing', 'missing-remind', 'missing-message']) {
        await tap(stage, 'x', `c:${name}:thang-cdcs:2026-11:${unit}`);
        expect(last(stage, 'x')).toContain('thuộc phạm vi của anh/chị');
      }
    await tap(stage, 'x', `c:workbook:missing:thang-cdcs,2026-11,${await idOf(stage, 'MAU-KCN2')}`);
    expect(stage.channel.sent('x').at(-1)?.file).toBeUndefined();
    expect(await asked(stage)).toEqual([]);
  });

  test('odd buttons are answered, never a failure', async () => {
    const stage = await december();
    await stage.speaksFor('x', 'MAU', 'organiser');
    for (const data of [
      'c:missing',
      'c:missing:::::',
      'c:missing:no-form:2026-11',
      'c:missing:thang-cdcs:2026-13:x:late:-4',
      'c:missing:thang-cdcs:2026-11::missing:999',
      'c:missing:thang-cdcs:1999-01',
      'c:missing-remind:thang-cdcs:2019-11',
      'c:missing-message:thang-cdcs:2026-10',
      'c:workbook:missing:thang-cdcs,2026-13,1',
    ]) {
      await tap(stage, 'x', data);
      expect(last(stage, 'x')).not.toBe('');
    }
    expect(stage.logged.filter(({ event }) => event.includes('failed'))).toEqual([]);
  });
});

describe('units that change', () => {
  test('a unit that moved after the period belongs to its old parent for it, and is not reminded from there', async () => {
    const stage = await december();
    const { db } = stage.app.store;
    const [unit, to] = [await idOf(stage, 'MAU-CS01'), await idOf(stage, 'MAU-KCN2')];
    await db.updateTable('unit_parent').set({ valid_to: '2026-12-03' }).where('unit_id', '=', unit).execute();
    await db
      .insertInto('unit_parent')
      .values({ unit_id: unit, parent_id: to, valid_from: '2026-12-03' })
      .execute();
    await stage.speaksFor('old', 'MAU-KCN1', 'reviewer');
    await stage.speaksFor('new', 'MAU-KCN2', 'reviewer');
    await stage.speaksFor('chair', 'MAU-CS01', 'filer');
    await type(stage, 'old', 'ai chưa gửi báo cáo tháng 11');
    expect(last(stage, 'old')).toContain('May Hoa Mai');
    expect(last(stage, 'old')).toContain('Đã gửi 0/4');
    await tap(stage, 'old', `c:missing-remind:thang-cdcs:2026-11:${await idOf(stage, 'MAU-KCN1')}`);
    expect(last(stage, 'old')).toContain('Không còn thuộc phạm vi của anh/chị nên không nhắc: 1 đơn vị');
    expect(await asked(stage)).toEqual([]);
    await type(stage, 'new', 'ai chưa gửi báo cáo tháng 11');
    expect(last(stage, 'new')).not.toContain('May Hoa Mai');
    await type(stage, 'new', 'ai chưa gửi báo cáo tháng 12');
    expect(last(stage, 'new')).toContain('May Hoa Mai');
  });

  test('a unit that closed in the period owes a closing report apart, one that closed later the usual one; a new one has no past', async () => {
    const stage = await december();
    const { db } = stage.app.store;
    const close = (code: string, closed_on: string) =>
      db.updateTable('unit').set({ closed_on }).where('code', '=', code).execute();
    await close('MAU-CS01', '2026-11-30');
    await close('MAU-CS04', '2026-12-01');
    await db.updateTable('unit').set({ opened_on: '2026-11-15' }).where('code', '=', 'MAU-CS07').execute();
    await stage.speaksFor('x', 'MAU-KCN1', 'reviewer');
    await type(stage, 'x', 'ai chưa gửi báo cáo tháng 11');
    expect(last(stage, 'x')).toContain('Đã gửi 0/3');
    const [usual, apart] = last(stage, 'x').split('Báo cáo kết thúc của đơn vị đã giải thể');
    expect(usual).not.toContain('May Hoa Mai');
    expect(apart).toContain('May Hoa Mai');
    expect(last(stage, 'x')).toContain('Cơ khí Sông Xanh');
    expect(last(stage, 'x')).toMatch(/Bao bì Trúc Lâm.*\n12 tháng trước đó: chưa có kỳ nào/);
  });

  test('a unit with a date of its own is late by that date', async () => {
    const stage = await december('2026-12-16');
    const { db } = stage.app.store;
    const setting = await db
      .selectFrom('duty_setting')
      .selectAll()
      .where('duty', '=', 'thang-cdcs')
      .executeTakeFirstOrThrow();
    const { id: _, ...rest } = setting;
    await db
      .insertInto('duty_setting')
      .values({
        ...rest,
        unit_id: await idOf(stage, 'MAU-KCN2'),
        due: JSON.stringify({ day: 15, month: 1 }),
        coverage: null,
        replaces: null,
      })
      .execute();
    await stage.speaksFor('x', 'MAU', 'organiser');
    await type(stage, 'x', 'ai chưa gửi báo cáo tháng 11');
    expect(last(stage, 'x')).toContain('Hạn từ 05/12/2026 đến 15/12/2026, tuỳ đơn vị.');
    expect(last(stage, 'x')).toContain('Đã gửi 0/12');
  });
});

test('a correction does not make a report late, and a date that is set later does not either', async () => {
  const stage = await december('2026-12-02');
  const { db } = stage.app.store;
  await stage.speaksFor('chair', 'MAU-CS04', 'filer');
  for (const said of ['báo cáo tháng 11', 'không phát sinh', 'gửi']) await type(stage, 'chair', said);
  const late = async () =>
    (
      await db
        .selectFrom('report')
        .select(['sent_late', 'nil'])
        .where('period', '=', '2026-11')
        .executeTakeFirstOrThrow()
    ).sent_late;
  expect(await late()).toBe(false);
  await sql`update report set sent_at = '2026-12-20', due_on = '2026-12-01', revision = 2 where period = '2026-11'`.execute(
    db,
  );
  expect(await late()).toBe(false);
});

test('the workbook has those who have not sent and those who have, with how they did before', async () => {
  const stage = await december('2026-12-07');
  await stage.speaksFor('chair', 'MAU-CS04', 'filer');
  for (const said of ['báo cáo tháng 11', 'không phát sinh', 'gửi']) await type(stage, 'chair', said);
  await stage.speaksFor('x', 'MAU-KCN1', 'reviewer');
  await tap(stage, 'x', `c:workbook:missing:thang-cdcs,2026-11,${await idOf(stage, 'MAU-KCN1')}`);
  await delivered();
  const file = stage.channel.sent('x').at(-1)?.file;
  const read = file && (await readWorkbook(file.bytes));
  if (!read?.ok) throw new Error('a readable workbook was expected');
  const [missing = [], sent = []] = read.workbook.sheets.map(({ rows }) =>
    rows.map((row) => row.map(({ value }) => value)),
  );
  expect(missing.slice(3, 6).map((row) => [row[0], row[3], row[5], row[6], row[7]])).toEqual(
    [
      ['MAU-CS01', 'Chưa gửi', 12, 0, 0],
      ['MAU-CS07', 'Chưa gửi', 12, 0, 0],
      ['MAU-CS10', 'Chưa gửi', 12, 0, 0],
    ].sort((one, other) => order.indexOf(String(one[0])) - order.indexOf(String(other[0]))),
  );
  expect(sent[3]?.slice(0, 6)).toEqual([
    ...['MAU-CS04', 'CĐCS Công ty Cơ khí Sông Xanh (mẫu)', 'Công đoàn KCN Sông Xanh (mẫu)'],
    ...['Đã gửi sau hạn, không phát sinh', '05/12/2026', '07/12/2026'],
  ]);
});

/** By name: Bao bì, May, Sơn. */
const order = ['MAU-CS07', 'MAU-CS01', 'MAU-CS10'];

test('two reviewers who tap at once, or one after the morning round, remind everybody once', async () => {
  const stage = await december('2026-12-05');
  const { db } = stage.app.store;
  await stage.speaksFor('chair', 'MAU-CS01', 'filer');
  await stage.speaksFor('head', 'MAU-KCN1', 'reviewer');
  await stage.speaksFor('office', 'MAU-KCN1', 'officer');
  const button = `c:missing-remind:thang-cdcs:2026-11:${await idOf(stage, 'MAU-KCN1')}`;
  await Promise.all([tap(stage, 'head', button), tap(stage, 'office', button)]);
  expect(await asked(stage)).toHaveLength(1);
  stage.time.now = momentAt('2026-12-07', '08:00');
  await stage.app.handlers.tick();
  await tap(stage, 'head', button);
  expect(last(stage, 'head')).toContain('đã nhắc rồi: 1 đơn vị');
  expect(await asked(stage)).toHaveLength(1);
  const notes = await db.selectFrom('audit').select('after').where('what', '=', 'report.asked').execute();
  expect(notes).toEqual([{ after: { form: 'thang-cdcs', period: '2026-11', asked: 1 } }]);
});

test('the reports of a sister unit are not told, those of a unit below are', async () => {
  const stage = await december();
  await stage.speaksFor('x', 'MAU-KCN1', 'reviewer');
  await type(stage, 'x', 'báo cáo của Nhựa Đồi Thông nộp chưa');
  expect(last(stage, 'x')).toContain('thuộc phạm vi của anh/chị');
  await tap(stage, 'x', `c:unit-reports:${await idOf(stage, 'MAU-CS05')}`);
  expect(last(stage, 'x')).toContain('thuộc phạm vi của anh/chị');
  await tap(stage, 'x', `c:unit-reports:${await idOf(stage, 'MAU-CS01')}`);
  expect(last(stage, 'x')).toContain('Báo cáo của CĐCS Công ty May Hoa Mai');
  await stage.speaksFor('chair', 'MAU-CS04', 'filer');
  await tap(stage, 'chair', `c:unit-reports:${await idOf(stage, 'MAU-CS01')}`);
  expect(last(stage, 'chair')).not.toContain('May Hoa Mai');
});
