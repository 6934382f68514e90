import { describe, expect, test } from 'vitest';
import { ruleDayWords } from '../../../src/core/programme/date-words.ts';
import { readDueRule } from '../../../src/core/programme/due-rule-read.ts';
import type { DueRule } from '../../../src/core/programme/duties.ts';
import type { Frequency } from '../../../src/core/reports/periods.ts';
import { readLocales } from '../../../src/definitions/locales.ts';

const words = readLocales('locales').locales.words('vi');

test.each<readonly [string, Frequency, DueRule]>([
  ['ngày 5 tháng sau', 'month', { day: 5, month: 1 }],
  ['mùng 5 thang sau', 'month', { day: 5, month: 1 }],
  ['trước ngày 5 tháng sau', 'month', { day: 4, month: 1 }],
  ['trước ngày 1 tháng sau', 'month', { lastDay: true, month: 0 }],
  ['ngày 25 trong tháng', 'month', { day: 25, month: 0 }],
  ['ngày cuối tháng', 'month', { lastDay: true, month: 0 }],
  ['cuối tháng sau', 'month', { lastDay: true, month: 1 }],
  ['3 ngày làm việc sau khi hết kỳ', 'month', { workingDaysAfterEnd: 3 }],
  ['sau 7 ngày', 'month', { daysAfterEnd: 7 }],
  ['ngày 10 tháng đầu quý sau', 'quarter', { day: 10, month: 1 }],
  ['ngày 25 tháng cuối quý', 'quarter', { day: 25, month: 0 }],
  ['ngày 20 tháng thứ hai', 'quarter', { day: 20, month: -1 }],
  ['ngày cuối quý', 'quarter', { lastDay: true, month: 0 }],
  ['10 ngày sau khi hết quý', 'quarter', { daysAfterEnd: 10 }],
  ['15/6 và 15/12', 'half-year', { day: 15, month: 0 }],
  ['10/7 và 10/1', 'half-year', { day: 10, month: 1 }],
  ['15/5 và 15/11', 'half-year', { day: 15, month: -1 }],
  ['10/10', 'nine-months', { day: 10, month: 1 }],
  ['15/12', 'year', { day: 15, month: 0 }],
  ['ngày 15 tháng 11', 'year', { day: 15, month: -1 }],
  ['20/1 năm sau', 'year', { day: 20, month: 1 }],
  ['15/6 trong năm', 'year', { day: 15, month: -6 }],
  ['trước ngày 31/12', 'year', { before: '12-31' }],
  ['thứ sáu', 'week', { daysAfterEnd: -2 }],
  ['T2 tuần sau', 'week', { daysAfterEnd: 1 }],
  ['chủ nhật', 'week', { daysAfterEnd: 0 }],
])('%s of a report every %s', (typed, every, due) => {
  expect(readDueRule(typed, { every, isReport: true })).toEqual({ ok: true, due });
});

test('what may be meant two ways is asked back, of a report; a meeting on the 5th is on the 5th', () => {
  const asked = (typed: string, every: Frequency, isReport: boolean) =>
    readDueRule(typed, { every, isReport });
  expect(asked('ngày 5', 'month', true)).toEqual({ ok: false, problem: 'date-which-month' });
  expect(asked('ngày 5 hằng tháng', 'month', true)).toEqual({ ok: false, problem: 'date-which-month' });
  expect(asked('ngày 5', 'month', false)).toEqual({ ok: true, due: { day: 5, month: 0 } });
  expect(asked('20/1', 'year', true)).toEqual({ ok: false, problem: 'date-which-year' });
  expect(asked('1/5', 'year', false)).toEqual({ ok: true, due: { day: 1, month: -7 } });
});

test.each<readonly [string, Frequency, string]>([
  ['31/2', 'year', 'date-no-such-day'],
  ['ngày 32 tháng sau', 'month', 'date-no-such-day'],
  ['ngày 0 tháng sau', 'month', 'date-no-such-day'],
  ['khi nào cũng được', 'month', 'date-unreadable-month'],
  ['thứ sáu', 'month', 'date-unreadable-month'],
  ['ngày 5', 'week', 'date-unreadable-week'],
  ['15/12/2026', 'year', 'date-unreadable-year'],
  ['5/12', 'month', 'date-unreadable-month'],
  ['15/3 và 15/9', 'half-year', 'date-unreadable-half-year'],
  ['', 'quarter', 'date-unreadable-quarter'],
])('%s is no day of a report every %s', (typed, every, problem) => {
  expect(readDueRule(typed, { every, isReport: true })).toEqual({ ok: false, problem });
});

describe('what is shown is read again as the same day', () => {
  const monthly: readonly DueRule[] = [
    { day: 5, month: 1 },
    { day: 25, month: 0 },
    { lastDay: true, month: 0 },
    { lastDay: true, month: 1 },
    { daysAfterEnd: 10 },
    { workingDaysAfterEnd: 3 },
  ];
  const rules: readonly (readonly [Frequency, readonly DueRule[]])[] = [
    ['week', [-6, -5, -4, -3, -2, -1, 0, 1, 7].map((daysAfterEnd) => ({ daysAfterEnd }))],
    ['month', monthly],
    ['quarter', [...monthly, { day: 9, month: -1 }, { day: 9, month: -2 }]],
    ['half-year', monthly],
    ['nine-months', monthly],
    [
      'year',
      [
        { day: 15, month: 0 },
        { day: 1, month: -4 },
        { day: 20, month: 1 },
        { before: '12-31' },
        { daysAfterEnd: 10 },
      ],
    ],
  ];
  test.each(rules)('every %s', (every, all) => {
    for (const due of all) {
      const shown = words(ruleDayWords({ kind: 'every', every, due }));
      expect(readDueRule(shown, { every, isReport: true }), shown).toEqual({ ok: true, due });
    }
  });
});
