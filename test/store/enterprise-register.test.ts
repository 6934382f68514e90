import { expect, test } from 'vitest';
import { addStage, tellWorkers } from '../../src/store/enterprises.ts';
import { registerCounts } from '../../src/store/quota-registers.ts';
import { unitByCode } from '../../src/store/sample.ts';
import { openStage } from '../stage.ts';

const today = '2026-11-20';

test('enterprises of 20 or more workers are counted as they stood on a day, for a unit and those above it', async () => {
  const { db } = (await openStage(today)).app.store;
  const idOf = async (code: string) => (await unitByCode(db, code)) ?? 0;
  const roots = [await idOf('MAU'), await idOf('MAU-KCN1')];
  const counts = async (day: string) => {
    const spans = [{ from: '2026-01-01', to: '2026-12-31', day, n: 1 }];
    const found = await registerCounts(db, { roots, spans, programmes: [], kept: new Map() }, [
      'enterprise-from-20',
      'enterprise-from-20-organised',
    ]);
    return roots.map((root) =>
      ['enterprise-from-20', 'enterprise-from-20-organised'].map(
        (key) => found.find((one) => one.root === root && one.key === key)?.value.confirmed ?? null,
      ),
    );
  };
  // Of seven on their way in each zone one has 18 workers; four unions stand in the first zone.
  expect(await counts(today)).toEqual([
    [6 * 3 + 12, 12],
    [6 + 4, 4],
  ]);
  const small = await db
    .selectFrom('enterprise')
    .select('id')
    .where('name', '=', 'Công ty Đồ gỗ Cây Bàng 1 (mẫu)')
    .executeTakeFirstOrThrow();
  const at = { enterprise_id: small.id, recorded_by: null, created_at: new Date('2026-11-10T02:00:00Z') };
  await db.transaction().execute(async (tx) => {
    await tellWorkers(tx, { ...at, as_of: '2026-11-10', workers: 20 });
    await addStage(tx, { ...at, stage: 'recognised', from_day: '2026-11-15', decision: '9/QĐ' });
  });
  // Two of them came into the register within these days.
  expect((await counts('2026-11-09'))[1]).toEqual([8, 4]);
  expect((await counts('2026-11-12'))[1]).toEqual([10, 4]);
  expect((await counts('2026-11-15'))[1]).toEqual([10, 5]);
});
