import { declared, form, type Measures } from './sources.ts';

/** Cases that members or unions need help with. */
export const cases = {
  'cases.advised': {
    title: { vi: 'Vụ việc có nhu cầu tư vấn, tranh tụng', en: 'Cases that need advice or litigation' },
    kind: 'flow',
    sources: [form('thang-cdcs', 'cases-advised'), declared],
  },
  'cases.represented': {
    title: { vi: 'Vụ việc có đại diện công đoàn tham gia', en: 'Cases in which the union takes part' },
    kind: 'flow',
    sources: [form('thang-cdcs', 'cases-represented'), declared],
  },
} as const satisfies Measures;
