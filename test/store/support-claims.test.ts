import { expect, test } from 'vitest';
import { loadSample } from '../../src/app/sample.ts';
import type { SupportDue } from '../../src/core/programme/supports.ts';
import { confirmClaims, payClaims, returnClaims } from '../../src/store/claim-steps.ts';
import type { Db } from '../../src/store/db.ts';
import { claims, recordClaim } from '../../src/store/support-claims.ts';
import { takenFacts } from '../../src/store/supports.ts';
import { filledOnce, testStore } from '../setup/database.ts';

const today = '2026-11-20';
const now = new Date('2026-11-20T02:00:00Z');

const stage = async () => {
  const store = await testStore();
  await filledOnce(store, `sample-${today}`, () => loadSample(store.db, { today }));
  const post = await store.db
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select(['post.id', 'unit.id as unitId'])
    .where('unit.code', '=', 'MAU-KCN2')
    .where('post.role', '=', 'officer')
    .executeTakeFirstOrThrow();
  const office = await store.db
    .selectFrom('representative_office')
    .select('id')
    .where('unit_id', '=', post.unitId)
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const finance = await store.db
    .selectFrom('post')
    .select('id')
    .where('role', '=', 'finance')
    .executeTakeFirstOrThrow();
  return { db: store.db, post, subject: `office:${office.id}`, finance: finance.id };
};

const due = (subject: string, months: readonly string[], period: string | null = null): SupportDue => ({
  ...{ subject, name: subject, period, months, amount: 1_000_000, since: null, decision: null },
});

const claimBy = (
  db: Db,
  post: { readonly id: number; readonly unitId: number },
  programme: string,
  dues: readonly SupportDue[],
) =>
  recordClaim(
    db,
    {
      ...{ programme, support: 's000-ht-van-phong', basis: 'office', unit_id: post.unitId },
      ...{ amount: dues.length * 1_000_000, attested: '[]', decision: null },
      ...{ claimed_by: post.id, claimed_at: now, today },
    },
    dues,
  );

test('a fact is claimed once, whatever the programme, and nothing of a refused claim is kept', async () => {
  const { db, post, subject } = await stage();
  const first = await claimBy(db, post, 'one', [due(subject, ['2026-10'], '2026-10')]);
  const second = await claimBy(db, post, 'another', [
    due(subject, ['2026-11'], '2026-11'),
    due(subject, ['2026-10', '2026-11', '2026-12'], '2026-Q4'),
  ]);
  expect([first?.state, second]).toEqual(['claimed', null]);
  expect(await takenFacts(db, [subject])).toEqual([
    expect.objectContaining({ month: '2026-10', programme: 'one', claim: first?.number, claimedOn: today }),
  ]);
  const kept = await claims(db, { unitId: post.unitId, whose: 'own', states: ['claimed'], today });
  expect(kept.map(({ number }) => number)).toEqual([first?.number]);
});

test('of two that claim the same at one moment one is kept', async () => {
  const { db, post, subject } = await stage();
  const both = await Promise.all(
    ['one', 'another'].map((programme) =>
      db.transaction().execute((tx) => claimBy(tx, post, programme, [due(subject, ['2026-10'], '2026-10')])),
    ),
  );
  expect(both.filter((claim) => claim !== null).length).toBe(1);
  expect((await takenFacts(db, [subject])).length).toBe(1);
});

test('a returned claim gives its facts back; a paid one never', async () => {
  const { db, post, subject, finance } = await stage();
  const step = { by: finance, at: now };
  const first = await claimBy(db, post, 'one', [due(subject, ['2026-10'], '2026-10')]);
  const ids = [first?.id ?? 0];
  expect(await payClaims(db, { ids, ...step, document: 'UNC 1', on: today })).toEqual([]);
  expect(await confirmClaims(db, { ids, ...step, by: post.id })).toEqual([]);
  expect(await confirmClaims(db, { ids, ...step })).toEqual(ids);
  expect(await returnClaims(db, { ids, ...step, reason: 'thiếu hợp đồng' })).toEqual(ids);
  const again = await claimBy(db, post, 'one', [due(subject, ['2026-10'], '2026-10')]);
  const paid = [again?.id ?? 0];
  await confirmClaims(db, { ids: paid, ...step });
  expect(await payClaims(db, { ids: paid, ...step, document: 'UNC 1', on: today })).toEqual(paid);
  expect(await returnClaims(db, { ids: paid, ...step, reason: 'muộn' })).toEqual([]);
  expect((await takenFacts(db, [subject])).length).toBe(1);
});

test('the database refuses a claim that its own claimant confirms, and a payment without a document', async () => {
  const { db, post, subject } = await stage();
  const claim = await claimBy(db, post, 'one', [due(subject, ['2026-10'], '2026-10')]);
  const change = (set: object) =>
    db
      .updateTable('support_claim')
      .set(set)
      .where('id', '=', claim?.id ?? 0)
      .execute();
  await expect(change({ state: 'confirmed', confirmed_by: post.id })).rejects.toThrow('support_claim');
  await expect(change({ state: 'paid' })).rejects.toThrow('support_claim');
  await expect(change({ state: 'returned' })).rejects.toThrow('support_claim');
});
