import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAt, momentAt, timeAt } from '../../../src/core/day.ts';
import { bare, marked } from '../../../src/core/fold.ts';
import { readMoment } from '../../../src/core/reminders/moment-words.ts';
import { readUntil } from '../../../src/core/reminders/until-words.ts';
import { readWish } from '../../../src/core/reminders/wish-words.ts';

/** A Wednesday. */
const now = momentAt('2026-12-02', '09:00');
const written = (at: Date) => `${dayAt(at)} ${timeAt(at)}`;
const moment = (text: string): string => {
  const read = readMoment(text, now);
  if (read.kind === 'moment') return written(read.at);
  return read.kind === 'which' ? read.at.map(written).join(' | ') : read.kind;
};

const MOMENTS: readonly (readonly [string, string])[] = [
  ['nhắc em thứ sáu 8h', '2026-12-04 08:00'],
  ['nhắc lại ngày mai', '2026-12-03 08:00'],
  ['để chiều nhắc', '2026-12-02 14:00'],
  ['nhắc lại chiều mai', '2026-12-03 14:00'],
  ['hoãn nhắc đến thứ hai', '2026-12-07 08:00'],
  ['2 tiếng nữa nhắc', '2026-12-02 11:00'],
  ['nhắc sau 30 phút nữa', '2026-12-02 09:30'],
  ['nhắc em lúc 8 giờ rưỡi sáng mai', '2026-12-03 08:30'],
  ['nhắc tôi 20h tối nay', '2026-12-02 20:00'],
  ['nhắc em thứ sáu 8h30 nộp báo cáo tháng 11', '2026-12-04 08:30'],
  ['thứ 6 lúc 14:30', '2026-12-04 14:30'],
  ['snooze until friday 8h', '2026-12-04 08:00'],
  ['10h', '2026-12-02 10:00'],
  ['8h', '2026-12-03 08:00'],
  ['3h', '2026-12-02 15:00'],
  ['nhắc thứ tư 14h', '2026-12-02 14:00 | 2026-12-09 14:00'],
  ['nhắc hôm qua', 'past'],
  ['nhắc hôm nay 8h', 'past'],
  ['nhắc 30/2', 'unreadable'],
  ['25h', 'unreadable'],
  ['nhắc tuần sau', 'unreadable'],
  ['nhắc việc', 'nothing'],
  ['nhắc em nộp báo cáo', 'nothing'],
];

test.each(MOMENTS)('%s means %s', (text, meant) => {
  expect(moment(text)).toBe(meant);
});

test('accents may be left out', () => {
  for (const [text, meant] of MOMENTS.slice(0, 9)) expect(moment(bare(marked(text)))).toBe(meant);
});

test('a moment that is certain lies ahead, whatever was typed', () => {
  const words = fc.constantFrom(
    'nhắc',
    'mai',
    'thứ',
    'sáu',
    '8h',
    '25h',
    'chiều',
    'nay',
    '15/12',
    '1/12',
    'tối',
    'nữa',
    '2',
    'tiếng',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), (said) => {
      const read = readMoment(said.join(' '), now);
      expect(read.kind !== 'moment' || read.at > now).toBe(true);
    }),
  );
});

const until = (text: string, isAnswer = false): string => {
  const read = readUntil(text, '2026-12-02', isAnswer);
  if (read.kind === 'until') return read.day;
  return read.kind === 'which' ? read.days.join(' | ') : read.kind;
};

test.each([
  ['tắt nhắc đến 15/12', '2026-12-15'],
  ['tat nhac den het ngay 15/12', '2026-12-15'],
  ['tắt nhắc tới hết tuần', '2026-12-06'],
  ['tạm tắt nhắc 10 ngày', '2026-12-12'],
  ['tắt nhắc 2 tuần', '2026-12-16'],
  ['nghỉ phép đến 15/12, đừng nhắc', '2026-12-15'],
  ['mute until 15/12', '2026-12-15'],
  ['tắt nhắc hôm nay', '2026-12-02'],
  ['tắt nhắc đến thứ tư', '2026-12-02 | 2026-12-09'],
  ['tắt nhắc', 'nothing'],
  ['đừng nhắc em nữa', 'nothing'],
  ['tắt hết nhắc nhở', 'nothing'],
  ['tắt nhắc đến 1/12', 'past'],
  ['tắt nhắc đến hôm qua', 'past'],
  ['tắt nhắc 6 tháng', 'long'],
  ['tắt nhắc 1 năm', 'long'],
  ['tắt nhắc đến 1/6/2027', 'long'],
  ['tắt nhắc đến 31/2', 'unreadable'],
])('%s ends %s', (text, meant) => {
  expect(until(text)).toBe(meant);
});

test('what was asked for is read as a whole', () => {
  expect(until('hôm qua', true)).toBe('past');
  expect(until('thứ sáu', true)).toBe('2026-12-04');
  expect(until('để xem', true)).toBe('unreadable');
});

test.each([
  ['nhắc trước 5 ngày', { kind: 'lead', days: 5 }],
  ['nhắc em 3 ngày trước hạn', { kind: 'lead', days: 3 }],
  ['nhắc trước một tuần', { kind: 'lead', days: 7 }],
  ['nhắc trước 60 ngày', { kind: 'lead-wrong' }],
  ['nhắc như mọi người', { kind: 'lead', days: null }],
  ['tắt nhắc nhiệm vụ', { kind: 'turn', which: 'tasks', isOn: false }],
  ['bật nhắc lịch họp', { kind: 'turn', which: 'dates', isOn: true }],
  ['giờ yên tĩnh 20h đến 8h30', { kind: 'quiet', from: '20:00', until: '08:30' }],
  ['đừng nhắc sau 20h', { kind: 'quiet', from: '20:00' }],
  ['không nhắc trước 9h', { kind: 'quiet', until: '09:00' }],
  ['giờ yên tĩnh 23h đến 5h', { kind: 'quiet-wrong' }],
  ['nhắc cả ngày nghỉ', { kind: 'rest-days', isOn: true }],
  ['đừng nhắc cuối tuần', { kind: 'rest-days', isOn: false }],
  ['bật lại nhắc', { kind: 'resume' }],
  ['bỏ hẹn nhắc', { kind: 'take-back' }],
  ['huy loi hen', { kind: 'take-back' }],
  ['thôi hẹn nhắc báo cáo', { kind: 'take-back' }],
  ['cancel the snooze', { kind: 'take-back' }],
  ['thôi, hẹn thứ sáu 8h', null],
  ['không nhắc sau 20h', { kind: 'quiet', from: '20:00' }],
  ['sau 20h đừng nhắc', { kind: 'quiet', from: '20:00' }],
  ['nhắc em khi gần đến hạn', { kind: 'settings' }],
  ['tắt nhắc đến 15/12', null],
  ['tắt nhắc báo cáo đến 15/12', null],
  ['nhắc em thứ sáu 8h', null],
])('%s is read as a wish', (text, meant) => {
  expect(readWish(text)).toEqual(meant);
});
