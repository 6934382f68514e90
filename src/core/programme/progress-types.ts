import type { Day } from '../day.ts';
import type { PaceBasis } from './target.ts';

/** Where a number comes from; a declared one says who declared it, as of when, and how it was determined. */
export type Provenance =
  | { readonly from: 'form' | 'register' | 'calendar' }
  | {
      readonly from: 'declared';
      readonly asOf: Day;
      readonly body: string;
      readonly document: string | null;
      readonly how: string;
    };

export type Denominator = { readonly value: number; readonly provenance: Provenance };

/** What is known about a target for one unit with everything below it. `null` is "nobody has given a figure". */
export type Facts = {
  readonly confirmed: number | null;
  /** Sent, not yet confirmed: what confirming it would add. Shown beside, never counted as done. */
  readonly waiting: number;
  readonly denominator?: Denominator | null;
  /** The share given to the unit; `null`: none was given. Undefined: the unit answers for the whole target. */
  readonly allocation?: number | null;
  /** Done by the same day last year, and in the whole of it: what `last-year` measures pace by. */
  readonly lastYear?: { readonly byNow: number; readonly whole: number } | null;
};

/**
 * Good are `reached`, `exceeded` (more than asked), `above-exact` (more than an exact number), `stretched` (also what
 * it strives for) and `above-band`; short of it are `on-the-way` and `missed` (the period is over). The rest say why
 * there is no verdict.
 */
export type Verdict =
  | 'reached'
  | 'exceeded'
  | 'above-exact'
  | 'stretched'
  | 'above-band'
  | 'on-the-way'
  | 'missed'
  | 'not-begun'
  | 'not-judged'
  | 'no-figure'
  | 'no-denominator'
  | 'empty-denominator'
  | 'not-allocated';

/** Where an even course would stand today; `difference` −3 reads "thấp hơn tiến độ bình quân 3". */
export type Pace = {
  readonly basis: Exclude<PaceBasis, 'none'>;
  readonly expected: number;
  readonly difference: number;
};

/** Where the period ends if it goes on as it went so far. */
export type Forecast = { readonly basis: Pace['basis']; readonly value: number };

export type Progress = {
  readonly verdict: Verdict;
  /** What is to be reached: a count; for ratios the floor in per cent or per unit. */
  readonly goal: number | null;
  /** A stretch above the floor, or a band's upper end. */
  readonly stretch: number | null;
  readonly done: number | null;
  readonly waiting: number;
  /** Still missing, in counts: for a ratio, how many the numerator lacks. */
  readonly left: number | null;
  /** Done beyond the goal, in the goal's own terms; null where nothing is. */
  readonly surplus: number | null;
  readonly denominator: Denominator | null;
  /** Done per hundred, or per unit, cut off (never rounded up) after the last digit shown. */
  readonly rate: number | null;
  /** What a rule of use grants of the denominator. */
  readonly entitled: number | null;
  /** What nobody has given yet. */
  readonly missing: readonly ('figure' | 'denominator')[];
  readonly pace: Pace | null;
  /** What every remaining month needs, the running one included, rounded up. */
  readonly perMonth: number | null;
  readonly monthsLeft: number;
  readonly forecast: Forecast | null;
};
