import { expect, test } from 'vitest';
import { understand } from '../../src/commands/understand.ts';

const meta = { today: '2026-11-20' };
const run = (cases: readonly object[], score = false): string =>
  understand(JSON.stringify({ meta, cases }), { score });

test('each case is one line of JSON with what was understood', () => {
  const lines = run([
    { id: 'a', kind: 'number', input: '1.810' },
    { id: 'b', kind: 'number', input: '1,5' },
    { id: 'c', kind: 'number', input: '1,5', context: { integer: false } },
    { id: 'd', kind: 'number', input: '50-60' },
    { id: 'e', kind: 'taxcode', input: '0100109106', context: { subject: 'enterprise' } },
    { id: 'f', kind: 'phone', input: '0912 000 111', context: { type: 'mobile', required: true } },
  ]).split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { id: 'a', status: 'ok', value: 1810 },
    { id: 'b', status: 'error', reason: 'not_integer' },
    { id: 'c', status: 'ok', value: 1.5 },
    { id: 'd', status: 'ask', reason: 'range', candidates: [50, 60] },
    { id: 'e', status: 'ok', value: '0100109106' },
    { id: 'f', status: 'ok', value: '+84912000111' },
  ]);
});

test('a choice is read among the options of its case', () => {
  const options = [
    { id: 'yes', label: 'Đúng' },
    { id: 'no', label: 'Chưa đúng' },
  ];
  const line = run([{ id: 'a', kind: 'choice', input: '2', context: { question: 'Đúng chưa?', options } }]);
  expect(JSON.parse(line)).toEqual({ id: 'a', status: 'ok', value: 'no' });
});

test('an intent has slots, and words without one are asked', () => {
  const lines = run([
    { id: 'a', kind: 'intent', input: 'làm báo cáo quý 3' },
    { id: 'b', kind: 'intent', input: 'trời hôm nay đẹp ghê' },
  ]).split('\n');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ value: 'report.start', slots: { period: '2026-Q3' } });
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ id: 'b', status: 'ask' });
});

test('the score tells asking from refusing only when strict, and lists every miss', () => {
  const cases = [
    { id: 'right', kind: 'number', input: '45', expected: { status: 'ok', value: 45 } },
    { id: 'refused', kind: 'number', input: '50-60', expected: { status: 'error' } },
    { id: 'wrong', kind: 'money', input: '3tr5', expected: { status: 'ok', value: 35 } },
  ];
  const [numbers, money, total, ...misses] = run(cases, true).split('\n');
  expect(numbers).toBe('number     strict 1/2 (50.0 %)  lenient 2/2 (100.0 %)');
  expect(money).toBe('money      strict 0/1 (0.0 %)  lenient 0/1 (0.0 %)');
  expect(total).toBe('total      strict 1/3 (33.3 %)  lenient 2/3 (66.7 %)');
  expect(misses.map((line) => line.split(' ')[1])).toEqual(['refused', 'wrong']);
});

test('a period is compared by its days, an intent by the slots that are given', () => {
  const period = { label: 'quý bốn', from: '2026-10-01', to: '2026-12-31' };
  const cases = [
    { id: 'a', kind: 'period', input: 'quý 4', expected: { status: 'ok', value: period } },
    {
      id: 'b',
      kind: 'intent',
      input: 'làm báo cáo quý 3',
      expected: { status: 'ok', value: 'report.start' },
    },
    {
      id: 'c',
      kind: 'intent',
      input: 'làm báo cáo quý 3',
      expected: { status: 'ok', value: 'report.start', slots: { period: '2026-Q2' } },
    },
  ];
  const misses = run(cases, true).split('\n').slice(3);
  expect(misses.map((line) => line.split(' ')[1])).toEqual(['c']);
});
