import fc from 'fast-check';
import { expect, test } from 'vitest';
import { integer } from '../../../src/core/answers/integer.ts';
import { number } from '../../../src/core/answers/number.ts';
import { clean, fold } from '../../../src/core/fold.ts';
import { anyLetter } from '../../setup/any-letter.ts';
import { casesOf, doubtfulSentences } from './own-cases.ts';

const env = { today: '2026-11-20' };
const read = (text: string, settings = {}) => integer.read(text, integer.settings.parse(settings), env);
const readDecimal = (text: string, settings = {}) => number.read(text, number.settings.parse(settings), env);

test.each(casesOf('number'))('$input is understood as a number', ({ input, context, expected }) => {
  const { integer: whole = true, ...settings } = context ?? {};
  expect((whole ? read : readDecimal)(input, settings)).toMatchObject(expected);
});

test.each([
  '1O', '.5', '0912345678', '45%', 'trăm trăm', 'hai mươi rưỡi', 'từ 45', 'ca 2', 'tổ số 3', 'không được', '5 k có', 'giảm 5', 'hai năm',
])('%s is asked, not taken', (input) => {
  expect(read(input).status).toBe('ask');
}); // biome-ignore format: a word list

test('a decrease with a minus before it is asked even where decreases are kept', () => {
  expect(read('giảm -5', { signed: true })).toEqual({ status: 'ask', reason: 'unclear', candidates: [5] });
});

test('a decimal without its zero is asked', () => {
  expect(readDecimal('.5').status).toBe('ask');
});

test('a number above the largest says what the largest is', () => {
  expect(read('101', { max: 100 })).toEqual({ status: 'error', reason: 'too-large', args: { max: 100 } });
});

test('counts are shown with dots and decimals with a comma', () => {
  expect(integer.show(1810, integer.settings.parse({}))).toBe('1.810');
  expect(number.show(1234.5, number.settings.parse({}))).toBe('1.234,5');
});

test('every spelling of a count reads back to it', () => {
  const settings = integer.settings.parse({ signed: true });
  const values = fc.integer({ min: -1_000_000_000, max: 1_000_000_000_000 });
  fc.assert(
    fc.property(values, (value) => {
      for (const spelling of integer.spellings(value))
        for (const form of [spelling, spelling.normalize('NFD')])
          expect(integer.read(form, settings, env)).toEqual({ status: 'ok', value });
    }),
  );
});

test('every spelling of a decimal reads back to it', () => {
  const settings = number.settings.parse({ signed: true });
  fc.assert(
    fc.property(
      fc.integer({ min: -10_000_000, max: 10_000_000 }),
      fc.constantFrom(1, 10, 100),
      (units, parts) => {
        const value = units / parts;
        for (const spelling of number.spellings(value))
          expect(number.read(spelling, settings, env)).toEqual({ status: 'ok', value });
      },
    ),
  );
});

test('no text makes it throw, and what is taken lies within the limits', () => {
  const words = fc.array(
    fc.constantFrom(
      'năm',
      'hai',
      'mươi',
      'lăm',
      'trăm',
      'k',
      'rưỡi',
      '1,810',
      '-',
      '50',
      'ko',
      'có',
      'tr',
      'lẻ',
      'o',
      '%',
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: anyLetter }),
    words.map((some) => some.join(' ')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const reading = read(text, { max: 1000 });
      if (reading.status === 'ok') expect(reading.value >= 0 && reading.value <= 1000).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a text too long to be a number is not looked into', () => {
  expect(read('9'.repeat(100_000))).toEqual({ status: 'error', reason: 'too-long' });
});

test('every reason of a count has its sentence in both languages', () => {
  expect(
    doubtfulSentences('integer', [
      'not_integer',
      'too_large',
      'too_small',
      'negative',
      'too_long',
      'unreadable',
      'unknown',
      'approximate',
      'range',
      'multiple',
      'separator',
      'unclear',
      'example',
    ]),
  ).toEqual([]);
  expect(
    doubtfulSentences('number', [
      'too_large',
      'too_small',
      'negative',
      'too_long',
      'unreadable',
      'unknown',
      'approximate',
      'range',
      'multiple',
      'separator',
      'unclear',
      'example',
    ]),
  ).toEqual([]);
});

test('both places of a tone, blanks and invisible signs fold alike', () => {
  expect(fold('Hoà  \u200Bthuỷ')).toBe('hoa thuy');
  expect(fold('hoà'.normalize('NFD'))).toBe(fold('hòa'));
  expect(fold('Đồi  Thông')).toBe('doi thong');
  expect(clean('  Ho\u0300a\u200B   b\u00ecnh\u0007 ')).toBe('Hòa bình');
});
