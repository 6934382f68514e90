/**
 * How a call goes wrong: a code of Zalo's, a proxy's HTML page, a cut line or silence with nothing done;
 * `lost` and `stuck` do what was asked, and then the answer gets lost or never comes.
 */
export type Failure = number | 'html' | 'cut' | 'silence' | 'lost' | 'stuck';

export type Failures = {
  /** The next call of this path. */
  readonly failNext: (path: string, ...failures: readonly Failure[]) => void;
  /** The same, after this many calls that go well. */
  readonly failAfter: (path: string, calls: number, ...failures: readonly Failure[]) => void;
  /** Every call, until null ends it: the OA disabled, the package too low … */
  readonly failAll: (failure: Failure | null) => void;
  readonly next: (path: string) => Failure | null;
};

export const newFailures = (): Failures => {
  const planned = new Map<string, (Failure | null)[]>();
  let always: Failure | null = null;
  const failAfter: Failures['failAfter'] = (path, calls, ...failures) =>
    void planned.set(path, [...(planned.get(path) ?? []), ...Array(calls).fill(null), ...failures]);
  return {
    failAfter,
    failNext: (path, ...failures) => failAfter(path, 0, ...failures),
    failAll: (failure) => {
      always = failure;
    },
    next: (path) => planned.get(path)?.shift() ?? always,
  };
};
