import { expect, test } from 'vitest';
import { items } from '../../../src/core/answers/items.ts';

const options = [
  { id: 'joined', label: { vi: '1. Kết nạp mới: 45' }, aliases: ['kết nạp'] },
  { id: 'left', label: { vi: '2. Giảm khác: 3' }, aliases: ['giảm'] },
  { id: 'closing', label: { vi: '3. Đoàn viên cuối tháng: 160' } },
];
const read = (text: string) => items.read(text, { options }, { today: '2026-11-20' });

test.each([
  ['2', ['left']],
  ['3, 1', ['joined', 'closing']],
  ['1 3', ['joined', 'closing']],
  ['mục 1 và 2', ['joined', 'left']],
  ['muc 2 va 3', ['left', 'closing']],
  ['1;2;2', ['joined', 'left']],
  ['giảm', ['left']],
  ['kết nạp, 3', ['joined', 'closing']],
])('%s chooses %s', (text, expected) => {
  expect(read(text)).toEqual({ status: 'ok', value: expected });
});

test.each(['', '0', '4', '1, 9', 'xyz', '1,5 triệu', 'x'.repeat(300)])('%s chooses nothing', (text) => {
  expect(read(text).status).toBe('error');
});

test('every spelling of a choice chooses it again', () => {
  const spellings = items.spellings as (value: readonly string[], settings: object) => readonly string[];
  for (const spelling of spellings(['joined', 'closing'], { options }))
    expect(read(spelling)).toEqual({ status: 'ok', value: ['joined', 'closing'] });
});
