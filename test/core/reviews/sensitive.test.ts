import { expect, test } from 'vitest';
import { sensitiveIn } from '../../../src/core/reviews/sensitive.ts';

test.each([
  ['Liên hệ 0912 345 678', ['phone']],
  ['CCCD 079123456789', ['identity']],
  ['Chị Lan bị bệnh nặng nên chưa tập huấn', ['health']],
  ['Đồng chí Nguyễn Văn A được kết nạp Đảng', ['party']],
  ['anh Hùng kích động công nhân ngừng việc', ['stoppage']],
  ['Giới thiệu 12 đoàn viên ưu tú cho Đảng, 5 người được kết nạp', []],
  ['Thăm 120 đoàn viên ốm đau; chi 45.000.000đ', []],
  ['Không để xảy ra đình công, ngừng việc tập thể', []],
  ['Thành lập 0 CĐCS, kết nạp 1.234.567.890 đồng', []],
])('%s', (text, kinds) => {
  expect(sensitiveIn(text)).toEqual(kinds);
});
