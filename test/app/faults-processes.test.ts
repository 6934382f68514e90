import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { loadSample } from '../../src/app/sample.ts';
import type { Store } from '../../src/store/open.ts';
import { freshStore } from '../setup/database.ts';
import { everybodyLinked } from './everybody.ts';
import type { Orders } from './reminding.ts';

const ROOT = join(import.meta.dirname, '../..');
const PATIENCE = 180_000;
const DAY = '2026-12-02';
const at = (time: string) => `${DAY}T${time}:00+07:00`;
const server = process.env.DATABASE_URL ?? null;

const children = new Set<ChildProcess>();
const stores: Store[] = [];
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const { close } of stores.splice(0)) await close();
});

type Said = { readonly address: string; readonly text: string };

/** A database of its own on the server, with the sample in it. */
const ground = async () => {
  const store = await freshStore();
  stores.push(store);
  const { db } = store;
  await loadSample(db, { today: '2026-11-30' });
  await everybodyLinked(db);
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  const url = new URL(server ?? '');
  url.pathname = `/${rows[0]?.name}`;
  return { db, databaseUrl: url.href };
};

/** Runs a process to its end, or kills it as soon as its message of that number has left; gives what left. */
const running = (orders: Orders, killAt = Number.POSITIVE_INFINITY): Promise<readonly Said[]> =>
  new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'test/app/reminding.ts', JSON.stringify(orders)],
      { cwd: ROOT, env: { PATH: process.env.PATH }, stdio: ['pipe', 'pipe', 'inherit'] },
    );
    children.add(child);
    const said: Said[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(JSON.parse(line));
      if (said.length === killAt) child.kill('SIGKILL');
      else child.stdin.write('sent\n');
    });
    child.once('close', () => {
      children.delete(child);
      resolve(said);
    });
  });

const nothing = { says: null, does: [] } as const;
const reminders = (said: readonly Said[]) =>
  said
    .filter(({ text }) => text.includes('việc cần làm hôm nay'))
    .map(({ address }) => address)
    .toSorted();

describe.skipIf(server === null)('processes on one database', () => {
  test(
    'a worker that is killed between send and mark: what was on its way comes once more, the others once',
    async () => {
      const { db, databaseUrl } = await ground();
      const round = { ...nothing, databaseUrl, does: ['sweep', 'tick'] } as const;
      const first = await running({ ...round, now: at('08:01') }, 2);
      const second = await running({ ...round, now: at('08:04') });
      expect(await running({ ...round, now: at('08:07') })).toEqual([]);
      const { rows } = await sql<{ address: string }>`
        select chat.address from digest join chat on chat.person_id = digest.person_id where digest.on_day = ${DAY}`.execute(
        db,
      );
      const everybody = rows.map(({ address }) => address);
      expect(everybody.length).toBeGreaterThan(2);
      const all = reminders([...first, ...second]);
      const again = all.filter((address, place) => all.indexOf(address) !== place);
      expect([...new Set(all)]).toEqual(everybody.toSorted());
      // Several leave at a time: the one that was answered may not be marked yet, the one that was not cannot be.
      expect(again).toContain(first[1]?.address);
      expect(again.filter((address) => !first.some((one) => one.address === address))).toEqual([]);
      expect(new Set(again).size).toBe(again.length);
    },
    PATIENCE,
  );

  test(
    'a worker that is killed between send and mark of a receipt: it is not sent again, but shown at the next contact, once',
    async () => {
      const { db, databaseUrl } = await ground();
      const chat = await db.selectFrom('chat').select('address').orderBy('id').executeTakeFirstOrThrow();
      const says = (text: string) => ({ address: chat.address, text });
      const told = await running({ ...nothing, databaseUrl, now: at('10:00'), says: says('trợ giúp') }, 1);
      expect(told).toHaveLength(1);
      const sweep = { ...nothing, databaseUrl, does: ['sweep'] } as const;
      expect(await running({ ...sweep, now: at('10:03') })).toEqual([]);
      const next = await running({ ...nothing, databaseUrl, now: at('10:05'), says: says('cảm ơn') });
      const after = await running({ ...nothing, databaseUrl, now: at('10:06'), says: says('cảm ơn nhé') });
      const again = (said: readonly Said[]) => said.filter(({ text }) => text.includes('Gửi lại')).length;
      expect([again(next), again(after)]).toEqual([1, 0]);
    },
    PATIENCE,
  );

  test(
    'a round that two processes begin at once reminds everybody once',
    async () => {
      const { db, databaseUrl } = await ground();
      const round = { ...nothing, databaseUrl, now: at('08:01'), does: ['tick'] } as const;
      const both = (await Promise.all([running(round), running(round)])).flat();
      const later = await running({ ...round, now: at('08:04') });
      const people = reminders([...both, ...later]);
      const { rows } = await sql<{ state: string; count: number }>`
        select state, count(*) as count from digest where on_day = ${DAY} group by state`.execute(db);
      expect(people).toEqual([...new Set(people)]);
      expect(rows).toEqual([{ state: 'sent', count: people.length }]);
      expect(people.length).toBeGreaterThan(2);
    },
    PATIENCE,
  );
});
