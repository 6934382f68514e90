import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PglitePool } from '../../src/store/pglite-pool.ts';
import { migratedDump } from '../setup/database.ts';

type Tables = { tally: { id: number; by: string; step: number } };
let pool: PglitePool;
let db: Kysely<Tables>;

beforeAll(async () => {
  pool = new PglitePool(await pglite());
  db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) });
  await pool.query('create table tally (id int generated always as identity, by text, step int)');
});
afterAll(() => pool.end());

const pglite = async () => PGlite.create('memory://', { loadDataDir: await migratedDump() });
const add = (by: string, step: number) => ({ by, step }) as never;

test('sixteen transactions beside many single queries: nothing is lost and nothing mixed', async () => {
  const transactions = Array.from({ length: 16 }, (_, n) =>
    db.transaction().execute(async (trx) => {
      for (let step = 0; step < 5; step++)
        await trx
          .insertInto('tally')
          .values(add(`t${n}`, step))
          .execute();
      const mine = await trx
        .selectFrom('tally')
        .select('id')
        .where('by', '=', `t${n}`)
        .orderBy('id')
        .execute();
      if (n % 4 === 3) throw new Error('undone');
      return mine.map(({ id }) => id);
    }),
  );
  const singles = Array.from({ length: 300 }, (_, n) =>
    pool.query('insert into tally (by, step) values ($1, $2)', ['single', n]),
  );
  const done = await Promise.allSettled(transactions);
  await Promise.all(singles);
  const kept = done.filter((one) => one.status === 'fulfilled').map((one) => one.value);
  expect(kept).toHaveLength(12);
  for (const ids of kept) expect(ids).toEqual(ids.map((_, n) => (ids[0] ?? 0) + n));
  const counts = await db.selectFrom('tally').select(sql<number>`count(*)`.as('n')).executeTakeFirst();
  expect(counts?.n).toBe(12 * 5 + 300);
});

test('asking outside the transaction in which one stands throws instead of waiting for ever', async () => {
  await db.transaction().execute(async (trx) => {
    await expect(db.selectFrom('tally').select('id').execute()).rejects.toThrow('outside the transaction');
    await expect(pool.query('select 1')).rejects.toThrow('outside the transaction');
    await trx.selectFrom('tally').select('id').limit(1).execute();
  });
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('whoever waits too long gives up and names what holds the database', async () => {
  const holder = await pool.connect();
  await Promise.resolve().then(() => holder.query('begin isolation level serializable'));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const waiting = expect(pool.query('select 1')).rejects.toThrow(/waited 10000 ms .* by: begin isolation/);
  await Promise.resolve();
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(10_000);
  await waiting;
  vi.useRealTimers();
  holder.release();
  expect((await pool.query('select 2 as two')).rows).toEqual([{ two: 2 }]);
});

test('a client released in the middle of a transaction leaves nothing behind', async () => {
  const careless = await pool.connect();
  await careless.query('begin');
  await careless.query("insert into tally (by, step) values ('careless', 1)");
  careless.release();
  expect((await pool.query("select count(*) as n from tally where by = 'careless'")).rows).toEqual([
    { n: 0 },
  ]);
});

test('a failed statement spoils its own transaction only', async () => {
  const broken = db.transaction().execute(async (trx) => {
    await sql`select 1 / 0`.execute(trx);
  });
  await expect(broken).rejects.toThrow('division by zero');
  expect((await pool.query('select 3 as three')).rows).toEqual([{ three: 3 }]);
});

test('a listener holds nothing and hears what a committed transaction says', async () => {
  const listener = await pool.connect();
  const heard: unknown[] = [];
  listener.on('notification', (notification) => heard.push(notification));
  await listener.query('listen doorbell');
  await db.transaction().execute(async (trx) => {
    await sql`select pg_notify('doorbell', 'once')`.execute(trx);
    expect(heard).toEqual([]);
  });
  await pool.query('select 1');
  expect(heard).toEqual([{ channel: 'doorbell', payload: 'once' }]);
  listener.release();
});

test('a closed pool refuses new work', async () => {
  await Promise.all([pool.query('select 1'), pool.end(), pool.end()]);
  await expect(pool.query('select 1')).rejects.toThrow('closed');
});
