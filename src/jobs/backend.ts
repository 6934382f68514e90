import type { Handlers, JobName } from '../ports.ts';

export type BullOptions = {
  /** Null: the jobs live in the database behind `pool`, which allows one worker process. */
  readonly redisUrl: string | null;
  readonly pool: { readonly connect: () => Promise<unknown> };
  /** Told of everything that goes wrong in the background; nothing is lost by it, for jobs hold no truth. */
  readonly onError: (error: Error) => void;
  /** The queue's own name, so that several may share a server. */
  readonly name?: string;
  /** Milliseconds before a failed job is tried again; then twice as long, and so on. */
  readonly retryAfter?: number;
};

/** What is used of BullMQ's queue and worker, whose types differ for every backend. */
export type Producer = {
  readonly add: (name: string, data: object, options: { deduplication: { id: string } }) => Promise<unknown>;
  readonly upsertJobScheduler: (
    id: string,
    when: Schedule,
    job: { name: string; data: object },
  ) => Promise<unknown>;
  readonly removeDeduplicationKey: (id: string) => Promise<unknown>;
  readonly getJobCounts: () => Promise<Record<string, number>>;
  readonly close: () => Promise<void>;
};
export type Working = {
  readonly waitUntilReady: () => Promise<unknown>;
  readonly close: () => Promise<void>;
};
export type Schedule = { readonly pattern: string; readonly tz: string } | { readonly every: number };

export type Backend = {
  readonly producer: Producer;
  readonly worker: (handlers: Handlers) => Working;
  /** Runs while no other process sets up its schedulers. */
  readonly alone: (run: () => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
};

export const NAME = 'work';

export const producing = ({ retryAfter = 1_000 }: BullOptions) => ({
  defaultJobOptions: {
    attempts: 5,
    // Fixed or equal pauses make the database backend deadlock with itself.
    backoff: { type: 'exponential', delay: retryAfter, jitter: 0.5 },
    removeOnComplete: { count: 100 },
    removeOnFail: { count: 500 },
  },
});

/** One slot for each job, so that a long one does not hold up the others. */
export const working = { concurrency: 3 };

/** What is asked for from now on runs once more, for this run may have looked already. */
export const perform = (producer: Producer, handlers: Handlers) => async (job: { readonly name: string }) => {
  await producer.removeDeduplicationKey(job.name);
  const run = handlers[job.name as JobName];
  if (!run) throw new Error(`there is no job named ${job.name}`);
  await run();
};

type Listener = (event: 'error', listener: (error: Error) => void) => unknown;

/** An `error` that nobody listens to would end the process. */
export const listened = <T extends { readonly on: Listener }>(part: T, { onError }: BullOptions): T => {
  part.on('error', onError);
  return part;
};
