import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percent } from '../../../src/core/answers/percent.ts';
import { anyLetter } from '../../setup/any-letter.ts';
import { casesOf, doubtfulSentences } from './own-cases.ts';

const env = { today: '2026-11-20' };
const read = (text: string, settings = {}) => percent.read(text, percent.settings.parse(settings), env);

test.each(casesOf('percent'))('$input is understood as a percentage', ({ input, context, expected }) => {
  expect(read(input, context)).toMatchObject(expected);
});

test.each(['giảm 5%', '45/-50', '0,95', 'từ 95%', '.5%', '45/50 (91%)', '3/4/2026'])(
  '%s is asked, not taken',
  (input) => {
    expect(read(input).status).toBe('ask');
  },
);

test('typed decimals are kept as they are, and worked-out shares have two', () => {
  expect(read('0,001%')).toEqual({ status: 'ok', value: 0.001 });
  expect(read('2/3')).toEqual({ status: 'ok', value: 66.67 });
});

test('every spelling of a percentage reads back to it', () => {
  const settings = percent.settings.parse({});
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
      const value = hundredths / 100;
      for (const spelling of percent.spellings(value))
        expect(percent.read(spelling, settings, env)).toEqual({ status: 'ok', value });
    }),
  );
});

test('no text makes it throw, and what is taken lies between 0 and 100', () => {
  const words = fc.array(
    fc.constantFrom('45', '/', '50', '%', 'phần', 'trăm', 'chín', 'mươi', '0,5', '-', 'gần', 'trên', '0'),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: anyLetter }),
        words.map((some) => some.join(' ')),
      ),
      (text) => {
        const reading = read(text);
        if (reading.status === 'ok') expect(reading.value >= 0 && reading.value <= 100).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

test('every reason of a percentage has its sentence in both languages', () => {
  expect(
    doubtfulSentences('percent', [
      'scale',
      'zero_denominator',
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
