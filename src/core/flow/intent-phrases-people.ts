import type { IntentName } from './intents.ts';

/** Posts, their beginning and end, and invites; how phrases are written is said in `intent-phrases.ts`. */
export const PEOPLE: readonly (readonly [IntentName, readonly string[]])[] = [
  [
    'invite.list',
    [
      '+(mời|cấp mã mời|cấp lại mã mời|tạo mã mời|gửi lời mời|lời mời|thư mời)',
      '+(mời|cấp mã mời|gửi lời mời|cấp mã) (cho)? (cán bộ|chủ tịch|người|đơn vị|cơ sở|cấp dưới|tất cả|nhiều người|một người) …?',
      '(xem|danh sách|các)? mã mời (đang chờ|còn hạn|chưa dùng)?',
      '(thu hồi|hủy) mã mời',
      '(invite|invites|invite an officer)',
    ],
  ],
  [
    'post.claim',
    [
      '++(là|làm) (tân)? (chủ tịch|chủ tịch công đoàn|phó chủ tịch|cán bộ|cán bộ công đoàn) mới',
      '++(là|làm) tân chủ tịch',
      '++mới (nhận|được bầu|được bổ nhiệm|được phân công|lên|giữ) (làm)? (chức vụ|chức|chủ tịch|cán bộ) …?',
      '++(chủ tịch|cán bộ) mới (nhận chức|được bầu|đây)',
      '++(new) (chair|chairperson|officer)',
    ],
  ],
  [
    'post.list',
    [
      '+(nhân sự|chức vụ|chức danh) (đơn vị|của đơn vị)?',
      '++(bàn giao|kết thúc|thay đổi|thay) (chức vụ|chức danh|chủ tịch|cán bộ|nhân sự)',
      '+(ai|những ai|cán bộ nào) … (giữ chức|chức vụ) …?',
      '++(xin)? (nghỉ|thôi giữ|rời|từ) (việc|chức|chức vụ|chức danh|làm chủ tịch|chủ tịch|công đoàn)',
      '++(xin)? thôi (chức|chức vụ|chức danh|làm chủ tịch)',
      '+(tôi|em|mình) (xin)? nghỉ (hẳn|luôn)?',
      '+(đổi|chuyển) (sang)? (đơn vị|chức vụ|chức danh) (khác|kia)',
      '+đổi (chức vụ|chức danh|đơn vị)',
      '+(nghỉ hưu|chuyển công tác)',
      '(posts|hand over a post|leave my post|resign)',
    ],
  ],
];
