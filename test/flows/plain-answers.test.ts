import { join } from 'node:path';
import { expect, test } from 'vitest';
import { actions, begins } from '../../src/actions/actions.ts';
import { formOf } from '../../src/core/definitions.ts';
import { dialogue } from '../../src/core/flow/dialogue.ts';
import { withForm } from '../../src/core/flow/state.ts';
import { noCursor, noState } from '../../src/core/flow/types.ts';
import { load } from '../../src/definitions/load.ts';
import { casesOf } from '../core/answers/own-cases.ts';

const loaded = load(join(import.meta.dirname, '../..'), new Set([...actions.keys(), ...begins.keys()]));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
const { definitions } = loaded.value;
const report = definitions.flows.get('report');
if (!report) throw new Error('no flow report');
const flow = withForm(report, formOf(definitions, 'thang-cdcs'));

/** What the report does with words while one of its items is asked for. */
const taken = (text: string, asked: string): string => {
  const answers = { workers: { kind: 'integer', value: 320 } };
  const standing = { state: { ...noState, answers }, cursor: { ...noCursor, at: asked } };
  const open = { draft: 1, revision: 0, shown: 0, flow, standing };
  const decision = dialogue(
    { kind: 'text', text },
    { linked: true, today: '2026-11-20', open, forms: [...definitions.forms.values()] },
  );
  return decision.kind === 'event' ? decision.event.kind : decision.kind;
};

test.each([
  ['number', 'joined'],
  ['number', 'dialogues'],
  ['money', 'dues-paid'],
] as const)('a plain %s is the answer to its question, and nothing else', (kind, asked) => {
  // "45 đ/c nữ" answers a question about women; here it names another item than the one asked for.
  const plain = casesOf(kind)
    .filter(({ expected, context }) => expected.status === 'ok' && !context?.signed)
    .filter(({ input }) => !/nữ/.test(input));
  expect(plain.length).toBeGreaterThan(100);
  const wrong = plain.flatMap(({ input }) => (taken(input, asked) === 'text' ? [] : [input]));
  expect(wrong).toEqual([]);
});

test.each([
  ['đề nghị kết nạp 45, giảm 12', 'proposals', 'text'],
  ['còn bao nhiêu chỉ tiêu', 'proposals', 'text'],
  ['còn bao nhiêu chỉ tiêu', 'joined', 'begin'],
  ['chua', 'joined', 'text'],
  ['chưa rõ', 'joined', 'text'],
  ['giảm 12', 'joined', 'several'],
  ['nhầm rồi, 45 chứ không phải 320', 'joined', 'correct'],
])('%s at %s is %s', (text, asked, how) => {
  expect(taken(text, asked)).toBe(how);
});
