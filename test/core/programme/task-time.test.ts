import { expect, test } from 'vitest';
import { taskDue } from '../../../src/core/programme/task-time.ts';

const due = (vi: string, more: { due?: string | null; ongoing?: boolean } = {}) => {
  const found = taskDue({ due: null, ongoing: false, ...more, time: { vi } });
  return found.kind === 'day' ? found.on : found.kind;
};

const cases: readonly (readonly [string, string])[] = [
  ['quý III/2025', '2025-09-30'],
  ['Trong quý IV/2021', '2021-12-31'],
  ['Trong quý I/2022', '2022-03-31'],
  ['quý 2 năm 2026', '2026-06-30'],
  ['Quý II / 2024', '2024-06-30'],
  ['Năm 2025', '2025-12-31'],
  ['trong năm 2023', '2023-12-31'],
  ['Hoàn thành trong năm 2023', '2023-12-31'],
  ['Kịp thời, năm 2025', '2025-12-31'],
  ['Năm 2025 (khi phần mềm được hoàn thiện)', '2025-12-31'],
  ['Năm 2025, gắn với các ngày lễ lớn', '2025-12-31'],
  ['2023–2030', '2030-12-31'],
  ['2023–2030 (chương trình toàn khoá và hằng năm)', '2030-12-31'],
  ['giai đoạn 2020 - 2025', '2025-12-31'],
  ['tháng 02/2024', '2024-02-29'],
  ['Tháng 6 năm 2025', '2025-06-30'],
  ['đến hết tháng 9/2026', '2026-09-30'],
  ['15/3/2026', '2026-03-15'],
  ['trước ngày 31/12/2025', '2025-12-30'],
  ['Thường xuyên', 'ongoing'],
  ['Thường xuyên; định kỳ sơ kết, tổng kết', 'ongoing'],
  ['Không nêu', 'none'],
  ['Định kỳ', 'none'],
  ['Hằng năm và từng giai đoạn', 'none'],
  ['Hằng năm, báo cáo trước ngày 31/12', 'none'],
  ['Năm 2022 và những năm tiếp theo', 'none'],
  ['Bắt đầu thực hiện từ quý I/2022', 'none'],
  ['từ năm 2022', 'none'],
  ['chủ đề thi đua giai đoạn 2020 - 2025', 'none'],
  ['Tết Nguyên đán; Tháng Công nhân; 01/5; 28/7; các ngày lễ lớn', 'none'],
  ['31/02/2026', 'none'],
  ['quý V/2025', 'none'],
  ['khi được yêu cầu', 'none'],
];

test.each(cases)('"%s" ends on %s', (time, last) => {
  expect(due(time)).toBe(last);
});

test('a day that the pack gives goes before the words', () => {
  expect(due('Trong quý IV/2021', { due: '2021-11-30' })).toBe('2021-11-30');
});

test('what is marked as ongoing has no last day, whatever its words', () => {
  expect(due('Năm 2025', { ongoing: true })).toBe('ongoing');
});
