import { beforeEach, expect, test } from 'vitest';
import { loadSample } from '../../src/app/sample.ts';
import { keyOf } from '../../src/core/programme/instances.ts';
import type { MeasureId } from '../../src/core/programme/measures.ts';
import { denominatorOf, numeratorOf } from '../../src/core/programme/target.ts';
import { loadPacks } from '../../src/definitions/pack.ts';
import type { Db } from '../../src/store/db.ts';
import { quotaFacts } from '../../src/store/quota.ts';
import { unitByCode } from '../../src/store/sample.ts';
import { testStore } from '../setup/database.ts';

const today = '2025-12-20';
const packs = loadPacks('programmes');
if (!packs.ok) throw new Error('the packs were expected to load');
const found = packs.value.find((one) => one.id === 'cong-thuong-2021-2045');
if (!found) throw new Error('the plan of Công Thương was expected');
const pack = found;

let db: Db;
beforeEach(async () => {
  db = (await testStore()).db;
  await loadSample(db, { today });
});

/** How a target stands for a unit: numerator, what waits, denominator. */
const standing = async (id: string, { code = 'MAU', day = today } = {}) => {
  const targets = pack.targets.filter((target) => target.id === id);
  const unitId = (await unitByCode(db, code)) ?? 0;
  const facts = await quotaFacts(db, { pack: { ...pack, targets }, unitId, today: day });
  const [run] = Object.keys(facts);
  const { confirmed, waiting, denominator } = facts[run ?? ''] ?? {};
  return { confirmed, waiting, of: denominator?.value };
};

const unionsOf = async (...ownerships: string[]) =>
  (await db.selectFrom('unit').select('id').where('ownership', 'in', ownerships).execute()).map(
    ({ id }) => id,
  );

const yesses = async (item: string, units: readonly number[]) =>
  (
    await db
      .selectFrom('figure')
      .select('unit_id')
      .where('form', '=', 'ho-so-cdcs')
      .where('period', '=', '2025')
      .where('item', '=', item)
      .where('value', '=', 1)
      .where('unit_id', 'in', units)
      .execute()
  ).length;

test('unions that said yes are counted by the ownership that the target means', async () => {
  const state = await unionsOf('state');
  const others = await unionsOf('non-state', 'fdi');
  expect([state.length, others.length]).toEqual([2, 9]);
  expect(await standing('s004-nam-doi-thoai-dnnn')).toEqual({
    confirmed: await yesses('dialogue', state),
    waiting: 0,
    of: 2,
  });
  expect(await standing('s004-nam-doi-thoai-ngoai-nn')).toMatchObject({
    confirmed: await yesses('dialogue', others),
    of: 9,
  });
});

test('unions of one zone are those below it', async () => {
  const { of, confirmed = 0 } = await standing('s004-nam-doi-thoai-ngoai-nn', { code: 'MAU-KCN2' });
  expect(of).toBe(4);
  expect(confirmed).toBeLessThanOrEqual(4);
});

test('grades are counted exactly, and among those that were graded', async () => {
  const others = await unionsOf('non-state', 'fdi', 'cooperative');
  const graded = await Promise.all(
    ['excellent', 'good', 'done', 'not-done'].map((one) => yesses(`grade.${one}`, others)),
  );
  expect(await standing('s004-nam-cdcs-ngoai-nn-hoan-thanh-tot')).toMatchObject({
    confirmed: await yesses('grade.good', others),
    of: graded.reduce((sum, one) => sum + one, 0),
  });
});

test('what is sent waits, and takes the place of an older answer once it is confirmed', async () => {
  const before = await standing('s004-2025-thoa-uoc');
  const [yes] = await db
    .selectFrom('figure')
    .selectAll()
    .where('item', '=', 'agreement')
    .where('period', '=', '2025')
    .where('value', '=', 1)
    .execute();
  const said = (state: 'sent' | 'confirmed') =>
    db
      .updateTable('figure')
      .set({ state, value: 0 })
      .where('report_id', '=', yes?.report_id ?? 0)
      .where('item', '=', 'agreement')
      .execute();
  const earlier = await db
    .selectFrom('figure')
    .select('value')
    .where('item', '=', 'agreement')
    .where('period', '=', '2024')
    .where('unit_id', '=', yes?.unit_id ?? 0)
    .executeTakeFirst();
  await said('sent');
  expect(await standing('s004-2025-thoa-uoc')).toEqual({
    ...before,
    confirmed: (before.confirmed ?? 0) - 1 + (earlier?.value ?? 0),
    waiting: 0 - (earlier?.value ?? 0),
  });
  await said('confirmed');
  expect(await standing('s004-2025-thoa-uoc')).toEqual({ ...before, confirmed: (before.confirmed ?? 0) - 1 });
});

test('an answer of the year before is no answer for this year', async () => {
  await db.deleteFrom('figure').where('form', '=', 'ho-so-cdcs').where('period', '=', '2025').execute();
  expect((await standing('s004-nam-doi-thoai-dnnn')).confirmed).toBeNull();
  expect((await standing('s004-2025-thoa-uoc')).confirmed).toBeGreaterThan(0);
});

test('who declares a figure has looked beyond the profiles', async () => {
  const unit_id = (await unitByCode(db, 'MAU')) ?? 0;
  const facts = {
    as_of: '2025-12-15',
    source_body: 'Ban Tổ chức',
    how: 'rà soát',
    state: 'confirmed' as const,
  };
  const declare = (measure: MeasureId, value: number) =>
    db
      .insertInto('declared_figure')
      .values({ ...facts, unit_id, measure, value })
      .execute();
  await declare('enterprises.dialogue-state', 18);
  await declare('enterprises.state', 20);
  expect(await standing('s004-nam-doi-thoai-dnnn')).toEqual({ confirmed: 18, waiting: 0, of: 20 });
});

test('members won are counted a year, whatever the plan spans', async () => {
  expect((await standing('s004-nam-phat-trien-doan-vien')).of).toBe(1);
});

test('every target of the running phases has a figure in the sample, but for words', async () => {
  const unitId = (await unitByCode(db, 'MAU')) ?? 0;
  const facts = await quotaFacts(db, { pack, unitId, today });
  const running = pack.targets.filter(({ from, to }) => from <= today && today <= to);
  for (const target of running) {
    const year = target.recurs ? 2025 : null;
    const known = facts[keyOf({ target, year, phase: 'running' })];
    if (numeratorOf(target)) expect(known?.confirmed, target.id).not.toBeNull();
    if (denominatorOf(target)) expect(known?.denominator, target.id).not.toBeNull();
  }
});
