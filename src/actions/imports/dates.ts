import { maySetDates } from '../../core/access.ts';
import type { Layout } from '../../core/imports/layout.ts';
import { rhythmChoices } from '../../core/programme/rhythms.ts';
import { applyDates } from './dates-apply.ts';
import { checkDates } from './dates-check.ts';
import type { ImportKind } from './import-kind.ts';

const text = (max: number) => ({ kind: 'text', settings: { max } }) as const;

export const dateLayout: Layout = {
  id: 'dates',
  columns: [
    { key: 'programme', headers: ['Kế hoạch', 'Chương trình', 'Mã kế hoạch'], ...text(300), required: false, example: null },
    { key: 'entry', headers: ['Việc', 'Việc cần đặt lịch', 'Nội dung', 'Mã việc'], ...text(300), required: true, example: 'Báo cáo kết quả thực hiện' },
    { key: 'every', headers: ['Bao lâu một lần', 'Kỳ', 'Định kỳ'], kind: 'choice', settings: { options: rhythmChoices }, required: true, mayBeBlank: true, example: 'hằng quý' },
    { key: 'day', headers: ['Ngày', 'Hạn', 'Hạn nộp', 'Ngày hạn'], ...text(80), required: true, mayBeBlank: true, example: 'ngày 10 tháng sau' },
    { key: 'code', headers: ['Mã đơn vị', 'Áp dụng cho'], ...text(40), required: false, example: 'MAU-KCN1' },
    { key: 'from', headers: ['Áp dụng từ', 'Từ ngày'], kind: 'date', required: false, example: '01/01/2027' },
    { key: 'decision', headers: ['Văn bản', 'Số văn bản', 'Quyết định số'], ...text(120), required: false, example: '15/CV-LĐLĐ' },
    { key: 'correction', headers: ['Số ngày được sửa', 'Được sửa sau hạn'], kind: 'integer', settings: { min: 0, max: 60 }, required: false, example: 5 },
  ],
}; // biome-ignore format: a table

/** Dates of reports, reviews and meetings. A change is a new row beside the old one; a row without a day says nothing. */
export const dates: ImportKind = {
  id: 'dates',
  layouts: [dateLayout],
  mayImport: maySetDates,
  check: async (context, rows) => (await checkDates(context, rows)).problems,
  apply: applyDates,
};
