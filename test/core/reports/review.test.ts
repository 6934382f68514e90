import { expect, test } from 'vitest';
import type { Form } from '../../../src/core/flow/types.ts';
import { compared } from '../../../src/core/reports/compare.ts';
import { changesIn } from '../../../src/core/reports/review.ts';

const item = (id: string, stock: boolean) => ({
  ...{ id, kind: 'integer', label: { vi: id }, measure: null, stock, options: [], below: [], partOf: null },
});
const form: Form = {
  ...{ id: 'f', version: 1, title: { vi: 'F' }, reporter: 'unit', note: null, steps: [] },
  items: [item('joined', false), item('closing', true)],
};
const said = (period: string, coversTo: string, joined: number, closing: number) => ({
  ...{ period, coversTo, answers: { joined, closing } },
});

test('a report is held against the last period, a year ago, and the sum since the year began', () => {
  const past = [
    said('2026-02', '2026-02-28', 3, 103),
    said('2026-01', '2026-01-31', 2, 100),
    said('2025-12', '2025-12-31', 50, 98),
    said('2025-03', '2025-03-31', 7, 60),
  ];
  expect(compared(form, said('2026-03', '2026-03-31', 4, 107), past)).toEqual([
    { item: form.items[0], value: 4, last: 3, yearAgo: 7, sinceNewYear: 9 },
    { item: form.items[1], value: 107, last: 103, yearAgo: 60, sinceNewYear: null },
  ]);
});

test('a first report has nothing beside it', () => {
  expect(compared(form, said('2026-01', '2026-01-31', 4, 107), [])).toMatchObject([
    { last: null, yearAgo: null, sinceNewYear: null },
    { last: null, yearAgo: null, sinceNewYear: null },
  ]);
});

test('what differs between two revisions is told in the order of the form', () => {
  expect(changesIn(['a', 'b', 'c', 'd'], { a: 1, b: 'x', d: null }, { a: 1, b: 'y', c: 3 })).toEqual([
    { item: 'b', old: 'x', value: 'y' },
    { item: 'c', old: null, value: 3 },
  ]);
});
