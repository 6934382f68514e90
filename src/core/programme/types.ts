import type { Day } from '../day.ts';
import type { Text } from '../message.ts';
import type { DueRule } from './duties.ts';
import type { MeasureId } from './measures.ts';

/** Where in the source document an entry stands; lines count from 1. */
export type Source = { readonly section: string; readonly lines: readonly number[] };

type Entry = { readonly id: string; readonly title: Text; readonly source: Source | null };

/** The document that a programme carries out. `null`: the copy at hand does not say. */
export type ProgrammeDocument = {
  /** How an answer cites it: "Kế hoạch năm 2025 của …". */
  readonly name: Text;
  readonly title: Text;
  readonly number: string | null;
  readonly issuer: Text | null;
  readonly issuedOn: Day | null;
  readonly from: Day;
  readonly to: Day | null;
  readonly file: string | null;
  readonly basedOn: readonly string[];
};

/** `linear`: by days; `quarters`: by whole quarters; `last-year`: by last year's curve; `none`: not judged by pace. */
export type PaceBasis = 'linear' | 'quarters' | 'last-year' | 'none';

type TargetEntry = Entry & {
  readonly unit: Text;
  readonly scope: Text | null;
  readonly from: Day;
  readonly to: Day;
  readonly pace: PaceBasis;
  /** Which of a founding's days decides the period it counts in. */
  readonly countsOn: 'decision' | 'founding';
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
/** A numerator over a denominator, per cent or per unit; `stretch` is what to strive for above the floor. */
export type RatioTarget = TargetEntry & {
  readonly kind: 'percentage' | 'per-unit-average';
  readonly comparator: 'gte' | 'eq' | 'gte-with-stretch';
  readonly min: number;
  readonly stretch: number | null;
  readonly measure: MeasureId;
  readonly denominator: MeasureId;
};
/** "Most", "nearly all": both figures are shown, no number judges them. */
export type CoverageTarget = TargetEntry & {
  readonly kind: 'qualitative-coverage';
  readonly words: Text;
  readonly measure: MeasureId;
  readonly denominator: MeasureId;
};
/** Words without a number, or a rule of use that is nothing to reach. */
export type WordsTarget = TargetEntry & {
  readonly kind: 'qualitative' | 'allocation-rule';
  readonly words: Text;
};

export type Target = NumberTarget | RangeTarget | RatioTarget | CoverageTarget | WordsTarget;

/** Who has to report: units of these kinds, or posts (officers employed under the programme). */
export type Reporter =
  | { readonly kind: 'unit'; readonly unitKinds: readonly string[] }
  | { readonly kind: 'post' }
  /** A body outside the tree, such as a department of the province union. */
  | { readonly kind: 'body' };

/** A duty to report. Its dates are a unit's own settings, unless the document itself names one (`statedDue`). */
export type Duty = Entry & {
  readonly reporter: Reporter;
  readonly from: Text;
  readonly to: Text | null;
  readonly via: Text | null;
  readonly onward: Text | null;
  readonly frequency: Text;
  readonly statedDue: DueRule | null;
  readonly form: string | null;
  readonly note: Text | null;
};

export type Task = Entry & {
  readonly lead: Text | null;
  readonly coordinate: Text | null;
  readonly time: Text;
};

/** An entitlement to money. `period: null` is "the document does not say": ask, never multiply. */
export type Support = Entry & {
  readonly amount: number | null;
  readonly per: Text | null;
  readonly period: 'once' | 'month' | 'quarter' | 'year' | null;
  readonly payer: Text | null;
  readonly uses: readonly Text[];
  readonly conditions: readonly Text[];
  /** Off until a decision is cited, as in a renewed programme. */
  readonly active: boolean;
};

export type Eligibility = Entry & {
  readonly subject: Text;
  readonly all: readonly {
    readonly field: string;
    readonly is: 'equal' | 'at-least' | 'below';
    readonly value: string | number | boolean;
  }[];
  readonly effect: Text;
};

export type ReviewEvent = Entry & {
  readonly kind: 'interim' | 'final' | 'yearly' | 'milestone';
  readonly owner: Text;
  readonly when: Text;
  readonly on: Day | null;
};

/** A day that comes every year; `null` dates mean that the document names the occasion only. */
export type RecurringDate = Entry & {
  readonly monthDay: string | null;
  readonly lunar: string | null;
  readonly note: Text | null;
};

export type Alias = { readonly short: string; readonly full: string };

/** One programme as data. `renewal` is set for a copy of an earlier plan that is carried into another year. */
export type Pack = {
  readonly id: string;
  readonly version: number;
  readonly document: ProgrammeDocument;
  readonly targets: readonly Target[];
  readonly duties: readonly Duty[];
  readonly tasks: readonly Task[];
  readonly supports: readonly Support[];
  readonly eligibility: readonly Eligibility[];
  readonly reviews: readonly ReviewEvent[];
  readonly recurring: readonly RecurringDate[];
  readonly aliases: readonly Alias[];
  readonly sample: boolean;
  /** What a unit has to confirm before it relies on the numbers: a renewed plan's values, a form of our own. */
  readonly needsConfirmation: boolean;
  readonly renewal: Renewal | null;
};

/** An earlier plan taken over into another year, until that year's own plan is decided. */
export type Renewal = {
  readonly id: string;
  readonly version: number;
  readonly renews: string;
  readonly year: number;
  /** A sample moves along with the calendar, so that it never looks out of date. */
  readonly followsYear: boolean;
  readonly sample: boolean;
  /** `{year}` in these stands for the year in force. */
  readonly name: Text;
  readonly title: Text;
};
