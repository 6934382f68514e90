import { expect, test } from 'vitest';
import { asksWhoSent, asksWhoWasLate } from '../../../src/core/programme/follow-asked.ts';

test.each([
  'ai chưa gửi báo cáo',
  'đơn vị nào chưa nộp',
  'danh sách chưa gửi tháng 10',
  'con bao nhieu don vi chua bao cao',
  'những đơn vị nào chưa thấy gửi báo cáo quý 3',
  'ai nộp muộn',
  'which units have not sent',
])('"%s" asks about others', (said) => expect(asksWhoSent(said)).toBe(true));

test.each([
  'báo cáo nộp chưa',
  'báo cáo của em gửi chưa',
  'báo cáo em gửi hôm qua có ai duyệt chưa',
  'tình trạng báo cáo',
  'bc tháng 10 sao rồi',
  '',
])('"%s" asks about the own report', (said) => expect(asksWhoSent(said)).toBe(false));

test('who was late is another question than who has not sent', () => {
  expect(asksWhoWasLate('ai nộp trễ báo cáo tháng 10')).toBe(true);
  expect(asksWhoWasLate('ai chưa nộp báo cáo tháng 10')).toBe(false);
});
