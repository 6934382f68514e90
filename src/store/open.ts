import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import pg from 'pg';
import { onlyOne } from './lock.ts';
import { migrate, schemaKnown } from './migrate.ts';
import { parserFor } from './parsers.ts';
import { PglitePool } from './pglite-pool.ts';
import { type Place, takePlace } from './place.ts';
import type { Database } from './schema.ts';

export type Db = Kysely<Database>;
export type PoolLike = pg.Pool | PglitePool;

export type Store = {
  readonly kind: 'pglite' | 'postgres';
  readonly db: Db;
  /** What BullMQ's PostgreSQL backend takes. */
  readonly pool: PoolLike;
  readonly migrate: () => Promise<void>;
  readonly schemaKnown: () => Promise<boolean>;
  /** Runs in one process at a time, however many share the database; resolves when `run` has or `signal` is given. */
  readonly onlyOne: (
    name: string,
    run: (signal: AbortSignal) => Promise<void>,
    signal: AbortSignal,
  ) => Promise<void>;
  /** A place at work on this database, until it is left: alone, or beside others that are not. Null: it is taken. */
  readonly takePlace: (as: Pick<Place, 'alone'>) => Promise<Leave | null>;
  /** A copy of the whole data directory, which `loadDump` takes. Only PGlite has it. */
  readonly dump?: () => Promise<Blob>;
  readonly close: () => Promise<void>;
};

type Leave = () => Promise<void>;

export type StoreOptions = {
  readonly databaseUrl: string | null;
  /** Null keeps everything in memory. */
  readonly dataDir: string | null;
  readonly loadDump?: Blob;
};

export const openStore = async (options: StoreOptions): Promise<Store> =>
  options.databaseUrl === null ? await openPglite(options) : openPostgres(options.databaseUrl);

const SEARCH_PATH = 'public, bullmq';
const limits = {
  // Our queries are short: compiling one takes longer than running it.
  jit: 'off',
  statement_timeout: '10s',
  // A chat that is busy for longer keeps its update in the inbox. Above the server's deadlock_timeout (1 s), so that a
  // deadlock is known as one.
  lock_timeout: '1500ms',
  idle_in_transaction_session_timeout: '15s',
};
/** A migration may rewrite a large table, and waits for the process that is migrating already. */
const migrationLimits = {
  statement_timeout: '0',
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '0',
};

const openPostgres = (databaseUrl: string): Store => {
  const pool = connect(databaseUrl, limits);
  const db = kysely(pool);
  return {
    kind: 'postgres',
    db,
    pool,
    migrate: () => migrateApart(databaseUrl),
    schemaKnown: () => schemaKnown(db),
    onlyOne: (name, run, signal) => onlyOne(databaseUrl, name, { run, signal }),
    takePlace: ({ alone }) => takePlace(databaseUrl, { alone }),
    close: () => end(pool),
  };
};

const connect = (databaseUrl: string, settings: Readonly<Record<string, string>>, max = 20): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: withSettings(databaseUrl, { TimeZone: 'UTC', ...settings }),
    max,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: parserFor as typeof pg.types.getTypeParser },
  });
  // BullMQ adds a listener for every queue and worker.
  pool.setMaxListeners(0);
  // An idle connection that drops is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // So would one that drops while it is lent and between two queries; whoever has it hears of it by the next one.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
};

/** Sent with the first packet, so that no query can run before them; what the URL itself asks for is kept. */
const withSettings = (databaseUrl: string, settings: Readonly<Record<string, string>>): string => {
  const url = new URL(databaseUrl);
  const asked = url.searchParams.get('options');
  const ours = Object.entries({ search_path: SEARCH_PATH.replaceAll(' ', ''), ...settings });
  const options = [...(asked ? [asked] : []), ...ours.map(([name, value]) => `-c ${name}=${value}`)].join(
    ' ',
  );
  url.searchParams.delete('options');
  return `${url}${url.search ? '&' : '?'}options=${encodeURIComponent(options)}`;
};

const migrateApart = async (databaseUrl: string): Promise<void> => {
  const pool = connect(databaseUrl, migrationLimits, 1);
  try {
    await migrate(kysely(pool));
  } finally {
    await pool.end();
  }
};

const openPglite = async ({ dataDir, loadDump }: StoreOptions): Promise<Store> => {
  const folder = dataDir === null ? 'memory://' : join(dataDir, 'pglite');
  if (dataDir !== null) await mkdir(dataDir, { recursive: true });
  const pglite = await PGlite.create(folder, loadDump ? { loadDataDir: loadDump } : {});
  await pglite.exec(`set time zone 'UTC'; set search_path = ${SEARCH_PATH}`);
  const pool = new PglitePool(pglite);
  const db = kysely(pool);
  return {
    kind: 'pglite',
    db,
    pool,
    migrate: () => migrate(db),
    schemaKnown: () => schemaKnown(db),
    onlyOne: (_, run, signal) => run(signal),
    // Whoever owns the data directory is alone.
    takePlace: async () => async () => undefined,
    dump: () => pool.alone('dump', dump),
    close: () => pool.end(),
  };
};

const dump = async (pglite: PGlite): Promise<Blob> => {
  await pglite.exec('checkpoint');
  return pglite.dumpDataDir('gzip');
};

/** Kysely's type also offers cursors, which neither pool has and nobody asks for. */
const kysely = (pool: PoolLike): Db =>
  new Kysely<Database>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) });

const end = async (pool: pg.Pool): Promise<void> => {
  if (!pool.ended && !pool.ending) await pool.end();
};
