import { noted } from './app/job-notes.ts';
import type { Log, Parts } from './app/parts.ts';
import { type Config, ConfigError } from './config.ts';
import { bullQueue } from './jobs/bullmq.ts';
import type { Handlers, Queue } from './ports.ts';
import type { Store } from './store/open.ts';

/** The queue of the running app; what goes wrong in it is logged, as often as can be read. */
export const jobs = (
  { redisUrl }: Config,
  { store, log }: { readonly store: Store; readonly log: Log },
): Queue => {
  let told = { problem: '', at: 0 };
  // A server that is away says so many times a second; once a minute is enough to read.
  const onError = ({ message: problem }: Error): void => {
    if (problem === told.problem && performance.now() - told.at < 60_000) return;
    told = { problem, at: performance.now() };
    log('warn', 'jobs.error', { problem: problem || 'the queue cannot be reached; trying on' });
  };
  return bullQueue({ redisUrl, pool: store.pool, onError });
};

/** Jobs in a database are for one process; where Redis has them, for any number. */
export const placeOf = async ({ redisUrl }: Config, store: Store): Promise<() => Promise<unknown>> => {
  const leave = await store.takePlace({ alone: redisUrl === null });
  if (leave) return leave;
  throw new ConfigError(
    redisUrl === null
      ? 'REDIS_URL: expected, because another process works on this database, and several need Redis; set it for all of them, or stop the other one'
      : 'DATABASE_URL: another process works on this database without REDIS_URL; stop it, or set REDIS_URL for it, too',
  );
};

/** The same jobs, which note that they have run through. */
export const noting = (parts: Parts, handlers: Handlers): Handlers =>
  Object.fromEntries(
    Object.entries(handlers).map(([name, run]) => [name, noted(parts, name, run)]),
  ) as unknown as Handlers;

/** Runs again and again, never twice at once, until it is stopped; stopping waits for the run in hand. */
export const every = (ms: number, run: () => Promise<void>): (() => Promise<void>) => {
  let inHand: Promise<void> | null = null;
  const timer = setInterval(() => {
    inHand ??= run().finally(() => {
      inHand = null;
    });
  }, ms);
  return async () => {
    clearInterval(timer);
    await inHand;
  };
};
