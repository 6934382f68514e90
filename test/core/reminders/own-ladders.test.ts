import { expect, test } from 'vitest';
import { readLadder } from '../../../src/core/reminders/ladder-read.ts';
import { type LadderSetting, ownLadder } from '../../../src/core/reminders/own-ladders.ts';

const monthly = (id: number, unitId: number, steps: readonly number[] | null, validFrom = '2026-01-01') =>
  ({ id, unitId, steps, validFrom, programme: null, duty: null, frequency: 'month' }) satisfies LadderSetting;
const ofReport = (id: number, unitId: number, steps: readonly number[] | null) =>
  ({ ...monthly(id, unitId, steps), programme: 'p', duty: 'd', frequency: null }) satisfies LadderSetting;

const asked = { programme: 'p', duty: 'd', frequency: 'month' } as const;
const found = (settings: readonly LadderSetting[], line: readonly number[] = [3, 2, 1], day = '2026-06-01') =>
  ownLadder(settings, line, asked, day);

test('the nearest unit that decided wins, its word on one report before that on all that come so often', () => {
  expect(found([])).toBeNull();
  expect(found([monthly(1, 1, [0])])).toEqual([0]);
  expect(found([monthly(1, 1, [0]), monthly(2, 2, [-2, 0])])).toEqual([-2, 0]);
  expect(found([monthly(1, 2, [0]), ofReport(2, 2, [-1])])).toEqual([-1]);
  expect(found([ofReport(1, 1, [-1]), monthly(2, 2, [0])])).toEqual([0]);
  expect(found([monthly(1, 4, [0])])).toBeNull();
});

test('a newer row counts from its day on, and one without steps gives back what was', () => {
  expect(found([monthly(1, 2, [0]), monthly(2, 2, [-2], '2026-07-01')])).toEqual([0]);
  expect(found([monthly(1, 2, [0]), monthly(2, 2, [-2], '2026-06-01')])).toEqual([-2]);
  expect(found([monthly(1, 2, [0]), monthly(2, 2, null)])).toBeNull();
  expect(found([monthly(1, 2, [0]), monthly(2, 2, null), monthly(3, 1, [-1])])).toEqual([-1]);
  expect(found([monthly(1, 2, [0]), ofReport(2, 2, null)])).toEqual([0]);
});

test('a ladder with more steps than the usual one no longer counts', () => {
  expect(found([ofReport(1, 2, [-7, -3, 0, 1])])).toBeNull();
});

test.each([
  ['trước 3 ngày, đúng hạn, sau 1 ngày', [-3, 0, 1]],
  ['truoc 5 ngay va dung han', [-5, 0]],
  ['trước 7 và 2 ngày, sau 3', [-7, -2, 3]],
  ['-3 0 +1', [-3, 0, 1]],
  ['đúng ngày', [0]],
  ['sau hạn 2 ngày', [2]],
  ['trước 3, 3 ngày', [-3]],
  ['3 days before', [-3]],
  ['3 ngày trước, đúng hạn, 1 ngày sau', [-3, 0, 1]],
  ['7, 3 ngày trước hạn', [-7, -3]],
  ['before 3 days, on the day, after 2 days', [-3, 0, 2]],
])('%s is read', (typed, steps) => {
  const read = readLadder(typed, 'month');
  expect(read.kind === 'steps' ? read.steps : null).toEqual(steps);
});

test.each([
  ['ngày 5', 'ladder-unreadable'],
  ['5 ngày, đúng hạn', 'ladder-unreadable'],
  ['5 ngày, sau 1 ngày', 'ladder-unreadable'],
  ['20 ngày', 'ladder-too-far'],
  ['5, 4, 3, 2 ngày', 'ladder-too-many'],
  ['', 'ladder-unreadable'],
  ['hằng ngày', 'ladder-unreadable'],
  ['thỉnh thoảng', 'ladder-unreadable'],
  ['trước 3 tuần', 'ladder-unreadable'],
  ['trước 5, 4, 3, 2 ngày', 'ladder-too-many'],
  ['trước 60 ngày', 'ladder-too-far'],
])('"%s" is asked again', (typed, key) => {
  expect(readLadder(typed, 'month')).toMatchObject({ kind: 'problem', key });
});

test.each([
  ['5 ngày, 1 ngày', [-5, -1]],
  ['5 ngay 1 ngay', [-5, -1]],
  ['3,1', [-3, -1]],
  ['nhắc 5 và 2 ngày', [-5, -2]],
  ['3 days and 1 day', [-3, -1]],
  ['3, 0', [-3, 0]],
])('%s alone lies before the due day, which is said', (typed, steps) => {
  expect(readLadder(typed, 'month')).toEqual({ kind: 'steps', steps, assumed: true });
});

test('nothing is assumed where a side is named', () => {
  expect(readLadder('trước 5 ngày, 1 ngày', 'month')).toMatchObject({ steps: [-5, -1], assumed: false });
});

test('"mặc định" takes back what was set', () => {
  expect(readLadder('mặc định', 'quarter')).toEqual({ kind: 'usual' });
});
