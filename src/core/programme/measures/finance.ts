import { declared, form, type Measures } from './sources.ts';

/** The union fund of 2 %, dues, and what belongs to the union. */
export const finance = {
  'fund.due': {
    title: { vi: 'Kinh phí công đoàn phải thu', en: 'Union fund to be collected' },
    kind: 'flow',
    sources: [form('tai-chinh-quy', 'fund-due'), declared],
  },
  'fund.paid': {
    title: { vi: 'Kinh phí công đoàn đã thu', en: 'Union fund collected' },
    kind: 'flow',
    sources: [form('tai-chinh-quy', 'fund-paid'), declared],
  },
  'fund.kept': {
    title: { vi: 'Kinh phí công đoàn CĐCS được sử dụng', en: 'Union fund that grassroots unions may use' },
    kind: 'flow',
    sources: [form('tai-chinh-quy', 'fund-kept'), declared],
  },
  'dues.due': {
    title: { vi: 'Đoàn phí phải thu', en: 'Union dues to be collected' },
    kind: 'flow',
    sources: [form('tai-chinh-quy', 'dues-due'), declared],
  },
  'dues.paid': {
    title: { vi: 'Đoàn phí đã thu', en: 'Union dues collected' },
    kind: 'flow',
    sources: [form('tai-chinh-quy', 'dues-paid'), declared],
  },
  'finance.due': {
    title: { vi: 'Kinh phí và đoàn phí phải thu', en: 'Fund and dues to be collected' },
    kind: 'flow',
    sources: [form('tai-chinh-quy', 'total-due'), declared],
  },
  'finance.paid': {
    title: { vi: 'Kinh phí và đoàn phí đã thu', en: 'Fund and dues collected' },
    kind: 'flow',
    sources: [form('tai-chinh-quy', 'total-paid'), declared],
  },
  'economic-units.total': {
    title: { vi: 'Đơn vị kinh tế, sự nghiệp công đoàn', en: 'Economic and service units of unions' },
    kind: 'stock',
    sources: [form('ho-so-cap-tren', 'economic-units'), declared],
  },
  'economic-units.renewed': {
    title: {
      vi: 'Đơn vị kinh tế, sự nghiệp công đoàn đã đổi mới, sắp xếp',
      en: 'Economic and service units renewed',
    },
    kind: 'stock',
    sources: [form('ho-so-cap-tren', 'economic-units-renewed'), declared],
  },
} as const satisfies Measures;
