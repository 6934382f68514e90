import type { FailedRun, Handlers, JobName } from '../ports.ts';

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
  /** Milliseconds without a sign of life after which the job of a worker is another's to run. */
  readonly aliveFor?: number;
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
  readonly getFailed: (start: number, end: number) => Promise<readonly Failed[]>;
  readonly remove: (id: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
};
/** As BullMQ describes a job after its last try. */
type Failed = {
  readonly id?: string | undefined;
  readonly name: string;
  readonly failedReason?: string | undefined;
  readonly finishedOn?: number | undefined;
  readonly timestamp: number;
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
  /** Calls whenever the server is there (again): it may have forgotten everything. */
  readonly whenBack?: (again: () => void) => void;
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

/** A job that was in the hands of dead workers so often does no good any more, and is listed as failed. */
const MOST_DEATHS = 3;

/** One slot for each job, so that a long one does not hold up the others. */
export const working = ({ aliveFor = 30_000 }: BullOptions) => ({
  concurrency: 5,
  lockDuration: aliveFor,
  stalledInterval: aliveFor,
  maxStalledCount: MOST_DEATHS,
});

/** So many failed runs are looked at together. */
const LOOKED_AT = 500;

export const failedRuns = async (producer: Producer): Promise<readonly FailedRun[]> => {
  const jobs = await producer.getFailed(0, LOOKED_AT - 1);
  return jobs
    .map(({ id = '', name, failedReason = '', finishedOn, timestamp }) => ({
      ...{ id, name, problem: failedReason, at: new Date(finishedOn ?? timestamp) },
    }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
};

/**
 * What is asked for from now on runs once more, for this run may have looked already. A job that comes while it runs
 * does so afterwards, in the same slot: a long one would take them all, a minute after the other.
 */
export const performer = (producer: Pick<Producer, 'removeDeduplicationKey'>, handlers: Handlers) => {
  const running = new Map<string, { again: boolean }>();
  return async ({ name }: { readonly name: string }): Promise<void> => {
    await producer.removeDeduplicationKey(name);
    const run = handlers[name as JobName];
    if (!run) throw new Error(`there is no job named ${name}`);
    const before = running.get(name);
    if (before) {
      before.again = true;
      return;
    }
    const mine = { again: true };
    running.set(name, mine);
    try {
      while (mine.again) {
        mine.again = false;
        await run();
      }
    } finally {
      running.delete(name);
    }
  };
};

type Listener = (event: 'error', listener: (error: Error) => void) => unknown;

/** An `error` that nobody listens to would end the process. */
export const listened = <T extends { readonly on: Listener }>(part: T, { onError }: BullOptions): T => {
  part.on('error', onError);
  return part;
};
