import { declared, form, type Measures, register } from './sources.ts';

/** Unions founded, dissolved and there. */
export const unions = {
  'unions.founded': {
    title: { vi: 'CĐCS thành lập mới', en: 'Grassroots unions founded' },
    kind: 'flow',
    sources: [register('founding')],
  },
  'unions.founded-in-enterprises': {
    title: { vi: 'CĐCS thành lập mới trong doanh nghiệp', en: 'Unions founded in enterprises' },
    kind: 'flow',
    sources: [register('founding-in-enterprise')],
  },
  'unions.founded-nghiep-doan': {
    title: { vi: 'Nghiệp đoàn cơ sở thành lập mới', en: 'Grassroots nghiệp đoàn founded' },
    kind: 'flow',
    sources: [register('founding-nghiep-doan')],
  },
  'unions.dissolved': {
    title: { vi: 'CĐCS giải thể', en: 'Grassroots unions dissolved' },
    kind: 'flow',
    sources: [form('quy-cap-tren', 'unions-dissolved'), declared],
  },
  'unions.closing': {
    title: { vi: 'CĐCS hiện có', en: 'Grassroots unions at the end of the period' },
    kind: 'stock',
    sources: [form('quy-cap-tren', 'unions-closing'), declared],
  },
  'unions.non-state': {
    title: {
      vi: 'CĐCS trong doanh nghiệp ngoài khu vực Nhà nước',
      en: 'Grassroots unions in non-State enterprises',
    },
    kind: 'stock',
    sources: [declared, register('non-state-union')],
  },
} as const satisfies Measures;
