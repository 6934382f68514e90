import { expect, test } from 'vitest';
import {
  endProblem,
  endsWithParent,
  moveProblem,
  renameProblem,
  type UnitShape,
} from '../../../src/core/units/changes.ts';

const shape = (id: number, more: Partial<UnitShape> = {}): UnitShape => ({
  ...{ id, code: `U${id}`, kind: 'upper', ownership: null, name: `Đơn vị ${id}`, parentId: 1 },
  ...{ openedOn: '2023-01-01', closedOn: null, nameSince: '2023-01-01', parentSince: '2023-01-01' },
  ...more,
});
const zone = shape(2);
const union = shape(3, { kind: 'cdcs', parentId: 2, nameSince: '2026-05-01' });
const to = (unit: UnitShape, isBelow = false) => ({ unit, isBelow });

test.each([
  ['a new name', renameProblem(zone, 'Tên mới', '2026-12-01'), null],
  ['the same name', renameProblem(zone, zone.name, '2026-12-01'), 'unit-same-name'],
  ['on the day of the last name', renameProblem(union, 'Tên mới', '2026-05-01'), 'unit-change-early'],
  ['a day later', renameProblem(union, 'Tên mới', '2026-05-02'), null],
  [
    'of a unit that ends',
    renameProblem(shape(4, { closedOn: '2027-01-01' }), 'X', '2026-12-01'),
    'unit-is-closed',
  ],
])('a rename: %s', (_, problem, key) => {
  expect(problem?.key ?? null).toBe(key);
});

test.each([
  ['to another unit', moveProblem(union, to(shape(5)), '2026-03-01'), null],
  ['to where it is', moveProblem(union, to(zone), '2026-03-01'), 'unit-same-parent'],
  ['below itself', moveProblem(zone, to(shape(6), true), '2026-03-01'), 'unit-below-itself'],
  [
    'to a union',
    moveProblem(union, to(shape(7, { kind: 'nghiep-doan' })), '2026-03-01'),
    'unit-parent-unfit',
  ],
  ['a group to a union', moveProblem(shape(8, { kind: 'group' }), to(union), '2026-03-01'), null],
  [
    'to one that ends',
    moveProblem(union, to(shape(5, { closedOn: '2027-01-01' })), '2026-03-01'),
    'unit-target-closed',
  ],
  [
    'to one that is to come',
    moveProblem(union, to(shape(5, { openedOn: '2026-04-01' })), '2026-03-01'),
    'unit-target-young',
  ],
  ['before it stood there', moveProblem(union, to(shape(5)), '2023-01-01'), 'unit-change-early'],
])('a move: %s', (_, problem, key) => {
  expect(problem?.key ?? null).toBe(key);
});

const ending = { day: '2026-12-01', heir: null, below: [] };
test.each([
  ['without anybody who follows', endProblem(zone, ending), null],
  ['at the top', endProblem(shape(1, { parentId: null, parentSince: null }), ending), 'unit-top-needs-heir'],
  ['followed by itself', endProblem(zone, { ...ending, heir: to(zone) }), 'unit-is-itself'],
  [
    'followed by a union',
    endProblem(zone, { ...ending, below: [union], heir: to(shape(9, { kind: 'cdcs' })) }),
    'unit-heir-unfit',
  ],
  [
    'before what came below it',
    endProblem(zone, { ...ending, below: [shape(9, { parentSince: '2026-12-01' })] }),
    'unit-below-early',
  ],
  ['before its newest name', endProblem(union, { ...ending, day: '2026-05-01' }), 'unit-change-early'],
])('an end: %s', (_, problem, key) => {
  expect(problem?.key ?? null).toBe(key);
});

test('an office of its own ends with a unit, groups where nobody follows, unions never', () => {
  expect([endsWithParent('department', true), endsWithParent('group', true)]).toEqual([true, false]);
  expect([endsWithParent('group', false), endsWithParent('cdcs', false)]).toEqual([true, false]);
});
