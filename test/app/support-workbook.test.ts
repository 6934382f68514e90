import { expect, test } from 'vitest';
import { readWorkbook } from '../../src/documents/workbook-read.ts';
import { openStage } from '../stage.ts';

const sent = async (unit: string, role: 'finance' | 'reviewer' | 'filer') => {
  const stage = await openStage();
  await stage.speaksFor('x', unit, role);
  await stage.channel.say('x', { kind: 'choice', data: 'c:workbook:support-claims' });
  return stage.channel.sent('x').at(-1);
};

test('finance takes the claims away as a workbook: one row a claim, one row for each thing that is paid for', async () => {
  const file = (await sent('MAU', 'finance'))?.file;
  if (!file) throw new Error('a workbook was expected');
  const read = await readWorkbook(file.bytes);
  if (!read.ok) throw new Error('the workbook was expected to be readable');
  const rows = read.workbook.sheets.map(({ rows: all }) => all.map((row) => row.map(({ value }) => value)));
  const [claims = [], lines = []] = rows;
  expect(claims[2]?.slice(0, 3)).toEqual(['Số đề nghị', 'Đơn vị', 'Chương trình']);
  expect(claims.filter(([number]) => String(number).startsWith('MAU-HT-')).length).toBe(9);
  expect(claims.find(([number]) => number === 'MAU-HT-2026-08')).toEqual([
    ...['MAU-HT-2026-08', 'Công đoàn KCN Sông Xanh (mẫu)', 'Kế hoạch năm 2026 (mẫu)'],
    ...[
      'Hỗ trợ hoạt động văn phòng đại diện',
      5,
      'tháng 8/2026',
      5_000_000,
      'Đã chi',
      '01/09/2026',
      '03/09/2026',
    ],
    ...['Chứng từ mẫu 2026-08', '05/09/2026', ''],
  ]);
  expect(lines.filter(([number]) => number === 'MAU-HT-2026-08').map((row) => row[4])).toEqual(
    Array.from({ length: 5 }, () => 1_000_000),
  );
});

test('a unit takes its own away, a grassroots union nothing', async () => {
  expect((await sent('MAU-KCN1', 'reviewer'))?.file?.name).toBe('de-nghi-ho-tro-2026-11-20.xlsx');
  expect((await sent('MAU-CS01', 'filer'))?.file).toBeUndefined();
});
