import { expect, test } from 'vitest';
import { loadSample } from '../../src/app/sample.ts';
import { loadPacks } from '../../src/definitions/pack.ts';
import { addDraft, endProgramme, putFileInForce, putInForce } from '../../src/store/programme-versions.ts';
import { unitByCode } from '../../src/store/sample.ts';
import { testStore } from '../setup/database.ts';

const packs = loadPacks('programmes');
if (!packs.ok) throw new Error('the packs were expected to load');
const pack = packs.value.find(({ id }) => id === 'lai-chau-2025');
if (!pack) throw new Error('the pack was expected');

const now = new Date('2025-06-01T02:00:00Z');
const decided = { decision: '1/QĐ', decidedOn: '2025-06-01' };

test('an end can be put off, and a change that comes after it was decided ends with it', async () => {
  const { db } = await testStore();
  await loadSample(db, { today: '2025-06-01' });
  const unitId = (await unitByCode(db, 'MAU')) ?? 0;
  const { id: postId } = await db.selectFrom('post').select('id').executeTakeFirstOrThrow();
  const spans = async () =>
    (
      await db
        .selectFrom('programme_pack')
        .select(['version', 'state', 'valid_from as from', 'valid_to as to', 'end_decision as by'])
        .orderBy('version')
        .execute()
    ).map(({ version, state, from, to, by }) => `${version} ${state} ${from}–${to} ${by}`);
  await db.transaction().execute(async (tx) => {
    await putFileInForce(tx, { pack, version: 1, decided, unitId, postId, validFrom: '2025-01-01', now });
    await endProgramme(tx, pack.id, { ...decided, decision: '2/QĐ', until: '2025-10-01' });
    await endProgramme(tx, pack.id, { ...decided, decision: '3/QĐ', until: '2025-12-01' });
  });
  expect(await spans()).toEqual(['1 ended 2025-01-01–2025-12-01 3/QĐ']);
  await db.transaction().execute(async (tx) => {
    const changed = { ...pack, version: 2 };
    await addDraft(tx, { kind: 'change', pack: changed, unitId, postId, now });
    await putInForce(tx, changed, { ...decided, validFrom: '2025-07-01' });
  });
  expect(await spans()).toEqual(['1 ended 2025-01-01–2025-07-01 3/QĐ', '2 ended 2025-07-01–2025-12-01 3/QĐ']);
});
