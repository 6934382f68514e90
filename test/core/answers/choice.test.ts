import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choice } from '../../../src/core/answers/choice.ts';
import { yesNo } from '../../../src/core/answers/yes-no.ts';
import { casesOf, today, told } from './given.ts';

const read = (typed: string, chosen: object) => choice.read(typed, choice.settings.parse(chosen), { today });
const kinds = {
  options: [
    { id: 'office', label: { vi: 'Cơ quan, đơn vị', en: 'Office' } },
    { id: 'company', label: { vi: 'Doanh nghiệp' }, aliases: ['công ty'] },
    { id: 'craft', label: { vi: 'Nghiệp đoàn' } },
  ],
};

test.each(casesOf('choice'))(
  '$id: "$input" is understood as a careful colleague would',
  ({ input, context, expected }) => {
    expect(told(read(input, context ?? {}))).toEqual(expected);
  },
);

test.each(kinds.options.map(({ id, label }, n) => [id, label.vi, n + 1] as const))(
  '%s is read from label, number and letters without accents',
  (id, label, n) => {
    for (const typed of [
      label,
      label.toUpperCase(),
      label.normalize('NFD'),
      String(n),
      `số ${n}`,
      `câu ${'abc'[n - 1]}`,
      `dạ ${label} ạ`,
    ])
      expect(read(typed, kinds)).toEqual({ status: 'ok', value: id });
  },
);

test('another accent is another word', () => {
  const sides = {
    options: [
      { id: 'yes', label: 'Đúng' },
      { id: 'no', label: 'Chưa đúng' },
    ],
  };
  expect(read('đừng', sides)).toEqual({ status: 'ok', value: 'no' });
  expect(read('đúng chưa?', sides).status).toBe('ask');
});

test('a denied option offers the others', () => {
  expect(read('không phải nghiệp đoàn', kinds)).toEqual({
    status: 'ask',
    reason: 'negated',
    candidates: ['office', 'company'],
  });
});

test('no text makes a reader throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      expect(['ok', 'ask', 'error']).toContain(read(typed, kinds).status);
      expect(['ok', 'ask', 'error']).toContain(yesNo.read(typed, {}, { today }).status);
    }),
    { numRuns: 300 },
  );
});

test.each([true, false])('every spelling of %s reads back to it', (value) => {
  for (const spelling of yesNo.spellings(value))
    expect(yesNo.read(spelling, {}, { today })).toEqual({ status: 'ok', value });
});

test.each(['chưa rõ', 'có thể', 'hình như đúng', 'không biết', 'để em xem lại'])(
  '"%s" is neither yes nor no',
  (typed) => {
    expect(yesNo.read(typed, {}, { today }).status).toBe('ask');
  },
);
