import { declared, form, type Measures, register } from './sources.ts';

/** Representative offices and officers. */
export const officers = {
  'offices.active': {
    title: { vi: 'Văn phòng đại diện đang hoạt động', en: 'Representative offices at work' },
    kind: 'stock',
    sources: [register('office'), declared],
  },
  'officers.employed': {
    title: { vi: 'Cán bộ hợp đồng của đề án', en: 'Officers employed under the programme' },
    kind: 'stock',
    sources: [declared, register('officer')],
  },
  'officers.trained': {
    title: { vi: 'Cán bộ công đoàn được tập huấn', en: 'Union officers trained' },
    kind: 'flow',
    sources: [form('quy-cap-tren', 'trained'), declared],
  },
  'officers.organising': {
    title: {
      vi: 'Cán bộ phát triển đoàn viên, thành lập công đoàn',
      en: 'Officers who win members and found unions',
    },
    kind: 'stock',
    sources: [declared],
  },
  'officers.organising-trained': {
    title: { vi: 'Cán bộ phát triển đoàn viên được tập huấn', en: 'Of these trained' },
    kind: 'flow',
    sources: [declared],
  },
} as const satisfies Measures;
