import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { momentAt } from '../../src/core/day.ts';
import type { Tx } from '../../src/store/db.ts';
import type { Store } from '../../src/store/open.ts';
import { moveUnitOn, type Outcome, type Recording, renameUnitOn } from '../../src/store/unit-changes.ts';
import { closeUnit, mergeUnits } from '../../src/store/unit-endings.ts';
import { mergeIntoNew, splitUnit } from '../../src/store/unit-splits.ts';
import { ancestors, createUnit, unitOn } from '../../src/store/units.ts';
import { testStore } from '../setup/database.ts';

const today = '2026-11-20';
const opened = '2020-01-01';
let store: Store;
let id: Record<string, number>;

/** T above A and B; A has two unions, one of them with a group; B has one union; A has a department. */
beforeEach(async () => {
  store = await testStore();
  id = {};
  const add = async (code: string, kind: string, parent: string | null): Promise<void> => {
    const facts = { code, kind, name: `Đơn vị ${code}`, ownership: null, tax_code: null, opened_on: opened };
    id[code] = await createUnit(store.db, { ...facts, parentId: parent === null ? null : unit(parent) });
  };
  await add('T', 'province', null);
  await add('A', 'upper', 'T');
  await add('B', 'upper', 'T');
  await add('A-001', 'cdcs', 'A');
  await add('A-002', 'cdcs', 'A');
  await add('A-002-TO', 'group', 'A-002');
  await add('A-BAN', 'department', 'A');
  await add('B-001', 'cdcs', 'B');
});

const unit = (code: string): number => {
  const found = id[code];
  if (found === undefined) throw new Error(`no unit ${code}`);
  return found;
};

const on = (day: string): Recording => ({
  ...{ day, decision: '12/QĐ-LĐLĐ', now: momentAt(today, '09:00'), today, postId: null, chatId: null },
});

const write = (work: (tx: Tx) => Promise<Outcome>): Promise<Outcome> => store.db.transaction().execute(work);
const problemOf = (outcome: Outcome): string =>
  outcome.status === 'refused' ? outcome.problem.key : outcome.status;
const above = async (code: string, day: string): Promise<readonly string[]> =>
  (await ancestors(store.db, unit(code), day)).map((one) => one.code);
const audits = async (): Promise<readonly string[]> =>
  (await store.db.selectFrom('audit').select('what').orderBy('id').execute()).map(({ what }) => what);

test('a rename keeps the unit, and the old name keeps its days', async () => {
  const rename = () => write((tx) => renameUnitOn(tx, unit('B'), 'Công đoàn phường B', on('2026-05-01')));
  expect(await rename()).toEqual({ status: 'done', unitIds: [unit('B')] });
  expect((await unitOn(store.db, unit('B'), '2026-04-30'))?.name).toBe('Đơn vị B');
  expect((await unitOn(store.db, unit('B'), '2026-05-01'))?.name).toBe('Công đoàn phường B');
  expect((await rename()).status).toBe('already');
  expect(await audits()).toEqual(['unit.renamed']);
  const again = (name: string, day: string) => write((tx) => renameUnitOn(tx, unit('B'), name, on(day)));
  expect(problemOf(await again('Tên khác', '2026-05-01'))).toBe('unit-change-early');
  expect(problemOf(await again('Tên khác', '2019-01-01'))).toBe('unit-change-early');
  expect(problemOf(await again('Công đoàn phường B', '2026-06-01'))).toBe('unit-same-name');
  const { decision } = await store.db
    .selectFrom('unit_name')
    .select('decision')
    .where('valid_from', '=', '2026-05-01')
    .executeTakeFirstOrThrow();
  expect(decision).toBe('12/QĐ-LĐLĐ');
});

