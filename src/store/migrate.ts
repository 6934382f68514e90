import { readdir, readFile } from 'node:fs/promises';
import { type Kysely, type Migration, Migrator, sql } from 'kysely';

/** Beside this file, in the source tree and in the compiled output alike. */
const folder = new URL('./migrations/', import.meta.url);

/** Brings the schema up to date, or to the given one. One process at a time: Kysely holds an advisory lock. */
export const migrate = async <T>(db: Kysely<T>, to?: string): Promise<void> => {
  if (to === undefined && (await schemaKnown(db))) return;
  await refuseNewer(db);
  const migrator = new Migrator({ db, provider: { getMigrations } });
  const { error } = await (to === undefined ? migrator.migrateToLatest() : migrator.migrateTo(to));
  if (error) throw error;
};

/** Whether the database has exactly the schema that this release was written for. */
export const schemaKnown = async <T>(db: Kysely<T>): Promise<boolean> =>
  `${await applied(db)}` === `${await releases()}`;

/** The newest migration in the database: `0001-first`; null before the first one. */
export const schemaVersion = async <T>(db: Kysely<T>): Promise<string | null> =>
  (await applied(db)).at(-1) ?? null;

const refuseNewer = async <T>(db: Kysely<T>): Promise<void> => {
  const known = await releases();
  const newer = (await applied(db)).find((name) => !known.includes(name));
  if (newer) {
    throw new Error(
      `the database has schema ${newer}, newer than ${known.at(-1)} of this release: start a newer release`,
    );
  }
};

const applied = async <T>(db: Kysely<T>): Promise<readonly string[]> => {
  const { rows } = await sql<{
    there: boolean;
  }>`select to_regclass('public.kysely_migration') is not null as there`.execute(db);
  if (!rows[0]?.there) return [];
  const names = await sql<{ name: string }>`select name from public.kysely_migration order by name`.execute(
    db,
  );
  return names.rows.map(({ name }) => name);
};

/** Names of all migrations of this release, oldest first. */
export const releases = async (): Promise<readonly string[]> =>
  (await readdir(folder))
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();

const getMigrations = async (): Promise<Record<string, Migration>> => {
  const entries = (await releases()).map(async (name) => [name, await read(name)] as const);
  return Object.fromEntries(await Promise.all(entries));
};

const read = async (name: string): Promise<Migration> => {
  const text = await readFile(new URL(`${name}.sql`, folder), 'utf8');
  return {
    up: async (db) => {
      await sql.raw(text).execute(db);
    },
  };
};
