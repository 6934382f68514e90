import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/store/open.ts';
import { insertPost, insertReports } from '../../src/store/sample.ts';
import { keepDays, outdated, refreshFew, refreshTotals } from '../../src/store/totals.ts';
import { ancestors, createUnit, descendants } from '../../src/store/units.ts';
import { testStore } from '../setup/database.ts';

const today = '2026-11-20';
let store: Store;
let units: Record<string, number>;
let post: number;

const unit = (code: string, parent: string | null, ownership: string | null = null) =>
  createUnit(store.db, {
    ...{ code, name: code, kind: 'cdcs', ownership, tax_code: null, opened_on: '2024-01-01' },
    parentId: parent === null ? null : (units[parent] ?? 0),
  });

/** A country with two provinces; the north has a zone with two unions, the south one union of its own. */
beforeEach(async () => {
  store = await testStore();
  units = {};
  for (const [code, parent, ownership] of [
    ['country', null, null],
    ['north', 'country', null],
    ['south', 'country', null],
    ['zone', 'north', null],
    ['a', 'zone', 'fdi'],
    ['b', 'zone', 'non-state'],
    ['c', 'south', 'fdi'],
  ] as const)
    units[code] = await unit(code, parent, ownership);
  post = await insertPost(store.db, {
    ...{
      name: 'Người Mẫu',
      unit_id: units.zone ?? 0,
      role: 'officer',
      title: 'Cán bộ',
      valid_from: '2024-01-01',
    },
  });
  await refreshTotals(store.db, today);
});

const file = (
  code: string,
  period: string,
  answers: Record<string, number>,
  state: 'sent' | 'confirmed' = 'confirmed',
) =>
  insertReports(store.db, [
    {
      ...{ unitId: units[code] ?? 0, form: 'thang-cdcs', period, answers, state },
      ...{ sentBy: post, confirmedBy: post, receipt: `BC-${code}-${period}` },
    },
  ]);

/** `unit period item: confirmed/sent`, all ownerships together. */
const totals = async (): Promise<readonly string[]> => {
  const { rows } = await sql<{ line: string }>`
    select unit.code || ' ' || period || ' ' || item || ': ' || coalesce(sum(confirmed)::text, '–') || '/' || sum(sent) as line
    from derived.total join unit on unit.id = total.unit_id where form <> 'unit' group by unit.code, period, item order by 1`.execute(
    store.db,
  );
  return rows.map(({ line }) => line);
};

test('figures are summed upwards, sent ones apart, and only what changed is made anew', async () => {
  await file('a', '2026-09', { joined: 5, closing: 100 });
  await file('b', '2026-09', { joined: 7 }, 'sent');
  await file('c', '2026-09', { joined: 1, closing: 30 });
  expect(await outdated(store.db)).toBe(3);
  expect(await refreshTotals(store.db, today)).toBe(3);
  expect(await totals()).toEqual([
    'country  closing: 130/0',
    'country 2026-09 closing: 130/0',
    'country 2026-09 joined: 6/7',
    'north  closing: 100/0',
    'north 2026-09 closing: 100/0',
    'north 2026-09 joined: 5/7',
    'south  closing: 30/0',
    'south 2026-09 closing: 30/0',
    'south 2026-09 joined: 1/0',
    'zone  closing: 100/0',
    'zone 2026-09 closing: 100/0',
    'zone 2026-09 joined: 5/7',
  ]);
  await sql`update figure set value = 9 where unit_id = ${units.c} and item = 'joined'`.execute(store.db);
  expect(await refreshTotals(store.db, today)).toBe(1);
  expect(await totals()).toContain('country 2026-09 joined: 14/7');
  expect(await refreshTotals(store.db, today)).toBe(0);
});

test('what stands is the newest confirmed value of every unit, whichever month it is from', async () => {
  await file('a', '2026-08', { closing: 90 });
  await file('a', '2026-09', { closing: 95 }, 'sent');
  await file('b', '2026-07', { closing: 10 });
  await refreshTotals(store.db, today);
  expect(await totals()).toContain('country  closing: 100/5');
});

test('a day that comes brings what covers up to it, and the tree that holds from it', async () => {
  await file('a', '2026-10', { closing: 90 });
  await file('a', '2026-11', { closing: 95 });
  await sql`update unit_parent set valid_to = '2026-12-02' where unit_id = ${units.a}`.execute(store.db);
  await sql`insert into unit_parent values (${units.a}, ${units.south}, '2026-12-02')`.execute(store.db);
  await refreshTotals(store.db, today);
  expect(await totals()).toContain('zone  closing: 90/0');
  await refreshTotals(store.db, '2026-11-30');
  expect(await totals()).toContain('zone  closing: 95/0');
  await refreshTotals(store.db, '2026-12-02');
  expect(await totals()).toContain('south  closing: 95/0');
  expect((await totals()).filter((line) => line.startsWith('zone  '))).toEqual([]);
  await refreshTotals(store.db, today);
  expect(await totals()).toContain('south  closing: 95/0');
});

test('a unit that moves takes its new figures along, and old periods keep the old tree', async () => {
  await file('a', '2026-03', { joined: 5 });
  await file('a', '2026-09', { joined: 3, closing: 50 });
  await refreshTotals(store.db, today);
  await sql`update unit_parent set valid_to = '2026-07-01' where unit_id = ${units.a}`.execute(store.db);
  await sql`insert into unit_parent values (${units.a}, ${units.south}, '2026-07-01')`.execute(store.db);
  await refreshTotals(store.db, today);
  const now = await totals();
  expect(
    now.filter((line) => / (2026-..)? (joined|closing)/.test(line) && !line.includes('country')),
  ).toEqual([
    'north 2026-03 joined: 5/0',
    'south  closing: 50/0',
    'south 2026-09 closing: 50/0',
    'south 2026-09 joined: 3/0',
    'zone 2026-03 joined: 5/0',
  ]);
  expect(now).toContain('country 2026-09 joined: 3/0');
});

