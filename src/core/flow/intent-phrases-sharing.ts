import type { IntentName } from './intents.ts';

/** Workbooks to fill in; how phrases are written is said in `intent-phrases.ts`. */
export const SHARING: readonly (readonly [IntentName, readonly string[]])[] = [
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
