import { declared, form, type Measures, profile, register } from './sources.ts';

/** What shares are taken of: unions and enterprises that are there, as registered or as somebody determined. */
export const standing = {
  'unions.standing': {
    title: { vi: 'Doanh nghiệp, đơn vị có CĐCS', en: 'Enterprises and bodies with a grassroots union' },
    kind: 'stock',
    sources: [declared, register('union')],
  },
  'unions.all-levels': {
    title: { vi: 'Công đoàn các cấp', en: 'Unions of all levels' },
    kind: 'stock',
    sources: [declared, register('union-of-any-level')],
  },
  'uppers.total': {
    title: { vi: 'Công đoàn cấp trên trực tiếp cơ sở', en: 'Upper unions' },
    kind: 'stock',
    sources: [declared, register('upper-union')],
  },
  'enterprises.state': {
    title: { vi: 'Doanh nghiệp nhà nước có công đoàn', en: 'State enterprises with a union' },
    kind: 'stock',
    sources: [declared, register('state-enterprise-union')],
  },
  'enterprises.non-state': {
    title: {
      vi: 'Doanh nghiệp ngoài khu vực nhà nước có công đoàn',
      en: 'Non-State enterprises with a union',
    },
    kind: 'stock',
    sources: [declared, register('non-state-union')],
  },
  'bodies.public': {
    title: { vi: 'Cơ quan, đơn vị có công đoàn', en: 'Offices and public bodies with a union' },
    kind: 'stock',
    sources: [declared, register('public-union')],
  },
  'enterprises.eligible': {
    title: { vi: 'Doanh nghiệp đủ điều kiện thành lập CĐCS', en: 'Enterprises where a union can be founded' },
    kind: 'stock',
    sources: [form('quy-cap-tren', 'enterprises-eligible'), declared],
  },
  'enterprises.eligible-organised': {
    title: { vi: 'Doanh nghiệp đủ điều kiện đã có công đoàn', en: 'Of these with a union' },
    kind: 'stock',
    sources: [form('quy-cap-tren', 'enterprises-organised'), declared],
  },
  'officers.total': {
    title: { vi: 'Cán bộ công đoàn', en: 'Union officers' },
    kind: 'stock',
    sources: [form('quy-cap-tren', 'officers'), declared],
  },
  'members.in-enterprises': {
    title: { vi: 'Đoàn viên ở doanh nghiệp', en: 'Members in enterprises' },
    kind: 'stock',
    sources: [profile(['thang-cdcs'], 'closing', { counts: 'sum', among: 'enterprise' }), declared],
  },
  'calendar.years': {
    title: { vi: 'Số năm của kỳ', en: 'Years of the period' },
    kind: 'stock',
    sources: [{ from: 'calendar', counts: 'years' }],
  },
} as const satisfies Measures;
