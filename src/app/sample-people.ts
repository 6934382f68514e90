import type { Role } from '../store/schema.ts';
import { sampleProgramme, unions } from './sample-cast.ts';
import { groups } from './sample-groups.ts';

/** Invented people. */
export type Post = {
  readonly unit: string;
  readonly name: string;
  readonly role: Role;
  readonly title: string;
  readonly programme?: string;
  readonly employment?: 'full-time' | 'part-time';
};

export const posts: readonly Post[] = [
  { unit: 'MAU', name: 'Lý Thị Mẫu Quyên', role: 'leader', title: 'Phó Chủ tịch LĐLĐ tỉnh' },
  { unit: 'MAU', name: 'Mai Văn Mẫu Sơn', role: 'organiser', title: 'Chuyên viên Ban Tổ chức' },
  { unit: 'MAU', name: 'Tô Thị Mẫu Thu', role: 'finance', title: 'Chuyên viên Ban Tài chính' },
  { unit: 'MAU', name: 'Cao Văn Mẫu Uy', role: 'admin', title: 'Người vận hành' },
  { unit: 'MAU-KCN1', name: 'Phan Thị Mẫu Vân', role: 'reviewer', title: 'Chủ tịch Công đoàn KCN' },
  { unit: 'MAU-KCN1', name: 'Đinh Văn Mẫu Xuân', role: 'officer', title: 'Chuyên viên Công đoàn KCN' },
  { unit: 'MAU-KCN2', name: 'Trịnh Văn Mẫu Yên', role: 'reviewer', title: 'Chủ tịch Công đoàn KCN' },
  { unit: 'MAU-KCN2', name: 'Lương Thị Mẫu Ái', role: 'officer', title: 'Chuyên viên Công đoàn KCN' },
  { unit: 'MAU-KCN3', name: 'Chu Thị Mẫu Bảo', role: 'reviewer', title: 'Chủ tịch Công đoàn KCN' },
  { unit: 'MAU-KCN3', name: 'Kiều Văn Mẫu Cường', role: 'officer', title: 'Chuyên viên Công đoàn KCN' },
  {
    unit: 'MAU-KCN1',
    name: 'Tạ Thị Mẫu Diệp',
    role: 'officer',
    title: 'Cán bộ Đề án (chuyên trách)',
    programme: sampleProgramme,
    employment: 'full-time',
  },
  {
    unit: 'MAU-KCN2',
    name: 'Quách Văn Mẫu Đông',
    role: 'officer',
    title: 'Cán bộ Đề án (kiêm nhiệm)',
    programme: sampleProgramme,
    employment: 'part-time',
  },
  ...unions.map(
    ({ code, chair }): Post => ({ unit: code, name: chair, role: 'filer', title: 'Chủ tịch CĐCS' }),
  ),
  { unit: 'MAU-CS01', name: 'Phùng Thị Mẫu Lý', role: 'reviewer', title: 'Phó Chủ tịch CĐCS' },
  ...groups.map(
    ({ code, head }): Post => ({ unit: code, name: head, role: 'filer', title: 'Tổ trưởng công đoàn' }),
  ),
];
