import type { Role } from '../store/schema.ts';

/** What a post is called where nobody says more. */
export const ROLE_TITLES: Readonly<Record<Role, string>> = {
  filer: 'Chủ tịch công đoàn cơ sở',
  officer: 'Cán bộ công đoàn',
  reviewer: 'Chủ tịch công đoàn cấp trên',
  organiser: 'Cán bộ Ban Tổ chức',
  finance: 'Cán bộ Ban Tài chính',
  leader: 'Lãnh đạo',
  admin: 'Người vận hành',
};
