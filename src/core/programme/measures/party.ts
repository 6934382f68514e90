import { declared, form, type Measures } from './sources.ts';

/** What unions do for the Party: three introductions, never derived from one another. */
export const party = {
  'members.introduced-to-class': {
    title: {
      vi: 'Đoàn viên được giới thiệu học lớp bồi dưỡng nhận thức về Đảng',
      en: 'Members introduced to the Party awareness class',
    },
    kind: 'flow',
    sources: [form('quy-cap-tren', 'introduced-class'), declared],
  },
  'members.introduced-to-party': {
    title: { vi: 'Đoàn viên ưu tú được giới thiệu cho Đảng', en: 'Members introduced to the Party' },
    kind: 'flow',
    sources: [form('quy-cap-tren', 'introduced-party'), declared],
  },
  'members.admitted-to-party': {
    title: { vi: 'Đoàn viên được kết nạp Đảng', en: 'Members admitted to the Party' },
    kind: 'flow',
    sources: [form('quy-cap-tren', 'admitted-party'), declared],
  },
} as const satisfies Measures;
