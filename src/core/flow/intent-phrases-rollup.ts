import type { IntentName } from './intents.ts';

/** What people call sums of reports and closing them; how phrases are written is said in `intent-phrases.ts`. */
export const ROLLUP: readonly (readonly [IntentName, readonly string[]])[] = [
  [
    'rollup.show',
    [
      'tổng hợp',
      '(xem|làm|mở|cho|lập|bảng) … tổng hợp',
      '+tổng hợp (số liệu|báo cáo|số|cấp dưới|từ cấp dưới)',
      '+(số|số liệu|bảng|báo cáo) tổng hợp',
      '+(cộng|gộp) (số|số liệu|báo cáo) … (cấp dưới|các đơn vị|các cơ sở)',
      '(chênh lệch|thay đổi) sau chốt',
      '+(số|số liệu|tổng hợp) … chốt (của|ở) … cấp trên',
      '++cấp trên … chốt … (bao nhiêu|số nào|số gì|chưa)',
      '(roll-up|rollup|roll up|sum up) (reports)?',
    ],
  ],
  [
    'members.changes',
    [
      '++biến động đoàn viên',
      '(xem|bảng|tình hình) … biến động (đoàn viên)?',
      '+bàn giao (và)? tiếp nhận (đoàn viên)?',
      '+(đoàn viên)? giảm do giải thể',
      'changes (of|in) members',
    ],
  ],
  [
    'period.close',
    [
      '++chốt kỳ',
      '+chốt (số liệu|sổ|số|báo cáo|tổng hợp)',
      '+chốt (kỳ|số liệu|số) báo cáo',
      '(close|freeze) … (period|month|quarter)',
    ],
  ],
];
