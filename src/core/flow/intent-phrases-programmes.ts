import type { IntentName } from './intents.ts';

/** Programmes that are shown, renewed and made; how phrases are written is said in `intent-phrases.ts`. */
export const PROGRAMMES: readonly (readonly [IntentName, readonly string[]])[] = [
  [
    'programme.list',
    [
      '(danh sách|xem|các|những|quản lý) (chương trình|kế hoạch)',
      '(chương trình|kế hoạch) (đang|nào đang) (thực hiện|chạy|có hiệu lực|hiệu lực)',
      'chương trình',
      '(kết thúc|đưa vào thực hiện|điều chỉnh) (chương trình|kế hoạch)',
    ],
  ],
  ['programme.renew', ['+gia hạn … (chương trình|kế hoạch|đề án)', '+(chương trình|kế hoạch) … gia hạn']],
  [
    'adoption.record',
    [
      '+(tiếp nhận|kế thừa|bàn giao|chuyển giao) … chỉ tiêu',
      '+chỉ tiêu … (đơn vị|công đoàn) (đã)? (sáp nhập|giải thể|kết thúc)',
    ],
  ],
  [
    'programme.template',
    [
      '++mẫu (chương trình|kế hoạch) mới',
      '++(tạo|lập|thêm) (chương trình|kế hoạch) mới',
      '++(tệp|file|bảng) mẫu (chương trình|kế hoạch)',
    ],
  ],
];
