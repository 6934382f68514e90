import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '../../../src/core/day.ts';
import { readCorrection } from '../../../src/core/flow/correction.ts';
import { hearSeveral } from '../../../src/core/flow/hear-several.ts';
import { readSeveral } from '../../../src/core/flow/several.ts';
import { type Ask, type Flow, noCursor, noState, type Standing } from '../../../src/core/flow/types.ts';
import { bare, marked } from '../../../src/core/fold.ts';
import { say } from '../../../src/core/message.ts';
import { readForm } from '../../../src/definitions/form.ts';
import { anyLetter } from '../../setup/any-letter.ts';

const read = readForm(fileURLToPath(new URL('../../../forms/thang-cdcs.v1.yaml', import.meta.url)));
if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
const asks = read.value.steps.filter((step): step is Ask => step.kind === 'ask');

/** `joined=45`, `transferred-out|left-other=12`; what is left over behind `+`. */
const shown = (text: string, asked: string | null = null): string => {
  const { given, left } = readSeveral(text, asks, asked);
  const values = given.map(({ items, text: value }) => `${items.join('|')}=${value}`);
  return [...values, ...left.map((each) => `+${each}`)].join(' ');
};

const UP = 'joined|transferred-in';
const DOWN = 'transferred-out|left-other';
const LINES: readonly (readonly [string, string])[] = [
  ['45 tăng, 12 giảm', `${UP}=45 ${DOWN}=12`],
  ['tăng 45 giảm 12', `${UP}=45 ${DOWN}=12`],
  ['45 tăng giảm 12', '+45 tăng giảm 12'],
  ['45 tăng, giảm 12', `${UP}=45 ${DOWN}=12`],
  ['kết nạp 45, chuyển đi 12', 'joined=45 transferred-out=12'],
  ['kết nạp: 45; chuyển đi = 12', 'joined=45 transferred-out=12'],
  ['- kết nạp 45\n- chuyển đi không\n- giảm khác 2', 'joined=45 transferred-out=không left-other=2'],
  ['có 45 người kết nạp mới và 12 người chuyển đi', 'joined=45 người transferred-out=12 người'],
  ['dạ em gửi số liệu ạ: lao động 320, kết nạp 45 nha', 'workers=320 joined=45'],
  ['lao động 320 (nữ 180), đoàn phí 12 triệu', 'workers=320 workers-women=180 dues-due|dues-paid=12 triệu'],
  ['lao động 320, trong đó nữ 180', 'workers=320 workers-women=180'],
  ['320 lao động, 180 nữ', 'workers=320 workers-women=180'],
  ['đv đầu kỳ 300, đv cuối kỳ 310 (nữ 170)', 'opening=300 closing=310 closing-women=170'],
  ['ld 320 (nữ 180), đv nữ 170', 'workers=320 workers-women=180 closing-women=170'],
  ['nữ 180', 'workers-women|closing-women=180'],
  ['kết nạp 45 nữ 20', 'joined=45 +nữ 20'],
  ['kết nạp 45 (nữ 20), lao động 320', 'joined=45 workers=320 +nữ 20'],
  ['kết nạp 45 đoàn viên, chuyển đi 2 đoàn viên', 'joined=45 transferred-out=2'],
  ['đoàn viên giảm 12', `${DOWN}=12`],
  ['đã thu 12tr5, phải thu 13 triệu', 'dues-paid=12tr5 dues-due=13 triệu'],
  ['kết nạp 1,810, chuyển đi -5', 'joined=1,810 transferred-out=-5'],
  ['tư vấn 2 vụ, đại diện 1', 'cases-advised=2 vụ cases-represented=1'],
  ['kết nạp 45, thành lập 2', 'joined=45 +thành lập 2'],
  ['sửa kết nạp thành 4, cuối kỳ 121', 'joined=4 closing=121'],
  ['nhầm rồi, kết nạp 4, cuối kỳ 121', 'joined=4 closing=121'],
  ['kết nạp hai mươi lăm, chuyển đi mười', 'joined=hai mươi lăm transferred-out=mười'],
  ['tổng đoàn viên cuối tháng 310 trong đó nữ là 170 người', 'closing=310 closing-women=170 người'],
  ['320 lao động trong đó nữ 180', 'workers=320 workers-women=180'],
  ['sáng nay kết nạp 45, chiều chuyển đi 12', 'joined=45 transferred-out=12'],
  ['không có ai chuyển đi, 2 cuộc đối thoại', 'transferred-out=không có ai dialogues=2'],
  ['đoàn viên nữ tăng 12', '+đoàn viên nữ tăng 12'],
  ['kết nạp45,chuyển đi12', 'joined=45 transferred-out=12'],
  ['kết nạp', '+kết nạp'],
];
test.each(LINES)('%s', (line, meaning) => {
  expect(shown(line)).toBe(meaning);
});

test.each(LINES)('without accents: %s', (line, meaning) => {
  expect(shown(bare(marked(line.replaceAll('\n', ', '))))).toBe(bare(marked(meaning)));
});

