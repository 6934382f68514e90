import { expect, test } from 'vitest';
import { claimDigest } from '../../src/store/reminders.ts';
import { testStore } from '../setup/database.ts';

const now = new Date('2026-12-02T08:00:00+07:00');

test('a digest is claimed only where a channel has room for it', async () => {
  const { db } = await testStore();
  const people = { zalo: ['zalo'], telegram: ['telegram'], both: ['telegram', 'zalo'], none: [] };
  for (const [name, channels] of Object.entries(people)) {
    const { id } = await db.insertInto('person').values({ name }).returning('id').executeTakeFirstOrThrow();
    for (const channel of channels)
      await db
        .insertInto('chat')
        .values({ channel: channel as 'zalo', account: 'a', address: name, person_id: id })
        .execute();
    const digest = { person_id: id, on_day: '2026-12-02', state: 'planned' as const };
    await db
      .insertInto('digest')
      .values({ ...digest, not_before: now, created_at: now })
      .execute();
  }
  const claimed = async (full: readonly string[]): Promise<readonly string[]> => {
    const names: string[] = [];
    for (let after = 0; ; ) {
      const digest = await db.transaction().execute((tx) => claimDigest(tx, { now, after, full }));
      if (!digest) return names;
      after = digest.id;
      const person = await db
        .selectFrom('person')
        .select('name')
        .where('id', '=', digest.person_id)
        .execute();
      names.push(...person.map(({ name }) => name));
    }
  };
  expect(await claimed([])).toEqual(['zalo', 'telegram', 'both', 'none']);
  expect(await claimed(['zalo'])).toEqual(['telegram', 'both', 'none']);
  await db.updateTable('chat').set({ preferred_at: now }).where('channel', '=', 'zalo').execute();
  expect(await claimed(['zalo'])).toEqual(['telegram', 'none']);
});
