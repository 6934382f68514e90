import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Db, Tx } from '../../src/store/db.ts';
import { inTransaction } from '../../src/store/lock.ts';
import { carryOver } from '../../src/store/put-off.ts';
import { plan } from '../../src/store/reminders.ts';
import { createUnit } from '../../src/store/units.ts';
import { testStore } from '../setup/database.ts';

const yesterday = new Date('2026-12-02T08:00:00+07:00');
const now = new Date('2026-12-03T08:00:00+07:00');
const day = '2026-12-03';

/** Somebody of whom a reminder of yesterday never left. */
const untold = async (db: Db): Promise<void> => {
  const unitId = await createUnit(db, {
    code: 'A',
    name: 'A',
    kind: 'cdcs',
    parentId: null,
    opened_on: '2026-01-01',
  });
  const person = db.insertInto('person').values({ name: 'Người Mẫu' }).returning('id');
  const { id: personId } = await person.executeTakeFirstOrThrow();
  const about = { programme: 'p', duty: 'd', unitId, postId: null, period: '2026-11', stage: 'due' };
  const reminder = { ...about, personId, reason: { vi: 'vì đến hạn' } };
  await inTransaction(db, (tx) =>
    plan(tx, [reminder], { day: '2026-12-02', now: yesterday, notBefore: yesterday }),
  );
};

/** Until another session waits for a lock; for a moment where there is no other session to wait. */
const untilWaiting = async (db: Db): Promise<void> => {
  for (let tries = 0; tries < 50; tries++) {
    const { rows } = await sql`select from pg_locks where not granted limit 1`.execute(db);
    if (rows.length > 0) return;
    await pause(10);
  }
};

test('of two processes that carry over at once the second waits and finds it done', async () => {
  const { db } = await testStore();
  await untold(db);
  const carry = (then: (tx: Tx) => Promise<void>) =>
    inTransaction(db, async (tx) => {
      await carryOver(tx, { day, now, notBefore: now });
      await then(tx);
    });
  let first: Promise<void> = Promise.resolve();
  await new Promise<void>((carried) => {
    first = carry(async (tx) => {
      carried();
      await untilWaiting(tx);
    });
  });
  await Promise.all([first, carry(async () => undefined)]);
  const reminders = await db.selectFrom('reminder').select('on_day').execute();
  expect(reminders).toEqual([{ on_day: day }]);
  const digests = await db.selectFrom('digest').select(['on_day', 'state']).orderBy('on_day').execute();
  expect(digests).toEqual([
    { on_day: '2026-12-02', state: 'empty' },
    { on_day: day, state: 'planned' },
  ]);
});
