import type { Json, JsonObject } from '../../src/core/flow/types.ts';

const text = (vi: string): JsonObject => ({ vi, en: vi });
const option = (id: string): JsonObject => ({ id, label: text(`Đơn vị ${id}`) });
const unit: JsonObject = { name: 'CĐCS Mẫu', code: 'MAU-CS01', parent: 'Công đoàn Mẫu', unitId: 1 };

/** Flows about people, units and signatures, each with what its beginning puts into the draft. */
export const flowsOfPeople: readonly (readonly [flow: string, slots: JsonObject])[] = [
  ['invite-one', {}],
  ['invite-many', {}],
  ['newcomer', {}],
  [
    'post-end',
    { post: 1, name: 'An', title: 'Chủ tịch', unit: 'CĐCS Mẫu', people: [option('7'), option('new')] },
  ],
  ['post-leave', { post: 1, title: 'Chủ tịch', unit: 'CĐCS Mẫu' }],
  ['post-request', { request: 1 }],
  ...['unit-rename', 'unit-move', 'unit-close', 'unit-merge', 'unit-split'].map((id) => [id, unit] as const),
  ['issue', { report: 1, replaces: null, title: text('Báo cáo'), before: text('') }],
  ['draft-hand', { draft: 1, title: text('Báo cáo'), people: [option('7'), option('8')] }],
  [
    'sign',
    {
      ...{ draft: 1, revision: 1, screen: text('Báo cáo') },
      items: [{ id: 'joined', label: text('Kết nạp'), number: 1 }],
    },
  ],
];

/** What the actions of these flows may come back with. */
export const resultsOfPeople: Readonly<Record<string, readonly Json[]>> = {
  'people.unit': [{ id: 1 }, { units: [option('1'), option('2')] }],
  'invite.posts': [
    { unitId: 1, unit: 'CĐCS Mẫu', people: [option('7'), option('new')], roles: [option('filer')] },
  ],
  'invite.plan': [{ count: 2, waiting: 0, text: text('2 đơn vị') }],
  'newcomer.start': [{ name: null }, { name: 'An' }],
  'newcomer.unit': [{ id: 1, unit: 'CĐCS Mẫu' }, { units: [option('1'), option('2')] }],
  'request.show': [
    { status: 'waiting', text: text('An xin nhận chức vụ'), choices: [option('agree'), option('decline')] },
    { status: 'gone' },
  ],
  'unit.target': [{ id: 2, name: 'CĐCS Khác' }, { units: [option('2'), option('3')] }, {}],
  'unit.others': [{ ids: [2, 3] }],
  'unit.new-names': [{ names: ['A', 'B'] }, { names: ['A', 'B'], heirs: [option('0'), option('1')] }],
  'unit.fits': [{ fits: true }],
  'unit.preview': [{ lines: text('Sẽ ghi'), seen: 'x' }],
};
