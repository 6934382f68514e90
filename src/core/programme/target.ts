import type { Day } from '../day.ts';
import type { Text } from '../message.ts';
import type { MeasureId } from './measures.ts';
import type { TargetReading } from './reading.ts';
import type { Entry } from './types.ts';

/** `linear`: by days; `quarters`: by whole quarters; `last-year`: by last year's curve; `none`: not judged by pace. */
export type PaceBasis = 'linear' | 'quarters' | 'last-year' | 'none';

type TargetEntry = Entry & {
  readonly unit: Text;
  readonly scope: Text | null;
  readonly from: Day;
  /** `noEnd` where the plan names none; a day that no answer shows. */
  readonly to: Day;
  readonly pace: PaceBasis;
  /** Which of a founding's days decides the period it counts in. */
  readonly countsOn: 'decision' | 'founding';
  /** Begins anew every calendar year between `from` and `to`; null: once over the whole span. */
  readonly recurs: 'yearly' | null;
  /** Phases of one aim (2023, 2025, 2030, 2045) share a name, so that an answer can show them together. */
  readonly series: string | null;
  readonly note: Text | null;
};

/** A number to reach: founded in the period, grown by, or there at its end. */
export type NumberTarget = TargetEntry & {
  readonly kind: 'count' | 'net-growth' | 'stock-at-date';
  readonly comparator: 'gte' | 'eq';
  readonly value: number;
  readonly measure: MeasureId;
};
/** A band: 10 to 15. Above it is not a failure. */
export type RangeTarget = TargetEntry & {
  readonly kind: 'range';
  readonly min: number;
  readonly max: number;
  readonly measure: MeasureId;
};
/**
 * A numerator over a denominator, per cent or per unit. `stretch` is what to strive for above the floor, or, with
 * `between`, the upper end of a band.
 */
export type RatioTarget = TargetEntry & {
  readonly kind: 'percentage' | 'per-unit-average';
  readonly comparator: 'gte' | 'eq' | 'gte-with-stretch' | 'between';
  readonly min: number;
  readonly stretch: number | null;
  readonly measure: MeasureId;
  readonly denominator: MeasureId;
  readonly alternative?: Alternative | null;
  /** Which reading was decided; none while both are shown. Never kept with the plan. */
  readonly reading?: TargetReading;
};
/**
 * The same target as others read it ("hoàn thành tốt" with those who did better): shown beside, until the organiser has
 * said which reading holds.
 */
export type Alternative = { readonly measure: MeasureId; readonly words: Text };
/** "Most", "nearly all": both figures are shown, no number judges them. */
export type CoverageTarget = TargetEntry & {
  readonly kind: 'qualitative-coverage';
  readonly words: Text;
  readonly measure: MeasureId;
  readonly denominator: MeasureId;
};
/** A rule of use, such as the share that a union keeps: shown beside what was kept, never judged. */
export type RuleTarget = TargetEntry & {
  readonly kind: 'allocation-rule';
  readonly words: Text;
  /** Per cent of the denominator. */
  readonly value: number;
  readonly measure: MeasureId;
  readonly denominator: MeasureId;
};
/** Words without a number; a measure, where there is one, is shown beside them. */
export type WordsTarget = TargetEntry & {
  readonly kind: 'qualitative';
  readonly words: Text;
  readonly measure: MeasureId | null;
};

export type Target = NumberTarget | RangeTarget | RatioTarget | CoverageTarget | RuleTarget | WordsTarget;

/** The measure that is counted towards a target; null where words are all there is. */
export const numeratorOf = (target: Target): MeasureId | null =>
  'measure' in target ? target.measure : null;

/** The measure that a ratio is taken of; null where there is none. */
export const denominatorOf = (target: Target): MeasureId | null =>
  'denominator' in target ? target.denominator : null;

/** The other way to read a target; null where the plan leaves no doubt. */
export const alternativeOf = (target: Target): Alternative | null =>
  ('alternative' in target ? target.alternative : null) ?? null;

/** Stands for the last day of a target whose plan names no end: never over, and never to be shown. */
export const noEnd: Day = '2099-12-31';

export const isOpenEnded = ({ to }: Target): boolean => to === noEnd;
