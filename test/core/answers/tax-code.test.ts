import fc from 'fast-check';
import { expect, test } from 'vitest';
import { taxCode } from '../../../src/core/answers/tax-code.ts';
import { casesOf, told } from './given.ts';

const read = (typed: string, chosen: object = {}) =>
  taxCode.read(typed, taxCode.settings.parse(chosen), { today: '2026-11-20' });

test.each(casesOf('taxcode'))(
  '$id: "$input" is understood as a careful colleague would',
  ({ input, context, expected }) => {
    expect(told(read(input, context))).toEqual(expected);
  },
);

test.each(['0100109106', '0300588569', '0101248141', '0101248141-002'])(
  'every spelling of %s reads back to it',
  (code) => {
    for (const spelling of taxCode.spellings(code))
      expect(read(spelling)).toEqual({ status: 'ok', value: code });
  },
);

test('one wrong digit is always noticed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
      const digits = [...'0300588569'];
      digits[place] = String((Number(digits[place]) + by) % 10);
      expect(read(digits.join('')).status).not.toBe('ok');
    }),
    { numRuns: 90 },
  );
});

test('a code whose check digit would be ten is asked back', () => {
  expect(read('0000000000')).toEqual({ status: 'ask', reason: 'uncertain', candidates: ['0000000000'] });
});

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      expect(['ok', 'ask', 'error']).toContain(read(typed).status);
    }),
    { numRuns: 200 },
  );
});
