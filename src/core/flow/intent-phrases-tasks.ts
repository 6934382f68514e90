import type { IntentName } from './intents.ts';

/** What people call the tasks of the plans; how phrases are written is said in `intent-phrases.ts`. */
export const TASKS: readonly (readonly [IntentName, readonly string[]])[] = [
  [
    'task.list',
    [
      'nhiệm vụ',
      '+(xem|danh sách|các|những|bảng|tra|tìm) … nhiệm vụ',
      '+nhiệm vụ (của|ở|cho) …? (tỉnh|đơn vị|kế hoạch|chương trình|đề án|nghị quyết|cơ quan|tôi|mình|chúng tôi)',
      '+(nhiệm vụ|việc|công việc) … (được giao|được phân công|giao cho|phụ trách)',
      '+(được giao|được phân công|phụ trách) … (nhiệm vụ|việc) (gì|nào)?',
      '++nhiệm vụ … (quá hạn|trễ hạn|chưa làm|chưa bắt đầu|đang làm|đã xong|chưa xong|xong|hoàn thành|chưa giao)',
      '++(quá hạn|trễ hạn|chưa xong|đang làm) … nhiệm vụ',
      '+(tiến độ|kết quả|tình hình) … nhiệm vụ',
      '+(giao|phân công|ghi|cập nhật|theo dõi) … nhiệm vụ',
      '+ai … (phụ trách|chủ trì|theo dõi) … nhiệm vụ',
      '(đầu mối|việc) theo dõi',
      '(my|the|our|list|overdue)? tasks',
    ],
  ],
];
