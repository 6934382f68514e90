import { beforeEach, expect, test } from 'vitest';
import { supportFacts } from '../../src/store/supports.ts';
import { openStage, type Stage } from '../stage.ts';
import { byChat, byCommand, type Rows, sheet, workbook } from './kit.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage('2026-11-20');
  await stage.speaksFor('can-bo', 'MAU-KCN1', 'officer');
});

const TITLES = [
  ...['Tên văn phòng', 'Mã đơn vị', 'Địa điểm', 'Ngày mở', 'Quyết định mở'],
  ...['Tạm ngừng từ ngày', 'Hoạt động lại từ ngày', 'Đóng từ ngày'],
];
const offices = (...rows: Rows) => workbook(sheet([TITLES, ...rows]));

const daysOf = async (name: string) => {
  const { db } = stage.app.store;
  const office = await db
    .selectFrom('representative_office')
    .select(['id', 'unit_id', 'opened_on', 'closed_on', 'decision'])
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  const pauses = await db
    .selectFrom('office_pause')
    .select(['from_day', 'to_day'])
    .where('office_id', '=', office.id)
    .execute();
  return { ...office, pauses };
};

test('new offices come in with their days, and the same file changes nothing a second time', async () => {
  const rows: Rows = [
    ['VP Một', 'MAU-KCN1', 'Lô A1', '1/3/2026', '12/QĐ', null, null, null],
    ['VP Hai', 'MAU-KCN2', null, '1/3/2026', null, '10/6/2026', '5/8/2026', '1/10/2026'],
  ];
  const first = await byCommand(stage, 'offices', await offices(...rows));
  expect(first.text).toContain('Thêm 2 văn phòng, đổi 0, giữ nguyên 0.');
  expect(await daysOf('VP Hai')).toMatchObject({
    ...{ opened_on: '2026-03-01', closed_on: '2026-10-01' },
    pauses: [{ from_day: '2026-06-10', to_day: '2026-08-05' }],
  });
  const again = await byCommand(stage, 'offices', await offices(...rows, ['', '', '', '', '', '', '', '']));
  expect(again.text).toMatch(/giữ nguyên 2\.|đã được nhập/);
});

test('what a row tells anew is kept, what it leaves empty stays', async () => {
  await byCommand(stage, 'offices', await offices(['VP Một', 'MAU-KCN1', 'Lô A1', '1/3/2026', '12/QĐ']));
  const paused = await byCommand(
    stage,
    'offices',
    await offices(['vp một', 'MAU-KCN1', null, '1/3/2026', null, '1/11/2026']),
  );
  expect(paused.text).toContain('đổi 1');
  expect(await daysOf('VP Một')).toMatchObject({ decision: '12/QĐ', pauses: [{ to_day: null }] });
});

test('a month in which an office rested all the time is not paid for', async () => {
  await byCommand(
    stage,
    'offices',
    await offices(['VP Một', 'MAU-KCN1', null, '1/3/2026', null, '10/6/2026', '5/8/2026', '1/10/2026']),
  );
  const { id, unit_id } = await daysOf('VP Một');
  const facts = await supportFacts(stage.app.store.db, 'office', {
    ...{ unitId: unit_id, programmes: [], today: '2026-11-20' },
    span: { from: '2026-01-01', to: '2026-12-31' },
  });
  const runs = facts.filter(({ subject }) => subject === `office:${id}`).map(({ from, to }) => [from, to]);
  expect(runs).toEqual([
    ['2026-03-01', '2026-06-09'],
    ['2026-08-05', '2026-09-30'],
  ]);
});

test('every slip is told by its cell, and nothing is brought in', async () => {
  const answer = await byChat(
    stage,
    'can-bo',
    await offices(
      ['VP Một', 'MAU-KCN2', null, '1/3/2026'],
      ['VP Hai', 'MAU-KCN1', null, '30/2/2026'],
      ['VP Ba', 'MAU-KCN1', null, '1/3/2026', null, '1/2/2026'],
      ['VP Bốn', 'MAU-KCN1', null, '1/3/2026', null, null, '1/5/2026'],
      ['VP Năm', 'MAU-KCN1', null, '1/3/2026', null, null, null, '1/3/2026'],
      ['VP Sáu', 'XYZ', null, '1/3/2026'],
      ['VP Năm', 'MAU-KCN1', null, '1/4/2026'],
      ['VP Chín', 'MAU-KCN1', null, '1/4/2027'],
    ),
  );
  expect(answer.text).toContain('B2: ');
  expect(answer.text).toContain('D3: Không có ngày "30/2/2026" trong lịch');
  expect(answer.text).toContain('F4: Ngày này phải sau 01/03/2026.');
  expect(answer.text).toContain('G5: Có ngày hoạt động lại thì phải có ngày tạm ngừng.');
  expect(answer.text).toContain('H6: Ngày này phải sau 01/03/2026.');
  expect(answer.text).toContain('B7: ');
  expect(answer.text).toContain('D9: ');
  expect(answer.text).toContain('Chưa nhập gì');
});

test('the day of a pause that is recorded already is not overwritten', async () => {
  await byCommand(stage, 'offices', await offices(['VP', 'MAU-KCN1', null, '1/3/2026', null, '1/11/2026']));
  const other = await byCommand(
    stage,
    'offices',
    await offices(['VP', 'MAU-KCN1', null, '1/3/2026', null, '5/11/2026']),
  );
  expect(other).toMatchObject({ code: 1, text: expect.stringContaining('F2: Trong sổ đang ghi 01/11/2026') });
});

test.each(['enterprises', 'offices'])(
  'the register %s that was taken away can be sent back as it is',
  async (name) => {
    await byCommand(
      stage,
      'offices',
      await offices(['VP Hai', 'MAU-KCN1', 'Lô B', '1/3/2026', '9/QĐ', '10/6/2026', '5/8/2026', '1/10/2026']),
    );
    await stage.channel.say('can-bo', { kind: 'choice', data: `c:workbook:${name}` });
    const file = stage.channel.sent('can-bo').at(-1)?.file;
    if (!file) throw new Error('a workbook was expected');
    const looked = await byChat(stage, 'can-bo', file.bytes, file.name);
    expect(looked.text).toMatch(/(11|6) dòng hợp lệ\./);
    await stage.channel.say('can-bo', { kind: 'text', text: 'nhập' });
    expect(stage.channel.sent('can-bo').at(-1)?.text).toMatch(/đổi 0, giữ nguyên (11|6)\./);
  },
);
