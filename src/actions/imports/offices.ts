import { mayImportRegisters } from '../../core/access.ts';
import type { Layout } from '../../core/imports/layout.ts';
import type { ImportKind } from './import-kind.ts';
import { applyOffices } from './offices-apply.ts';
import { checkOffices } from './offices-check.ts';

const past = { kind: 'date', settings: { direction: 'past' } } as const;
const text = (max: number) => ({ kind: 'text', settings: { max }, required: false }) as const;

/** Also how the register is taken away: what was exported can be sent back. */
export const officeLayout: Layout = {
  id: 'offices',
  columns: [
    { key: 'name', headers: ['Tên văn phòng', 'Văn phòng', 'Văn phòng đại diện'], kind: 'text', settings: { min: 2, max: 200 }, required: true, example: 'Văn phòng đại diện KCN Sông Xanh 6' },
    { key: 'code', headers: ['Mã đơn vị', 'Mã đơn vị phụ trách', 'Đơn vị phụ trách'], kind: 'text', settings: { max: 40 }, required: false, example: 'MAU-KCN1' },
    { key: 'zone', headers: ['Khu công nghiệp', 'KCN'], ...text(120), example: 'KCN Sông Xanh' },
    { key: 'place', headers: ['Địa điểm', 'Địa chỉ', 'Nơi đặt'], ...text(200), example: 'Lô A1, đường số 3' },
    { key: 'fixed', headers: ['Địa điểm cố định', 'Cố định'], kind: 'yes-no', required: false, example: 'Có' },
    { key: 'openedOn', headers: ['Ngày mở', 'Ngày thành lập', 'Hoạt động từ ngày'], ...past, required: true, example: '01/03/2026' },
    { key: 'decision', headers: ['Quyết định mở', 'Quyết định thành lập', 'Số quyết định'], ...text(120), example: '12/QĐ-LĐLĐ' },
    { key: 'pausedFrom', headers: ['Tạm ngừng từ ngày', 'Tạm ngừng từ'], ...past, required: false, example: null },
    { key: 'resumedOn', headers: ['Hoạt động lại từ ngày', 'Hoạt động lại từ'], ...past, required: false, example: null },
    { key: 'closedOn', headers: ['Đóng từ ngày', 'Ngày đóng', 'Thôi hoạt động từ ngày'], ...past, required: false, example: null },
    { key: 'closeDecision', headers: ['Quyết định đóng'], ...text(120), example: null },
    { key: 'note', headers: ['Ghi chú', 'Lý do tạm ngừng'], ...text(300), example: null },
  ],
}; // biome-ignore format: a table

/** Representative offices of a unit and those below it. Name and unit tell them apart; what a row leaves empty stays. */
export const offices: ImportKind = {
  id: 'offices',
  layouts: [officeLayout],
  mayImport: mayImportRegisters,
  check: async (context, rows) => (await checkOffices(context, rows)).problems,
  apply: applyOffices,
};
