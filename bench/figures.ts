export const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** In milliseconds. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
};

const ROUNDS = 9;
const WARM_UP = 3;

/** The medians of some works, in turn, so that what else the machine does is shared among them. */
export const middlings = async <T extends readonly (() => Promise<unknown>)[]>(
  works: T,
): Promise<{ readonly [K in keyof T]: number }> => {
  const times: number[][] = [];
  for (let n = 0; n < WARM_UP + ROUNDS; n++) {
    const round: number[] = [];
    for (const work of works) round.push(await timed(work));
    times.push(round);
  }
  const warm = times.slice(WARM_UP);
  return works.map((_, n) => median(warm.flatMap((round) => round[n] ?? []))) as {
    readonly [K in keyof T]: number;
  };
};

export const middling = async (work: () => Promise<unknown>): Promise<number> =>
  (await middlings([work] as const))[0];

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
