import { expect, test } from 'vitest';
import { unusual } from '../../../src/core/reports/unusual.ts';

const steady = [320, 320, 320, 320, 320, 320];
const members = [300, 302, 301, 305, 304, 308, 310, 309, 311, 312, 310, 314];
const joined = [0, 10, 8, 6, 4, 2, 0, 10, 8, 6, 4, 2];

const asked: readonly (readonly [string, number, readonly number[]])[] = [
  ['a nought too much', 3_200, steady],
  ['a nought too few', 32, steady],
  ['half as many again where nothing ever moved', 480, steady],
  ['a stock that lost a nought', 31, members],
  ['many more than ever joined', 45, joined],
  ['one more than a wrong month of long ago', 900, [...members.slice(0, 11), 800]],
  ['a zero where there never was one', 0, members],
  ['dues that nobody paid', 0, [8_700_000, 9_100_000, 9_900_000, 9_500_000, 9_300_000, 9_800_000]],
  ['money typed in thousands', 9_918, Array(12).fill(9_918_000)],
];
test.each(asked)('%s is asked about', (_, value, last) => {
  expect(unusual(value, last)).not.toBeNull();
});

const quiet: readonly (readonly [string, number, readonly number[]])[] = [
  ['what was there before', 10, joined],
  ['what comes every December', 61, [60, 2, 3, 4, 2, 3, 5, 4, 3, 2, 4, 3]],
  ['a little more than ever', 12, joined],
  ['a third more than what never moved', 420, steady],
  ['growth that goes on', 330, members],
  ['a short series', 3_200, steady.slice(0, 5)],
  ['no series', 45, []],
  ['a series of zeros', 3, Array(12).fill(0)],
  ['a series that is zero half of the time', 45, [0, 0, 0, 0, 0, 0, 2, 1, 3, 2, 1, 2]],
  ['a zero where there were some', 0, joined],
  ['a zero where few ever come', 0, [3, 5, 2, 4, 6, 3]],
  ['small counts that jump', 5, [1, 2, 1, 0, 2, 1, 1, 2]],
];
test.each(quiet)('%s is not asked about', (_, value, last) => {
  expect(unusual(value, last)).toBeNull();
});

test('one wrong month among twelve hides nothing', () => {
  const last = [...members.slice(1), 30_000];
  expect(unusual(3_100, last)).toEqual({ median: 309, from: 301, to: 314 });
  expect(unusual(31, last)).toEqual({ median: 309, from: 301, to: 314 });
});

test('only the last twelve values count', () => {
  expect(unusual(45, [...Array(12).fill(45), ...joined])).not.toBeNull();
});
