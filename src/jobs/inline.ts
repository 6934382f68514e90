import { randomUUID } from 'node:crypto';
import type { FailedRun, Handlers, JobName, Queue } from '../ports.ts';

export type InlineQueue = Queue & {
  /** Runs a job now, as if its time had come. */
  readonly run: (name: JobName) => Promise<void>;
  /** Resolves when everything asked for has run. */
  readonly idle: () => Promise<void>;
};

type State = {
  handlers: Handlers | null;
  /** Jobs run one after the other. */
  last: Promise<void>;
  readonly waiting: Set<JobName>;
  readonly failed: Map<string, FailedRun>;
  readonly onError: (error: Error) => void;
  readonly now: () => Date;
};

/** The same port within this process and without a clock: for tests and the terminal chat. */
export const inlineQueue = (onError: (error: Error) => void, now = () => new Date()): InlineQueue => {
  const state: State = {
    ...{ handlers: null, last: Promise.resolve(), waiting: new Set(), failed: new Map() },
    ...{ onError, now },
  };
  return {
    start: async (handlers) => {
      state.handlers = handlers;
      for (const name of state.waiting) inTurn(state, name);
    },
    soon: async (name) => {
      if (state.waiting.has(name)) return;
      state.waiting.add(name);
      inTurn(state, name);
    },
    counts: async () => ({ waiting: state.waiting.size }),
    failed: async () => [...state.failed.values()],
    forget: async (ids) => {
      for (const id of ids) state.failed.delete(id);
    },
    close: async () => {
      await state.last;
      state.handlers = null;
    },
    run: async (name) => {
      if (!state.handlers) throw new Error('the queue was expected to be started with handlers');
      await state.handlers[name]();
    },
    idle: () => state.last,
  };
};

const inTurn = (state: State, name: JobName): void => {
  const { handlers } = state;
  if (handlers) state.last = state.last.then(() => work(state, handlers, name));
};

const work = async (
  { waiting, failed, onError, now }: State,
  handlers: Handlers,
  name: JobName,
): Promise<void> => {
  // What is asked for from now on runs once more, for this run may have looked already.
  waiting.delete(name);
  try {
    await handlers[name]();
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const id = randomUUID();
    failed.set(id, { id, name, at: now(), problem: error.message });
    onError(error);
  }
};
