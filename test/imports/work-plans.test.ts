import { beforeEach, expect, test } from 'vitest';
import { openStage, type Stage } from '../stage.ts';
import { byChat, byCommand, type Rows, sheet, workbook } from './kit.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage('2026-11-20');
  await stage.speaksFor('de-an', 'MAU-KCN1', 'programme');
  await stage.speaksFor('truong', 'MAU-KCN1', 'reviewer');
});

const TITLES = [
  ...['Họ và tên', 'Mã đơn vị', 'Tháng', 'Việc', 'Kết quả', 'Ghi chú'],
  ...['Số doanh nghiệp vận động', 'Số CĐCS thành lập', 'Số đoàn viên phát triển'],
];
const plans = (...rows: Rows) => workbook(sheet([TITLES, ...rows]));

const DIEP = ['Tạ Thị Mẫu Diệp', 'MAU-KCN1'];
const item = (
  month: string,
  work: string,
  result: string | null = null,
  note: string | null = null,
): Rows[number] => [...[...DIEP, month, work, result, note], ...[3, 1, 45]];

const items = () =>
  stage.app.store.db
    .selectFrom('work_plan_item')
    .innerJoin('work_plan', 'work_plan.id', 'plan_id')
    .select(['period', 'number', 'work', 'result', 'note'])
    .orderBy('period')
    .orderBy('number')
    .execute();

test('plans come in by workbook, and results are added later', async () => {
  const first = await byCommand(
    stage,
    'work-plans',
    await plans(item('12/2026', 'gặp A'), item('12/2026', 'tập huấn')),
  );
  expect(first.text).toContain('Thêm 1 kế hoạch, đổi 0, giữ nguyên 0.');
  const then = await byCommand(
    stage,
    'work-plans',
    await plans(item('12/2026', 'Gặp A', 'xong'), item('12/2026', 'tập huấn', 'chưa làm được', 'tăng ca')),
  );
  expect(then.text).toContain('đổi 1');
  expect(await items()).toEqual([
    { period: '2026-12', number: 1, work: 'Gặp A', result: 'done', note: null },
    { period: '2026-12', number: 2, work: 'tập huấn', result: 'not-done', note: 'tăng ca' },
  ]);
  const lost = await byCommand(stage, 'work-plans', await plans(item('12/2026', 'việc khác')));
  expect(lost).toMatchObject({ code: 1, text: expect.stringContaining('đã ghi kết quả nên không đổi tên') });
});

test('every slip is told by its cell, and nothing is brought in', async () => {
  const answer = await byChat(
    stage,
    'truong',
    await plans(
      ['Người Lạ Mẫu', 'MAU-KCN1', '12/2026', 'gặp A', null, null, 3, 1, 45],
      item('quý 4/2026', 'gặp B'),
      item('12/2026', 'gặp C', 'được một phần'),
      item('12/2026', 'gặp D').with(6, 4),
      item('12/2026', 'gặp C'),
      item('12/2026', 'gặp E').with(7, null),
      item('12/2026', 'gặp F').with(1, 'MAU-KCN2'),
    ),
  );
  for (const cell of ['A2', 'C3', 'F4', 'G5', 'D6', 'H7', 'B8']) expect(answer.text).toContain(`• ${cell}: `);
  expect(answer.text).toContain('Chưa nhập gì');
  expect(await items()).toEqual([]);
});

test('an officer of the programme brings in their own plan alone; what was taken away can be sent back', async () => {
  await stage.speaksFor('khac', 'MAU-KCN1', 'officer');
  const other = await byChat(stage, 'khac', await plans(item('11/2026', 'gặp A')));
  expect(other.text).toContain('Cán bộ chỉ ghi kế hoạch của mình');
  await byChat(
    stage,
    'de-an',
    await plans(item('11/2026', 'gặp A', 'xong'), item('11/2026', 'tập huấn')),
    'a.xlsx',
  );
  await stage.channel.say('de-an', { kind: 'text', text: 'nhập' });
  await stage.channel.say('de-an', { kind: 'choice', data: 'c:workbook:work-plans:2026-11' });
  const file = stage.channel.sent('de-an').at(-1)?.file;
  if (!file) throw new Error('a workbook was expected');
  const looked = await byChat(stage, 'truong', file.bytes, file.name);
  expect(looked.text).toContain('2 dòng hợp lệ.');
  await stage.channel.say('truong', { kind: 'text', text: 'nhập' });
  expect(stage.channel.sent('truong').at(-1)?.text).toContain('Thêm 0 kế hoạch, đổi 0, giữ nguyên 1.');
});

test('nobody tells the result of what another means to do', async () => {
  await byCommand(stage, 'work-plans', await plans(item('11/2026', 'gặp A')));
  const { id } = await stage.app.store.db.selectFrom('work_plan').select('id').executeTakeFirstOrThrow();
  await stage.channel.say('truong', { kind: 'choice', data: `c:work-result:${id}:1` });
  expect(stage.channel.sent('truong').at(-1)?.text).toBe('Không có việc đó trong kế hoạch của anh/chị.');
  await stage.speaksFor('xa', 'MAU-KCN2', 'reviewer');
  await stage.channel.say('xa', { kind: 'choice', data: `c:work-plan-of:${id}` });
  expect(stage.channel.sent('xa').at(-1)?.text).not.toContain('gặp A');
});
