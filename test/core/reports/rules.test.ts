import { expect, test } from 'vitest';
import { breaks, type Facts, itemsOf, type Rule, sidesOf } from '../../../src/core/reports/rules.ts';

type Numbers = Readonly<Record<string, number>>;
const facts = (numbers: Numbers, last: readonly number[] = []): Facts => ({
  number: (path) => numbers[path] ?? null,
  last: () => last,
});

const part: Rule = { kind: 'at-most', part: 'women', whole: 'workers' };
const balance: Rule = {
  kind: 'balance',
  total: 'closing',
  plus: ['opening', 'joined'],
  minus: ['left'],
};
const still: Rule = { ...balance, moves: { path: 'slots.moves.unions', are: 'none' } };
const moved: Rule = { ...balance, moves: { path: 'slots.moves.unions', are: 'counted' } };
const continues: Rule = { kind: 'same', item: 'opening', path: 'slots.last.closing' };
const recorded: Rule = { kind: 'same', item: 'founded', path: 'slots.recorded.foundings' };
const unusual: Rule = { kind: 'unusual', item: 'joined' };

const cases: readonly (readonly [string, Rule, Numbers, boolean])[] = [
  ['a part below its whole', part, { women: 180, workers: 320 }, false],
  ['a part that is the whole', part, { women: 320, workers: 320 }, false],
  ['a part above its whole', part, { women: 321, workers: 320 }, true],
  ['a part of a whole not known yet', part, { women: 321 }, false],
  ['a balance', balance, { closing: 305, opening: 300, joined: 8, left: 3 }, false],
  ['a balance that is too high', balance, { closing: 306, opening: 300, joined: 8, left: 3 }, true],
  ['a balance that is too low', balance, { closing: 304, opening: 300, joined: 8, left: 3 }, true],
  ['a balance of nothing', balance, { closing: 0, opening: 0, joined: 0, left: 0 }, false],
  ['a balance that lacks an item', balance, { closing: 304, opening: 300, joined: 8 }, false],
  ['a balance where nothing moved', still, { closing: 306, opening: 300, joined: 8, left: 3 }, true],
  [
    'a balance of moves where nothing moved',
    moved,
    { closing: 306, opening: 300, joined: 8, left: 3 },
    false,
  ],
  [
    'a balance that counts what came',
    moved,
    { closing: 307, opening: 300, joined: 8, left: 3, 'slots.moves.unions': 2 },
    false,
  ],
  [
    'a balance that leaves out what went',
    moved,
    { closing: 305, opening: 300, joined: 8, left: 3, 'slots.moves.unions': -2 },
    true,
  ],
  [
    'a balance without moves where something moved',
    still,
    { closing: 306, opening: 300, joined: 8, left: 3, 'slots.moves.unions': 2 },
    false,
  ],
  ['an opening that goes on', continues, { opening: 300, 'slots.last.closing': 300 }, false],
  ['an opening that lost somebody', continues, { opening: 299, 'slots.last.closing': 300 }, true],
  ['an opening without a report before', continues, { opening: 299 }, false],
  ['foundings that are on record', recorded, { founded: 2, 'slots.recorded.foundings': 2 }, false],
  ['more foundings than on record', recorded, { founded: 3, 'slots.recorded.foundings': 2 }, true],
  ['fewer foundings than on record', recorded, { founded: 0, 'slots.recorded.foundings': 2 }, true],
];
test.each(cases)('%s', (_, rule, numbers, broken) => {
  expect(breaks(rule, facts(numbers))).toBe(broken);
});

test('an unusual value is told with what is usual', () => {
  const last = [2, 4, 6, 8, 2, 4];
  expect(sidesOf(unusual, facts({ joined: 80 }, last))).toEqual({
    left: 80,
    right: 4,
    range: { from: 2, to: 8 },
  });
  expect(breaks(unusual, facts({ joined: 5 }, last))).toBe(false);
  expect(breaks(unusual, facts({}, last))).toBe(false);
});

test('a rule names its items, not the facts that it rests on', () => {
  expect(itemsOf(balance)).toEqual(['closing', 'opening', 'joined', 'left']);
  expect(itemsOf(continues)).toEqual(['opening']);
});
