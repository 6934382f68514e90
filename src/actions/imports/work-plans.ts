import { mayImportRegisters } from '../../core/access.ts';
import type { Layout } from '../../core/imports/layout.ts';
import type { ImportKind } from './import-kind.ts';
import { applyWorkPlans } from './work-plans-apply.ts';
import { checkWorkPlans } from './work-plans-check.ts';

const RESULTS = {
  options: [
    { id: 'done', label: { vi: 'Xong' }, aliases: ['đã xong', 'hoàn thành', 'đạt'] },
    { id: 'partly', label: { vi: 'Được một phần' }, aliases: ['một phần', 'đang làm'] },
    { id: 'not-done', label: { vi: 'Chưa làm được' }, aliases: ['chưa', 'chưa làm', 'không làm được'] },
  ],
};

const count = (max: number) => ({ kind: 'integer', settings: { max }, required: true }) as const;

/** One row for each piece of work; also how plans are taken away: what was exported can be sent back. */
export const workPlanLayout: Layout = {
  id: 'work-plans',
  columns: [
    { key: 'name', headers: ['Họ và tên', 'Họ tên', 'Tên cán bộ'], kind: 'text', settings: { min: 2, max: 80 }, required: true, example: 'Nguyễn Văn Mẫu' },
    { key: 'code', headers: ['Mã đơn vị', 'Mã đơn vị phụ trách'], kind: 'text', settings: { max: 40 }, required: false, example: 'MAU-KCN1' },
    { key: 'month', headers: ['Tháng', 'Kế hoạch tháng'], kind: 'period', required: true, example: '11/2026' },
    { key: 'work', headers: ['Việc', 'Nội dung công việc', 'Công việc'], kind: 'text', settings: { min: 3, max: 200 }, required: true, example: 'Gặp Công ty Mẫu' },
    { key: 'result', headers: ['Kết quả'], kind: 'choice', settings: RESULTS, required: false, example: 'Xong' },
    { key: 'note', headers: ['Ghi chú', 'Lý do'], kind: 'text', settings: { max: 300 }, required: false, example: null },
    { key: 'mobilise', headers: ['Số doanh nghiệp vận động', 'Doanh nghiệp vận động'], ...count(1000), example: 3 },
    { key: 'found', headers: ['Số CĐCS thành lập', 'CĐCS thành lập'], ...count(1000), example: 1 },
    { key: 'join', headers: ['Số đoàn viên phát triển', 'Đoàn viên phát triển'], ...count(100000), example: 45 },
  ],
}; // biome-ignore format: a table

/** Work plans of a month with their results, by the officers themselves or by those who head them. */
export const workPlans: ImportKind = {
  id: 'work-plans',
  layouts: [workPlanLayout],
  mayImport: mayImportRegisters,
  check: async (context, rows) => (await checkWorkPlans(context, rows)).problems,
  apply: applyWorkPlans,
};
