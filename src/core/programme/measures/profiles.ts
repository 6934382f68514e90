import { declared, form, type Measures, profile } from './sources.ts';

const CDCS = ['ho-so-cdcs'];
const UPPER = ['ho-so-cap-tren'];
const ANY = ['ho-so-cdcs', 'ho-so-cap-tren'];

/**
 * What unions say of themselves once a year. Of what happens within a period a declared figure goes first, since whoever
 * declares it has looked beyond the profiles; of what stands the profiles do, since they are renewed every year.
 */
export const profiles = {
  'unions.agreement': {
    title: { vi: 'CĐCS có thoả ước lao động tập thể', en: 'Unions with a collective agreement' },
    kind: 'stock',
    sources: [profile(CDCS, 'agreement'), declared],
  },
  'enterprises.dialogue-state': {
    title: { vi: 'Doanh nghiệp nhà nước đã tổ chức đối thoại', en: 'State enterprises that held a dialogue' },
    kind: 'flow',
    sources: [declared, profile(CDCS, 'dialogue', { among: 'state-enterprise' })],
  },
  'enterprises.dialogue-non-state': {
    title: {
      vi: 'Doanh nghiệp ngoài khu vực nhà nước đã tổ chức đối thoại',
      en: 'Non-State enterprises that held a dialogue',
    },
    kind: 'flow',
    sources: [declared, profile(CDCS, 'dialogue', { among: 'non-state-enterprise' })],
  },
  'bodies.conference': {
    title: {
      vi: 'Cơ quan, đơn vị đã tổ chức hội nghị cán bộ, công chức',
      en: 'Public bodies that held a conference of officials',
    },
    kind: 'flow',
    sources: [declared, profile(CDCS, 'conference', { among: 'public' })],
  },
  'enterprises.conference-state': {
    title: {
      vi: 'Doanh nghiệp nhà nước đã tổ chức hội nghị người lao động',
      en: 'State enterprises that held a conference of workers',
    },
    kind: 'flow',
    sources: [declared, profile(CDCS, 'conference', { among: 'state-enterprise' })],
  },
  'enterprises.conference-non-state': {
    title: {
      vi: 'Doanh nghiệp ngoài khu vực nhà nước đã tổ chức hội nghị người lao động',
      en: 'Non-State enterprises that held a conference of workers',
    },
    kind: 'flow',
    sources: [declared, profile(CDCS, 'conference', { among: 'non-state-enterprise' })],
  },
  'unions.disclosed': {
    title: { vi: 'Công đoàn đã công khai tài chính', en: 'Unions that disclosed their finances' },
    kind: 'flow',
    sources: [declared, profile(ANY, 'disclosed')],
  },
  'unions.proposed': {
    title: {
      vi: 'Công đoàn có đề xuất, tham gia chính sách đào tạo chuyển đổi nghề',
      en: 'Unions that took part in rules on retraining',
    },
    kind: 'flow',
    sources: [declared, profile(ANY, 'proposed')],
  },
  'uppers.inspected': {
    title: {
      vi: 'Công đoàn cấp trên được kiểm tra, quyết toán tài chính đồng cấp',
      en: 'Upper unions inspected and settled',
    },
    kind: 'flow',
    sources: [declared, profile(UPPER, 'inspected')],
  },
  'women-boards.state-sector': {
    title: {
      vi: 'CĐCS khu vực nhà nước có ban nữ công quần chúng',
      en: "State-sector unions with a women's board",
    },
    kind: 'stock',
    sources: [profile(CDCS, 'women-board', { counts: ['there'], among: 'state-sector' }), declared],
  },
  'women-boards.state-sector-eligible': {
    title: {
      vi: 'CĐCS khu vực nhà nước đủ điều kiện có ban nữ công',
      en: "State-sector unions eligible for a women's board",
    },
    kind: 'stock',
    sources: [
      profile(CDCS, 'women-board', { counts: ['there', 'missing'], among: 'state-sector' }),
      declared,
    ],
  },
  'women-boards.non-state-sector': {
    title: {
      vi: 'CĐCS ngoài khu vực nhà nước có ban nữ công quần chúng',
      en: "Non-State unions with a women's board",
    },
    kind: 'stock',
    sources: [profile(CDCS, 'women-board', { counts: ['there'], among: 'non-state-sector' }), declared],
  },
  'women-boards.non-state-sector-eligible': {
    title: {
      vi: 'CĐCS ngoài khu vực nhà nước đủ điều kiện có ban nữ công',
      en: "Non-State unions eligible for a women's board",
    },
    kind: 'stock',
    sources: [
      profile(CDCS, 'women-board', { counts: ['there', 'missing'], among: 'non-state-sector' }),
      declared,
    ],
  },
  'committee.total': {
    title: { vi: 'Uỷ viên Ban Chấp hành CĐCS', en: 'Members of union committees' },
    kind: 'stock',
    sources: [form('ho-so-cdcs', 'committee'), declared],
  },
  'committee.trained': {
    title: { vi: 'Uỷ viên Ban Chấp hành CĐCS được tập huấn', en: 'Members of union committees trained' },
    kind: 'stock',
    sources: [form('ho-so-cdcs', 'committee-trained'), declared],
  },
  'team-heads.total': {
    title: { vi: 'Tổ trưởng, tổ phó công đoàn', en: 'Heads of union teams' },
    kind: 'stock',
    sources: [form('ho-so-cdcs', 'team-heads'), declared],
  },
  'team-heads.trained': {
    title: { vi: 'Tổ trưởng, tổ phó công đoàn được tập huấn', en: 'Heads of union teams trained' },
    kind: 'stock',
    sources: [form('ho-so-cdcs', 'team-heads-trained'), declared],
  },
  'workers.studied': {
    title: {
      vi: 'Đoàn viên, lao động được học tập, quán triệt',
      en: 'Members and workers who studied policies',
    },
    kind: 'flow',
    sources: [form('ho-so-cdcs', 'studied'), declared],
  },
  'workers.in-culture': {
    title: {
      vi: 'Đoàn viên, lao động tham gia văn hoá, thể thao, tham quan',
      en: 'Members and workers in culture, sports and outings',
    },
    kind: 'flow',
    sources: [form('ho-so-cdcs', 'culture'), declared],
  },
  'members.with-benefits': {
    title: {
      vi: 'Đoàn viên được hưởng sản phẩm, dịch vụ ưu đãi',
      en: 'Members who used benefits of partners',
    },
    kind: 'flow',
    sources: [form('ho-so-cdcs', 'benefits'), declared],
  },
  'members.in-hardship': {
    title: { vi: 'Đoàn viên có hoàn cảnh khó khăn', en: 'Members in hardship' },
    kind: 'flow',
    sources: [form('ho-so-cdcs', 'hardship'), declared],
  },
  'members.visited': {
    title: { vi: 'Đoàn viên khó khăn được thăm hỏi, tặng quà', en: 'Members in hardship who were visited' },
    kind: 'flow',
    sources: [form('ho-so-cdcs', 'visited'), declared],
  },
  'members.skilled': {
    title: {
      vi: 'Đoàn viên ở doanh nghiệp học tập nâng cao tay nghề',
      en: 'Members in enterprises who improved their skills',
    },
    kind: 'flow',
    sources: [profile(CDCS, 'skills', { counts: 'sum', among: 'enterprise' }), declared],
  },
} as const satisfies Measures;
