import type { Day } from '../day.ts';
import type { Text } from '../message.ts';
import type { Frequency } from '../reports/periods.ts';
import type { DueRule } from './duties.ts';
import type { Target } from './target.ts';

/** Where in the source document an entry stands; lines count from 1. */
export type Source = { readonly section: string; readonly lines: readonly number[] };

export type Entry = { readonly id: string; readonly title: Text; readonly source: Source | null };

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
  /** The plan's own word on how often, and what it means to a calendar; null where it only says "định kỳ". */
  readonly frequency: Text;
  readonly every: Frequency | null;
  readonly statedDue: DueRule | null;
  readonly form: string | null;
  readonly note: Text | null;
};

/** A body that the plan names. Those outside the union (Party, State) have no unit here and are only followed. */
export type Body = {
  readonly id: string;
  readonly name: Text;
  readonly kind: 'union' | 'party' | 'state' | 'other';
  /** Every unit of these kinds is meant; empty: one body, which a unit's own decision names. */
  readonly unitKinds: readonly string[];
  /** It may no longer be there, as far as is known; what followed it, a unit's recorded decision says. */
  readonly mayHaveEnded?: boolean;
};

export type Task = Entry & {
  /** As the plan words it; null where it names nobody. */
  readonly lead: Text | null;
  readonly coordinate: Text | null;
  /** Who directs, by id, where the plan tells that apart from who carries it out ("Cơ quan chỉ đạo"). */
  readonly directors: readonly string[];
  /** Lead and co-ordinators by id, where the plan's words name any. */
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  readonly time: Text;
  readonly from: Day | null;
  readonly due: Day | null;
  /** "Thường xuyên": never due, only reviewed. */
  readonly ongoing: boolean;
};

/** A figure that the plan itself states as its starting point. */
export type Baseline = Entry & {
  readonly asOf: Text;
  readonly values: readonly { readonly label: Text; readonly value: number }[];
};

/** What a support is counted by: unions founded, offices, people employed under the programme. */
export type SupportBasis = 'founding' | 'office' | 'full-time' | 'part-time';
export type SupportPeriod = 'once' | 'month' | 'quarter' | 'year';

/** An entitlement to money. `period: null` is "the document does not say": ask, never multiply. */
export type Support = Entry & {
  /** Null where the plan gives no amount for each: nothing is claimed under it here. */
  readonly basis: SupportBasis | null;
  /** Ids of eligibility rules of the same pack that what is paid for has to meet. */
  readonly within: readonly string[];
  readonly amount: number | null;
  readonly per: Text | null;
  readonly period: SupportPeriod | null;
  readonly payer: Text | null;
  readonly uses: readonly Text[];
  readonly conditions: readonly Text[];
  /** Off until a decision is cited, as in a renewed programme. */
  readonly active: boolean;
};

/** A rule that says for whom something holds. Without a test (`all` empty) the plan leaves it to `refersTo`, or undefined. */
export type Eligibility = Entry & {
  readonly subject: Text;
  readonly all: readonly Condition[];
  /** The document whose definition the plan relies on. */
  readonly refersTo: Text | null;
  readonly effect: Text;
  /** Words by which officers ask for it; those of its title and subject are known anyway. */
  readonly asked: readonly string[];
};

export type Condition = {
  readonly field: string;
  readonly is: 'equal' | 'at-least' | 'below' | 'includes';
  readonly value: string | number | boolean;
};

export type ReviewEvent = Entry & {
  /** sơ kết, tổng kết, sơ kết và tổng kết, đánh giá hằng năm, mốc chỉ tiêu, giao ban, đánh giá. */
  readonly kind: 'interim' | 'final' | 'interim-final' | 'yearly' | 'milestone' | 'meeting' | 'assessment';
  readonly owner: Text;
  readonly when: Text;
  /** The year that the plan names without a day. */
  readonly year: number | null;
  readonly on: Day | null;
  /** Whether a unit grades its own work then. */
  readonly grading?: boolean;
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
  readonly bodies: readonly Body[];
  readonly baselines: readonly Baseline[];
  readonly aliases: readonly Alias[];
  readonly sample: boolean;
  /** What a unit has to confirm before it relies on the numbers: a renewed plan's values, a form of our own. */
  readonly needsConfirmation: boolean;
  /** Of a pack that needs confirmation: the values that were confirmed since, by the keys of `values.ts`. */
  readonly confirmed?: readonly string[];
  readonly renewal: Renewal | null;
  /** The decision that put this version in force, where one was recorded. */
  readonly decided?: { readonly decision: string; readonly on: Day };
};

/** An earlier plan taken over into another year, until that year's own plan is decided. */
export type Renewal = {
  readonly id: string;
  readonly version: number;
  readonly renews: string;
  /** What that one renewed in turn: facts may be kept under any of them. */
  readonly earlier?: readonly string[];
  readonly year: number;
  /** A sample moves along with the calendar, so that it never looks out of date. */
  readonly followsYear: boolean;
  readonly sample: boolean;
  /** `{year}` in these stands for the year in force. */
  readonly name: Text;
  readonly title: Text;
};
