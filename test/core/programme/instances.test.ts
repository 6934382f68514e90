import { expect, test } from 'vitest';
import { aims, keyOf } from '../../../src/core/programme/instances.ts';
import type { Target } from '../../../src/core/programme/target.ts';
import { founded, offices } from './targets.ts';

const phase = (id: string, from: string, to: string): Target => ({
  ...offices,
  id,
  from,
  to,
  series: 'tong-doan-vien',
});
const phases = [
  phase('p2023', '2021-01-01', '2023-12-31'),
  phase('p2025', '2021-01-01', '2025-12-31'),
  phase('p2030', '2021-01-01', '2030-12-31'),
  phase('p2045', '2021-01-01', '2045-12-31'),
];
const yearly: Target = {
  ...founded,
  id: 'y',
  from: '2021-05-01',
  to: '2024-06-30',
  recurs: 'yearly',
};

test.each([
  ['2022-03-01', 'p2023', [], ['p2025', 'p2030', 'p2045']],
  ['2023-12-31', 'p2023', [], ['p2025', 'p2030', 'p2045']],
  ['2024-01-01', 'p2025', ['p2023'], ['p2030', 'p2045']],
  ['2026-11-20', 'p2030', ['p2025', 'p2023'], ['p2045']],
  ['2050-01-01', 'p2045', ['p2030', 'p2025', 'p2023'], []],
])('on %s the running phase is %s', (day, now, closed, coming) => {
  const [aim, ...others] = aims(phases, day);
  expect(others).toEqual([]);
  expect(aim?.now.target.id).toBe(now);
  expect(aim?.closed.map(({ target }) => target.id)).toEqual(closed);
  expect(aim?.coming.map(({ target }) => target.id)).toEqual(coming);
});

test('phases that follow each other wait for their first day', () => {
  const apart = [phase('a', '2023-01-01', '2025-12-31'), phase('b', '2027-01-01', '2030-12-31')];
  expect(aims(apart, '2026-06-01')[0]?.now).toMatchObject({ target: { id: 'b' }, phase: 'coming' });
});

test.each([
  ['2020-01-01', 2021, 'coming', '2021-05-01', '2021-12-31', []],
  ['2021-05-01', 2021, 'running', '2021-05-01', '2021-12-31', []],
  ['2023-02-28', 2023, 'running', '2023-01-01', '2023-12-31', [2022, 2021]],
  ['2024-06-30', 2024, 'running', '2024-01-01', '2024-06-30', [2023, 2022, 2021]],
  ['2030-01-01', 2024, 'closed', '2024-01-01', '2024-06-30', [2023, 2022, 2021]],
])('a yearly target on %s runs in %s', (day, year, phaseOf, from, to, closed) => {
  const [aim] = aims([yearly], day);
  expect(aim?.now).toMatchObject({ year, phase: phaseOf, target: { from, to } });
  expect(aim?.closed.map((run) => run.year)).toEqual(closed);
  expect(aim && keyOf(aim.now)).toBe(`y ${year}`);
});

test('other targets keep their place and run once', () => {
  const all = aims([founded, ...phases, { ...yearly, id: 'last' }], '2026-11-20');
  expect(all.map(({ now }) => now.target.id)).toEqual(['x', 'p2030', 'last']);
  expect(all[0]).toMatchObject({ now: { year: null, phase: 'running' }, closed: [], coming: [] });
});
