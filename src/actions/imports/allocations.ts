import { mayAllocate } from '../../core/access.ts';
import type { Layout } from '../../core/imports/layout.ts';
import { applyAllocations, foreseeAllocations } from './allocations-apply.ts';
import { checkAllocations } from './allocations-check.ts';
import type { ImportKind } from './import-kind.ts';

const text = (max: number) => ({ kind: 'text', settings: { max } }) as const;

export const allocationLayout: Layout = {
  id: 'allocations',
  columns: [
    { key: 'code', headers: ['Mã đơn vị', 'Mã'], ...text(40), required: false, example: 'MAU-KCN1' },
    { key: 'name', headers: ['Tên đơn vị', 'Đơn vị'], ...text(200), required: false, example: 'Công đoàn KCN Sông Xanh (mẫu)' },
    { key: 'target', headers: ['Chỉ tiêu', 'Mã chỉ tiêu', 'Tên chỉ tiêu'], ...text(300), required: true, example: 'Thành lập mới CĐCS trong doanh nghiệp' },
    { key: 'value', headers: ['Giao', 'Số giao', 'Mức giao', 'Chỉ tiêu giao'], kind: 'number', settings: { min: 0 }, required: true, example: 45 },
    { key: 'decision', headers: ['Quyết định số', 'Số quyết định', 'Quyết định'], ...text(60), required: true, example: '15/QĐ-LĐLĐ' },
    { key: 'day', headers: ['Ngày', 'Ngày quyết định', 'Ngày ký'], kind: 'date', settings: { notAfterToday: true }, required: true, example: '15/01/2026' },
    { key: 'programme', headers: ['Kế hoạch', 'Chương trình'], ...text(300), required: false, example: null },
    { key: 'year', headers: ['Năm', 'Năm thực hiện'], kind: 'integer', settings: { min: 2020, max: 2100 }, required: false, example: null },
    { key: 'note', headers: ['Ghi chú'], ...text(200), required: false, example: null },
  ],
}; // biome-ignore format: a table

/** Shares of targets, each under its decision. A change is a new row beside the old one. */
export const allocations: ImportKind = {
  id: 'allocations',
  layouts: [allocationLayout],
  partly: true,
  mayImport: mayAllocate,
  check: async (context, rows) => (await checkAllocations(context, rows)).problems,
  foresee: foreseeAllocations,
  apply: applyAllocations,
};
