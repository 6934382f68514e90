import { mayKeepRoster } from '../../core/access.ts';
import type { Layout } from '../../core/imports/layout.ts';
import type { ImportKind } from './import-kind.ts';
import { ownershipSettings, rosterLayout } from './roster-layout.ts';
import { applyUnits } from './units-apply.ts';
import { checkUnits } from './units-check.ts';

const KINDS = {
  options: [
    { id: 'province', label: { vi: 'Liên đoàn Lao động tỉnh' }, aliases: ['tỉnh', 'thành phố', 'lđlđ tỉnh', 'liên đoàn', 'công đoàn ngành'] },
    { id: 'upper', label: { vi: 'Công đoàn cấp trên trực tiếp cơ sở' }, aliases: ['cấp trên', 'xã', 'phường', 'công đoàn xã', 'công đoàn phường', 'công đoàn cấp trên', 'huyện'] },
    { id: 'zone', label: { vi: 'Công đoàn khu công nghiệp' }, aliases: ['kcn', 'khu công nghiệp', 'công đoàn kcn', 'khu kinh tế'] },
    { id: 'cdcs', label: { vi: 'Công đoàn cơ sở' }, aliases: ['cđcs', 'cơ sở'] },
    { id: 'nghiep-doan', label: { vi: 'Nghiệp đoàn cơ sở' }, aliases: ['nghiệp đoàn'] },
    { id: 'section', label: { vi: 'Công đoàn bộ phận' }, aliases: ['bộ phận', 'cđbp', 'công đoàn thành viên'] },
    { id: 'group', label: { vi: 'Tổ công đoàn' }, aliases: ['tổ'] },
    { id: 'department', label: { vi: 'Ban, phòng' }, aliases: ['ban', 'phòng', 'văn phòng'] },
  ],
}; // biome-ignore format: a table

const ours: Layout = {
  id: 'units',
  columns: [
    { key: 'code', headers: ['Mã đơn vị', 'Mã'], kind: 'text', settings: { max: 40 }, required: true, example: 'MAU-CS01' },
    { key: 'name', headers: ['Tên đơn vị', 'Tên công đoàn', 'Tên'], kind: 'text', settings: { min: 2, max: 200 }, required: true, example: 'CĐCS Công ty May Hoa Mai' },
    { key: 'kind', headers: ['Loại đơn vị', 'Loại', 'Cấp'], kind: 'choice', settings: KINDS, required: true, example: 'Công đoàn cơ sở' },
    { key: 'parent', headers: ['Mã đơn vị cấp trên', 'Mã cấp trên', 'Cấp trên', 'Đơn vị cấp trên'], kind: 'text', settings: { max: 40 }, required: false, example: 'MAU-KCN1' },
    { key: 'ownership', headers: ['Loại hình', 'Thành phần'], kind: 'choice', settings: ownershipSettings, required: false, example: 'FDI' },
    { key: 'taxCode', headers: ['Mã số thuế', 'MST'], kind: 'tax-code', required: false, example: '0100109106' },
    { key: 'from', headers: ['Từ ngày', 'Ngày hiệu lực', 'Ngày thành lập'], kind: 'date', required: false, example: '01/01/2026' },
  ],
}; // biome-ignore format: a table

/** Units of the organisation, in our own layout or in a provincial roster. Units that exist change only by dated rows. */
export const units: ImportKind = {
  id: 'units',
  layouts: [
    ours,
    rosterLayout({
      name: { kind: 'text', settings: { min: 2, max: 200 }, required: true, example: null },
      ownership: { kind: 'choice', settings: ownershipSettings, required: false, example: null },
    }),
  ],
  partly: true,
  mayImport: mayKeepRoster,
  check: async (context, rows) => (await checkUnits(context, rows)).problems,
  apply: applyUnits,
};
