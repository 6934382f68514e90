import { fold } from '../fold.ts';
import { type TaskFilter, type TaskView, taskFilters } from './tasks.ts';
import type { Pack } from './types.ts';

/** What a list of tasks is narrowed to, as far as words say. `words`: what is looked for in titles. */
export type TaskAsked = {
  readonly filter: TaskFilter | null;
  readonly programme: string | null;
  readonly words: string;
};

export const taskFilterNamed = (text: unknown): TaskFilter | null =>
  taskFilters.find((filter) => filter === text) ?? null;

/** "nhiệm vụ quá hạn của tỉnh", "nhiem vu quang ngai dang lam", "tuyên truyền". */
export const tasksAsked = (said: string, packs: readonly Pack[]): TaskAsked => {
  const words = ` ${fold(said).replace(/[^\p{L}\d]+/gu, ' ')} `;
  const state = STATES.find(({ said: pattern }) => pattern.test(words));
  const rest = (state ? words.replace(state.said, ' ') : words).replace(LEADING, ' ').trim();
  const left = rest.split(/\s+/).filter((word) => word !== '' && !FILLING.has(word));
  const plan = left.length === 0 ? undefined : packs.find((pack) => holds(pack.document.name.vi, left));
  return {
    filter: state?.filter ?? null,
    programme: plan?.id ?? null,
    words: plan ? '' : left.join(' '),
  };
};

/** Tasks whose title has every word. */
export const tasksNamed = (views: readonly TaskView[], words: string): readonly TaskView[] =>
  views.filter(({ task }) => holds(`${task.title.vi} ${task.title.en ?? ''}`, words.split(' ')));

const holds = (text: string, words: readonly string[]): boolean => {
  const folded = ` ${fold(text).replace(/[^\p{L}\d]+/gu, ' ')} `;
  return words.every((word) => folded.includes(` ${word} `));
};

const STATES: readonly { readonly filter: TaskFilter; readonly said: RegExp }[] = [
  {
    filter: 'below',
    said: / (?:qua han|tre han) (?:o )?(?:cap duoi|don vi duoi)(?= )| (?:cap duoi) (?:qua han|tre han)(?= )/,
  },
  { filter: 'overdue', said: / (?:qua han|tre han|overdue)(?= )/ },
  { filter: 'nobody', said: / (?:chua giao|chua phan cong|chua ai lam|unassigned)(?= )/ },
  { filter: 'mine', said: / (?:(?:toi|minh|em) phu trach|cua (?:toi|minh|em)|my)(?= )/ },
  { filter: 'not-begun', said: / (?:chua bat dau|chua lam|chua trien khai|not begun)(?= )/ },
  { filter: 'under-way', said: / (?:dang lam|dang thuc hien|dang trien khai|chua xong|under way)(?= )/ },
  { filter: 'done', said: / (?:da xong|hoan thanh|xong|done)(?= )/ },
];

const LEADING = / (?:nhiem vu|cong viec|viec|tasks?)(?= )/;
const FILLING = new Set(
  `a ai anh bang ca cac cai can chi chinh cho chua co coi con cua da dang danh di do don duoc em gi giao giup ho hom kem
   la lai list ma minh muc nao nay nhe nhung o phan cong phu trach roi sach ta tat ten theo tien tim tinh toi tra trong u
   va ve vi viec voi vu xem xin the our all of hien ket qua hinh thuc dau moi ngay`
    .split(/\s+/)
    .filter(Boolean),
);
