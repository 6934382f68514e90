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
];
