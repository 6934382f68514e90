import { expect, test } from 'vitest';
import { changeProblem, type OfficeDays, type OfficeProblem } from '../../../src/core/registers/offices.ts';

const active: OfficeDays = { state: 'active', openedOn: '2026-03-01', pausedFrom: null, changedOn: null };
const paused: OfficeDays = {
  ...{ state: 'paused', openedOn: '2026-03-01' },
  ...{ pausedFrom: '2026-06-10', changedOn: '2026-06-10' },
};
const resumed: OfficeDays = { ...active, changedOn: '2026-07-01' };
const closed: OfficeDays = { ...active, state: 'closed' };

type Case = readonly [
  office: OfficeDays,
  change: 'pause' | 'resume' | 'close',
  day: string | null,
  OfficeProblem | null,
];

const cases: readonly Case[] = [
  [active, 'pause', '2026-03-01', null],
  [active, 'pause', '2026-02-28', 'too-early'],
  [active, 'resume', null, 'not-paused'],
  [active, 'close', '2026-03-01', 'too-early'],
  [active, 'close', '2026-03-02', null],
  [paused, 'pause', null, 'paused'],
  [paused, 'resume', '2026-06-10', 'too-early'],
  [paused, 'resume', '2026-06-11', null],
  [paused, 'close', '2026-06-09', 'too-early'],
  [paused, 'close', '2026-06-10', null],
  [resumed, 'pause', '2026-06-30', 'too-early'],
  [resumed, 'pause', '2026-07-01', null],
  [closed, 'pause', null, 'closed'],
  [closed, 'close', '2026-08-01', 'closed'],
];

test.each(cases)('%o: %s from %s gives %s', (office, change, day, problem) => {
  expect(changeProblem(office, change, day)).toBe(problem);
});