test('a value without a name is of the question that is asked', () => {
  expect(shown('320, nữ 180', 'workers')).toBe('workers=320 workers-women=180');
  expect(shown('320 (nữ 180)', 'workers')).toBe('workers=320 workers-women=180');
  expect(shown('2 nữ 3 nam', 'workers')).toBe('+2 nữ 3 nam');
  expect(shown('45, chuyển đi 12', 'joined')).toBe('joined=45 transferred-out=12');
  expect(shown('nữ 180', 'closing-women')).toBe('closing-women=180');
});

test('"45 đoàn viên" counts, it does not name', () => {
  expect(readSeveral('45 đoàn viên', asks, 'joined').named).toBe(0);
  expect(readSeveral('đoàn viên 45', asks, 'joined').named).toBe(1);
});

const FORM: Flow = { id: 'form', version: 1, begin: null, steps: read.value.steps };

test.each([
  [['giảm 2', 'giảm 2'], ['giảm 2'], []],
  [['kết nạp 5, giảm 2', 'kết nạp 5, giảm 2', 'giảm 2'], ['giảm 2'], []],
  [['giảm 2, giảm 2'], ['giảm 2'], []],
  [['giảm 2, giảm 3'], ['giảm 2', 'giảm 3'], []],
  [['giảm 2', 'giảm 3'], ['giảm 3'], ['giảm 2']],
  [['tăng 4, giảm 2', 'giảm 2'], ['tăng 4', 'giảm 2'], []],
  [['giảm 2', 'chuyển đi 2'], [], []],
])('of %j is asked %j', (lines, asked, left) => {
  const today = '2026-11-20' as Day;
  let standing: Standing = { state: noState, cursor: noCursor };
  const told: unknown[] = [];
  for (const text of lines) {
    const step = hearSeveral(FORM, standing, { kind: 'several', text }, today);
    standing = step.standing;
    told.push(...step.notices.filter((one) => 'key' in one && one.key === 'doubt-dropped'));
  }
  expect(standing.state.doubts?.map(({ said }) => said)).toEqual(asked);
  expect(told).toEqual(left.map((said) => say('doubt-dropped', { said })));
});

type Correct = readonly [line: string, items: string | null, was: string | null, to: string | null];
test.each<Correct>([
  ['nhầm rồi, 45 chứ không phải 54', null, '54', '45'],
  ['nham roi, 45 chu ko phai 54', null, '54', '45'],
  ['45 chứ hổng phải 54 đâu ạ', null, '54', '45'],
  ['không phải 54 mà là 45', null, '54', '45'],
  ['không phải 54, 45 mới đúng', null, '54', '45'],
  ['kết nạp 45 chứ không phải 54', 'joined', '54', '45'],
  ['kết nạp không phải 54 mà là 45', 'joined', '54', '45'],
  ['sửa kết nạp thành 45', 'joined', null, '45'],
  ['sua lai ket nap thanh 45 giup em', 'joined', null, '45'],
  ['sửa mục 3 thành 12', 'opening', null, '12'],
  ['mục 3 là 12', 'opening', null, '12'],
  ['sửa 54 thành 45', null, '54', '45'],
  ['đổi đoàn phí đã thu sang 12tr5', 'dues-paid', null, '12tr5'],
  ['nhầm, kết nạp là 45', 'joined', null, '45'],
  ['dạ em ghi nhầm, giảm 12', DOWN, null, '12'],
  ['sai rồi, 45', null, null, '45'],
  ['không phải 54', null, '54', null],
])('%s puts right', (line, items, was, to) => {
  const correction = readCorrection(line, asks);
  expect(
    correction && { items: correction.items?.join('|') ?? null, was: correction.was, to: correction.to },
  ).toEqual({
    items,
    was,
    to,
  });
});

test.each([
  '45',
  'kết nạp 45, chuyển đi 12',
  'có',
  'chưa rõ',
  'sửa',
  'nhầm rồi',
  'đề nghị sửa nhà ăn',
  'sửa kết nạp thành 4, cuối kỳ 121',
  'kết nạp 45 chứ không phải 54, cuối kỳ 121',
  'nhầm rồi, kết nạp 4, cuối kỳ 121',
  '50 đến 60',
])('%s is no correction', (line) => {
  expect(readCorrection(line, asks)).toBeNull();
});

test('whatever is typed, nothing throws, and every value was typed', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...LINES.map(([line]) => line),
      'mục 3',
      'chứ không phải',
      'sửa',
      'thành',
      '(',
      ',',
      '45',
      'nữ',
    ),
    fc.string({ unit: anyLetter, maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), fc.constantFrom(null, 'workers'), (pieces, asked) => {
      const line = pieces.join(' ');
      readCorrection(line, asks);
      for (const { text, items } of readSeveral(line, asks, asked).given) {
        expect(text).not.toBe('');
        expect(items.length).toBeGreaterThan(0);
        const typed = line.normalize('NFC').replace(/[\s\p{Cf}\p{Cc}\p{Cs}]+|\uFE0E|\uFE0F|\u20E3/gu, '');
        expect(typed.toLowerCase()).toContain(text.replace(/\s+/g, '').toLowerCase());
      }
    }),
    { numRuns: 200 },
  );
});
