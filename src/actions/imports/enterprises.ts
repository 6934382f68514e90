import { mayImportRegisters } from '../../core/access.ts';
import type { Layout } from '../../core/imports/layout.ts';
import { applyEnterprises } from './enterprises-apply.ts';
import { checkEnterprises } from './enterprises-check.ts';
import type { ImportKind } from './import-kind.ts';
import { ownershipSettings } from './roster-layout.ts';

const STAGES = {
  options: [
    { id: 'untouched', label: { vi: 'Chưa tiếp cận' }, aliases: ['chưa'] },
    { id: 'contacted', label: { vi: 'Tiếp xúc' }, aliases: ['đã tiếp xúc'] },
    { id: 'organising', label: { vi: 'Vận động' }, aliases: ['đang vận động'] },
    { id: 'applied', label: { vi: 'Đủ đơn' }, aliases: ['có đơn'] },
    { id: 'meeting', label: { vi: 'Hội nghị' }, aliases: ['đã hội nghị'] },
    { id: 'awaiting', label: { vi: 'Chờ quyết định' }, aliases: ['chờ'] },
    { id: 'recognised', label: { vi: 'Đã công nhận' }, aliases: ['đã có công đoàn', 'có cđcs'] },
  ],
}; // biome-ignore format: a table

const place = { kind: 'text', settings: { min: 2, max: 120 }, required: false } as const;

/** Also how the register is taken away: what was exported can be sent back. */
export const enterpriseLayout: Layout = {
  id: 'enterprises',
  columns: [
    { key: 'name', headers: ['Tên doanh nghiệp', 'Doanh nghiệp', 'Tên công ty'], kind: 'text', settings: { min: 2, max: 200 }, required: true, example: 'Công ty TNHH May Hoa Sen' },
    { key: 'taxCode', headers: ['Mã số thuế', 'MST'], kind: 'tax-code', required: true, example: '0100109106' },
    { key: 'code', headers: ['Mã đơn vị phụ trách', 'Mã đơn vị', 'Đơn vị phụ trách'], kind: 'text', settings: { max: 40 }, required: false, example: 'MAU-KCN1' },
    { key: 'zone', headers: ['Khu công nghiệp', 'KCN'], ...place, example: 'KCN Sông Xanh' },
    { key: 'commune', headers: ['Xã, phường', 'Xã phường', 'Xã'], ...place, example: null },
    { key: 'ownership', headers: ['Thành phần', 'Loại hình'], kind: 'choice', settings: ownershipSettings, required: false, example: 'FDI' },
    { key: 'workers', headers: ['Số lao động', 'Lao động', 'Tổng số lao động'], kind: 'integer', settings: { max: 500000 }, required: false, example: 120 },
    { key: 'asOf', headers: ['Tính đến ngày', 'Ngày'], kind: 'date', settings: { direction: 'past' }, required: false, example: '01/01/2026' },
    { key: 'stage', headers: ['Bước', 'Bước vận động', 'Tình trạng'], kind: 'choice', settings: STAGES, required: false, example: 'Vận động' },
    { key: 'decision', headers: ['Quyết định công nhận', 'Số quyết định'], kind: 'text', settings: { max: 120 }, required: false, example: null },
    { key: 'note', headers: ['Ghi chú'], kind: 'text', settings: { max: 300 }, required: false, example: null },
    { key: 'eligible', headers: ['Đủ điều kiện'], kind: 'yes-no', required: false, example: null },
    { key: 'rule', headers: ['Theo quy định nào', 'Căn cứ đủ điều kiện'], kind: 'text', settings: { max: 200 }, required: false, example: null },
  ],
}; // biome-ignore format: a table

/** Enterprises of a unit and those below it. What is known changes by dated rows; tax codes tell enterprises apart. */
export const enterprises: ImportKind = {
  id: 'enterprises',
  layouts: [enterpriseLayout],
  mayImport: mayImportRegisters,
  check: async (context, rows) => (await checkEnterprises(context, rows)).problems,
  apply: applyEnterprises,
};
