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
    'calendar.feed',
    [
      'địa chỉ lịch (riêng|của tôi)? mới?',
      '++(tạo|lấy|xin|cấp|lập) (lại)? địa chỉ lịch (riêng)? mới?',
      '++(tạo|lấy|xin|cấp|lập) (lại)? địa chỉ mới',
      '(new|another) (calendar)? address',
      'phone calendar',
      'calendar (on|in|for) (my|the)? phone',
      '+(đưa|thêm|tải|chép|đồng bộ|nối|cài|cho|lấy|xem|mở|để|gắn) (các|cái)? lịch (họp|báo cáo|nộp báo cáo|làm việc|việc|công đoàn)? (vào|về|qua|sang|với|lên|trên|cho) (điện thoại|máy tính|máy|google|iphone|outlook) …?',
      'đồng bộ lịch …?',
      '+lịch (họp|báo cáo|nộp báo cáo|làm việc|việc|công đoàn|riêng)? (trên|trong|cho|của|vào|sang|qua|lên)? (điện thoại|máy tính|iphone|google|outlook)',
      '(calendar|ics) (address|link|feed)',
      '(add|sync) (the|my)? calendar …?',
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
