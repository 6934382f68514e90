import { declared, type Measures } from './sources.ts';

/** The Party's own numbers, which its bodies declare. Admissions there are not those of union members alone. */
export const partyBodies = {
  'party-members.admitted-in-zones': {
    title: {
      vi: 'Đảng viên kết nạp mới ở doanh nghiệp trong KCN, KKT',
      en: 'Party members admitted in zone enterprises',
    },
    kind: 'flow',
    sources: [declared],
  },
  'party-cells.founded-in-zones': {
    title: {
      vi: 'Chi bộ thành lập ở doanh nghiệp trong KCN, KKT',
      en: 'Party cells founded in zone enterprises',
    },
    kind: 'flow',
    sources: [declared],
  },
  'party-officers.total': {
    title: { vi: 'Cấp ủy cơ sở, cán bộ đoàn thể', en: 'Party committee members and mass officers' },
    kind: 'stock',
    sources: [declared],
  },
  'party-officers.trained': {
    title: { vi: 'Cấp ủy cơ sở, cán bộ đoàn thể được tập huấn', en: 'Of these trained' },
    kind: 'flow',
    sources: [declared],
  },
  'party-bloc.posts-added': {
    title: {
      vi: 'Biên chế tăng cho Đảng ủy Khối',
      en: 'Posts added to the Party committee of bodies and enterprises',
    },
    kind: 'stock',
    sources: [declared],
  },
  'party-members.total': {
    title: { vi: 'Đảng viên', en: 'Party members' },
    kind: 'stock',
    sources: [declared],
  },
  'party-members.workers': {
    title: { vi: 'Đảng viên là công nhân', en: 'Party members who are workers' },
    kind: 'stock',
    sources: [declared],
  },
  'party-committees.members': {
    title: { vi: 'Cấp ủy viên các cấp', en: 'Party committee members' },
    kind: 'stock',
    sources: [declared],
  },
  'party-committees.members-from-unions': {
    title: { vi: 'Cấp ủy viên trưởng thành từ công nhân, công đoàn', en: 'Of these from workers and unions' },
    kind: 'stock',
    sources: [declared],
  },
} as const satisfies Measures;
