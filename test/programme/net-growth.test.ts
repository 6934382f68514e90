import { beforeEach, expect, test } from 'vitest';
import { loadSample } from '../../src/app/sample.ts';
import type { MeasureId } from '../../src/core/programme/measures.ts';
import type { NumberTarget } from '../../src/core/programme/target.ts';
import { loadPacks } from '../../src/definitions/pack.ts';
import type { Db } from '../../src/store/db.ts';
import { quotaFacts } from '../../src/store/quota.ts';
import { unitByCode } from '../../src/store/sample.ts';
import { testStore } from '../setup/database.ts';

const today = '2026-11-20';
const packs = loadPacks('programmes');
if (!packs.ok) throw new Error('the packs were expected to load');
const sample = packs.value.find((one) => one.id === 'binh-duong-2026-mau');
if (!sample) throw new Error('the sample pack was expected');

let db: Db;
let unitId: number;
beforeEach(async () => {
  db = (await testStore()).db;
  await loadSample(db, { today });
  unitId = (await unitByCode(db, 'MAU')) ?? 0;
});

const factsOf = async (measure: MeasureId) => {
  const target = { ...sample.targets[2], kind: 'net-growth', measure } as NumberTarget;
  const facts = await quotaFacts(db, { pack: { ...sample, targets: [target] }, unitId, today });
  return facts[target.id];
};

const sum = async (items: readonly string[], state: 'sent' | 'confirmed'): Promise<number> => {
  const rows = await db
    .selectFrom('figure')
    .select('value')
    .where('form', '=', 'thang-cdcs')
    .where('item', 'in', items)
    .where('state', '=', state)
    .where('covers_to', '>=', '2026-01-01')
    .execute();
  return rows.reduce((total, row) => total + row.value, 0);
};
const growth = async (state: 'sent' | 'confirmed') =>
  (await sum(['joined', 'transferred-in'], state)) - (await sum(['transferred-out', 'left-other'], state));

test('thực tăng is what came less what went, over the whole tree', async () => {
  expect(await growth('confirmed')).not.toBe(0);
  expect(await growth('confirmed')).not.toBe(await sum(['joined'], 'confirmed'));
  expect(await factsOf('members.net-growth')).toMatchObject({
    confirmed: await growth('confirmed'),
    waiting: await growth('sent'),
    provenance: { from: 'form' },
  });
});

test('a month in which more left than came makes it fall below zero', async () => {
  await db
    .updateTable('figure')
    .set({ value: 5000 })
    .where('item', '=', 'left-other')
    .where('period', '=', '2026-03')
    .execute();
  const facts = await factsOf('members.net-growth');
  expect(facts?.confirmed).toBe(await growth('confirmed'));
  expect(facts?.confirmed).toBeLessThan(0);
});

test('without any report there is no figure, not a growth of nothing', async () => {
  await db.deleteFrom('figure').execute();
  expect(await factsOf('members.net-growth')).toMatchObject({
    confirmed: null,
    waiting: 0,
    provenance: null,
  });
});

test('a nghiệp đoàn counts for its own measure alone', async () => {
  const [one] = await db
    .selectFrom('founding')
    .select('id')
    .where('state', '=', 'confirmed')
    .limit(1)
    .execute();
  await db
    .updateTable('founding')
    .set({ kind: 'nghiep-doan' })
    .where('id', '=', one?.id ?? 0)
    .execute();
  expect(await factsOf('unions.founded-nghiep-doan')).toMatchObject({ confirmed: 1, waiting: 0 });
});
