import { expect, test } from 'vitest';
import { progress } from '../../../src/core/programme/progress.ts';
import type { Facts, Progress } from '../../../src/core/programme/progress-types.ts';
import type { Target } from '../../../src/core/programme/target.ts';
import {
  atLeast,
  band,
  everyone,
  facts,
  founded,
  growth,
  most,
  of,
  offices,
  percent,
  perUnion,
  perYear,
  rule,
  words,
} from './targets.ts';

const today = '2026-11-20';

type Case = readonly [string, Target, Facts, Partial<Progress>];

const cases = (name: string, rows: readonly Case[]) =>
  test.each<Case>(rows)(`${name}: %s`, (_, target, known, expected) => {
    expect(progress(target, known, today)).toMatchObject(expected);
  });

cases('a count', [
  ['short of it', founded, facts(114), { verdict: 'on-the-way', left: 18, perMonth: 9, monthsLeft: 2 }],
  ['what waits is not done', founded, facts(114, { waiting: 6 }), { done: 114, waiting: 6, left: 18 }],
  ['reached is reached', founded, facts(132), { verdict: 'reached', left: 0, surplus: null, perMonth: null }],
  ['more than asked is said', founded, facts(140), { verdict: 'exceeded', left: 0, surplus: 8 }],
  ['a unit answers for its share', founded, facts(37, { allocation: 45 }), { goal: 45, left: 8 }],
  [
    'a unit without a share is told so',
    founded,
    facts(3, { allocation: null }),
    { verdict: 'not-allocated', goal: null, done: 3, left: null },
  ],
  [
    'no figure is not zero',
    founded,
    facts(null, { waiting: 2 }),
    { verdict: 'no-figure', done: null, waiting: 2, left: 132, pace: null, missing: ['figure'] },
  ],
  ['zero is a figure', founded, facts(0), { verdict: 'on-the-way', done: 0, missing: [] }],
  ['less than one a month is no monthly need', founded, facts(131), { left: 1, perMonth: null }],
]);

cases('net growth', [
  ['may be negative', growth, facts(-4), { verdict: 'on-the-way', done: -4, left: 1814, perMonth: 907 }],
  ['falls with what waits', growth, facts(3, { waiting: -7 }), { done: 3, waiting: -7, left: 1807 }],
  ['reached', growth, facts(1810), { verdict: 'reached', left: 0 }],
  ['exceeded', growth, facts(1900), { verdict: 'exceeded', surplus: 90 }],
]);

cases('a stock at a date', [
  ['has no pace', offices, facts(13), { verdict: 'on-the-way', left: 2, perMonth: 1, pace: null }],
  ['15 of 15 offices', offices, facts(15), { verdict: 'reached', left: 0 }],
  ['16 of 15 is said, and no failure', offices, facts(16), { verdict: 'above-exact', surplus: 1, left: 0 }],
  [
    'a stock to have at least is exceeded',
    { ...offices, comparator: 'gte' } as Target,
    facts(16),
    { verdict: 'exceeded', surplus: 1 },
  ],
]);

cases('a band', [
  ['below it', band, facts(9), { verdict: 'on-the-way', goal: 10, stretch: 15, left: 1 }],
  ['within it', band, facts(12), { verdict: 'reached', left: 0, surplus: null }],
  ['at its upper end', band, facts(15), { verdict: 'reached' }],
  ['above it is no failure', band, facts(16), { verdict: 'above-band', surplus: 1, left: 0 }],
  ['nobody said anything', band, facts(null), { verdict: 'no-figure', left: 10 }],
  [
    'a share is one number',
    band,
    facts(4, { allocation: 4 }),
    { verdict: 'reached', goal: 4, stretch: null },
  ],
  ['more than a share', band, facts(5, { allocation: 4 }), { verdict: 'exceeded', surplus: 1 }],
  ['no share', band, facts(2, { allocation: null }), { verdict: 'not-allocated', goal: null }],
]);

