import type { IntentName } from './intents.ts';

/** What people call the registers; how phrases are written is said in `intent-phrases.ts`. */
export const REGISTERS: readonly (readonly [IntentName, readonly string[]])[] = [
  [
    'enterprise.list',
    [
      '(danh sách|sổ|danh bạ) (doanh nghiệp|công ty)',
      'doanh nghiệp',
      '(xem|tìm|tra|mở) (doanh nghiệp|công ty) …',
      '(thêm|ghi thêm|nhập) (doanh nghiệp|công ty)',
      '(doanh nghiệp|công ty) (đang|chưa) (vận động|tiếp cận|tiếp xúc) …?',
      '(các|những) bước vận động',
      '(list)? (enterprises|companies)',
    ],
  ],
  [
    'office.list',
    [
      '(danh sách|sổ|xem|các|những) (văn phòng đại diện|văn phòng|điểm hỗ trợ)',
      '(mở|thêm|ghi|lập|đóng|tạm ngừng|tạm dừng|ngừng|mở lại) (văn phòng đại diện|văn phòng|điểm hỗ trợ)',
      '(văn phòng đại diện|văn phòng) … (đang|còn) hoạt động',
      '(list)? (representative)? offices',
    ],
  ],
  [
    'officer.list',
    [
      '(danh sách|sổ|xem|các|những) (cán bộ đề án|cán bộ hợp đồng|cán bộ chương trình)',
      '(danh sách|sổ|xem) cán bộ (chuyên trách|kiêm nhiệm)',
      '(thêm|ghi|ghi nhận|tuyển|đổi|chuyển) cán bộ (đề án|hợp đồng|chuyên trách|kiêm nhiệm)',
      'cán bộ (đề án|hợp đồng)? (thôi|nghỉ) (việc|làm)?',
      '(list)? programme officers',
    ],
  ],
  [
    'work-plan.register',
    [
      '(đăng ký|lập|gửi|nộp|làm|khai) (kế hoạch|kh) (công tác|làm việc|công việc)',
      'đăng ký (kế hoạch|công tác) tháng?',
      'register (a)? work plan',
    ],
  ],
  [
    'work-plan.list',
    [
      '(xem|danh sách|sổ|các)? (kế hoạch|kh) (công tác|làm việc|công việc)',
      '(ghi|báo|nhập) kết quả (kế hoạch|công tác|công việc)',
      '(ai|người nào) chưa đăng ký (kế hoạch|kh) …?',
      'work plans',
    ],
  ],
];