test('a move takes along everything below, and takes effect on its day by itself', async () => {
  const move = () => write((tx) => moveUnitOn(tx, unit('A'), unit('B'), on('2026-12-01')));
  expect((await move()).status).toBe('done');
  expect(await above('A-002-TO', '2026-11-30')).toEqual(['A-002', 'A', 'T']);
  expect(await above('A-002-TO', '2026-12-01')).toEqual(['A-002', 'A', 'B', 'T']);
  expect((await move()).status).toBe('already');
  const problems = [
    await write((tx) => moveUnitOn(tx, unit('A'), unit('T'), on('2026-12-01'))),
    await write((tx) => moveUnitOn(tx, unit('B'), unit('A-001'), on('2026-12-02'))),
    await write((tx) => moveUnitOn(tx, unit('A'), unit('A'), on('2026-12-02'))),
    await write((tx) => moveUnitOn(tx, unit('A'), unit('B'), on('2026-12-02'))),
    await write((tx) => moveUnitOn(tx, unit('B-001'), unit('A-001'), on('2026-12-02'))),
  ];
  expect(problems.map(problemOf)).toEqual([
    'unit-change-early',
    'unit-below-itself',
    'unit-is-itself',
    'unit-same-parent',
    'unit-parent-unfit',
  ]);
});

test('what stands below a unit that ends goes to who follows it, its offices end with it', async () => {
  expect((await write((tx) => mergeUnits(tx, [unit('A')], unit('B'), on('2026-10-01')))).status).toBe('done');
  expect(await above('A-002-TO', '2026-09-30')).toEqual(['A-002', 'A', 'T']);
  expect(await above('A-002-TO', '2026-10-01')).toEqual(['A-002', 'B', 'T']);
  expect((await unitOn(store.db, unit('A'), today))?.closedOn).toBe('2026-10-01');
  expect((await unitOn(store.db, unit('A-BAN'), today))?.closedOn).toBe('2026-10-01');
  expect(await above('A', today)).toEqual(['T']);
  const later = await write((tx) => moveUnitOn(tx, unit('B-001'), unit('A'), on('2026-11-01')));
  expect(problemOf(later)).toBe('unit-target-closed');
  expect((await write((tx) => mergeUnits(tx, [unit('A')], unit('B'), on('2026-10-01')))).status).toBe(
    'already',
  );
});

test('without anybody who follows, unions go to the unit above and groups end with their union', async () => {
  expect((await write((tx) => closeUnit(tx, unit('A'), null, on('2026-10-01')))).status).toBe('done');
  expect(await above('A-001', '2026-10-01')).toEqual(['T']);
  expect((await write((tx) => closeUnit(tx, unit('A-002'), null, on('2026-11-01')))).status).toBe('done');
  expect((await unitOn(store.db, unit('A-002-TO'), today))?.closedOn).toBe('2026-11-01');
  const problems = [
    await write((tx) => closeUnit(tx, unit('T'), null, on('2026-11-01'))),
    await write((tx) => closeUnit(tx, unit('T'), unit('B'), on('2026-11-01'))),
    await write((tx) => closeUnit(tx, unit('A'), null, on('2026-11-01'))),
    await write((tx) => closeUnit(tx, unit('B'), unit('A-001'), on('2026-11-01'))),
    await write((tx) => closeUnit(tx, unit('B'), null, on('2020-01-01'))),
  ];
  expect(problems.map(problemOf)).toEqual([
    'unit-top-needs-heir',
    'unit-below-itself',
    'unit-is-closed',
    'unit-heir-unfit',
    'unit-change-early',
  ]);
});

test('of several that are merged, all end or none', async () => {
  const some = [unit('A-001'), unit('A-002'), unit('B-001')];
  await write((tx) => renameUnitOn(tx, unit('B-001'), 'CĐCS mới', on('2026-11-01')));
  const early = await write((tx) => mergeIntoNew(tx, some, 'CĐCS chung', on('2026-10-01')));
  expect(problemOf(early)).toBe('unit-change-early');
  expect(await store.db.selectFrom('unit_succession').select('id').execute()).toEqual([]);
  const merge = () => write((tx) => mergeIntoNew(tx, some, 'CĐCS chung', on('2026-12-01')));
  const made = await merge();
  if (made.status !== 'done') throw new Error(problemOf(made));
  const [heir = 0] = made.unitIds;
  expect(await unitOn(store.db, heir, '2026-12-01')).toMatchObject({
    ...{ code: 'A-003', name: 'CĐCS chung', kind: 'cdcs', parentId: unit('A'), openedOn: '2026-12-01' },
  });
  expect(await above('A-002-TO', '2026-12-01')).toEqual(['A-003', 'A', 'T']);
  expect(await merge()).toEqual({ status: 'already', unitIds: [heir] });
});

