import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from '../../src/channels/telegram/pieces.ts';
import { split, wellFormed } from '../../src/channels/text.ts';
import type { Outgoing } from '../../src/ports.ts';
import { anyLetter } from '../setup/any-letter.ts';

const rows = (labels: readonly string[]) => {
  const buttons = labels.map((label) => ({ label, data: 'x' }));
  const markup = piecesOf({ id: '1', text: 'Hỏi?', buttons }, false)[0]?.markup;
  return markup && 'inline_keyboard' in markup
    ? markup.inline_keyboard.map((row) => row.map(({ text }) => text))
    : null;
};

test('a text is cut at a line, else at a space, else anywhere', () => {
  expect(split('một hai\nba', 8)).toEqual(['một hai', 'ba']);
  expect(split('một hai ba', 9)).toEqual(['một hai', 'ba']);
  expect(split('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
});

test('an early line end is not worth a stub of a message', () => {
  expect(split('a\nbbbb ccccdd', 10)).toEqual(['a\nbbbb', 'ccccdd']);
});

test('a cut never falls inside an emoji', () => {
  expect(split('abc👍def', 4)).toEqual(['abc', '👍de', 'f']);
});

test('cutting loses nothing but white space, and every piece fits', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyLetter, maxLength: 300 }), (any) => {
      const text = wellFormed(any);
      const pieces = split(text, 20);
      expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(20);
        expect(piece.trim()).not.toBe('');
        expect(piece).toBe(wellFormed(piece));
      }
    }),
  );
});

test('half an emoji is replaced, a whole one is kept', () => {
  expect(wellFormed('👍 \ud83d.')).toBe('👍 \ufffd.');
});

test('short labels stand side by side, long ones alone', () => {
  expect(rows(['Đúng', 'Sai', 'Sửa mục khác trong báo cáo', 'Huỷ'])).toEqual([
    ['Đúng', 'Sai'],
    ['Sửa mục khác trong báo cáo'],
    ['Huỷ'],
  ]);
});

test('a label over 64 characters is shortened visibly', () => {
  const [[label = ''] = []] = rows(['Công đoàn '.repeat(20)]) ?? [];
  expect([...label].length).toBeLessThanOrEqual(64);
  expect(label).toMatch(/…$/);
});

const file = { name: 'a.pdf', mime: 'application/pdf', bytes: new Uint8Array([1]) };
const long = 'Dòng dài. '.repeat(150).trim();
const plain: Outgoing = { id: '1', text: 'Hỏi?', buttons: [] };
const buttons = [{ label: 'Đúng', data: 'yes' }];

test('a text too long for a caption follows its file and carries the buttons', () => {
  const [first, second, ...rest] = piecesOf({ ...plain, text: long, file, buttons }, false);
  expect(first).toEqual({ text: '', file });
  expect(second).toMatchObject({ text: long, markup: { inline_keyboard: [[{ callback_data: 'yes' }]] } });
  expect(rest).toEqual([]);
});

test('asking for the number beside answer buttons takes a message of its own', () => {
  const pieces = piecesOf(
    { ...plain, buttons, askContact: { label: 'Gửi số điện thoại', hint: 'Để đối chiếu' } },
    false,
  );
  expect(pieces).toMatchObject([
    { text: 'Hỏi?', markup: { inline_keyboard: [[{ text: 'Đúng' }]] } },
    {
      text: 'Gửi số điện thoại',
      markup: { keyboard: [[{ text: 'Gửi số điện thoại', request_contact: true }]] },
    },
  ]);
});
