import { expect, test } from 'vitest';
import {
  isAccepted,
  isBroken,
  wantsReason,
  withAcceptance,
  withReason,
} from '../../../src/core/flow/check.ts';
import { warningsIn } from '../../../src/core/flow/check-question.ts';
import {
  type Check,
  type Flow,
  type FlowState,
  type JsonObject,
  noState,
} from '../../../src/core/flow/types.ts';
import { say } from '../../../src/core/message.ts';

const check: Check = {
  kind: 'check',
  id: 'at-most-members-workers',
  rule: { kind: 'at-most', part: 'members', whole: 'workers' },
  hard: false,
  unless: ['nghiep-doan'],
  asksWhy: true,
  problem: say('check-at-most'),
  fix: 'members',
};
const flow: Flow = { id: 'report', version: 1, begin: null, steps: [check] };

const state = (members: number, workers: number, slots: JsonObject = { unitKind: 'cdcs' }): FlowState => ({
  ...noState,
  slots,
  answers: {
    members: { kind: 'integer', value: members },
    workers: { kind: 'integer', value: workers },
  },
});

test('members may not be more than workers, except in a nghiệp đoàn, which has no workers of its own', () => {
  expect(isBroken(check, state(321, 320))).toBe(true);
  expect(isBroken(check, state(321, 320, { unitKind: 'nghiep-doan' }))).toBe(false);
});

test('what is said to be right is right for these numbers only', () => {
  const said = withReason(check, state(321, 320), '1 người làm bán thời gian');
  expect(isAccepted(check, said)).toBe(true);
  const other = { ...said, answers: { ...said.answers, ...state(322, 320).answers } };
  expect(isAccepted(check, other)).toBe(false);
});

test('why is asked once, and may be left out', () => {
  const said = withAcceptance(check, state(321, 320));
  expect(wantsReason(check, said)).toBe(true);
  expect(wantsReason(check, withReason(check, said, null))).toBe(false);
  expect(isAccepted({ ...check, hard: true }, said)).toBe(false);
});

test('a draft that was half done before reasons were asked is not asked again', () => {
  const before = state(321, 320);
  const seen = { kind: 'check', value: '{"left":321,"right":320}' };
  const old = { ...before, answers: { ...before.answers, [check.id]: seen } };
  expect(isAccepted(check, old)).toBe(true);
  expect(wantsReason(check, old)).toBe(false);
});

test('whoever reviews the report gets the rule, its items and the reason', () => {
  expect(warningsIn(flow, state(321, 320))).toEqual([]);
  expect(warningsIn(flow, withReason(check, state(321, 320), 'có 1 người bán thời gian'))).toEqual([
    { rule: check.id, items: ['members', 'workers'], reason: 'có 1 người bán thời gian' },
  ]);
  const mended = withReason(check, state(321, 320), null);
  expect(warningsIn(flow, { ...mended, answers: { ...mended.answers, ...state(300, 320).answers } })).toEqual(
    [],
  );
});
