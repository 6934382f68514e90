import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { freshStore } from '../setup/database.ts';
import { type Program, startProgram } from './process.ts';

const server = process.env.DATABASE_URL ?? '';
const redis = process.env.REDIS_URL ?? '';
const PATIENCE = 120_000;

let folder: string;
let database: string;
const programs: Program[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'several-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  if (server) database = await ownDatabase();
});
afterEach(async () => {
  for (const { child, ended } of programs.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});

const ownDatabase = async (): Promise<string> => {
  const { db, close } = await freshStore();
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  await close();
  const url = new URL(server);
  url.pathname = `/${rows[0]?.name}`;
  return url.href;
};

/** Each in a folder of its own, as on a machine of its own. */
const start = async (name: string, env: Readonly<Record<string, string>>): Promise<Program> => {
  const program = await startProgram({ DATA_DIR: join(folder, name), ...env });
  programs.push(program);
  return program;
};
const told = async (program: Program) => [await program.ended, program.output().trim()];

test('a role of its own without Redis is refused with one line', async () => {
  const DATABASE_URL = server || 'postgres://nobody@127.0.0.1:9/none';
  for (const ROLE of ['web', 'worker'])
    expect(await told(await start(ROLE, { DATABASE_URL, ROLE }))).toEqual([
      1,
      'REDIS_URL: expected with ROLE=web or ROLE=worker, because several processes need Redis',
    ]);
}, 60_000);

test.skipIf(!server)(
  'a second process whose jobs live in the database is refused with one line, and may start once the first has stopped',
  async () => {
    const first = await start('first', { DATABASE_URL: database });
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
    expect(await told(await start('second', { DATABASE_URL: database }))).toEqual([
      1,
      'REDIS_URL: expected, because another process works on this database, and several need Redis; set it for all of them, or stop the other one',
    ]);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const third = await start('third', { DATABASE_URL: database });
    expect((await fetch(`${third.url}/readyz`)).status).toBe(200);
  },
  PATIENCE,
);

test.skipIf(!server || !redis)(
  'with Redis several share a database, but not with one that goes without it',
  async () => {
    const shared = { DATABASE_URL: database, REDIS_URL: redis };
    const web = await start('web', { ...shared, ROLE: 'web' });
    const other = await start('other', { ...shared, ROLE: 'web' });
    for (const { url } of [web, other]) expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await told(await start('alone', { DATABASE_URL: database }))).toEqual([
      1,
      expect.stringMatching(/^REDIS_URL: expected, because another process works on this database[^\n]+$/),
    ]);
    for (const { child, ended } of [web, other]) {
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    }
    const alone = await start('alone', { DATABASE_URL: database });
    expect((await fetch(`${alone.url}/readyz`)).status).toBe(200);
    expect(await told(await start('late', { ...shared, ROLE: 'web' }))).toEqual([
      1,
      'DATABASE_URL: another process works on this database without REDIS_URL; stop it, or set REDIS_URL for it, too',
    ]);
  },
  PATIENCE,
);
