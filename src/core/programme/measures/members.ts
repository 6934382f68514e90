import { balance, declared, form, type Measures } from './sources.ts';

/** Members and workers. */
export const members = {
  'members.joined': {
    title: { vi: 'Đoàn viên kết nạp mới', en: 'Members newly admitted' },
    kind: 'flow',
    sources: [form('thang-cdcs', 'joined'), declared],
  },
  'members.net-growth': {
    title: { vi: 'Đoàn viên thực tăng (tăng trừ giảm)', en: 'Net growth of members (gains less losses)' },
    kind: 'flow',
    sources: [
      balance('thang-cdcs', {
        plus: ['joined', 'transferred-in'],
        minus: ['transferred-out', 'left-other'],
      }),
      declared,
    ],
  },
  'members.closing': {
    title: { vi: 'Đoàn viên cuối kỳ', en: 'Members at the end of the period' },
    kind: 'stock',
    sources: [form('thang-cdcs', 'closing'), declared],
  },
  'workers.total': {
    title: { vi: 'Tổng số lao động', en: 'Workers' },
    kind: 'stock',
    sources: [form('thang-cdcs', 'workers'), declared],
  },
} as const satisfies Measures;
