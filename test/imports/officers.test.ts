import { beforeEach, expect, test } from 'vitest';
import { supportFacts } from '../../src/store/supports.ts';
import { openStage, type Stage } from '../stage.ts';
import { byChat, byCommand, type Rows, sheet, workbook } from './kit.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage('2026-11-20');
  await stage.speaksFor('to-chuc', 'MAU', 'organiser');
  await stage.speaksFor('truong', 'MAU-KCN1', 'reviewer');
});

const TITLES = [
  'Họ và tên',
  'Mã đơn vị',
  'Hình thức',
  'Từ ngày',
  'Đến hết ngày',
  'Số điện thoại',
  'Chương trình',
];
const officers = (...rows: Rows) => workbook(sheet([TITLES, ...rows]));

const runsOf = async (basis: 'full-time' | 'part-time') => {
  const { db } = stage.app.store;
  const unit = await db
    .selectFrom('unit')
    .select('id')
    .where('code', '=', 'MAU-KCN1')
    .executeTakeFirstOrThrow();
  const facts = await supportFacts(db, basis, {
    ...{ unitId: unit.id, programmes: ['binh-duong-2026-mau'], today: '2026-11-20' },
    span: { from: '2026-01-01', to: '2026-12-31' },
  });
  return facts.filter(({ name }) => name === 'Hồ Thị Mẫu Yến').map(({ from, to }) => [from, to]);
};

test('an officer comes in, works otherwise from a day on, and ends: supports see each run of days', async () => {
  const YEN = ['Hồ Thị Mẫu Yến', 'MAU-KCN1'];
  const first = await byCommand(stage, 'officers', await officers([...YEN, 'Kiêm nhiệm', '1/3/2026']));
  expect(first.text).toContain('Thêm 1 cán bộ, đổi 0, giữ nguyên 0.');
  const then = await byCommand(stage, 'officers', await officers([...YEN, 'chuyên trách', '15/6/2026']));
  expect(then.text).toContain('Thêm 0 cán bộ, đổi 1');
  const ended = await byCommand(
    stage,
    'officers',
    await officers([...YEN, 'chuyên trách', '15/6/2026', '31/10/2026']),
  );
  expect(ended.text).toContain('đổi 1');
  expect(await runsOf('part-time')).toEqual([['2026-03-01', '2026-06-14']]);
  expect(await runsOf('full-time')).toEqual([['2026-06-15', '2026-10-31']]);
});

test('every slip is told by its cell, and nothing is brought in', async () => {
  const answer = await byChat(
    stage,
    'truong',
    await officers(
      ['Hồ Thị Mẫu Yến', 'MAU-KCN2', 'Kiêm nhiệm', '1/3/2026'],
      ['Hồ Thị Mẫu Hai', 'MAU-KCN1', 'nửa buổi', '1/3/2026'],
      ['Hồ Thị Mẫu Ba', 'MAU-KCN1', 'Kiêm nhiệm', '1/3/2026', '1/2/2026'],
      ['Tạ Thị Mẫu Diệp', 'MAU-KCN1', 'Chuyên trách', '1/3/2026'],
      ['Hồ Thị Mẫu Bốn', 'MAU-KCN1', 'Kiêm nhiệm', '1/3/2026', null, null, 'Kế hoạch nào đó'],
      ['Hồ Thị Mẫu Năm', 'MAU-KCN1', 'Kiêm nhiệm', '1/3/2026', null, '0912 345 678'],
      ['Hồ Thị Mẫu Sáu', 'MAU-KCN1', 'Kiêm nhiệm', '1/3/2026', null, '0912 345 678'],
      ['Hồ Thị Mẫu Năm', 'MAU-KCN1', 'Kiêm nhiệm', '1/3/2026'],
    ),
  );
  for (const cell of ['B2', 'C3', 'E4', 'D5', 'G6', 'F8', 'A9']) expect(answer.text).toContain(`• ${cell}: `);
  expect(answer.text).toContain('Chưa nhập gì');
});

test('the register that was taken away can be sent back as it is', async () => {
  await byCommand(
    stage,
    'officers',
    await officers(['Hồ Thị Mẫu Yến', 'MAU-KCN1', 'Kiêm nhiệm', '1/3/2026', '31/10/2026']),
  );
  await stage.channel.say('truong', { kind: 'choice', data: 'c:workbook:officers' });
  const file = stage.channel.sent('truong').at(-1)?.file;
  if (!file) throw new Error('a workbook was expected');
  const looked = await byChat(stage, 'truong', file.bytes, file.name);
  expect(looked.text).toContain('2 dòng hợp lệ.');
  await stage.channel.say('truong', { kind: 'text', text: 'nhập' });
  expect(stage.channel.sent('truong').at(-1)?.text).toContain('Thêm 0 cán bộ, đổi 0, giữ nguyên 2.');
});

test('an officer employed under the programme brings nobody in, themselves least of all', async () => {
  await stage.speaksFor('dean', 'MAU-KCN1', 'programme');
  const own = await byChat(
    stage,
    'dean',
    await officers(['Tạ Thị Mẫu Diệp', 'MAU-KCN1', 'Kiêm nhiệm', '1/11/2026']),
  );
  expect(own.text).not.toContain('hợp lệ');
  const head = await byChat(
    stage,
    'truong',
    await officers(['Phan Thị Mẫu Vân', 'MAU-KCN1', 'Kiêm nhiệm', '1/11/2026']),
  );
  expect(head.text).toContain('1 dòng hợp lệ');
});
