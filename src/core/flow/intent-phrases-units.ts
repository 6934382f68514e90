import type { IntentName } from './intents.ts';

/** What people call looking a unit up and changing it; how phrases are written is said in `intent-phrases.ts`. */
export const UNITS: readonly (readonly [IntentName, readonly string[]])[] = [
  [
    'unit.show',
    ['+(xem|tìm|tra cứu|tra|thông tin) đơn vị …?', '(đơn vị|công đoàn) … tên cũ', '(show|find) (a)? unit …?'],
  ],
  ['unit.rename', ['+đổi tên (đơn vị|công đoàn|cơ sở|nghiệp đoàn) …?', 'đổi tên …?', 'rename (a)? unit …?']],
  ['unit.move', ['+(chuyển|điều chuyển) (đơn vị|công đoàn|cơ sở|nghiệp đoàn) …?', 'move (a)? unit …?']],
  ['unit.close', ['+giải thể (đơn vị|công đoàn|cơ sở|nghiệp đoàn) …?', 'giải thể …?', 'close (a)? unit …?']],
  [
    'unit.merge',
    ['+(sáp nhập|sát nhập|hợp nhất) (đơn vị|công đoàn|cơ sở|nghiệp đoàn)? …?', 'merge units? …?'],
  ],
  [
    'unit.split',
    ['+(chia tách|tách) (đơn vị|công đoàn|cơ sở|nghiệp đoàn) …?', 'chia tách …?', 'split (a)? unit …?'],
  ],
];
