import { declared, type Measures, register } from './sources.ts';

/** Who is gathered of those who could be: counts that only somebody who has looked can declare. */
export const coverage = {
  'members.state-sector': {
    title: { vi: 'Đoàn viên khu vực nhà nước', en: 'Members in the State sector' },
    kind: 'stock',
    sources: [declared],
  },
  'workers.state-sector': {
    title: { vi: 'Người lao động khu vực nhà nước', en: 'Workers in the State sector' },
    kind: 'stock',
    sources: [declared],
  },
  'members.non-state-sector': {
    title: { vi: 'Đoàn viên ngoài khu vực nhà nước', en: 'Members outside the State sector' },
    kind: 'stock',
    sources: [declared],
  },
  'workers.non-state-sector': {
    title: { vi: 'Người lao động ngoài khu vực nhà nước', en: 'Workers outside the State sector' },
    kind: 'stock',
    sources: [declared],
  },
  'members.informal': {
    title: { vi: 'Đoàn viên khu vực không có quan hệ lao động', en: 'Members in the informal sector' },
    kind: 'stock',
    sources: [declared],
  },
  'enterprises.from-20-workers': {
    title: { vi: 'Doanh nghiệp có từ 20 lao động trở lên', en: 'Enterprises of 20 or more workers' },
    kind: 'stock',
    sources: [declared, register('enterprise-from-20')],
  },
  'enterprises.from-20-workers-organised': {
    title: { vi: 'Doanh nghiệp từ 20 lao động trở lên có CĐCS', en: 'Of these with a union' },
    kind: 'stock',
    sources: [declared, register('enterprise-from-20-organised')],
  },
  'organisations.eligible': {
    title: {
      vi: 'Cơ quan, đơn vị, tổ chức khác đủ điều kiện',
      en: 'Other bodies where a union can be founded',
    },
    kind: 'stock',
    sources: [declared],
  },
  'organisations.eligible-organised': {
    title: { vi: 'Cơ quan, đơn vị, tổ chức khác đủ điều kiện đã có CĐCS', en: 'Of these with a union' },
    kind: 'stock',
    sources: [declared],
  },
  'workers.unrepresented': {
    title: {
      vi: 'Người lao động ở doanh nghiệp chưa có tổ chức đại diện',
      en: 'Workers of enterprises without representation',
    },
    kind: 'stock',
    sources: [declared],
  },
  'workers.unrepresented-gathered': {
    title: { vi: 'Trong đó được tập hợp, tham gia hoạt động công đoàn', en: 'Of these gathered by unions' },
    kind: 'stock',
    sources: [declared],
  },
  'enterprises.in-zones-eligible': {
    title: {
      vi: 'Doanh nghiệp ở KCN, KKT đủ điều kiện lập công đoàn',
      en: 'Enterprises in zones where a union can be founded',
    },
    kind: 'stock',
    sources: [declared],
  },
  'enterprises.in-zones-organised': {
    title: { vi: 'Trong đó đã có công đoàn', en: 'Of these with a union' },
    kind: 'stock',
    sources: [declared],
  },
} as const satisfies Measures;
