import { expect, test } from 'vitest';
import { planMonths, planTold, readWorks } from '../../../src/core/registers/work-plans.ts';

test.each([
  ['gặp Công ty Mẫu', ['gặp Công ty Mẫu']],
  ['1. gặp Công ty Mẫu\n2) tập huấn\n\n- lập danh sách', ['gặp Công ty Mẫu', 'tập huấn', 'lập danh sách']],
  ['gặp A; tập huấn 2 buổi ;', ['gặp A', 'tập huấn 2 buổi']],
  ['3 buổi tập huấn', ['3 buổi tập huấn']],
])('%j is these pieces of work', (text, works) => {
  expect(readWorks(text)).toEqual({ ok: true, works });
});

test('nothing, too much and too long are told apart', () => {
  expect(readWorks(' ; \n-')).toEqual({ ok: false, reason: 'none' });
  expect(readWorks(Array.from({ length: 21 }, (_, n) => `việc ${n}`).join(';'))).toEqual({
    ok: false,
    reason: 'too-many',
  });
  expect(readWorks('a'.repeat(201))).toEqual({ ok: false, reason: 'too-long' });
});

test('a plan is for this month or the next, over the end of a year too', () => {
  expect(planMonths('2026-12-31')).toEqual(['2026-12', '2027-01']);
});

test('a report is told what was planned, what was done, and what was not, with the reason', () => {
  const item = { number: 1, work: 'gặp A', result: null, note: null } as const;
  expect(
    planTold([
      { ...item, result: 'done' },
      { ...item, number: 2, work: 'tập huấn', result: 'partly', note: 'một buổi' },
      { ...item, number: 3, work: 'khảo sát' },
    ]),
  ).toEqual({ plan: 'gặp A; tập huấn; khảo sát', done: 'gặp A', notDone: 'tập huấn (một buổi)' });
});