test('a unit is split into new ones, in its place or beside it', async () => {
  const split = { names: ['CĐCS Một', 'CĐCS Hai'], stays: false, heir: 1 };
  const made = await write((tx) => splitUnit(tx, unit('A-002'), split, on('2026-12-01')));
  if (made.status !== 'done') throw new Error(problemOf(made));
  expect(await above('A-002-TO', '2026-12-01')).toEqual(['A-004', 'A', 'T']);
  const rows = await store.db.selectFrom('unit_succession').selectAll().orderBy('id').execute();
  expect(rows.map(({ kind, to_unit_id }) => [kind, to_unit_id])).toEqual(
    made.unitIds.map((to) => ['split-into', to]),
  );
  const again = await write((tx) => splitUnit(tx, unit('A-002'), split, on('2026-12-01')));
  expect(again).toEqual({ status: 'already', unitIds: made.unitIds });
  const beside = { names: ['CĐCS Ba'], stays: true, heir: 0 };
  expect((await write((tx) => splitUnit(tx, unit('B-001'), beside, on('2026-12-01')))).status).toBe('done');
  expect((await unitOn(store.db, unit('B-001'), '2026-12-01'))?.closedOn).toBeNull();
});

test('posts end with their unit, whenever they began, and so do invites and who stands in', async () => {
  const post = async (from: string): Promise<number> => {
    const person = await store.db
      .insertInto('person')
      .values({ name: `Người ${from}` })
      .returning('id')
      .executeTakeFirstOrThrow();
    const row = { role: 'reviewer' as const, title: 'Chủ tịch', programme: null, valid_to: null };
    return (
      await store.db
        .insertInto('post')
        .values({ ...row, person_id: person.id, unit_id: unit('A'), valid_from: from })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id;
  };
  const posts = [
    await post('2020-01-01'),
    await post('2026-11-01'),
    await post(today),
    await post('2027-01-01'),
  ];
  const [from_post_id = 0, to_post_id = 0] = posts;
  await store.db
    .insertInto('delegation')
    .values({
      ...{ from_post_id, to_post_id, valid_from: '2026-09-01', valid_to: '2027-01-01' },
      ...{ recorded_by: from_post_id, created_at: momentAt(opened) },
    })
    .execute();
  await store.db
    .insertInto('invite')
    .values({ code_hash: 'x', post_id: to_post_id, created_by: null, expires_at: momentAt('2027-01-01') })
    .execute();
  await write((tx) => closeUnit(tx, unit('A'), null, on('2026-10-01')));
  const held = await store.db.selectFrom('post').select(['valid_from', 'valid_to']).orderBy('id').execute();
  expect(held.map(({ valid_from, valid_to }) => [valid_from, valid_to])).toEqual([
    ['2020-01-01', '2026-10-01'],
    ['2026-11-01', '2026-11-02'],
    ['2026-11-19', '2026-11-20'],
    ['2026-11-19', '2026-11-20'],
  ]);
  expect((await store.db.selectFrom('delegation').select('valid_to').executeTakeFirst())?.valid_to).toBe(
    '2026-10-01',
  );
  expect((await store.db.selectFrom('invite').select('expires_at').executeTakeFirst())?.expires_at).toEqual(
    momentAt('2026-10-01'),
  );
});

test('no dated rows of a unit ever overlap, whatever was done to it', async () => {
  await write((tx) => moveUnitOn(tx, unit('A-001'), unit('B'), on('2026-12-10')));
  await write((tx) => closeUnit(tx, unit('A'), unit('B'), on('2026-12-01')));
  await write((tx) => renameUnitOn(tx, unit('A-001'), 'CĐCS A1', on('2026-12-05')));
  const { rows } = await sql<{ parent: string; from: string; to: string | null }>`
    select unit.code as parent, valid_from as from, valid_to as to from unit_parent join unit on unit.id = parent_id
    where unit_id = ${unit('A-001')} order by valid_from`.execute(store.db);
  expect(rows).toEqual([
    { parent: 'A', from: opened, to: '2026-12-01' },
    { parent: 'B', from: '2026-12-01', to: '2026-12-10' },
    { parent: 'B', from: '2026-12-10', to: null },
  ]);
});
