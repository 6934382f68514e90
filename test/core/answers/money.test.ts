import fc from 'fast-check';
import { expect, test } from 'vitest';
import { money } from '../../../src/core/answers/money.ts';
import { anyLetter } from '../../setup/any-letter.ts';
import { casesOf, doubtfulSentences } from './own-cases.ts';

const env = { today: '2026-11-20' };
const settings = money.settings.parse({});
const read = (text: string) => money.read(text, settings, env);

test.each(casesOf('money'))('$input is understood as an amount', ({ input, expected }) => {
  expect(read(input)).toMatchObject(expected);
});

test.each([
  '500',
  '3,5',
  '.5 triệu',
  '1,810',
  '3 triệu 500 đồng',
  '3.000,000',
  '1tr2345',
  '3 triệu lẻ 5',
  'từ 3 triệu',
  '3%',
  '1O triệu',
  '5000k000',
])('%s is asked, not taken', (input) => {
  expect(read(input).status).toBe('ask');
});

test('a bare small number is asked with what it may stand for', () => {
  expect(read('500')).toEqual({ status: 'ask', reason: 'scale', candidates: [500_000_000, 500_000, 500] });
});

test('amounts are shown with dots and đ', () => {
  expect(money.show(3_000_000, settings)).toBe('3.000.000đ');
});

test('every spelling of an amount reads back to it', () => {
  const values = fc.oneof(
    fc.integer({ min: 0, max: 1_000_000_000_000 }),
    fc.integer({ min: 0, max: 999_999 }).map((n) => n * 1_000_000),
  );
  fc.assert(
    fc.property(values, (value) => {
      for (const spelling of money.spellings(value))
        for (const form of [spelling, spelling.normalize('NFD')])
          expect(read(form)).toEqual({ status: 'ok', value });
    }),
  );
});

test('no text makes it throw, and what is taken is whole đồng', () => {
  const words = fc.array(
    fc.constantFrom(
      '3',
      'tr',
      '5',
      'triệu',
      'rưỡi',
      'k',
      '750',
      'tỷ',
      'đ',
      'năm',
      'trăm',
      'nghìn',
      '1,5',
      '-',
      'usd',
      '/tháng',
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: anyLetter }),
        words.map((some) => some.join(' ')),
      ),
      (text) => {
        const reading = read(text);
        if (reading.status === 'ok') expect(Number.isInteger(reading.value) && reading.value >= 0).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

test('every reason of an amount has its sentence in both languages', () => {
  expect(
    doubtfulSentences('money', [
      'currency',
      'scale',
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
});
