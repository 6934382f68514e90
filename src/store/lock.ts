import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import pg from 'pg';

const RERUNS = 3;

/** One transaction, or the one that is open already; the whole of `run` is repeated when the database could not serve it but may the next time. */
export const inTransaction = async <DB, T>(
  db: Kysely<DB>,
  run: (trx: Transaction<DB>) => Promise<T>,
): Promise<T> => {
  if (db.isTransaction) return run(db as Transaction<DB>);
  for (let rerun = 1; ; rerun++) {
    try {
      return await db.transaction().execute(run);
    } catch (error) {
      if (rerun > RERUNS || !isTransient(error)) throw error;
      await pause(rerun * (10 + Math.random() * 40));
    }
  }
};

const NOTING_MS = 15_000;
const NOTING_AGAIN_MS = 250;

/** Notes what was done outside and cannot be taken back: asked again until the database is back, as after a restart. */
export const insist = async <T>(note: () => Promise<T>): Promise<T> => {
  const until = performance.now() + NOTING_MS;
  for (;;) {
    try {
      return await note();
    } catch (error) {
      if (performance.now() >= until || !isTransient(error)) throw error;
      await pause(NOTING_AGAIN_MS);
    }
  }
};

/** Deadlock, serialisation failure or a lost connection: the same work may succeed when it is done again. */
export const isTransient = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return transientCodes.has(code) || code.startsWith('08') || lostConnection.test(error.message);
};

const transientCodes = new Set([
  '40P01',
  '40001',
  '57P01',
  '57P02',
  '57P03',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
]);
/** pg gives these no code. */
const lostConnection = /^(Connection terminated|Client has encountered a connection error|Connection ended)/;

/** What runs under a lock. `askAgainMs`: waiting inside the database would hit its time limits, so it is asked again. */
export type Work = {
  readonly run: (signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  readonly askAgainMs?: number;
};

/**
 * Runs while this process alone holds the named lock on the server, in a session of its own. When the session is
 * lost, so is the lock: `run` is told by its signal, and the lock is sought again.
 */
export const onlyOne = async (databaseUrl: string, name: string, work: Work): Promise<void> => {
  while (!work.signal.aborted) {
    if ((await tryOnce(databaseUrl, name, work)) === 'ran') return;
    await pause(work.askAgainMs ?? 3_000, undefined, { signal: work.signal }).catch(() => undefined);
  }
};

const tryOnce = async (databaseUrl: string, name: string, work: Work): Promise<'ran' | 'again'> => {
  const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
  const lost = new AbortController();
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  try {
    await client.connect();
    const { rows } = await client.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as mine', [
      name,
    ]);
    if (!rows[0]?.mine) return 'again';
    // Told to stop while the lock was asked for: a run that begins now would wait for a signal that has been given.
    if (work.signal.aborted) return 'ran';
    await work.run(AbortSignal.any([work.signal, lost.signal]));
    return lost.signal.aborted ? 'again' : 'ran';
  } catch (error) {
    if (isTransient(error) || lost.signal.aborted) return 'again';
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
};
