import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { migrate, releases, schemaVersion } from '../../src/store/migrate.ts';
import type { Store } from '../../src/store/open.ts';
import { freshStore } from '../setup/database.ts';

let opened: Promise<Store> | null = null;
const emptied = async (): Promise<Store> => {
  opened ??= freshStore();
  const store = await opened;
  await store.pool.query('drop schema public cascade');
  await store.pool.query('create schema public');
  return store;
};
let store: Store;
beforeEach(async () => {
  store = await emptied();
}, 30_000);
afterAll(() => store.close());

test('a new database has an unknown schema until it is migrated, and the newest one afterwards', async () => {
  expect(await store.schemaKnown()).toBe(false);
  expect(await schemaVersion(store.db)).toBeNull();
  await store.migrate();
  expect(await store.schemaKnown()).toBe(true);
  expect(await schemaVersion(store.db)).toBe((await releases()).at(-1));
});

test('several that migrate at once do it once', async () => {
  await Promise.all([store.migrate(), store.migrate(), store.migrate()]);
  await store.migrate();
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    store.db,
  );
  expect(rows.map(({ name }) => name)).toEqual(await releases());
});

test('a database that a newer release has migrated is refused by name and left alone', async () => {
  await store.migrate();
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', 'now')`.execute(store.db);
  expect(await store.schemaKnown()).toBe(false);
  await expect(store.migrate()).rejects.toThrow(
    /schema 9999-later, newer than \d{4}-.* start a newer release/,
  );
});

test('a schema can be brought to an older release, into which an older backup fits', async () => {
  const first = (await releases())[0] ?? '';
  await migrate(store.db, first);
  expect(await schemaVersion(store.db)).toBe(first);
});

test('rows of the audit are never changed or removed', async () => {
  await store.migrate();
  await sql`insert into audit (at, what, about) values (now(), 'report.sent', 'report:1')`.execute(store.db);
  await expect(sql`update audit set what = 'x'`.execute(store.db)).rejects.toThrow('never changed');
  await expect(sql`delete from audit`.execute(store.db)).rejects.toThrow('never changed');
});
