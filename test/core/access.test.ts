import { expect, test } from 'vitest';
import {
  mayChangeUnit,
  mayConfirmFigure,
  mayDecideOn,
  mayDeclareFigures,
  mayFileReport,
  mayReview,
} from '../../src/core/access.ts';
import { relationOf } from '../../src/core/access-table.ts';

/** A province 1, a zone 2 below it, a grassroots union 3 below that. */
const lineOf: Readonly<Record<number, readonly number[]>> = { 1: [], 2: [1], 3: [2, 1], 4: [1] };
const figure = (unitId: number, personId: number | null = 10) => ({
  unitId,
  above: lineOf[unitId] ?? [],
  personId,
});
const officer = (unitId: number, role: string, personId = 20) => ({
  unitId,
  role,
  personId,
  unitKind: { 1: 'province', 2: 'zone', 3: 'cdcs' }[unitId] ?? 'zone',
});

test.each([
  ['the level above confirms', figure(2), officer(1, 'organiser'), true],
  ['so does any level above', figure(3), officer(1, 'leader'), true],
  ['its own unit does not', figure(2), officer(2, 'reviewer'), false],
  ['a unit beside does not', figure(2), officer(4, 'reviewer'), false],
  ['a unit below does not', figure(1), officer(2, 'reviewer'), false],
  ['at the top another post of the unit does', figure(1), officer(1, 'finance'), true],
  ['at the top not who stated it', figure(1), officer(1, 'finance', 10), false],
  ['nobody confirms their own, whatever their second post', figure(2), officer(1, 'organiser', 10), false],
  ['a figure of unknown origin may be confirmed', figure(2, null), officer(1, 'organiser'), true],
  ['who only files or runs the system does not', figure(2), officer(1, 'admin'), false],
])('%s', (_, standing, who, expected) => {
  expect(mayConfirmFigure(standing, who)).toBe(expected);
});

test.each([
  ['organiser', 1, true],
  ['finance', 1, true],
  ['officer', 2, true],
  ['reviewer', 2, false],
  ['leader', 1, false],
  ['filer', 3, false],
  ['officer', 3, false],
])('a %s at unit %d states figures: %s', (role, unitId, expected) => {
  expect(mayDeclareFigures(officer(unitId, role))).toBe(expected);
});

test.each([
  [2, 2, 'own'],
  [2, 3, 'directly-below'],
  [1, 3, 'further-below'],
  [2, 1, 'above'],
  [2, 4, 'beside'],
  [3, 1, 'above'],
])('to an officer of unit %d, unit %d stands as %s', (own, other, expected) => {
  const lines = { unitId: other, above: lineOf[other] ?? [], aboveOfficer: lineOf[own] ?? [] };
  expect(relationOf(lines, { unitId: own })).toBe(expected);
});

test('a unit that moved away is of the past, one that came is below', () => {
  const moved = { unitId: 3, above: [4, 1], before: [2, 1] };
  expect(relationOf(moved, { unitId: 2 })).toBe('past');
  expect(relationOf(moved, { unitId: 4 })).toBe('directly-below');
});

test.each([
  ['the unit directly above', { reviewedAt: 2, authorId: 10 }, { unitId: 2, personIds: [20] }, true],
  ['another level', { reviewedAt: 2, authorId: 10 }, { unitId: 1, personIds: [20] }, false],
  ['who wrote it', { reviewedAt: 2, authorId: 20 }, { unitId: 2, personIds: [20] }, false],
  ['who stands in for a reviewer', { reviewedAt: 2, authorId: 10 }, { unitId: 2, personIds: [30, 20] }, true],
  [
    'who stands in for the writer',
    { reviewedAt: 2, authorId: 20 },
    { unitId: 2, personIds: [30, 20] },
    false,
  ],
])('of a report decides %s', (_, report, seat, expected) => {
  expect(mayDecideOn(report, seat)).toBe(expected);
});

test.each([
  ['reviewer', true],
  ['organiser', true],
  ['officer', false],
  ['leader', false],
  ['finance', false],
  ['admin', false],
  ['filer', false],
])('a %s reviews reports: %s', (role, expected) => {
  expect(mayReview({ role })).toBe(expected);
});

test.each([
  ['finance', 2, 'quyet-toan', true],
  ['finance', 2, 'tai-chinh-quy', true],
  ['finance', 2, 'quy-cap-tren', false],
  ['finance', 3, 'du-toan', false],
  ['officer', 2, 'du-toan', true],
  ['leader', 2, 'du-toan', false],
])('a %s at unit %d files the form %s: %s', (role, unitId, form, expected) => {
  expect(mayFileReport(officer(unitId, role), form)).toBe(expected);
});

test.each([
  ['the organiser of the level above changes a unit', 2, 'organiser', 1, true],
  ['so does that of any level above', 3, 'organiser', 1, true],
  ['and the operator there', 3, 'admin', 1, true],
  ['its own organiser does not', 2, 'organiser', 2, false],
  ['nor one beside', 2, 'organiser', 4, false],
  ['nor one below', 1, 'organiser', 2, false],
  ['nor a head above', 3, 'reviewer', 2, false],
  ['at the top its own organiser does', 1, 'organiser', 1, true],
  ['and nobody else there', 1, 'leader', 1, false],
])('%s', (_, unitId, role, own, expected) => {
  expect(mayChangeUnit({ unitId, above: lineOf[unitId] ?? [] }, officer(own, role))).toBe(expected);
});
