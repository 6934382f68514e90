import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/store/open.ts';
import { insertPost, insertReports } from '../../src/store/sample.ts';
import { moveUnitOn, type Outcome } from '../../src/store/unit-changes.ts';
import { closeUnit } from '../../src/store/unit-endings.ts';
import { unitsMoved } from '../../src/store/unit-moves.ts';
import { createUnit } from '../../src/store/units.ts';
import { testStore } from '../setup/database.ts';
import { changed, recorded } from '../setup/reorganisation.ts';

let store: Store;
let units: Record<string, number>;

const UNITS: readonly (readonly [code: string, kind: string, parent: string | null])[] = [
  ['north', 'province', null],
  ['south', 'province', null],
  ['zone', 'zone', 'north'],
  ['other', 'zone', 'north'],
  ['a', 'cdcs', 'zone'],
  ['b', 'nghiep-doan', 'zone'],
  ['part', 'section', 'a'],
];

beforeEach(async () => {
  store = await testStore();
  units = {};
  for (const [code, kind, parent] of UNITS) units[code] = await unit(code, kind, parent, '2024-01-01');
});

const unit = (code: string, kind: string, parent: string | null, opened_on: string) =>
  createUnit(store.db, {
    ...{ code, name: code, kind, opened_on, ownership: null, tax_code: null },
    parentId: parent === null ? null : (units[parent] ?? 0),
  });

const idOf = (code: string): number => units[code] ?? 0;

const move = (code: string, to: string, day: string) =>
  changed(store.db, (tx): Promise<Outcome> => moveUnitOn(tx, idOf(code), idOf(to), recorded(day, '1/QĐ')));

const movedOf = async (code: string, month: string, to: string) =>
  (
    await unitsMoved(store.db, {
      ...{ unitId: idOf(code), form: 'thang-cap-tren', period: month },
      covers: { from: `${month}-01`, to },
    })
  ).map(({ name, came, unions }) => `${came ? '+' : '-'}${unions} ${name}`);

test('a union that moves is one less here and one more there, and nothing for whoever stands above both', async () => {
  await move('a', 'other', '2026-03-10');
  expect(await movedOf('zone', '2026-03', '2026-03-31')).toEqual(['-1 a']);
  expect(await movedOf('other', '2026-03', '2026-03-31')).toEqual(['+1 a']);
  expect(await movedOf('north', '2026-03', '2026-03-31')).toEqual([]);
  expect(await movedOf('other', '2026-04', '2026-04-30')).toEqual([]);
});

test('on the first day of a period it moves in it, on the day after it in the next one', async () => {
  await move('a', 'other', '2026-03-01');
  expect(await movedOf('zone', '2026-02', '2026-02-28')).toEqual([]);
  expect(await movedOf('zone', '2026-03', '2026-03-31')).toEqual(['-1 a']);
});

test('a level takes its unions along: as many as it reported, else as stand below it', async () => {
  await move('zone', 'south', '2026-03-10');
  expect(await movedOf('north', '2026-03', '2026-03-31')).toEqual(['-2 zone']);
  expect(await movedOf('south', '2026-03', '2026-03-31')).toEqual(['+2 zone']);
  expect(await movedOf('zone', '2026-03', '2026-03-31')).toEqual([]);
  const sentBy = await insertPost(store.db, {
    ...{
      name: 'Người Mẫu',
      unit_id: idOf('zone'),
      role: 'officer',
      title: 'Cán bộ',
      valid_from: '2024-01-01',
    },
  });
  await insertReports(store.db, [
    {
      ...{ unitId: idOf('zone'), form: 'thang-cap-tren', period: '2026-02', state: 'confirmed', sentBy },
      ...{ confirmedBy: sentBy, receipt: 'Z', answers: { 'unions-opening': 39, 'unions-closing': 40 } },
    },
  ]);
  expect(await movedOf('south', '2026-03', '2026-03-31')).toEqual(['+40 zone']);
});

test('what was founded or dissolved in the period has not moved, nor what came back', async () => {
  units.c = await unit('c', 'cdcs', 'zone', '2026-03-05');
  await move('c', 'other', '2026-03-20');
  await move('a', 'other', '2026-03-10');
  await move('a', 'zone', '2026-03-12');
  await changed(store.db, (tx) => closeUnit(tx, idOf('b'), null, recorded('2026-03-20', '2/QĐ')));
  expect(await movedOf('zone', '2026-03', '2026-03-31')).toEqual([]);
  expect(await movedOf('other', '2026-03', '2026-03-31')).toEqual([]);
});

test('a union that came and was dissolved in one period was taken over, and is dissolved where it stood last', async () => {
  await move('a', 'other', '2026-03-10');
  await changed(store.db, (tx) => closeUnit(tx, idOf('a'), null, recorded('2026-03-20', '2/QĐ')));
  expect(await movedOf('other', '2026-03', '2026-03-31')).toEqual(['+1 a']);
  expect(await movedOf('zone', '2026-03', '2026-03-31')).toEqual(['-1 a']);
});
