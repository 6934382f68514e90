import { beforeEach, expect, test } from 'vitest';
import { loadPacks } from '../../src/definitions/pack.ts';
import { datesFor } from '../../src/store/dates.ts';
import type { Db } from '../../src/store/db.ts';
import { putFileInForce } from '../../src/store/programme-versions.ts';
import { insertPost } from '../../src/store/sample.ts';
import { createUnit } from '../../src/store/units.ts';
import { testStore } from '../setup/database.ts';

const packs = loadPacks('programmes');
if (!packs.ok) throw new Error('the packs were expected to load');
const pack = packs.value.find(({ duties }) => duties.some(({ statedDue }) => statedDue !== null));
if (!pack) throw new Error('a plan that names a day itself was expected');

let db: Db;
beforeEach(async () => {
  db = (await testStore()).db;
});

const unit = (code: string, kind: string, parentId: number | null) =>
  createUnit(db, {
    ...{ code, name: code, kind, ownership: null, tax_code: null, opened_on: '2024-01-01' },
    parentId,
  });

test("a day that a plan names counts below the unit that took the plan up, not in other people's units", async () => {
  const [ours, others] = [await unit('A', 'province', null), await unit('B', 'province', null)];
  const [below, beside] = [await unit('A1', 'upper', ours), await unit('B1', 'upper', others)];
  const postId = await insertPost(db, {
    ...{ name: 'Người Mẫu', unit_id: ours, role: 'organiser', title: 'Cán bộ', valid_from: '2024-01-01' },
  });
  const dates = async (unitId: number) =>
    (await datesFor(db, { unitId, day: '2026-11-20', packs: [pack] })).length;
  expect([(await dates(below)) > 0, (await dates(beside)) > 0]).toEqual([true, true]);
  await db.transaction().execute((tx) =>
    putFileInForce(tx, {
      ...{ pack, version: 1, decided: { decision: '1/QĐ', decidedOn: '2026-01-05' } },
      ...{ unitId: ours, postId, validFrom: '2026-01-05', now: new Date('2026-01-05T02:00:00Z') },
    }),
  );
  expect([(await dates(ours)) > 0, (await dates(below)) > 0, await dates(beside)]).toEqual([true, true, 0]);
});
