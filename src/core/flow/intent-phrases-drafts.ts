import type { IntentName } from './intents.ts';

/** What is said of drafts that pass from hand to hand; how phrases are written is said in `intent-phrases.ts`. */
export const DRAFTS: readonly (readonly [IntentName, readonly string[]])[] = [
  [
    'draft.hand',
    [
      '+(giao|bàn giao|chuyển|nhờ) (bản nháp|nháp|báo cáo)? (này)? (cho)? … (làm|nhập|soạn) (tiếp|thay|giúp|hộ)',
      '+(bàn giao|giao|chuyển) (bản nháp|nháp) …?',
      '+bàn giao (báo cáo|bc) (đang dở|dở|này)? …?',
      'hand over (the)? draft …?',
    ],
  ],
  [
    'report.issue',
    [
      '+(ghi|nhập|bổ sung|sửa) (số|số ký hiệu|số hiệu) (văn bản|công văn) …?',
      '+(ghi|nhập|bổ sung|sửa) số ký hiệu …?',
      'record (the)? document number …?',
    ],
  ],
  [
    'sign.setting',
    [
      '+(bật|tắt|bỏ|đặt)? ký duyệt (trước khi gửi)? …?',
      '(báo cáo|bc) phải (ký|ký duyệt) trước khi gửi',
      '(turn on|turn off)? sign off …?',
    ],
  ],
];
