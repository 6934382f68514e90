import { mayKeepRoster } from '../../core/access.ts';
import type { Layout } from '../../core/imports/layout.ts';
import type { ImportKind } from './import-kind.ts';
import { applyPosts } from './posts-apply.ts';
import { checkPosts } from './posts-check.ts';
import { rosterLayout } from './roster-layout.ts';

const ROLES = {
  options: [
    { id: 'filer', label: { vi: 'Người gửi báo cáo' }, aliases: ['chủ tịch cđcs', 'chủ tịch công đoàn cơ sở', 'cơ sở', 'filer'] },
    { id: 'officer', label: { vi: 'Cán bộ cấp trên' }, aliases: ['cán bộ', 'chuyên viên', 'officer'] },
    { id: 'reviewer', label: { vi: 'Người xác nhận' }, aliases: ['chủ tịch cấp trên', 'chủ tịch công đoàn cấp trên', 'xác nhận', 'reviewer'] },
    { id: 'organiser', label: { vi: 'Ban Tổ chức' }, aliases: ['tổ chức', 'organiser'] },
    { id: 'finance', label: { vi: 'Ban Tài chính' }, aliases: ['tài chính', 'finance'] },
    { id: 'leader', label: { vi: 'Lãnh đạo' }, aliases: ['leader'] },
    { id: 'admin', label: { vi: 'Người vận hành' }, aliases: ['quản trị', 'vận hành', 'admin'] },
  ],
}; // biome-ignore format: a table

const name = { kind: 'text', settings: { min: 2, max: 80 } } as const;
const phone = { kind: 'phone', settings: { type: 'any', required: false } } as const;

const ours: Layout = {
  id: 'posts',
  columns: [
    { key: 'code', headers: ['Mã đơn vị', 'Mã'], kind: 'text', settings: { max: 40 }, required: true, example: 'MAU-CS01' },
    { key: 'name', headers: ['Họ và tên', 'Họ tên', 'Tên cán bộ'], ...name, required: true, example: 'Nguyễn Văn Mẫu' },
    { key: 'role', headers: ['Vai trò', 'Nhiệm vụ'], kind: 'choice', settings: ROLES, required: true, example: 'Người gửi báo cáo' },
    { key: 'title', headers: ['Chức danh', 'Chức vụ'], kind: 'text', settings: { max: 120 }, required: false, example: 'Chủ tịch CĐCS' },
    { key: 'phone', headers: ['Số điện thoại', 'Điện thoại', 'SĐT'], ...phone, required: false, example: null },
    { key: 'from', headers: ['Từ ngày'], kind: 'date', required: false, example: '01/01/2026' },
    { key: 'to', headers: ['Đến ngày', 'Kết thúc'], kind: 'date', required: false, example: null },
  ],
}; // biome-ignore format: a table

/** Officers and their posts, in our own layout, or the chairs of a provincial roster. Nobody is invited by it. */
export const posts: ImportKind = {
  id: 'posts',
  layouts: [
    ours,
    rosterLayout({
      name: { kind: 'text', settings: { min: 2, max: 200 }, required: true, example: null },
      chair: { ...name, required: false, example: null },
      phone: { ...phone, required: false, example: null },
    }),
  ],
  mayImport: mayKeepRoster,
  check: async (context, rows) => (await checkPosts(context, rows)).problems,
  apply: applyPosts,
};
