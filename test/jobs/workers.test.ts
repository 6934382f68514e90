import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { freshStore, migratedDump } from '../setup/database.ts';
import type { Orders } from './worker.ts';

const ROOT = join(import.meta.dirname, '../..');
const children = new Set<ChildProcess>();
const folders: string[] = [];
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

type Place = Pick<Orders, 'redisUrl' | 'databaseUrl' | 'dataDir'>;
const redisUrl = process.env.REDIS_URL ?? null;
const server = process.env.DATABASE_URL ?? null;

const inFolder = async (): Promise<Place> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'workers-'));
  folders.push(dataDir);
  // A copy of a database loads faster than a new one is made.
  const store = await openStore({ databaseUrl: null, dataDir, loadDump: await migratedDump() });
  await store.close();
  return { redisUrl: null, databaseUrl: null, dataDir };
};
const onServer = async (): Promise<Place> => {
  const { db, close } = await freshStore();
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  await close();
  const url = new URL(server ?? '');
  url.pathname = `/${rows[0]?.name}`;
  return { redisUrl: null, databaseUrl: url.href, dataDir: null };
};
const onRedis = async (): Promise<Place> => ({ redisUrl, databaseUrl: null, dataDir: null });

/** A worker process: what it says, line by line, and how it ends. */
const worker = (orders: Orders) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/jobs/worker.ts', JSON.stringify(orders)], {
    cwd: ROOT,
    env: { PATH: process.env.PATH },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.add(child);
  const ended = new Promise<number | null>((resolve) =>
    child.once('exit', (code) => children.delete(child) && resolve(code)),
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const until = async (line: string): Promise<void> => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error(`the worker ended before it said ${line}`);
      if (value === line) return;
    }
  };
  return { child, until, ended, tell: () => child.stdin.write('go\n') };
};

describe.each([
  ['PGlite', inFolder, true],
  ['a PostgreSQL server', onServer, server !== null],
  ['Redis', onRedis, redisUrl !== null],
] as const)('jobs on %s', (_, place, isThere) => {
  const ground = async () => ({
    ...(await place()),
    ...{ name: `work-${randomBytes(4).toString('hex')}`, aliveFor: 1_000 },
  });

  test.skipIf(!isThere)(
    'the job of a worker that was killed runs again in another',
    async () => {
      const orders = await ground();
      const dying = worker({ ...orders, holds: true });
      await dying.until('ready');
      dying.tell();
      await dying.until('began');
      dying.child.kill('SIGKILL');
      await dying.ended;
      const next = worker({ ...orders, holds: false });
      await next.until('began');
      await next.until('ended');
      next.child.kill('SIGTERM');
      expect(await next.ended).toBe(0);
    },
    120_000,
  );

  test.skipIf(!isThere)(
    'a worker that is told to stop finishes the job in hand and ends',
    async () => {
      const stopping = worker({ ...(await ground()), holds: true });
      await stopping.until('ready');
      stopping.tell();
      await stopping.until('began');
      stopping.child.kill('SIGTERM');
      await stopping.until('stopping');
      stopping.tell();
      await stopping.until('ended');
      expect(await stopping.ended).toBe(0);
    },
    120_000,
  );
});
