import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { FORMAT, type Header, type Line } from './backup.ts';
import { migrate, releases, schemaVersion } from './migrate.ts';
import type { Store } from './open.ts';
import type { Database } from './schema.ts';
import { type Column, firstFilled, type Table } from './tables.ts';

/** Reads a backup into an empty database: all of it or nothing. Afterwards the schema is that of this release. */
export const restore = async (store: Store, file: string): Promise<void> => {
  const lines = read(file);
  try {
    const header = (await lines.next()).value;
    await prepare(store.db, checked(header, file));
    await store.db.transaction().execute((trx) => fill(trx, lines, file));
  } finally {
    await lines.return(undefined);
  }
  await store.migrate();
};

async function* read(file: string): AsyncGenerator<Line, undefined> {
  const source = createReadStream(file);
  const input = source.pipe(createGunzip());
  source.on('error', (error) => input.destroy(error));
  try {
    for await (const line of splitLines(input)) yield JSON.parse(line);
  } catch (error) {
    throw new Error(`${file} cannot be read as a backup: ${error instanceof Error ? error.message : error}`);
  } finally {
    source.destroy();
  }
}

/** Whole lines only: a file that was cut off must not look complete. A line may be as long as a file in the database. */
async function* splitLines(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  let begun: string[] = [];
  for await (const part of input.setEncoding('utf8')) {
    const [rest, ...lines] = String(part).split('\n').reverse();
    for (const end of lines.reverse()) {
      yield [...begun, end].join('');
      begun = [];
    }
    if (rest) begun.push(rest);
  }
  if (begun.length > 0) throw new Error('its last line is cut off');
}

const checked = (line: Line | undefined, file: string): Header => {
  if (!line || !('format' in line) || line.format !== FORMAT)
    throw new Error(`${file} is not a backup of this product`);
  if (line.version !== 1)
    throw new Error(`${file} has format version ${line.version}, but this release reads version 1`);
  return line;
};

/** The rows fit only the schema that they were written from. */
const prepare = async (db: Kysely<Database>, { schema }: Header): Promise<void> => {
  const known = await releases();
  if (!known.includes(schema)) {
    throw new Error(
      `the backup has schema ${schema}, which this release does not know (it knows up to ${known.at(-1)})`,
    );
  }
  const present = await schemaVersion(db);
  if (present === null) return migrate(db, schema);
  if (present !== schema) {
    throw new Error(
      `the database has schema ${present}, but the backup ${schema}: restore into a new database`,
    );
  }
};

type Filling = { readonly table: Table | null; readonly rows: (string | null)[][]; readonly count: number };

const fill = async (trx: Kysely<Database>, lines: AsyncIterable<Line>, file: string): Promise<void> => {
  const filled = await firstFilled(trx);
  if (filled)
    throw new Error(`the database is not empty: table ${filled} has rows. Restore into a new database`);
  let now: Filling = { table: null, rows: [], count: 0 };
  let whole = false;
  for await (const line of lines) {
    const isRow = Array.isArray(line);
    if (now.rows.length > 0 && (!isRow || isFull(now))) now = await flush(trx, now);
    if (isRow) now.rows.push(line);
    else if ('table' in line) now = { ...now, table: { name: line.table, columns: line.columns } };
    else if ('sequences' in line) await setSequences(trx, line.sequences);
    else if ('rows' in line) whole = line.rows === now.count;
  }
  if (!whole) throw new Error(`${file} is incomplete: it ends after ${now.count} rows`);
};

const isFull = ({ table, rows }: Filling): boolean =>
  rows.length >= (table?.columns.some(({ binary }) => binary) ? 1 : 500);

const flush = async (trx: Kysely<Database>, { table, rows, count }: Filling): Promise<Filling> => {
  if (!table) throw new Error('a row was found before the name of its table');
  const names = sql.join(table.columns.map(({ name }) => sql.id(name)));
  const values = sql.join(
    rows.map((row) => sql`(${sql.join(table.columns.map((column, at) => value(column, row[at])))})`),
  );
  await sql`insert into ${sql.table(table.name)} (${names}) overriding system value values ${values}`.execute(
    trx,
  );
  return { table, rows: [], count: count + rows.length };
};

const value = ({ binary }: Column, text: string | null | undefined) =>
  binary ? sql`decode(${text ?? null}, 'base64')` : sql.val(text ?? null);

const setSequences = async (
  trx: Kysely<Database>,
  sequences: Readonly<Record<string, number>>,
): Promise<void> => {
  for (const [name, last] of Object.entries(sequences)) {
    await sql`select setval(${sql.lit(`public."${name}"`)}::regclass, ${last})`.execute(trx);
  }
};
