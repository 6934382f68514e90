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
];
