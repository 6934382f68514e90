import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type IcsEvent, writeIcs } from '../../src/documents/ics.ts';
import { readIcs, textOf, valueIn } from './ics-read.ts';

const event = (changes: Partial<IcsEvent> = {}): IcsEvent => ({
  uid: 'a1@tro-ly-cong-doan',
  on: '2026-12-31',
  summary: 'Hạn gửi: Báo cáo tháng – tháng 12/2026',
  description: 'Trước ngày 31/12; gửi chậm nhất, 30/12.\nĐơn vị: CĐCS \\ Mẫu',
  alarms: [new Date('2026-12-28T01:00:00Z'), new Date('2026-12-31T01:00:00Z')],
  sequence: 2,
  changedAt: new Date('2026-11-20T02:00:05.678Z'),
  ...changes,
});

test('an event is read back as it was written: whole days, alarms in UTC', () => {
  const [read] = readIcs(writeIcs('Việc công đoàn, Mẫu', [event()])).parts;
  if (!read) throw new Error('no event');
  expect(textOf(valueIn(read, 'SUMMARY'))).toBe('Hạn gửi: Báo cáo tháng – tháng 12/2026');
  expect(textOf(valueIn(read, 'DESCRIPTION'))).toBe(event().description);
  expect(
    ['DTSTART', 'DTEND', 'SEQUENCE', 'DTSTAMP', 'LAST-MODIFIED'].map((name) => valueIn(read, name)),
  ).toEqual(['20261231', '20270101', '2', '20261120T020005Z', '20261120T020005Z']);
  expect(read.parts.map((alarm) => [valueIn(alarm, 'ACTION'), valueIn(alarm, 'TRIGGER')])).toEqual([
    ['DISPLAY', '20261228T010000Z'],
    ['DISPLAY', '20261231T010000Z'],
  ]);
});

test('an empty calendar is one too', () => {
  expect(readIcs(writeIcs('Mẫu', [])).parts).toEqual([]);
});

test('long lines of any letters are folded between letters and come back whole', () => {
  fc.assert(
    // A letter that stands for a broken one is none that was broken here.
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => !text.includes('\ufffd')),
      (text) => {
        const [read] = readIcs(
          writeIcs(text, [event({ summary: text, description: `${text}\n${text}` })]),
        ).parts;
        const seen = text
          .normalize('NFC')
          .replace(/\r\n?/g, '\n')
          .replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, '');
        expect(read && textOf(valueIn(read, 'SUMMARY'))).toBe(seen);
        expect(read && textOf(valueIn(read, 'DESCRIPTION'))).toBe(`${seen}\n${seen}`);
      },
    ),
    { numRuns: 200 },
  );
});
