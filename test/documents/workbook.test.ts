import { zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { cellName } from '../../src/core/workbook.ts';
import { readWorkbook } from '../../src/documents/workbook-read.ts';
import { writeWorkbook } from '../../src/documents/workbook-write.ts';

test('what is written is read again, headers and numbers as they were', async () => {
  const bytes = await writeWorkbook([
    {
      name: 'Giao chỉ tiêu',
      title: 'Giao chỉ tiêu năm 2026',
      columns: [
        { header: 'Mã đơn vị', width: 20 },
        { header: 'Giao', width: 10 },
      ],
      rows: [
        ['MAU-KCN1', 45],
        ['=1+1', null],
      ],
      notes: ['Nguồn: số liệu mẫu'],
    },
  ]);
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.reason);
  const values = read.workbook.sheets[0]?.rows.map((row) => row.map(({ value }) => value));
  expect(values?.slice(0, 5)).toEqual([
    ['Giao chỉ tiêu năm 2026', null],
    [null, null],
    ['Mã đơn vị', 'Giao'],
    ['MAU-KCN1', 45],
    ['=1+1', null],
  ]);
  expect(values?.at(-1)?.[0]).toBe('Nguồn: số liệu mẫu');
});

test('a formula keeps its last result and says what it is; merged areas are named', async () => {
  const cells = new Map([
    ['1,0', { value: 12, type: 'formula' as const, formula: 'SUM(A1)', formulaResult: 12 }],
  ]);
  const merges = [{ startRow: 2, startCol: 0, endRow: 2, endCol: 2 }];
  const read = await readWorkbook(
    await writeXlsx({ sheets: [{ name: 'A', rows: [[1], [12], ['x']], cells, merges }] }),
  );
  if (!read.ok) throw new Error(read.reason);
  expect(read.workbook.sheets[0]?.rows[1]?.[0]).toEqual({ value: 12, formula: true });
  expect(read.workbook.sheets[0]?.merges).toEqual(['A3:C3']);
});

const encode = (text: string) => new TextEncoder().encode(text);

test('what is not a workbook, has macros, or would unpack without end is refused unopened', async () => {
  const reason = async (bytes: Uint8Array) => {
    const read = await readWorkbook(bytes);
    return read.ok ? null : read.reason;
  };
  expect(await reason(encode('xin chào'))).toBe('not-a-workbook');
  expect(await reason(zipSync({ 'a.txt': encode('a') }))).toBe('not-a-workbook');
  expect(await reason(zipSync({ 'xl/workbook.xml': encode('<a/>'), 'xl/vbaProject.bin': encode('x') }))).toBe(
    'macros',
  );
  const zeros = new Uint8Array(70 * 1024 * 1024);
  expect(
    await reason(zipSync({ 'xl/workbook.xml': encode('<a/>'), 'xl/worksheets/sheet1.xml': zeros })),
  ).toBe('too-big');
  expect(await reason(zipSync({ 'xl/workbook.xml': encode('<a/>') }))).toBe('damaged');
});

test('cells are named as spreadsheets name them', () => {
  expect([cellName(6, 1), cellName(0, 25), cellName(0, 26), cellName(9, 701)]).toEqual([
    'B7',
    'Z1',
    'AA1',
    'ZZ10',
  ]);
});
