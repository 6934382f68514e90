import { expect, test } from 'vitest';
import { daySaid } from '../../../src/core/programme/day-said.ts';

const today = '2026-11-20';

test.each([
  ['đặt lịch sơ kết 15/12', '2026-12-15', 'đặt lịch sơ kết'],
  ['đặt lịch sơ kết ngày 1/12/2026', '2026-12-01', 'đặt lịch sơ kết'],
  ['dat lich so ket vao ngay 5-1-2027', '2027-01-05', 'dat lich so ket'],
  ['đặt lịch họp ngày 15 tháng 12 năm 2026 nhé', '2026-12-15', 'đặt lịch họp nhé'],
  ['dời giao ban sang 20.12', '2026-12-20', 'dời giao ban sang'],
])('in "%s" stands %s', (said, day, rest) => {
  const read = daySaid(said, today);
  expect(read.day).toBe(day);
  expect(read.rest.replace(/ +/g, ' ').trim()).toBe(rest);
});

test.each([
  'đặt lịch sơ kết',
  'đặt lịch sơ kết năm 2025',
  'đặt lịch giao ban 15/12 và 20/12',
  'đặt lịch sơ kết 1/11/2026',
  'đặt lịch sơ kết 31/2',
  'đặt lịch báo cáo quý 3/2026',
  'đặt lịch báo cáo tháng 11/2026',
  'tổng kết kế hoạch 136/KH-LĐLĐ',
])('in "%s" stands no day to come', (said) => {
  expect(daySaid(said, today).day).toBeNull();
});

test("several days are nobody's guess, and are not part of what is named", () => {
  expect(daySaid('đặt lịch giao ban 15/12 và 20/12', today).rest.replace(/ +/g, ' ')).toBe(
    'đặt lịch giao ban và ',
  );
});
