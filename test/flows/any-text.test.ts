import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actions, begins } from '../../src/actions/actions.ts';
import { formOf } from '../../src/core/definitions.ts';
import { advance } from '../../src/core/flow/advance.ts';
import { dialogue, type Heard } from '../../src/core/flow/dialogue.ts';
import { withForm } from '../../src/core/flow/state.ts';
import {
  type Flow,
  type FlowEvent,
  type Json,
  type JsonObject,
  noCursor,
  noState,
  type Standing,
} from '../../src/core/flow/types.ts';
import { joined } from '../../src/core/words.ts';
import { load } from '../../src/definitions/load.ts';
import { flowsOfPeople, resultsOfPeople } from './flows-of-people.ts';

const loaded = load(join(import.meta.dirname, '../..'), new Set([...actions.keys(), ...begins.keys()]));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
const { definitions, locales } = loaded.value;
const forms = [...definitions.forms.values()];
const today = '2026-11-20';
const env = { today };

const flowNamed = (id: string, form: string | null): Flow => {
  const flow = definitions.flows.get(id);
  if (!flow) throw new Error(`no flow ${id}`);
  return withForm(flow, form ? formOf(definitions, form) : null);
};

const text = (vi: string): JsonObject => ({ vi, en: vi });
const reportSlots: JsonObject = {
  formTitle: text('Báo cáo'),
  periodText: text('tháng 11/2026'),
  unitName: 'CĐCS Mẫu',
  ...{
    coversFromText: '01/11/2026',
    coversToText: '30/11/2026',
    dueText: '05/12/2026',
    correctionText: '10/12/2026',
  },
  previous: { workers: 100, closing: 80, 'closing-women': 40, 'dues-due': 5_000_000 },
};
const foundingSlots: JsonObject = {
  unitName: 'Công đoàn Mẫu',
  bodies: [{ id: 'Công đoàn Mẫu', label: { vi: 'Công đoàn Mẫu' } }],
};

/** What the actions of these flows may come back with. */
const RESULTS: Readonly<Record<string, readonly Json[]>> = {
  'founding.known': [{ status: 'free' }, { status: 'known', name: 'CĐCS Cũ' }, { status: 'elsewhere' }],
  'founding.minimum': [{ members: 5, source: text('Điều lệ') }],
  'link.find': [
    { consented: false, personId: 1, postId: 1, inviteId: 1 },
    { consented: true, personId: 1, postId: 1, inviteId: null },
  ],
  ...resultsOfPeople,
};

const said = fc.oneof(
  fc.constantFrom(
    'quay lại',
    'sửa mục 3',
    'sửa',
    'bỏ qua',
    'tạm dừng',
    'huỷ',
    'trợ giúp',
    'không phát sinh',
    'gửi',
    'đúng',
    'không',
    '/menu',
    'giữ',
    '45 tăng, 12 giảm',
    'kết nạp 45, nữ 1,810',
    'lao động 320 (nữ 180), đoàn phí 12',
    '45 chứ không phải 2',
    'sửa mục 3 thành 12',
    'nhầm rồi, 45',
    'bc t11: kết nạp 45',
    'người mới',
    'bàn giao',
    'kết thúc',
    'ghi',
    'đồng ý',
    'không đồng ý',
    'ký',
    'tôi là chủ tịch mới',
  ),
  fc.constantFrom(
    '1',
    '2',
    '45',
    '1.810',
    '1,810',
    '-5',
    '9999999999999',
    '3tr5',
    '15/3/2026',
    '31/2/2026',
    '0100109106',
    '0912345678',
    'KCN Sông Xanh',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('ă', 'a\u0306', '\u200b', '😀', '\u0000', ' ', '\n', '1', '.', ',', 'đ'),
    maxLength: 30,
  }),
);
const heard: fc.Arbitrary<Heard> = fc.oneof(
  { weight: 8, arbitrary: said.map((typed) => ({ kind: 'text', text: typed }) as const) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('a:1.1.0:0', 'a:1.2.1:o', 'c:menu', 'c:draft:1:go', 'x', '')
      .map((data) => ({ kind: 'choice', data }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('sticker', 'voice').map((what) => ({ kind: 'other', what }) as const),
  },
  {
    weight: 1,
    arbitrary: fc.constant({ kind: 'file', value: { fileId: 1, name: 'a.pdf' }, workbook: false } as const),
  },
);

type Play = { readonly flow: Flow; standing: Standing; revision: number };

/** One message through dialogue and engine, the standing turned to JSON and back before it. False where it ended. */
const turn = (play: Play, message: Heard, pick: number): boolean => {
  play.standing = JSON.parse(JSON.stringify(play.standing)) as Standing;
  const open = {
    draft: 1,
    revision: play.revision,
    shown: play.revision,
    flow: play.flow,
    standing: play.standing,
  };
  const decision = dialogue(message, { linked: true, today, open, forms });
  if (decision.kind !== 'event') {
    if (decision.kind === 'say') expect(joined(locales.words('vi'), decision.lines)).not.toBe('');
    return true;
  }
  let event: FlowEvent = decision.event;
  for (let n = 0; n < 30; n += 1) {
    const next = advance(play.flow, play.standing, event, env);
    play.standing = next.standing;
    play.revision += next.changed ? 1 : 0;
    for (const { lines } of next.messages)
      for (const locale of ['vi', 'en'] as const) expect(joined(locales.words(locale), lines)).not.toBe('');
    if (next.ended) return false;
    if (!next.call) {
      expect(next.messages.length).toBeGreaterThan(0);
      return true;
    }
    if (next.call.ends) return false;
    const results = RESULTS[next.call.action] ?? [null];
    event = {
      kind: 'result',
      id: next.call.id,
      value: results[pick % results.length] ?? null,
      with: next.call.args,
    };
  }
  throw new Error('thirty actions in one turn');
};

for (const [id, form, slots] of [
  ['report', 'thang-cdcs', reportSlots],
  ['report', 'quy-cap-tren', reportSlots],
  ['union-founding', null, foundingSlots],
  ['link', null, {}],
  ...flowsOfPeople.map(([flow, slots]) => [flow, flow === 'sign' ? 'thang-cdcs' : null, slots] as const),
  ['language', null, {}],
] as const) {
  test(`whatever is said in ${id} ${form ?? ''}, it never throws, always answers, and survives JSON`, () => {
    const flow = flowNamed(id, form);
    fc.assert(
      fc.property(fc.array(heard, { maxLength: 40 }), fc.nat(2), (messages, pick) => {
        const play: Play = {
          flow,
          standing: { state: { ...noState, slots }, cursor: noCursor },
          revision: 0,
        };
        for (const message of messages) if (!turn(play, message, pick)) return;
      }),
      { numRuns: 60 },
    );
  });
}
