import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phone } from '../../../src/core/answers/phone.ts';
import { casesOf, told } from './given.ts';

const read = (typed: string, chosen: object = {}) =>
  phone.read(typed, phone.settings.parse(chosen), { today: '2026-11-20' });

test.each(casesOf('phone'))(
  '$id: "$input" is understood as a careful colleague would',
  ({ input, context, expected }) => {
    expect(told(read(input, context))).toEqual(expected);
  },
);

test('every spelling of a mobile number reads back to it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('90', '91', '98', '32', '39', '70', '81', '88', '56'),
      fc.integer({ min: 0, max: 9_999_999 }),
      (start, rest) => {
        const value = `+84${start}${String(rest).padStart(7, '0')}`;
        for (const spelling of phone.spellings(value))
          expect(read(spelling)).toEqual({ status: 'ok', value });
      },
    ),
    { numRuns: 50 },
  );
});

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: fc.constantFrom('0', '8', '4', '+', '(', ')', ' ', '-', '.', 'o') }),
      ),
      (typed) => {
        expect(['ok', 'ask', 'error']).toContain(read(typed).status);
      },
    ),
    { numRuns: 200 },
  );
});

test('an abolished number is told from a wrong one', () => {
  expect(read('01687654321')).toEqual({ status: 'error', reason: 'abolished' });
  expect(read('0987')).toEqual({ status: 'error', reason: 'invalid-phone' });
});

test('a number is shown in groups', () => {
  expect(phone.show('+84987654321', phone.settings.parse({}))).toBe('0987 654 321');
});
