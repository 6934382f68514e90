/** Runs tasks of one chat one after the other and those of different chats side by side. */
export type Lanes = {
  readonly run: <T>(lane: string, task: () => Promise<T>) => Promise<T>;
  /** Resolves when nothing is in hand any more. */
  readonly idle: () => Promise<void>;
};

export const lanes = (): Lanes => {
  const last = new Map<string, Promise<unknown>>();

  const run = async <T>(lane: string, task: () => Promise<T>): Promise<T> => {
    const mine = after(last.get(lane), task);
    last.set(lane, mine);
    try {
      return await mine;
    } finally {
      if (last.get(lane) === mine) last.delete(lane);
    }
  };

  const idle = async (): Promise<void> => {
    while (last.size > 0) await Promise.allSettled(last.values());
  };

  return { run, idle };
};

const after = async <T>(before: Promise<unknown> | undefined, task: () => Promise<T>): Promise<T> => {
  if (before) await Promise.allSettled([before]);
  return task();
};
