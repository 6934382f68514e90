import type { Text } from '../message.ts';

/** Where a measure's value can come from. Of several sources the first one that has a value is taken, never a sum. */
export type MeasureSource =
  | { readonly from: 'form'; readonly form: string; readonly item: string }
  | { readonly from: 'register'; readonly register: Register }
  | { readonly from: 'declared' };

/** Registers that the product keeps itself. `founding-in-enterprise` leaves out nghiệp đoàn and public bodies. */
export type Register = 'founding' | 'founding-in-enterprise' | 'office' | 'officer' | 'non-state-union';

/** `flow` is summed over a period; `stock` is the value at its end. */
export type Measure = {
  readonly title: Text;
  readonly kind: 'flow' | 'stock';
  readonly sources: readonly MeasureSource[];
};

const form = (name: string, item: string): MeasureSource => ({ from: 'form', form: name, item });
const register = (name: Register): MeasureSource => ({ from: 'register', register: name });
const declared: MeasureSource = { from: 'declared' };

/** Every number that a target may name, and every way to get it. A pack that names another is refused. */
export const measures = {
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
  'members.joined': {
    title: { vi: 'Đoàn viên kết nạp mới', en: 'Members newly admitted' },
    kind: 'flow',
    sources: [form('thang-cdcs', 'joined'), declared],
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
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureId = keyof typeof measures;

export const measureIds = Object.keys(measures) as readonly MeasureId[];

/** The definition of a measure, in the wide type that callers loop over. */
export const measureOf = (id: MeasureId): Measure => measures[id];

/** Every form item that stands rather than happens: its newest value is what a unit has. */
export const stockItems = (): readonly { readonly form: string; readonly item: string }[] =>
  measureIds
    .map(measureOf)
    .filter(({ kind }) => kind === 'stock')
    .flatMap(({ sources }) => sources.flatMap((source) => (source.from === 'form' ? [source] : [])));
