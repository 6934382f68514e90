import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** How a process works on a database: alone, or beside others. `patienceMs`: so long another may take to stop. */
export type Place = { readonly alone: boolean; readonly patienceMs?: number };

const PATIENCE_MS = 5_000;
const ASK_AGAIN_MS = 500;
const TAKE_BACK_MS = 3_000;

/**
 * Holds a lock on the server in a session of its own: exclusive for whoever works alone, shared beside others. Null where
 * that does not fit those that are there. A session that is lost, as by a restart of the server, is taken up again.
 */
export const takePlace = async (databaseUrl: string, place: Place): Promise<(() => Promise<void>) | null> => {
  const until = performance.now() + (place.patienceMs ?? PATIENCE_MS);
  for (;;) {
    const session = await seat(databaseUrl, place);
    if (session) return hold(session, () => seat(databaseUrl, place));
    if (performance.now() >= until) return null;
    await pause(ASK_AGAIN_MS);
  }
};

const seat = async (databaseUrl: string, { alone }: Place): Promise<pg.Client | null> => {
  const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
  // The end of the session is noticed; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  const lock = alone ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared';
  const { rows } = await client.query(`select ${lock}(hashtextextended('workers', 0)) as mine`);
  if (rows[0]?.mine) return client;
  await client.end();
  return null;
};

/** Gives what lets the place go. */
const hold = (first: pg.Client, again: () => Promise<pg.Client | null>): (() => Promise<void>) => {
  const left = new AbortController();
  let session = first;
  const takeBack = async (): Promise<void> => {
    while (!left.signal.aborted) {
      await pause(TAKE_BACK_MS, undefined, { ref: false, signal: left.signal }).catch(() => undefined);
      const next = left.signal.aborted ? null : await again().catch(() => null);
      if (next) return sit(next);
    }
  };
  const sit = (client: pg.Client): void => {
    session = client;
    client.once('end', () => void takeBack());
    if (left.signal.aborted) void client.end();
  };
  sit(first);
  return async () => {
    left.abort();
    await session.end().catch(() => undefined);
  };
};
