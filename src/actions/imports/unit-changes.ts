import { mayKeepRoster } from '../../core/access.ts';
import type { Layout } from '../../core/imports/layout.ts';
import type { ImportKind } from './import-kind.ts';
import { applyUnitChanges, foreseeUnitChanges } from './unit-changes-apply.ts';
import { checkUnitChanges } from './unit-changes-check.ts';

const CHANGES = {
  options: [
    { id: 'rename', label: { vi: 'Đổi tên' }, aliases: ['đổi tên đơn vị'] },
    { id: 'move', label: { vi: 'Chuyển đơn vị' }, aliases: ['chuyển', 'chuyển về', 'bàn giao', 'chuyển sang đơn vị khác'] },
    { id: 'close', label: { vi: 'Giải thể' }, aliases: ['giải thể đơn vị', 'kết thúc hoạt động'] },
    { id: 'merge', label: { vi: 'Sáp nhập' }, aliases: ['nhập vào', 'hợp nhất'] },
    { id: 'split', label: { vi: 'Tách' }, aliases: ['tách đơn vị', 'tách ra'] },
    { id: 'divide', label: { vi: 'Chia' }, aliases: ['chia đơn vị', 'chia thành'] },
  ],
}; // biome-ignore format: a table

const text = (max: number) => ({ kind: 'text', settings: { max } }) as const;

const ours: Layout = {
  id: 'unit-changes',
  columns: [
    { key: 'code', headers: ['Mã đơn vị', 'Mã'], ...text(40), required: true, example: 'MAU-CS01' },
    { key: 'change', headers: ['Thay đổi', 'Nội dung thay đổi', 'Hình thức'], kind: 'choice', settings: CHANGES, required: true, example: 'Chuyển đơn vị' },
    { key: 'from', headers: ['Từ ngày', 'Ngày hiệu lực'], kind: 'date', required: true, example: '01/07/2026' },
    { key: 'name', headers: ['Tên mới', 'Các tên mới'], ...text(600), required: false, example: null },
    { key: 'target', headers: ['Mã đơn vị tiếp nhận', 'Đơn vị tiếp nhận', 'Chuyển về'], ...text(40), required: false, example: 'MAU-KCN2' },
    { key: 'decision', headers: ['Quyết định', 'Quyết định số', 'Số quyết định'], ...text(120), required: true, example: '15/QĐ-LĐLĐ' },
  ],
}; // biome-ignore format: a table

/** Units that are renamed, moved, dissolved, merged or split, each from a day and by a decision; the earlier day goes first. */
export const unitChanges: ImportKind = {
  id: 'unit-changes',
  layouts: [ours],
  lists: [{ name: 'import-changes-list', words: CHANGES.options.map(({ label }) => label.vi) }],
  mayImport: mayKeepRoster,
  check: async (context, rows) => (await checkUnitChanges(context, rows)).problems,
  foresee: foreseeUnitChanges,
  apply: applyUnitChanges,
};
