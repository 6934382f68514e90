import { expect, test } from 'vitest';
import { periodOnce } from '../../src/core/words.ts';

test.each([
  [
    'Đã gửi Báo cáo hoạt động năm năm 2026 của CĐCS Mẫu.',
    'năm 2026',
    'Đã gửi Báo cáo hoạt động năm 2026 của CĐCS Mẫu.',
  ],
  ['Báo cáo tài chính quý – quý III/2026', 'quý III/2026', 'Báo cáo tài chính quý III/2026'],
  [
    'Báo cáo hoạt động 6 tháng đầu năm 2026',
    '6 tháng đầu năm 2026',
    'Báo cáo hoạt động 6 tháng đầu năm 2026',
  ],
  ['Báo cáo tháng của CĐCS – tháng 5/2026', 'tháng 5/2026', 'Báo cáo tháng của CĐCS – tháng 5/2026'],
])('a title and its period say a word once: %s', (text, period, said) => {
  expect(periodOnce(text, period)).toBe(said);
});
