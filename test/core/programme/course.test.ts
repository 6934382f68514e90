import { expect, test } from 'vitest';
import type { Day } from '../../../src/core/day.ts';
import { progress } from '../../../src/core/programme/progress.ts';
import type { Facts } from '../../../src/core/programme/progress-types.ts';
import type { Target } from '../../../src/core/programme/target.ts';
import { atLeast, facts, founded, growth, of, offices, perUnion } from './targets.ts';

const quarters = { ...founded, value: 184, pace: 'quarters' } as Target;
const lastYear = { ...founded, value: 100, pace: 'last-year' } as Target;

test.each<readonly [string, Target, Facts, Day, ReturnType<typeof progress>['pace']]>([
  [
    'by days: 324 of 365 are over',
    founded,
    facts(114),
    '2026-11-20',
    { basis: 'linear', expected: 117, difference: -3 },
  ],
  [
    'a share has a course of its own',
    founded,
    facts(37, { allocation: 45 }),
    '2026-11-20',
    { basis: 'linear', expected: 40, difference: -3 },
  ],
  [
    'by quarters: three are over',
    quarters,
    facts(130),
    '2026-11-20',
    { basis: 'quarters', expected: 138, difference: -8 },
  ],
  [
    'by quarters: none is over on the first day',
    quarters,
    facts(0),
    '2026-01-01',
    { basis: 'quarters', expected: 0, difference: 0 },
  ],
  [
    'by last year, which had three quarters of it by now',
    lastYear,
    facts(70, { lastYear: { byNow: 30, whole: 40 } }),
    '2026-11-20',
    { basis: 'last-year', expected: 75, difference: -5 },
  ],
  ['by last year without last year', lastYear, facts(70), '2026-11-20', null],
  [
    'by last year when that was nothing',
    lastYear,
    facts(70, { lastYear: { byNow: 0, whole: 0 } }),
    '2026-11-20',
    null,
  ],
  [
    'a ratio by its numerator',
    { ...perUnion, pace: 'linear' },
    facts(100, of(200)),
    '2026-07-02',
    { basis: 'linear', expected: 100, difference: 0 },
  ],
  ['none', offices, facts(13), '2026-11-20', null],
  ['nothing is known', founded, facts(null), '2026-11-20', null],
  [
    'all is over on the last day',
    founded,
    facts(100),
    '2026-12-31',
    { basis: 'linear', expected: 132, difference: -32 },
  ],
])('pace: %s', (_, target, known, today, expected) => {
  expect(progress(target, known, today).pace).toEqual(expected);
});

test.each<readonly [string, Target, Facts, Day, ReturnType<typeof progress>['forecast']]>([
  ['at the pace so far', founded, facts(114), '2026-11-20', { basis: 'linear', value: 128 }],
  ['a falling number goes on falling', growth, facts(-50), '2026-07-01', { basis: 'linear', value: -100 }],
  ['by quarters', quarters, facts(138), '2026-11-20', { basis: 'quarters', value: 184 }],
  ['not before a quarter is over', quarters, facts(40), '2026-03-30', null],
  [
    'by last year’s curve',
    lastYear,
    facts(70, { lastYear: { byNow: 30, whole: 40 } }),
    '2026-11-20',
    { basis: 'last-year', value: 93 },
  ],
  [
    'not from a curve that had hardly begun',
    lastYear,
    facts(7, { lastYear: { byNow: 1, whole: 40 } }),
    '2026-11-20',
    null,
  ],
  ['not on day 36 of 365', founded, facts(20), '2026-02-05', null],
  ['on day 37, the first after a tenth', founded, facts(20), '2026-02-06', { basis: 'linear', value: 197 }],
  ['not when it is over', founded, facts(100), '2027-01-01', null],
  ['not before it begins', founded, facts(0), '2025-12-31', null],
  ['not for a stock', { ...offices, pace: 'linear' } as Target, facts(13), '2026-11-20', null],
  ['not for a percentage', { ...atLeast, pace: 'linear' } as Target, facts(13, of(20)), '2026-11-20', null],
  ['not without a pace', { ...founded, pace: 'none' } as Target, facts(13), '2026-11-20', null],
  ['not without a figure', founded, facts(null), '2026-11-20', null],
])('forecast: %s', (_, target, known, today, expected) => {
  expect(progress(target, known, today).forecast).toEqual(expected);
});

test('the months that are left share what is left', () => {
  expect(progress(founded, facts(0), '2026-01-01')).toMatchObject({ monthsLeft: 12, perMonth: 11 });
  expect(progress(founded, facts(100), '2026-12-31')).toMatchObject({ monthsLeft: 1, perMonth: 32 });
});
