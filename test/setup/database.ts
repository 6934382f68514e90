import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { openStore, type Store } from '../../src/store/open.ts';

const cache = new URL('../.cache/', import.meta.url);
const migrations = new URL('../../src/store/migrations/', import.meta.url);

/** For vitest's `globalSetup`: what takes long is made once, before the workers start. */
export const setup = async (): Promise<() => Promise<void>> => {
  process.env.TEST_RUN = randomBytes(4).toString('hex');
  const server = process.env.DATABASE_URL;
  if (!server) {
    await migratedDump();
    return async () => undefined;
  }
  await migratedTemplate(server);
  return () => dropDatabases(server, `test_${process.env.TEST_RUN}_`);
};

let shared: Promise<Store> | null = null;

/** A migrated, empty database; the same one for all tests of a worker, so closing it does nothing. */
export const testStore = async (): Promise<Store> => {
  shared ??= freshStore();
  const store = await shared;
  await emptyTables(store);
  return { ...store, close: async () => undefined };
};

/** A migrated database for the caller alone, who closes it. */
export const freshStore = async (): Promise<Store> => {
  const server = process.env.DATABASE_URL;
  return server ? openStore({ databaseUrl: await ownDatabase(server), dataDir: null }) : freshPglite();
};

export const freshPglite = async (): Promise<Store> =>
  openStore({ databaseUrl: null, dataDir: null, loadDump: await migratedDump() });

/** Faster than `truncate`, which takes the better part of a moment for every table, empty or not. */
export const emptyTables = async (store: Store): Promise<void> => {
  await sql.raw(emptying).execute(store.db);
};

/** What is recorded, and what triggers compute from it. */
const OUR_TABLES = `select schemaname, tablename from pg_tables
  where schemaname in ('public', 'derived') and tablename not like 'kysely%'`;

/** As a replica the session fires no triggers: neither foreign keys nor the guard of `audit` stand in the way. */
const emptying = `
do $$
declare found record; filled boolean;
begin
  set local session_replication_role = replica;
  for found in ${OUR_TABLES} loop
    execute format('select exists (select from %I.%I)', found.schemaname, found.tablename) into filled;
    if filled then execute format('delete from %I.%I', found.schemaname, found.tablename); end if;
  end loop;
  for found in select schemaname, sequencename from pg_sequences
    where schemaname in ('public', 'derived') and last_value is not null
  loop
    perform setval(format('%I.%I', found.schemaname, found.sequencename)::regclass, 1, false);
  end loop;
end $$`;

/** A database on the server, a copy of the migrated template; named by the run, so that its end can drop it. */
const ownDatabase = async (server: string): Promise<string> => {
  const template = await migratedTemplate(server);
  const name = `test_${process.env.TEST_RUN ?? process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(server, (client) => client.query(`create database ${name} template ${template}`));
  return withDatabase(server, name);
};

const migratedTemplate = async (server: string): Promise<string> => {
  const name = `template_${await fingerprint()}`;
  await onServer(server, async (client) => {
    const there = await client.query('select from pg_database where datname = $1', [name]);
    if (there.rowCount) return;
    const unfinished = `${name}_new`;
    await client.query(`drop database if exists ${unfinished}`);
    await client.query(`create database ${unfinished}`);
    const store = await openStore({ databaseUrl: withDatabase(server, unfinished), dataDir: null });
    await store.migrate();
    await store.close();
    await client.query(`alter database ${unfinished} rename to ${name}`);
  });
  return name;
};

const dropDatabases = (server: string, prefix: string): Promise<void> =>
  onServer(server, async (client) => {
    const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [
      prefix,
    ]);
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  });

/** One worker at a time: a template can neither be made twice nor be copied while another is connected to it. */
const onServer = async (server: string, run: (client: pg.Client) => Promise<unknown>): Promise<void> => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(20261120)');
    await run(client);
  } finally {
    await client.end();
  }
};

const withDatabase = (server: string, name: string): string => {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};

/** Loads in a quarter of the time that a new database takes. */
export const migratedDump = async (): Promise<Blob> => {
  const file = new URL(`migrated-${await fingerprint()}.tar.gz`, cache);
  if (!existsSync(file)) await makeDump(file);
  return new Blob([await readFile(file)]);
};

const makeDump = async (file: URL): Promise<void> => {
  const store = await openStore({ databaseUrl: null, dataDir: null });
  await store.migrate();
  const dump = await store.dump?.();
  await store.close();
  if (!dump) throw new Error('a PGlite store was expected to dump itself');
  const unfinished = new URL(`${process.pid}-${randomBytes(4).toString('hex')}.part`, cache);
  await mkdir(cache, { recursive: true });
  await writeFile(unfinished, dump.stream());
  await rename(unfinished, file);
};

/** Another dump for every change of a migration. */
const fingerprint = async (): Promise<string> => {
  const hash = createHash('sha256');
  for (const name of (await readdir(migrations)).sort())
    hash.update(await readFile(new URL(name, migrations)));
  return hash.digest('hex').slice(0, 12);
};

const snapshots = new WeakMap<object, Set<string>>();

/** Fills an empty database as `fill` does; the second time for the same name from a copy, in a tenth of the time. */
export const filledOnce = async (store: Store, name: string, fill: () => Promise<unknown>): Promise<void> => {
  const known = snapshots.get(store.pool) ?? new Set();
  snapshots.set(store.pool, known);
  if (known.has(name)) {
    await sql.raw(copying(name, 'restore')).execute(store.db);
    return;
  }
  await fill();
  await sql.raw(copying(name, 'save')).execute(store.db);
  known.add(name);
};

/** Every table of `public` into or out of the schema of that name, its sequences with it. */
const copying = (name: string, way: 'save' | 'restore'): string => `
do $$
declare found record; last bigint;
begin
  set local session_replication_role = replica;
  ${way === 'save' ? `create schema "${name}"; create table "${name}".last_values (sequence text, value bigint);` : ''}
  for found in ${OUR_TABLES} loop
    ${
      way === 'save'
        ? `execute format('create table "${name}".%I as table %I.%I', found.tablename, found.schemaname, found.tablename);`
        : `execute format('insert into %I.%I overriding system value select * from "${name}".%I', found.schemaname, found.tablename, found.tablename);`
    }
  end loop;
  ${
    way === 'save'
      ? `insert into "${name}".last_values select schemaname || '.' || sequencename, last_value from pg_sequences where schemaname in ('public', 'derived') and last_value is not null;`
      : `perform setval(sequence::regclass, value) from "${name}".last_values;`
  }
end $$`;
