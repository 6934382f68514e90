import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { schemaVersion } from './migrate.ts';
import type { Store } from './open.ts';
import type { Database } from './schema.ts';
import { type Column, type Table, tables } from './tables.ts';

/**
 * A backup is gzipped lines of JSON, the same from both stores: a header, then for each table its columns and its rows
 * (every value as the database writes it, binary ones as base64), then the sequences, then how many rows there were.
 */
export type Header = { readonly format: typeof FORMAT; readonly version: 1; readonly schema: string };
export const FORMAT = 'tro-ly-cong-doan';
export type Line =
  | Header
  | { readonly table: string; readonly columns: readonly Column[] }
  | readonly (string | null)[]
  | { readonly sequences: Readonly<Record<string, number>> }
  | { readonly rows: number };

/** Writes everything as of one moment. The file appears only when it is whole, readable by its owner alone. */
export const backup = async (store: Store, file: string): Promise<void> => {
  const schema = await schemaVersion(store.db);
  if (schema === null) throw new Error('there is no schema to back up: the database is empty');
  const unfinished = `${file}.part`;
  const write = (trx: Kysely<Database>) =>
    pipeline(
      Readable.from(text(trx, { format: FORMAT, version: 1, schema })),
      createGzip(),
      createWriteStream(unfinished, { mode: 0o600, flush: true }),
    );
  try {
    await store.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(write);
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
};

const KEPT = 24;

/** For a store that a power cut may damage: a backup for every hour in DATA_DIR/backups, the last 24 of them. */
export const hourlyDump = async (store: Store, dataDir: string, now: Date): Promise<void> => {
  if (store.kind !== 'pglite') return;
  const folder = join(dataDir, 'backups');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await backup(store, join(folder, `hourly-${now.toISOString().slice(0, 13)}.gz`));
  const files = (await readdir(folder)).filter((name) => /^hourly-.*\.gz$/.test(name)).sort();
  await Promise.all(files.slice(0, -KEPT).map((name) => rm(join(folder, name), { force: true })));
};

async function* text(trx: Kysely<Database>, header: Header): AsyncGenerator<string> {
  let count = 0;
  yield written(header);
  for (const table of await tables(trx)) {
    yield written({ table: table.name, columns: table.columns });
    for await (const rows of batches(trx, table)) {
      count += rows.length;
      yield rows.map(written).join('');
    }
  }
  yield written({ sequences: await sequences(trx) });
  yield written({ rows: count });
}

const written = (line: Line): string => `${JSON.stringify(line)}\n`;

async function* batches(trx: Kysely<Database>, table: Table): AsyncGenerator<(string | null)[][]> {
  // A file may have 20 MB.
  const size = table.columns.some(({ binary }) => binary) ? 1 : 500;
  // Older rows first: some tables refer to themselves.
  const first = sql.ref(`${table.name}.${table.columns[0]?.name}`);
  await sql`declare rows no scroll cursor for
    select ${sql.join(table.columns.map(asText))} from ${sql.table(table.name)} order by ${first}`.execute(
    trx,
  );
  for (;;) {
    const { rows } = await sql<Record<string, string | null>>`fetch ${sql.lit(size)} from rows`.execute(trx);
    if (rows.length === 0) break;
    yield rows.map((row) => table.columns.map(({ name }) => row[name] ?? null));
  }
  await sql`close rows`.execute(trx);
}

const asText = ({ name, binary }: Column) =>
  binary
    ? sql`translate(encode(${sql.ref(name)}, 'base64'), E'\n', '') as ${sql.id(name)}`
    : sql`${sql.ref(name)}::text as ${sql.id(name)}`;

const sequences = async (trx: Kysely<Database>): Promise<Record<string, number>> => {
  const { rows } = await sql<{ name: string; last: number }>`
    select sequencename as name, last_value as last from pg_sequences
    where schemaname = 'public' and last_value is not null`.execute(trx);
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
};
