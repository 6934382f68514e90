import { expect, test } from 'vitest';
import {
  type OfficerChange,
  type OfficerDays,
  type OfficerProblem,
  officerProblem,
} from '../../../src/core/registers/officers.ts';

const today = '2026-11-20';
const partly: OfficerDays = { employment: 'part-time', since: '2026-03-01', to: null };
const unknown: OfficerDays = { ...partly, employment: null };
const leaving: OfficerDays = { ...partly, to: '2026-12-01' };
const gone: OfficerDays = { ...partly, to: '2026-11-20' };

type Case = readonly [OfficerDays, OfficerChange, string | null, OfficerProblem | null];

const cases: readonly Case[] = [
  [partly, 'part-time', null, 'same'],
  [partly, 'full-time', '2026-03-01', 'too-early'],
  [partly, 'full-time', '2026-03-02', null],
  [unknown, 'part-time', '2026-03-01', null],
  [unknown, 'part-time', '2026-02-28', 'too-early'],
  [partly, 'end', '2026-02-28', 'too-early'],
  [partly, 'end', '2026-03-01', null],
  [leaving, 'full-time', '2026-12-01', 'too-late'],
  [leaving, 'end', '2026-12-31', null],
  [gone, 'end', null, 'ended'],
];

test.each(cases)('%o: %s on %s gives %s', (officer, change, day, problem) => {
  expect(officerProblem(officer, { change, day, today })).toBe(problem);
});