test('a past day that is kept holds what stood then, and follows corrections', async () => {
  await file('a', '2026-06', { closing: 80 });
  await file('a', '2026-10', { closing: 90 });
  await file('b', '2026-05', { closing: 7 }, 'sent');
  await keepDays(store.db, ['2026-06-30']);
  await refreshTotals(store.db, today);
  expect(await totals()).toContain('zone @2026-06-30 closing: 80/7');
  await file('b', '2026-04', { closing: 5 });
  await sql`update figure set value = 81 where unit_id = ${units.a} and period = '2026-06'`.execute(store.db);
  await refreshTotals(store.db, today);
  expect(await totals()).toContain('zone @2026-06-30 closing: 86/2');
  expect(await totals()).toContain('country  closing: 95/2');
});

/** `unit period kind: how many` below each unit. */
const kinds = async (): Promise<readonly string[]> => {
  const { rows } = await sql<{ line: string }>`
    select unit.code || ' ' || period || ' ' || item || ': ' || sum(confirmed) as line
    from derived.total join unit on unit.id = total.unit_id where form = 'unit' group by unit.code, period, item`.execute(
    store.db,
  );
  return rows.map(({ line }) => line);
};

test('units are counted as they open, close and change', async () => {
  await keepDays(store.db, ['2025-12-31']);
  await refreshTotals(store.db, today);
  expect(await kinds()).toEqual(expect.arrayContaining(['zone  cdcs: 2', 'zone @2025-12-31 cdcs: 2']));
  await sql`update unit set closed_on = '2026-11-25' where id = ${units.a}`.execute(store.db);
  await sql`update unit set kind = 'nghiep-doan' where id = ${units.b}`.execute(store.db);
  units.d = await unit('d', 'zone');
  await refreshTotals(store.db, today);
  expect(await kinds()).toEqual(expect.arrayContaining(['zone  cdcs: 2', 'zone  nghiep-doan: 1']));
  await refreshTotals(store.db, '2026-11-25');
  expect(await kinds()).toEqual(expect.arrayContaining(['zone  cdcs: 1', 'zone @2025-12-31 cdcs: 2']));
});

test('the line upwards and everything below follow the tree of the day', async () => {
  const codes = async (ids: readonly number[]) =>
    ids.map((id) => Object.keys(units).find((code) => units[code] === id)).sort();
  await sql`update unit_parent set valid_to = '2026-07-01' where unit_id = ${units.zone}`.execute(store.db);
  await sql`insert into unit_parent values (${units.zone}, ${units.south}, '2026-07-01')`.execute(store.db);
  expect(await codes(await descendants(store.db, units.north ?? 0, '2026-06-30'))).toEqual([
    'a',
    'b',
    'north',
    'zone',
  ]);
  expect(await codes(await descendants(store.db, units.north ?? 0, '2026-07-01'))).toEqual(['north']);
  const line = await ancestors(store.db, units.a ?? 0, '2026-07-01');
  expect(line.map(({ code }) => code)).toEqual(['zone', 'south', 'country']);
});

test('whoever asks for a sum takes in a few changes at once', async () => {
  await file('a', '2026-09', { joined: 5 });
  await store.db.transaction().execute((tx) => refreshFew(tx, today));
  expect(await outdated(store.db)).toBe(0);
  expect(await totals()).toContain('country 2026-09 joined: 5/0');
});

test('what a whole country corrects at once is taken in piece by piece, whoever else corrects', async () => {
  await file('a', '2026-10', { joined: 5 });
  await file('c', '2026-10', { joined: 3 });
  await sql`insert into derived.dirty (unit_id, form, period, covers_to)
    select (array[${units.a ?? 0}, ${units.c ?? 0}]::bigint[])[1 + n % 2], 'thang-cdcs', '2026-10', '2026-10-31'
    from generate_series(1, 11000) as n`.execute(store.db);
  expect(await refreshTotals(store.db, today)).toBeGreaterThan(11_000);
  expect(await outdated(store.db)).toBe(0);
  expect(await totals()).toContain('country 2026-10 joined: 8/0');
});

test('what a unit that has ended reported last stands no longer, from its day on; what happened stays', async () => {
  await file('a', '2026-10', { joined: 5, closing: 90 });
  await file('b', '2026-10', { closing: 10 });
  await refreshTotals(store.db, today);
  expect(await totals()).toContain('north  closing: 100/0');
  await sql`update unit set closed_on = '2026-11-25' where id = ${units.a}`.execute(store.db);
  await refreshTotals(store.db, today);
  expect(await totals()).toContain('north  closing: 100/0');
  await refreshTotals(store.db, '2026-11-25');
  expect(await totals()).toContain('north  closing: 10/0');
  expect(await totals()).toContain('north 2026-10 joined: 5/0');
  await sql`update unit set closed_on = '2026-11-01' where id = ${units.b}`.execute(store.db);
  await refreshTotals(store.db, '2026-11-25');
  expect((await totals()).filter((line) => line.startsWith('north  closing'))).toEqual([]);
});
