import { expect, test } from 'vitest';
import { ancestorsOn, nameOn, parentOn } from '../../../src/core/units/tree.ts';

const names = [
  { unitId: 1, name: 'LĐLĐ tỉnh A', validFrom: '2020-01-01', validTo: '2025-07-01' },
  { unitId: 1, name: 'LĐLĐ thành phố A', validFrom: '2025-07-01', validTo: null },
];
const parents = [
  { unitId: 3, parentId: 2, validFrom: '2020-01-01', validTo: '2025-07-01' },
  { unitId: 3, parentId: 1, validFrom: '2025-07-01', validTo: null },
  { unitId: 2, parentId: 1, validFrom: '2020-01-01', validTo: null },
];

test('a unit goes by the name it had on the day', () => {
  expect(nameOn(names, 1, '2025-06-30')).toBe('LĐLĐ tỉnh A');
  expect(nameOn(names, 1, '2025-07-01')).toBe('LĐLĐ thành phố A');
  expect(nameOn(names, 1, '2019-12-31')).toBeNull();
});

test('a unit that moved stands under its old parent until the day', () => {
  expect(ancestorsOn(parents, 3, '2025-06-30')).toEqual([2, 1]);
  expect(ancestorsOn(parents, 3, '2025-07-01')).toEqual([1]);
  expect(parentOn(parents, 1, '2025-07-01')).toBeNull();
});

test('a ring is reported, not walked for ever', () => {
  const ring = [...parents, { unitId: 1, parentId: 3, validFrom: '2020-01-01', validTo: null }];
  expect(() => ancestorsOn(ring, 3, '2025-06-30')).toThrow('stand above each other');
});
