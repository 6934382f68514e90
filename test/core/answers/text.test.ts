import fc from 'fast-check';
import { expect, test } from 'vitest';
import { file } from '../../../src/core/answers/file.ts';
import { text } from '../../../src/core/answers/text.ts';

const read = (typed: string, chosen: object = {}) =>
  text.read(typed, text.settings.parse(chosen), { today: '2026-11-20' });

test('words are kept in NFC, without invisible characters, line by line', () => {
  expect(read(' Công\u200B ty '.normalize('NFD'))).toEqual({ status: 'ok', value: 'Công ty' });
  expect(read('một\r\nhai')).toEqual({ status: 'ok', value: 'một\nhai' });
});

test('too few and too many characters are told with the limit', () => {
  expect(read(' \u200B ')).toEqual({ status: 'error', reason: 'too-short', args: { min: 1 } });
  expect(read('bốn chữ', { max: 3 })).toEqual({ status: 'error', reason: 'too-long', args: { max: 3 } });
});

test('what was kept reads back in every spelling', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 50 }), (typed) => {
      const first = read(typed);
      if (first.status !== 'ok') return;
      for (const spelling of text.spellings(first.value)) expect(read(spelling)).toEqual(first);
    }),
    { numRuns: 300 },
  );
});

test('a file is never typed', () => {
  expect(file.read('quyet-dinh.pdf', {}, { today: '2026-11-20' })).toEqual({
    status: 'error',
    reason: 'expected',
  });
  expect(file.show({ fileId: 1, name: 'quyet-dinh.pdf' }, {})).toBe('quyet-dinh.pdf');
});
