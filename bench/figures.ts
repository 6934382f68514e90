export const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** In milliseconds. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
};

/** The median of so many, after some to warm up. */
export const middling = async (work: () => Promise<unknown>, rounds = 9, warmUp = 3): Promise<number> => {
  const times: number[] = [];
  for (let n = 0; n < warmUp + rounds; n++) times.push(await timed(work));
  return median(times.slice(warmUp));
};

export const rate = (count: number, took: number): string => (count / (took / 1_000)).toFixed(0);

/** What one process has under way at a time. */
const AT_ONCE = 8;

export const inTurn = async <T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> => {
  const waiting = all.toReversed();
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await work(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
};
