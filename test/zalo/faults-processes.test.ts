import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { freshStore } from '../setup/database.ts';
import { closeAfterEach, started } from './ask.ts';
import type { Emulator } from './emulator.ts';
import type { Shared } from './worker.ts';
import { endWorkersAfterEach, sharedTokens, tokensOf, worker } from './workers.ts';
import type { Grant } from './world.ts';

closeAfterEach();
endWorkersAfterEach();

const MINUTE_MS = 60_000;
const refreshes = ({ calls }: Emulator) => calls.filter(({ path }) => path === '/v4/oa/access_token').length;
const texts = (emulator: Emulator) =>
  emulator
    .user(1)
    .screen()
    .map(({ text }) => text);

const inFile = (grant: Grant) => sharedTokens(tokensOf(grant, 0));

/** As the product keeps them, which several processes can share on a server only. */
const server = process.env.DATABASE_URL;
const inDatabase = async ({ refresh }: Grant): Promise<Shared> => {
  const { db, close } = await freshStore();
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(db);
  await close();
  const url = new URL(server ?? '');
  url.pathname = `/${rows[0]?.name}`;
  return { databaseUrl: url.href, seed: refresh };
};

describe.each([
  ['a file', inFile, true],
  ['the database', inDatabase, server !== undefined],
] as const)('processes that share their tokens in %s', (_, sharedBy, isThere) => {
  test.skipIf(!isThere)(
    'refresh once when three find the token ended, and all their messages arrive',
    async () => {
      const { emulator, grant } = await started({ now: () => new Date() });
      const shared = await sharedBy(grant);
      const said = ['a', 'b', 'c'].map((name) => [1, 2, 3, 4].map((at) => `${name}${at}`));
      const user = emulator.user(1).id;
      const workers = await Promise.all(said.map((mine) => worker(emulator, { shared, user, texts: mine })));
      const told = await Promise.all(workers.map(({ go }) => go()));
      expect(told).toEqual(said.map((mine) => ({ answers: mine.map(() => 'sent'), alarms: [] })));
      expect(refreshes(emulator)).toBe(1);
      expect(texts(emulator).toSorted()).toEqual(said.flat());
    },
  );

  test.skipIf(!isThere)(
    'are freed by the death of one between the answer and the store, and say that consent is lost',
    async () => {
      const { emulator, grant } = await started({ now: () => new Date() });
      const shared = await sharedBy(grant);
      const user = emulator.user(1).id;
      const dying = await worker(emulator, { shared, user, texts: ['một'], dies: true });
      expect(await dying.go()).toBeNull();
      // By then a lease of the dead has ended.
      const next = await worker(emulator, { shared, user, texts: ['hai', 'ba'], ahead: MINUTE_MS });
      expect(await next.go()).toEqual({ answers: ['consent', 'consent'], alarms: ['consent-lost'] });
      expect(refreshes(emulator)).toBe(2);
      expect(texts(emulator)).toEqual([]);
    },
  );
});
