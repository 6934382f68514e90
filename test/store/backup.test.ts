import { randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { backup, hourlyDump } from '../../src/store/backup.ts';
import type { Store } from '../../src/store/open.ts';
import { restore } from '../../src/store/restore.ts';
import { emptyTables, freshPglite, freshStore } from '../setup/database.ts';

let folder: string;
/** With a server: from PGlite to PostgreSQL and back. Without one: from PGlite to PGlite. */
let from: Store;
let to: Store;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
  [from, to] = await Promise.all([freshPglite(), freshStore()]);
  file = join(folder, 'all.gz');
  await populate(from);
  await backup(from, file);
}, 60_000);
beforeEach(() => emptyTables(to));
afterAll(async () => {
  await Promise.all([from.close(), to.close(), rm(folder, { recursive: true })]);
});

const bytes = new Uint8Array(randomBytes(3_000_000));
const moment = new Date('2026-11-20T09:30:00.250Z');

const populate = async ({ db }: Store): Promise<void> => {
  await sql`insert into unit (code, kind, opened_on)
    select 'u' || n, 'cdcs', '2020-02-29' from generate_series(1, 1201) n`.execute(db);
  await db.deleteFrom('unit').where('code', '=', 'u1201').execute();
  await sql`insert into person (name) values ('Đỗ Thị "Én" \\ 100%'), ('')`.execute(db);
  await sql`insert into chat (channel, account, address, session, reachable) values ('web', 'demo', '1', '{"a": [1, null, "ư"], "n": 12345678901234567890}', false)`.execute(
    db,
  );
  for (const repeats of [null, ...Array.from({ length: 11 }, (_, n) => n + 1)]) {
    await sql`insert into outbox (chat_id, class, message, state, not_before, created_at, repeats)
      values (1, 'reply', '{}', 'waiting', ${moment}, '2026-11-20 09:30:00.123456+07', ${repeats})`.execute(
      db,
    );
  }
  await db
    .insertInto('file')
    .values({ sha256: 'x', name: 'quyết định.pdf', mime: 'application/pdf', bytes })
    .execute();
  await sql`insert into allocation (programme, target, unit_id, kind, value, decision, decided_on, period_from, period_to) values ('p', 't', 1, 'assigned', 12.3400, 'QĐ 1', '2026-01-01', '2026-01-01', '2026-12-31')`.execute(
    db,
  );
  await sql`insert into audit (at, what, about, before) values (${moment}, 'chat.linked', 'chat:1', 'null')`.execute(
    db,
  );
};

/** Everything in a database, as text. */
const contents = async ({ db }: Store): Promise<unknown> => {
  const { rows } = await sql<{
    name: string;
  }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(db);
  const all = rows.map(async ({ name }) => {
    const found = await sql<{
      it: string;
    }>`select md5(string_agg(t::text, '|' order by t::text)) as it, count(*) from ${sql.table(name)} t`.execute(
      db,
    );
    return [name, found.rows[0]];
  });
  return Promise.all(all.filter((_, n) => !rows[n]?.name.startsWith('kysely')));
};

test('a restored database is the same to the last digit, in the one store and in the other', async () => {
  await restore(to, file);
  expect(await contents(to)).toEqual(await contents(from));
  const again = join(folder, 'again.gz');
  await backup(to, again);
  const back = await freshPglite();
  await back.pool.query('drop schema public cascade; create schema public');
  await restore(back, again);
  expect(await contents(back)).toEqual(await contents(from));
  expect(await back.schemaKnown()).toBe(true);
  const kept = await back.db.selectFrom('file').select('bytes').executeTakeFirstOrThrow();
  expect(Buffer.compare(kept.bytes, bytes)).toBe(0);
  await back.close();
}, 60_000);

test('numbers go on where they stood, so that an id is never given twice', async () => {
  await restore(to, file);
  const unit = { code: 'new', kind: 'cdcs', opened_on: '2026-01-01' };
  const { id } = await to.db.insertInto('unit').values(unit).returning('id').executeTakeFirstOrThrow();
  expect(id).toBe(1_202);
});

test('a backup is readable by its owner alone and leaves nothing unfinished behind', async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a database with rows in it is not restored over, and stays as it was', async () => {
  await sql`insert into unit (code, kind, opened_on) values ('mine', 'cdcs', '2026-01-01')`.execute(to.db);
  const before = await contents(to);
  await expect(restore(to, file)).rejects.toThrow('the database is not empty: table unit has rows');
  expect(await contents(to)).toEqual(before);
});

const altered = async (name: string, change: (lines: string[]) => string[]): Promise<string> => {
  const lines = gunzipSync(await readFile(file))
    .toString()
    .trimEnd()
    .split('\n');
  const path = join(folder, name);
  await writeFile(path, gzipSync(`${change(lines).join('\n')}\n`));
  return path;
};

test('a schema or a format that this release does not know is refused by name', async () => {
  const header = (more: object) => (lines: string[]) => [
    JSON.stringify({ ...JSON.parse(lines[0] ?? ''), ...more }),
    ...lines.slice(1),
  ];
  const later = await altered('later.gz', header({ schema: '9999-later' }));
  await expect(restore(to, later)).rejects.toThrow('has schema 9999-later, which this release does not know');
  const version = await altered('version.gz', header({ version: 2 }));
  await expect(restore(to, version)).rejects.toThrow('format version 2');
  const other = await altered('other.gz', () => ['{}']);
  await expect(restore(to, other)).rejects.toThrow('is not a backup of this product');
});

test('a damaged or shortened backup is refused and leaves the database empty', async () => {
  const short = await altered('short.gz', (lines) => lines.slice(0, 900));
  await expect(restore(to, short)).rejects.toThrow('is incomplete');
  const cut = join(folder, 'cut.gz');
  await writeFile(cut, (await readFile(file)).subarray(0, 20_000));
  await expect(restore(to, cut)).rejects.toThrow('cannot be read as a backup');
  const plain = join(folder, 'plain.gz');
  await writeFile(plain, 'hello');
  await expect(restore(to, plain)).rejects.toThrow('cannot be read as a backup');
  await expect(restore(to, join(folder, 'nowhere.gz'))).rejects.toThrow('ENOENT');
  expect(await to.db.selectFrom('unit').selectAll().execute()).toEqual([]);
});

test('hourly backups of an embedded database keep the last twenty-four', async () => {
  const small = await freshPglite();
  const dataDir = join(folder, 'data');
  await hourlyDump(small, dataDir, new Date('2026-11-19T23:59:00Z'));
  const backups = join(dataDir, 'backups');
  for (let hour = 0; hour < 24; hour++) {
    const name = `hourly-2026-11-19T${String(hour).padStart(2, '0')}.gz`;
    await copyFile(join(backups, 'hourly-2026-11-19T23.gz'), join(backups, name)).catch(() => undefined);
  }
  await hourlyDump(small, dataDir, new Date('2026-11-20T00:07:00Z'));
  const kept = (await readdir(backups)).sort();
  expect(kept).toHaveLength(24);
  expect([kept[0], kept.at(-1)]).toEqual(['hourly-2026-11-19T01.gz', 'hourly-2026-11-20T00.gz']);
  await small.close();
});
