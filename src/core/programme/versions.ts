import type { Day } from '../day.ts';

/** A version of a programme that was put in force: from a day on, until one that no longer belongs to it. */
export type Version = {
  readonly pack: string;
  readonly version: number;
  readonly validFrom: Day;
  readonly validTo: Day | null;
};

/** The version of each programme that holds on a day; the newest, where two do. By programme. */
export const versionsOn = <V extends Version>(versions: readonly V[], day: Day): ReadonlyMap<string, V> => {
  const holding = versions.filter(({ validFrom, validTo }) => validFrom <= day && (validTo ?? '9999') > day);
  return new Map(
    [...holding].sort((one, other) => one.version - other.version).map((each) => [each.pack, each]),
  );
};

/** Programmes that have begun to live by recorded versions: what was there before no longer speaks for them. */
export const begunOn = (versions: readonly Version[], day: Day): ReadonlySet<string> =>
  new Set(versions.filter(({ validFrom }) => validFrom <= day).map(({ pack }) => pack));
