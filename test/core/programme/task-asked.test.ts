import { expect, test } from 'vitest';
import { tasksAsked } from '../../../src/core/programme/task-asked.ts';
import type { Pack } from '../../../src/core/programme/types.ts';

const packs = [
  { id: 'lai-chau', document: { name: { vi: 'Kế hoạch năm 2025 của LĐLĐ tỉnh Lai Châu' } } },
  { id: 'quang-ngai', document: { name: { vi: 'Kế hoạch thực hiện Nghị quyết 02 của Tỉnh ủy Quảng Ngãi' } } },
] as unknown as readonly Pack[];

const cases: readonly (readonly [string, ReturnType<typeof tasksAsked>])[] = [
  ['nhiệm vụ', { filter: null, programme: null, words: '' }],
  ['nhiem vu cua tinh', { filter: null, programme: null, words: '' }],
  ['việc được giao', { filter: null, programme: null, words: '' }],
  ['danh sách nhiệm vụ của đơn vị', { filter: null, programme: null, words: '' }],
  ['nhiệm vụ quá hạn', { filter: 'overdue', programme: null, words: '' }],
  ['nhiem vu qua han o cap duoi', { filter: 'below', programme: null, words: '' }],
  ['nhiệm vụ nào chưa giao', { filter: 'nobody', programme: null, words: '' }],
  ['nhiệm vụ tôi phụ trách', { filter: 'mine', programme: null, words: '' }],
  ['nhiệm vụ chưa bắt đầu', { filter: 'not-begun', programme: null, words: '' }],
  ['các nhiệm vụ đang làm', { filter: 'under-way', programme: null, words: '' }],
  ['nhiệm vụ đã xong', { filter: 'done', programme: null, words: '' }],
  ['nhiem vu quang ngai dang lam', { filter: 'under-way', programme: 'quang-ngai', words: '' }],
  ['tuyên truyền', { filter: null, programme: null, words: 'tuyen truyen' }],
  ['nhiệm vụ quyết toán đang làm', { filter: 'under-way', programme: null, words: 'quyet toan' }],
];

test.each(cases)('"%s"', (said, asked) => {
  expect(tasksAsked(said, packs)).toEqual(asked);
});
