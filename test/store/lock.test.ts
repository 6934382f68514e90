import { type Kysely, sql, type Transaction } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction, isTransient, onlyOne } from '../../src/store/lock.ts';
import type { Store } from '../../src/store/open.ts';
import type { Database } from '../../src/store/schema.ts';
import { emptyTables, freshStore } from '../setup/database.ts';

let store: Store;
beforeAll(async () => {
  store = await freshStore();
}, 30_000);
beforeEach(() => emptyTables(store));
afterAll(() => store.close());

const refuse = (trx: Transaction<Database>, code: string) =>
  sql.raw(`do $$ begin raise exception 'refused' using errcode = '${code}'; end $$`).execute(trx);

/** Adds a person, then is refused by the database the given number of times. */
const turn = (refusals: number, code: string) => {
  let runs = 0;
  const done = inTransaction(store.db, async (trx) => {
    runs++;
    await trx.insertInto('person').values({ name: 'Lò Thị Mận' }).execute();
    if (runs <= refusals) await refuse(trx, code);
    return runs;
  });
  return { done, runs: () => runs };
};
const people = async () => (await store.db.selectFrom('person').selectAll().execute()).length;

test.each(['40P01', '40001', '08006'])(
  'a turn refused with %s runs again as a whole and is stored once',
  async (code) => {
    expect(await turn(2, code).done).toBe(3);
    expect(await people()).toBe(1);
  },
);

test('a turn that is refused again and again is given up after three more tries', async () => {
  const { done, runs } = turn(99, '40P01');
  await expect(done).rejects.toThrow('refused');
  expect(runs()).toBe(4);
  expect(await people()).toBe(0);
});

test('a mistake of ours is not tried again', async () => {
  const { done, runs } = turn(99, '23505');
  await expect(done).rejects.toThrow('refused');
  expect(runs()).toBe(1);
});

test('a lost connection is transient, a broken rule is not', () => {
  expect(isTransient(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isTransient(Object.assign(new Error('read'), { code: 'ECONNRESET' }))).toBe(true);
  expect(isTransient(Object.assign(new Error('unique'), { code: '23505' }))).toBe(false);
  expect(isTransient('40P01')).toBe(false);
});

test('what only one may do is done where nobody else could, until it is told to stop', async () => {
  const stop = new AbortController();
  let told = false;
  const running = store.onlyOne(
    'polling',
    async (signal) => {
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve);
        stop.abort();
      });
      told = true;
    },
    stop.signal,
  );
  await running;
  expect(told).toBe(true);
});

const server = process.env.DATABASE_URL ?? '';
describe.skipIf(!server)('on a server', () => {
  const until = async (what: () => boolean) => {
    while (!what()) await sql`select 1`.execute(store.db);
  };
  const aborted = (signal: AbortSignal) =>
    new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));

  test('two processes take turns, and a lost session gives the turn to the other', async () => {
    const stop = new AbortController();
    const runs: string[] = [];
    const work = (who: string) => ({
      signal: stop.signal,
      askAgainMs: 20,
      run: async (signal: AbortSignal) => {
        runs.push(who);
        await aborted(signal);
        runs.push(`${who} stopped`);
      },
    });
    const first = onlyOne(server, 'turns', work('first'));
    await until(() => runs.length === 1);
    const second = onlyOne(server, 'turns', work('second'));
    const { rows } = await sql<{ pid: number }>`
      select pid from pg_locks where locktype = 'advisory' and granted and pid <> pg_backend_pid()
      and (classid::int8 << 32 | objid::int8) = hashtextextended('turns', 0)`.execute(store.db);
    expect(rows).toHaveLength(1);
    await sql`select pg_terminate_backend(${rows[0]?.pid}::int)`.execute(store.db);
    // The server frees the lock a moment before its old holder learns that the session is gone.
    await until(() => runs.length >= 3);
    expect(runs.slice(0, 3)).toContain('first stopped');
    stop.abort();
    await Promise.all([first, second]);
    expect(runs.filter((run) => run.endsWith('stopped'))).toHaveLength(runs.length / 2);
  });

  test('a real deadlock is resolved by running the loser again', async () => {
    await sql`insert into person (name) values ('a'), ('b')`.execute(store.db);
    const change = (trx: Kysely<never>, id: number) =>
      sql`update person set name = name || '+' where id = ${id}`.execute(trx);
    let ready = 0;
    const crosswise = (one: number, other: number) =>
      inTransaction(store.db, async (trx) => {
        await change(trx as never, one);
        ready++;
        while (ready < 2) await new Promise((resolve) => setImmediate(resolve));
        await change(trx as never, other);
      });
    await Promise.all([crosswise(1, 2), crosswise(2, 1)]);
    const { rows } = await sql`select name from person order by id`.execute(store.db);
    expect(rows).toEqual([{ name: 'a++' }, { name: 'b++' }]);
  }, 15_000);
});
