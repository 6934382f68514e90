import { expect, test } from 'vitest';
import { countedIn } from '../../../src/core/reports/figures.ts';

const options = ['excellent', 'good', 'done'];

test.each([
  ['a number as it is', [], 12, [{ item: 'x', value: 12 }]],
  ['nothing given', [], undefined, []],
  ['a yes as one', [], true, [{ item: 'x', value: 1 }]],
  ['a no as none', [], false, [{ item: 'x', value: 0 }]],
  [
    'a choice by option',
    options,
    'good',
    [
      { item: 'x.excellent', value: 0 },
      { item: 'x.good', value: 1 },
      { item: 'x.done', value: 0 },
    ],
  ],
  ['words not at all', [], 'thiếu cán bộ', []],
  ['a choice that was skipped not at all', options, null, []],
])('%s', (_, offered, answer, counted) => {
  expect(countedIn({ id: 'x', options: offered }, answer)).toEqual(counted);
});
