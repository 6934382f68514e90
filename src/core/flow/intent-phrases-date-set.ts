import type { IntentName } from './intents.ts';

/** Dates that an organiser sets; how phrases are written is said in `intent-phrases.ts`. */
export const DATES_SET: readonly (readonly [IntentName, readonly string[]])[] = [
  [
    'unit.unreachable',
    [
      '++++(đơn vị|nơi|công đoàn|cđcs|ai) … (chưa|không) (liên lạc|kết nối|liên kết) (được)? …?',
      '++++(chưa|không) (liên lạc|kết nối) (được)? (với)? (đơn vị|nơi|công đoàn) …?',
      '(unreachable|unlinked) units',
    ],
  ],
  [
    'ladder.set',
    [
      '+++++(đặt|xếp|đổi|sửa|chỉnh) (số|các|những)? (lần|mốc|nấc) nhắc …?',
      '++++(số|các|những)? (lần|mốc|nấc) nhắc (báo cáo)? …?',
      '++++nhắc (mấy|bao nhiêu) lần …?',
      '(set|change) (the)? reminder days …?',
    ],
  ],
  [
    'date.set',
    [
      '++(đặt|xếp|lên|dời|đổi|sửa) (lịch|ngày|hạn) … (báo cáo|nộp|giao ban|sơ kết|tổng kết|quyết toán|dự toán|đánh giá|họp)',
      '++(đặt|xếp|lên|dời|đổi|sửa) (lịch|ngày|hạn) (báo cáo|nộp|gửi|giao ban|sơ kết|tổng kết|quyết toán|dự toán|đánh giá|họp) …?',
      '++(đặt|dời|đổi) (lịch|hạn)',
      '+(quy định|ấn định) (ngày|hạn) (nộp|gửi|báo cáo)',
      'set (a)? date …?',
    ],
  ],
];
