import type { IntentName } from './intents.ts';

/** What reviewers ask for; how phrases are written is said in `intent-phrases.ts`. */
export const REVIEW: readonly (readonly [IntentName, readonly string[]])[] = [
  [
    'report.review',
    [
      '+(xem|mở|cho xem)? (các|những)? @report (chờ|đang chờ) (xác nhận|duyệt|tôi|mình)? …?',
      '+(duyệt|xác nhận) (các|những)? @report',
      '(danh sách)? @report (cần|chờ) (tôi|mình)? (xác nhận|duyệt)',
      '(chờ|cần) (xác nhận|duyệt)',
      'có (báo cáo)? gì (chờ|cần) (xác nhận|duyệt)',
      '(review|confirm|approve) reports',
      'reports (waiting|to confirm|to review)',
    ],
  ],
  [
    'review.write',
    [
      '+++(làm|viết|lập|mở|bắt đầu|soạn|hoàn thành) (báo cáo)? (tổng kết|sơ kết|sơ tổng kết) …?',
      '+++(làm|viết|lập|mở|soạn) (báo cáo)? (đánh giá) (cuối năm|năm)',
      '+++báo cáo (tổng kết|sơ kết) …?',
      '(write|open|start) (the)? (year-end|final|interim)? review',
    ],
  ],
  [
    'review.delegate',
    ['+(ủy quyền|uỷ quyền) …?', 'nhờ … (xác nhận|duyệt) (thay|giúp|hộ)', '(delegate|stand in) …?'],
  ],
];
