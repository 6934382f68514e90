import type { Day } from '../day.ts';
import type { Frequency } from '../reports/periods.ts';
import { type Ladder, ladderOf } from './ladder.ts';

/** What is decided at a unit about: one report of a plan, or all that come so often. */
export type LadderScope =
  | { readonly programme: string; readonly duty: string; readonly frequency: null }
  | { readonly programme: null; readonly duty: null; readonly frequency: Frequency };

/** When to remind a unit and everything below it, from a day on; `steps: null` takes back what was decided there. */
export type LadderSetting = LadderScope & {
  readonly id: number;
  readonly unitId: number;
  readonly steps: Ladder | null;
  readonly validFrom: Day;
};

type Asked = { readonly programme: string; readonly duty: string; readonly frequency: Frequency };

/**
 * The ladder that units decided for a report, as of a day; null where none did. `line`: the unit and those above it, nearest
 * first. The nearest wins; at one unit what it said of this very report comes before what it said of all that come so often.
 * One with more steps than the usual has, since the report comes more often by now, no longer counts.
 */
export const ownLadder = (
  settings: readonly LadderSetting[],
  line: readonly number[],
  asked: Asked,
  day: Day,
): Ladder | null => {
  for (const unitId of line) {
    const here = settings.filter((one) => one.unitId === unitId && one.validFrom <= day);
    const steps =
      newest(here.filter(({ programme, duty }) => programme === asked.programme && duty === asked.duty)) ??
      newest(here.filter(({ frequency }) => frequency === asked.frequency));
    if (steps && steps.length <= ladderOf(asked.frequency).length) return steps;
  }
  return null;
};

const newest = (settings: readonly LadderSetting[]): Ladder | null =>
  settings.toSorted((one, other) => other.id - one.id)[0]?.steps ?? null;
