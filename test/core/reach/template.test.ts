import { expect, test } from 'vitest';
import { FIELDS, templateValues } from '../../../src/core/reach/template.ts';

const gist = {
  name: 'Lê Thị Lan',
  unit: 'CĐCS May Hoa Mai',
  count: 3,
  first: '• Báo cáo tháng 11/2026',
  on: '2026-12-05',
};

test('the values say what there is to do first, and by when', () => {
  expect(templateValues(gist)).toEqual({
    ...{ ten: 'Lê Thị Lan', don_vi: 'CĐCS May Hoa Mai', so_viec: '3' },
    ...{ viec: 'Báo cáo tháng 11/2026', han: '05/12/2026' },
  });
});

test('what is too long is cut, counted as Zalo counts it', () => {
  const long = 'Công đoàn cơ sở Đường Thuỷ '.normalize('NFD').repeat(20);
  const values = templateValues({ ...gist, name: long, unit: long, first: `${long}🎉`, count: 10 ** 9 });
  for (const [name, value] of Object.entries(values))
    expect(value.normalize('NFC').length).toBeLessThanOrEqual(FIELDS[name as keyof typeof FIELDS]);
  expect(values.ten).toMatch(/^Công đoàn cơ sở Đường Thuỷ…?/);
});

test('a letter of two units is not cut in half', () => {
  const { ten } = templateValues({ ...gist, name: '🎉'.repeat(40) });
  expect(ten).toBe(`${'🎉'.repeat(14)}…`);
});

test('nothing is empty', () => {
  expect(templateValues({ ...gist, name: ' ', first: '\n' })).toMatchObject({ ten: '–', viec: '–' });
});
