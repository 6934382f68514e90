import { expect, test } from 'vitest';
import { claimDigests, lockClaimed, sortDigests, unclaim } from '../../src/store/digest-claims.ts';
import { inTransaction } from '../../src/store/lock.ts';
import type { Db } from '../../src/store/open.ts';
import { plan } from '../../src/store/reminders.ts';
import { createUnit } from '../../src/store/units.ts';
import { testStore } from '../setup/database.ts';

const now = new Date('2026-12-02T08:00:00+07:00');
const soon = new Date(now.getTime() + 60_000);
const DAY = '2026-12-02';
const CHANNELS = ['telegram', 'zalo'];

/** A top with two branches, the first with four unions and the second with one; every union has somebody on Telegram. */
const country = async () => {
  const { db } = await testStore();
  const unit = (code: string, parentId: number | null) =>
    createUnit(db, { code, name: code, kind: 'cdcs', parentId, opened_on: '2026-01-01' });
  const top = await unit('T', null);
  const large = await unit('A', top);
  const small = await unit('B', top);
  const people = new Map<number, string>();
  for (const [code, parent] of [
    ...['A1', 'A2', 'A3', 'A4'].map((one) => [one, large] as const),
    ['B1', small] as const,
  ]) {
    const unitId = await unit(code, parent);
    people.set(await remind(db, unitId, ['telegram']), code);
  }
  await sortDigests(db, { channels: CHANNELS, limit: 100 });
  return { db, people };
};

const remind = async (
  db: Db,
  unitId: number,
  channels: readonly ('telegram' | 'zalo')[],
): Promise<number> => {
  const { id: personId } = await db
    .insertInto('person')
    .values({ name: 'Người Mẫu' })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const channel of channels)
    await db
      .insertInto('chat')
      .values({ channel, account: 'a', address: `${personId}`, person_id: personId })
      .execute();
  const about = { programme: 'p', duty: 'd', unitId, postId: null, period: '2026-11', stage: 'due' };
  const reminder = { ...about, personId, reason: { vi: 'vì đến hạn' } };
  await inTransaction(db, (tx) => plan(tx, [reminder], { day: DAY, now, notBefore: now }));
  return personId;
};

const claim = (db: Db, lane: string, limit: number, by = 'me', at = now) =>
  inTransaction(db, (tx) =>
    claimDigests(tx, { lane, now: at, limit, lease: { by, until: new Date(at.getTime() + 60_000) } }),
  );

test('branches take turns: a small one does not wait for a large one', async () => {
  const { db, people } = await country();
  const first = await claim(db, 'telegram', 2);
  expect(first.map((digest) => people.get(digest.person_id)).sort()).toEqual(['A1', 'B1']);
  const rest = await claim(db, 'telegram', 10);
  expect(rest.map((digest) => people.get(digest.person_id)).sort()).toEqual(['A2', 'A3', 'A4']);
});

test('what one process has in hand no other is given, until it has been silent for too long', async () => {
  const { db } = await country();
  const [mine, theirs] = await Promise.all([claim(db, 'telegram', 3), claim(db, 'telegram', 3, 'other')]);
  // What both looked at at once and one got, the other finds on its next look.
  const left = await claim(db, 'telegram', 10, 'other');
  const taken = [...mine, ...theirs, ...left].map(({ id }) => id);
  expect(taken).toHaveLength(5);
  expect(new Set(taken).size).toBe(5);
  expect(await claim(db, 'telegram', 10, 'third')).toEqual([]);
  const over = await claim(db, 'telegram', 10, 'third', soon);
  expect(over).toHaveLength(5);
  expect(await inTransaction(db, (tx) => lockClaimed(tx, mine[0]?.id ?? 0, 'me'))).toBeUndefined();
});

test('each is in the lane where it will most likely leave; whoever has no chat is in one of their own', async () => {
  const { db } = await testStore();
  const unit = await createUnit(db, {
    code: 'T',
    name: 'T',
    kind: 'cdcs',
    parentId: null,
    opened_on: '2026-01-01',
  });
  const none = await remind(db, unit, []);
  const both = await remind(db, unit, ['telegram', 'zalo']);
  await db.updateTable('chat').set({ preferred_at: now }).where('channel', '=', 'zalo').execute();
  await sortDigests(db, { channels: CHANNELS, limit: 100 });
  expect(await claim(db, 'telegram', 10)).toEqual([]);
  expect((await claim(db, 'zalo', 10)).map((digest) => digest.person_id)).toEqual([both]);
  expect((await claim(db, '', 10)).map((digest) => digest.person_id)).toEqual([none]);
});

test('what a process gives up goes into the lane that it names, or waits', async () => {
  const { db } = await country();
  const [one, other] = await claim(db, 'telegram', 2);
  await unclaim(db, { id: one?.id ?? 0, by: 'me', until: soon }, 'zalo');
  await unclaim(db, { id: other?.id ?? 0, by: 'me', until: soon });
  expect((await claim(db, 'zalo', 10)).map(({ id }) => id)).toEqual([one?.id]);
  expect((await claim(db, 'telegram', 10)).map(({ id }) => id)).not.toContain(other?.id);
});

test('what is found after the digest of the day has left is told on the next day', async () => {
  const { db, people } = await country();
  const [personId = 0] = people.keys();
  const { unit_id: unitId } = await db
    .selectFrom('reminder')
    .select('unit_id')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  const late = { programme: 'p', duty: 'late', unitId, postId: null, period: '2026-11', stage: 'due' };
  const reminders = [{ ...late, personId, reason: { vi: 'vì đến hạn' } }];
  const planOn = (day: string) =>
    inTransaction(db, (tx) => plan(tx, reminders, { day, now, notBefore: now }));
  await db.updateTable('digest').set({ state: 'sent' }).where('person_id', '=', personId).execute();
  expect(await planOn(DAY)).toBe(0);
  expect(await planOn('2026-12-03')).toBe(1);
});
