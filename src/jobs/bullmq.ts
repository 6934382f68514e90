import { setTimeout as pause } from 'node:timers/promises';
import type { JobName, Queue } from '../ports.ts';
import {
  type Backend,
  type BullOptions,
  failedRuns,
  type Producer,
  type Schedule,
  type Working,
} from './backend.ts';
import { onPostgres } from './on-postgres.ts';
import { onRedis } from './on-redis.ts';

/** The queue of the running app. */
export const bullQueue = (options: BullOptions): Queue => {
  let backend: Promise<Backend> | null = null;
  let worker: Working | null = null;
  const open = () => {
    backend ??= options.redisUrl === null ? onPostgres(options) : onRedis(options, options.redisUrl);
    return backend;
  };
  return {
    start: async (handlers) => {
      const { producer, worker: work, alone, whenBack } = await open();
      await alone(() => schedule(producer));
      whenBack?.(() => void schedule(producer).catch(options.onError));
      if (handlers) worker = work(handlers);
      await worker?.waitUntilReady();
    },
    soon: async (name) => {
      const { producer } = await open();
      await producer.add(name, {}, { deduplication: { id: name } });
    },
    counts: async () => (await open()).producer.getJobCounts(),
    failed: async () => failedRuns((await open()).producer),
    forget: async (ids) => {
      const { producer } = await open();
      for (const id of ids) await producer.remove(id);
    },
    close: async () => {
      await worker?.close();
      await (await backend)?.close();
    },
  };
};

const tz = 'Asia/Ho_Chi_Minh';
const schedules: Readonly<Record<JobName, Schedule>> = {
  tick: { pattern: '* * * * *', tz },
  // So that other processes soon lend a hand with what a tick has begun.
  send: { every: 5_000 },
  sweep: { every: 15_000 },
  // Sums are promised to be fresh within five seconds of a correction.
  totals: { every: 3_000 },
  housekeeping: { pattern: '7 * * * *', tz },
};

const SCHEDULING_TRIES = 5;

/** The database backend may deadlock here, or stumble over the run that is due at this very moment. */
const schedule = async (producer: Producer): Promise<void> => {
  for (const [name, when] of Object.entries(schedules)) {
    for (let attempt = 1; ; attempt++) {
      try {
        await producer.upsertJobScheduler(name, when, { name, data: {} });
        break;
      } catch (error) {
        if (attempt === SCHEDULING_TRIES) throw error;
        await pause(attempt * (50 + Math.random() * 100));
      }
    }
  }
};
