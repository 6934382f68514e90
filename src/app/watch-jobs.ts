import { plainProblem } from '../core/watch/problem.ts';
import type { JobName, Queue } from '../ports.ts';
import { newlyFailed, recordFailed, retried, retriesAsked } from '../store/failed-jobs.ts';
import type { Parts } from './parts.ts';
import { failedWords, tellOperators } from './watch-words.ts';

/** Takes over what failed for good from the queue, which may lose it. Counted twice where this ends halfway; that harms nobody. */
export const collectFailed = async (
  { db, log }: Parts,
  queue: Pick<Queue, 'failed' | 'forget'>,
): Promise<void> => {
  for (const { id, name, at, problem } of await queue.failed()) {
    const plain = plainProblem(problem);
    await recordFailed(db, { name, at, problem: plain });
    await queue.forget([id]);
    log('error', 'job.failed', { job: name, problem: plain });
  }
};

/** Runs what somebody asked to run again; where the queue is away, it is asked once it is back. */
export const runAgain = async ({ db }: Parts, queue: Pick<Queue, 'soon'>): Promise<void> => {
  for (const name of await retriesAsked(db)) {
    // The name may be that of another release: its run fails, and is listed again.
    await queue.soon(name as JobName);
    await retried(db, name);
  }
};

/** A run that fails for a moment is made up by the next one; only what goes on failing is told of. */
const PATIENCE_MS = 5 * 60_000;

export const tellFailed = async (parts: Parts, now: Date): Promise<void> => {
  await tellOperators(parts, failedWords, {
    once: (tx) => newlyFailed(tx, { now, since: new Date(now.getTime() - PATIENCE_MS) }),
  });
};
