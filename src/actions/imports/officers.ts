import { mayImportOfficers } from '../../core/access.ts';
import type { Layout } from '../../core/imports/layout.ts';
import type { ImportKind } from './import-kind.ts';
import { applyOfficers } from './officers-apply.ts';
import { checkOfficers } from './officers-check.ts';

const EMPLOYMENTS = {
  options: [
    { id: 'full-time', label: { vi: 'Chuyên trách' }, aliases: ['toàn thời gian', 'full-time'] },
    { id: 'part-time', label: { vi: 'Kiêm nhiệm' }, aliases: ['bán thời gian', 'part-time'] },
  ],
};

const phone = { kind: 'phone', settings: { type: 'any', required: false } } as const;

/** Also how the register is taken away, without the telephone numbers: what was exported can be sent back. */
export const officerLayout: Layout = {
  id: 'officers',
  columns: [
    { key: 'name', headers: ['Họ và tên', 'Họ tên', 'Tên cán bộ'], kind: 'text', settings: { min: 2, max: 80 }, required: true, example: 'Nguyễn Văn Mẫu' },
    { key: 'code', headers: ['Mã đơn vị', 'Mã đơn vị phụ trách'], kind: 'text', settings: { max: 40 }, required: false, example: 'MAU-KCN1' },
    { key: 'programme', headers: ['Chương trình', 'Kế hoạch', 'Đề án'], kind: 'text', settings: { max: 200 }, required: false, example: null },
    { key: 'employment', headers: ['Hình thức', 'Hình thức làm việc', 'Chuyên trách hay kiêm nhiệm'], kind: 'choice', settings: EMPLOYMENTS, required: true, example: 'Chuyên trách' },
    { key: 'from', headers: ['Từ ngày', 'Làm từ ngày'], kind: 'date', settings: { direction: 'past' }, required: true, example: '01/03/2026' },
    { key: 'to', headers: ['Đến hết ngày', 'Làm đến hết ngày'], kind: 'date', required: false, example: null },
    { key: 'decision', headers: ['Quyết định', 'Hợp đồng', 'Quyết định, hợp đồng số'], kind: 'text', settings: { max: 120 }, required: false, example: '12/QĐ-LĐLĐ' },
    { key: 'phone', headers: ['Số điện thoại', 'Điện thoại', 'SĐT'], ...phone, required: false, example: null },
  ],
}; // biome-ignore format: a table

/** Officers employed under a programme, of a unit and those below it; a new day with another way of working is a change. */
export const officers: ImportKind = {
  id: 'officers',
  layouts: [officerLayout],
  mayImport: mayImportOfficers,
  check: async (context, rows) => (await checkOfficers(context, rows)).problems,
  apply: applyOfficers,
};
