import type { Column, Layout } from '../../core/imports/layout.ts';

type Kept = Readonly<
  Partial<Record<'name' | 'ownership' | 'chair' | 'phone', Omit<Column, 'key' | 'headers'>>>
>;

const left = { kind: 'text', required: false, example: null, ignored: true } as const;

/**
 * How a provincial union keeps its roster: a sheet for each commune, the commune in B5, unions from row 6 on, without
 * codes. What a kind of import does not keep is passed over.
 */
export const rosterLayout = (kept: Kept): Layout => ({
  id: 'roster',
  firstRow: 6,
  sheetCells: [
    {
      key: 'commune',
      headers: [],
      cell: 'B5',
      kind: 'text',
      settings: { max: 200 },
      required: true,
      example: null,
    },
  ],
  columns: [
    { key: 'name', headers: ['Tên công đoàn', 'Tên công đoàn cơ sở', 'Tên CĐCS'], ...(kept.name ?? left) },
    { key: 'address', headers: ['Địa chỉ'], ...left },
    { key: 'ownership', headers: ['Loại hình', 'Loại hình doanh nghiệp'], ...(kept.ownership ?? left) },
    { key: 'workers', headers: ['Tổng số CNVCLĐ', 'CNVCLĐ', 'Tổng số lao động'], ...left },
    { key: 'members', headers: ['Tổng số đoàn viên', 'Đoàn viên', 'Số đoàn viên'], ...left },
    { key: 'women', headers: ['Số đoàn viên nữ', 'Đoàn viên nữ', 'Nữ'], ...left },
    { key: 'committee', headers: ['Số ủy viên BCH', 'Số lượng ủy viên BCH', 'Ủy viên BCH'], ...left },
    { key: 'inspectors', headers: ['Số ủy viên UBKT', 'Số lượng ủy viên UBKT', 'Ủy viên UBKT'], ...left },
    { key: 'chair', headers: ['Tên chủ tịch', 'Họ tên chủ tịch', 'Chủ tịch'], ...(kept.chair ?? left) },
    {
      key: 'phone',
      headers: ['Số điện thoại chủ tịch', 'Số điện thoại', 'SĐT chủ tịch', 'Điện thoại'],
      ...(kept.phone ?? left),
    },
  ],
});

/** What a workbook may call the ownership of a union's employer. */
export const ownershipSettings = {
  options: [
    { id: 'non-state', label: { vi: 'Ngoài nhà nước' }, aliases: ['tư nhân', 'dn ngoài nhà nước', 'doanh nghiệp ngoài nhà nước', 'ngoài nn', 'dn tư nhân', 'doanh nghiệp tư nhân', 'cổ phần', 'tnhh', 'dân doanh'] },
    { id: 'fdi', label: { vi: 'Vốn nước ngoài (FDI)' }, aliases: ['fdi', 'nước ngoài', 'vốn nước ngoài', 'dn fdi', 'có vốn đầu tư nước ngoài'] },
    { id: 'state', label: { vi: 'Nhà nước' }, aliases: ['dnnn', 'doanh nghiệp nhà nước', 'dn nhà nước', 'quốc doanh'] },
    { id: 'cooperative', label: { vi: 'Hợp tác xã' }, aliases: ['htx'] },
    { id: 'public-service', label: { vi: 'Hành chính, sự nghiệp' }, aliases: ['hcsn', 'hành chính sự nghiệp', 'sự nghiệp', 'đơn vị sự nghiệp', 'cơ quan', 'cơ quan hành chính', 'trường học'] },
  ],
}; // biome-ignore format: a table
