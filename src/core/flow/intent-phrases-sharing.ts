import type { IntentName } from './intents.ts';

/** Targets given and registered, and workbooks to fill in; how phrases are written is said in `intent-phrases.ts`. */
export const SHARING: readonly (readonly [IntentName, readonly string[]])[] = [
  [
    'share.give',
    [
      '(giao|phân bổ|phân|chia|điều chỉnh) chỉ tiêu (cho|đến|về|xuống)',
      '+(giao|phân bổ|chia|điều chỉnh) chỉ tiêu',
      '(muốn|cần) … (giao|phân bổ|chia) chỉ tiêu',
    ],
  ],
  ['share.register', ['+đăng ký … chỉ tiêu']],
  [
    'share.list',
    ['+bảng (giao|phân bổ)? chỉ tiêu', '+chỉ tiêu đã (giao|phân bổ)', '+chỉ tiêu … chưa (giao|phân bổ)'],
  ],
  [
    'template',
    [
      '(tệp|file|bảng|excel) mẫu',
      'mẫu (excel|nhập|tệp|file)',
      '@take (tệp|file|bảng|excel) mẫu',
      'mẫu … (danh sách|nhập) (đơn vị|cán bộ)',
      '(nhập|import) … (tệp|file|excel|bảng tính)',
      '(nhập|import) danh sách',
    ],
  ],
];