cases('a percentage', [
  ['80% of 7 is 6', percent, facts(5, of(7)), { verdict: 'on-the-way', left: 1, rate: 71.4, perMonth: null }],
  ['6 of 7 is more than 85%', percent, facts(6, of(7)), { verdict: 'stretched', rate: 85.7 }],
  ['80% is reached before 85%', percent, facts(82, of(100)), { verdict: 'reached', left: 0, rate: 82 }],
  ['85% is the stretch', percent, facts(85, of(100)), { verdict: 'stretched' }],
  [
    '79,996% is not shown as 80%',
    percent,
    facts(19_999, of(25_000)),
    { verdict: 'on-the-way', rate: 79.9, left: 1 },
  ],
  ['70% or more', atLeast, facts(71, of(100)), { verdict: 'exceeded' }],
  ['everyone', everyone, facts(12, of(12)), { verdict: 'reached', rate: 100 }],
  ['all but one', everyone, facts(11, of(12)), { verdict: 'on-the-way', left: 1, rate: 91.6 }],
  ['a rate given to a unit', percent, facts(8, { ...of(10), allocation: 90 }), { goal: 90, left: 1 }],
  [
    'a given rate above the stretch leaves none',
    percent,
    facts(9, { ...of(10), allocation: 90 }),
    { stretch: null, verdict: 'reached' },
  ],
  [
    'no share given: the plan’s own rate holds',
    percent,
    facts(8, { ...of(10), allocation: null }),
    { goal: 80, verdict: 'reached' },
  ],
  [
    'without a denominator',
    percent,
    facts(5),
    { verdict: 'no-denominator', done: 5, left: null, rate: null, missing: ['denominator'] },
  ],
  ['without anything', percent, facts(null), { missing: ['figure', 'denominator'] }],
  ['without a figure', percent, facts(null, of(10)), { verdict: 'no-figure', missing: ['figure'], left: 8 }],
  ['nothing is divided by zero', percent, facts(0, of(0)), { verdict: 'empty-denominator', rate: null }],
]);

cases('an average', [
  [
    'below its floor',
    perUnion,
    facts(458, of(475)),
    { verdict: 'on-the-way', goal: 1, stretch: 2, left: 17, rate: 0.96 },
  ],
  ['at its floor', perUnion, facts(475, of(475)), { verdict: 'reached', left: 0, rate: 1 }],
  ['at its stretch', perUnion, facts(950, of(475)), { verdict: 'stretched' }],
  ['1,1 of 10 is 11', { ...perUnion, min: 1.1, stretch: null }, facts(11, of(10)), { verdict: 'reached' }],
  ['below a band', perYear, facts(1400, of(1)), { verdict: 'on-the-way', left: 100 }],
  ['within a band', perYear, facts(1700, of(1)), { verdict: 'reached', rate: 1700 }],
  ['above a band is no failure', perYear, facts(2100, of(1)), { verdict: 'above-band', left: 0 }],
  ['a band over two years', perYear, facts(3100, of(2)), { verdict: 'reached', rate: 1550 }],
]);

cases('words', [
  [
    '"most" is shown, not judged',
    most,
    facts(9, of(10)),
    { verdict: 'not-judged', done: 9, rate: 90, goal: null, left: null },
  ],
  [
    '"most" without figures says which',
    most,
    facts(null),
    { verdict: 'not-judged', missing: ['figure', 'denominator'] },
  ],
  [
    'a rule of use shows what it grants beside what was kept',
    rule,
    facts(700, of(1001)),
    { verdict: 'not-judged', goal: 75, entitled: 750, done: 700, rate: 69.9, left: null },
  ],
  [
    'a rule of use is not judged when passed',
    rule,
    facts(900, of(1000)),
    { verdict: 'not-judged', rate: 90 },
  ],
  ['a rule without its whole', rule, facts(700), { entitled: null, missing: ['denominator'] }],
  ['words alone lack nothing', words, facts(null), { verdict: 'not-judged', missing: [] }],
  [
    'words with a measure show it',
    { ...words, measure: 'unions.founded' } as Target,
    facts(4),
    { verdict: 'not-judged', done: 4 },
  ],
]);

test('before its period a target has not begun, after it it was missed or reached', () => {
  expect(progress(founded, facts(0), '2025-12-31')).toMatchObject({ verdict: 'not-begun', pace: null });
  expect(progress(founded, facts(100), '2027-01-01')).toMatchObject({ verdict: 'missed', perMonth: null });
  expect(progress(founded, facts(132), '2027-01-01').verdict).toBe('reached');
  expect(progress(percent, facts(7, of(10)), '2027-01-01')).toMatchObject({ verdict: 'missed', left: 1 });
});
