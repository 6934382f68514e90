import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readIntent, readReserved } from '../../../src/core/flow/intents.ts';
import { bare, marked } from '../../../src/core/fold.ts';
import { anyLetter } from '../../setup/any-letter.ts';

const env = { today: '2026-11-20' };

type Case = {
  readonly input: string;
  readonly expected:
    | { readonly status: 'ok'; readonly value: string; readonly slots?: Readonly<Record<string, unknown>> }
    | { readonly status: 'none' };
};
const file = new URL('../../understanding/intent.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Case[] };

/** What is missed, as text, so that a failure names every miss. */
const missed = (spelt: (input: string) => string, of: readonly Case[]): readonly string[] =>
  of.flatMap(({ input, expected }) => {
    const reading = readIntent(spelt(input), env);
    const intent = reading.status === 'ok' ? reading.intent : 'none';
    return intent === (expected.status === 'ok' ? expected.value : 'none')
      ? []
      : [`${spelt(input)} → ${intent}`];
  });

test('every case is read', () => {
  expect(missed((input) => input, cases)).toEqual([]);
});

test('every slot of a case is read', () => {
  for (const { input, expected } of cases)
    if (expected.status === 'ok' && expected.slots)
      expect(readIntent(input, env), input).toMatchObject({ slots: expected.slots });
});

const WITH_LETTERS = /^[^/?]/;

test('every case is read when typed decomposed, in capitals, or with manners around', () => {
  const wishes = cases.filter(({ input, expected }) => expected.status === 'ok' && WITH_LETTERS.test(input));
  expect(missed((input) => input.normalize('NFD'), wishes)).toEqual([]);
  expect(missed((input) => input.toUpperCase(), wishes)).toEqual([]);
  expect(missed((input) => `dạ ${input} ạ`, wishes)).toEqual([]);
});

test('without accents nearly every wish is read as with them', () => {
  const wishes = cases.filter(({ input, expected }) => expected.status === 'ok' && WITH_LETTERS.test(input));
  expect(missed((input) => bare(marked(input)), wishes).length).toBeLessThan(wishes.length * 0.02);
});

test('every wish is asked for in at least five spellings', () => {
  const counts = new Map<string, number>();
  for (const one of cases) counts.set(intentOf(one), (counts.get(intentOf(one)) ?? 0) + 1);
  expect(counts.size).toBe(31);
  for (const [intent, count] of counts) expect(count, intent).toBeGreaterThanOrEqual(5);
});
const intentOf = ({ expected }: Case): string => (expected.status === 'ok' ? expected.value : 'none');

test.each([
  ['Báo cáo', 'report.start'],
  ['Thành lập CĐCS', 'cdcs.create'],
  ['Chỉ tiêu', 'quota.remaining'],
  ['Trợ giúp', 'help'],
  ['Việc cần làm', 'deadline.check'],
  ['Report', 'report.start'],
  ['New union', 'cdcs.create'],
  ['Quota', 'quota.remaining'],
  ['Help', 'help'],
  ['Duties', 'deadline.check'],
  ['/menu', 'menu'],
  ['/trogiup', 'help'],
  ['/baocao', 'report.start'],
  ['/thanhlap@tro_ly_bot', 'cdcs.create'],
  ['/chitieu', 'quota.remaining'],
  ['/ngonngu', 'language'],
  ['/nhacviec', 'reminder.set'],
  ['đưa lịch vào điện thoại', 'calendar.feed'],
  ['dong bo lich voi google', 'calendar.feed'],
  ['địa chỉ lịch của tôi', 'calendar.feed'],
  ['thêm lịch họp vào điện thoại', 'calendar.feed'],
  ['/hotro', 'support.lookup'],
])('the button or command %s is certain', (text, intent) => {
  expect(readIntent(text, env)).toMatchObject({ status: 'ok', intent, confidence: 'certain' });
});

test.each(['/start', '/start K7M2', '/khongco'])('%s is no wish', (text) => {
  expect(readIntent(text, env)).toEqual({ status: 'none' });
});

test.each([
  [
    'back',
    [
      'quay lại',
      'quay lai',
      'lùi lại nhé',
      'dạ câu trước ạ',
      'em quay lại',
      '/quaylai',
      'QUAY LẠI!',
      'quaylai',
    ],
  ],
  ['skip', ['bỏ qua', 'bo qua', 'skip', 'bỏ qua câu này ạ', '/boqua']],
  [
    'cancel',
    ['huỷ', 'hủy', 'huy bo', 'thôi không làm nữa', 'thoi ko lam nua', 'hủy giúp em nhé', '/huy', 'hu\u200bỷ'],
  ],
  ['pause', ['tạm dừng', 'tam dung', 'để sau', 'anh ơi để sau nhé', '/tamdung']],
  ['help', ['trợ giúp', 'tro giup', 'help', '?', '??', 'giúp với', '/trogiup', '/trogiup@tro_ly_bot']],
  ['nil', ['không phát sinh', 'ko phat sinh', 'dạ không phát sinh ạ', 'ko ps']],
])('%s is reserved in every spelling', (kind, spellings) => {
  for (const text of [...spellings, ...spellings.map((one) => one.normalize('NFD'))])
    expect(readReserved(text), text).toEqual({ kind });
});

test.each([
  ['sửa', null],
  ['em muốn sửa ạ', null],
  ['sửa mục 3', 3],
  ['sua cau 3', 3],
  ['sửa số 12', 12],
  ['sửa lại mục số 4 nhé', 4],
  ['sua 7', 7],
  ['/sua 5', 5],
])('%s is an edit of item %s', (text, item) => {
  expect(readReserved(text)).toEqual({ kind: 'edit', item });
});

test.each([
  'không', 'ko có', 'có', 'chưa', 'chưa rõ', 'ko biết', '45', '', '  ', 'huỷ hợp đồng lao động', 'huỷ bỏ quyết định số 5',
  'trợ giúp pháp lý cho đoàn viên', 'tạm dừng sản xuất', 'quay lại làm việc 20 người', 'sửa chữa nhà ăn', 'sửa 54 thành 45',
  'bỏ qua thủ tục', 'không phát sinh tranh chấp', 'hũy', 'bạn', 'để sau Tết mới họp', 'hướng dẫn thành lập tổ công đoàn',
])('%s may be an answer and is not reserved', (text) => {
  expect(readReserved(text)).toBeNull();
}); // biome-ignore format: a list

test.each([
  'không',
  'có',
  'chưa',
  'chưa rõ',
  'ko biết',
  '45',
  '45 tăng 12 giảm',
  'huỷ hợp đồng lao động',
  'hỗ trợ pháp lý 5 người',
  'A',
])('%s never interrupts a question', (text) => {
  const reading = readIntent(text, env);
  expect(reading.status === 'ok' && reading.confidence === 'certain').toBe(false);
});

test('a period without a year is the latest that is not far ahead', () => {
  const period = (text: string, today: string) => {
    const reading = readIntent(text, { today });
    return reading.status === 'ok' ? reading.slots.period : null;
  };
  expect(period('báo cáo tháng 12', '2026-01-05')).toBe('2025-12');
  expect(period('báo cáo tháng 12', '2026-11-20')).toBe('2026-12');
  expect(period('báo cáo quý 4', '2027-01-10')).toBe('2026-Q4');
  expect(period('báo cáo tháng 1', '2026-12-30')).toBe('2026-01');
});

test('a figure that may be read two ways is not taken from a correction', () => {
  expect(readIntent('nhầm, 1,810 chứ không phải 54', env)).toMatchObject({
    intent: 'edit',
    slots: { was: 54 },
  });
  expect(readIntent('nhầm, 1,810 chứ không phải 54', env)).not.toHaveProperty('slots.value');
});

test('no text throws, however odd', () => {
  const piece = fc.oneof(fc.string({ unit: anyLetter }), fc.constantFrom(...cases.map(({ input }) => input)));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
      const text = pieces.join(' ');
      readReserved(text);
      const reading = readIntent(text, env);
      expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
    }),
    { numRuns: 60 },
  );
});

test.each([
  'tạm được',
  'tam duoc',
  'tạm được ạ',
  'cũng tạm',
  'tạm được thôi',
  'đã huỷ',
  'em đã huỷ',
  'đã tạm dừng',
  'đang tạm dừng',
  'dang tam dung',
  'thôi được rồi',
  'huỷ được',
])('"%s" answers, and orders nothing', (said) => {
  const reading = readIntent(said, env);
  expect(readReserved(said)).toBeNull();
  expect(reading.status === 'ok' && reading.confidence === 'certain').toBe(false);
});

test.each([
  ['tạm dừng', 'pause'],
  ['tam dung nhe', 'pause'],
  ['dạ tạm dừng đã ạ', 'pause'],
  ['nghỉ chút đã', 'pause'],
  ['dạ huỷ', 'cancel'],
  ['da huy', 'cancel'],
  ['thôi', 'cancel'],
  ['quay lại đã', 'back'],
])('"%s" is an order', (said, intent) => {
  expect(readIntent(said, env)).toMatchObject({ intent, confidence: 'certain' });
});
