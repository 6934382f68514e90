import type { IntentName } from './intents.ts';

/** What is said of channels and of what messages cost; how phrases are written is said in `intent-phrases.ts`. */
export const REACH: readonly (readonly [IntentName, readonly string[]])[] = [
  [
    'channel.choose',
    [
      '+(chọn|đổi|xem) kênh (nhắc|nhắn|nhắn tin|nhận tin|ưu tiên)? …?',
      'kênh (nhắc|nhắn|nhắn tin|nhận tin|ưu tiên) (của tôi)?',
      '(choose|change) (my)? channel …?',
    ],
  ],
  [
    'message.costs',
    [
      '+(chi phí|ngân sách|tiền) (tin nhắn|nhắn tin|gửi tin) …?',
      '+(đặt|đổi|xem) ngân sách (tin nhắn|nhắn tin) …?',
      'message (costs|budget)',
    ],
  ],
];
