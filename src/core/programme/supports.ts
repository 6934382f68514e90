import { type Day, plusMonths } from '../day.ts';
import { calendarSpan, type Period, periodOf, type Span } from '../reports/periods.ts';
import { type Facts, holdsOf } from './eligibility.ts';
import type { Eligibility, Pack, Support, SupportPeriod } from './types.ts';

/** What a decision says about a support, from a day on. Amount and period: null is "as the plan says". */
export type SupportDecision = {
  readonly active: boolean;
  readonly amount: number | null;
  readonly period: SupportPeriod | null;
  readonly decision: string;
  readonly decidedOn: Day;
  readonly validFrom: Day;
};

/** A support as it stands on a day. `period: null` means that nobody has said it: nothing is multiplied. */
export type SupportTerms = {
  readonly active: boolean;
  readonly amount: number | null;
  readonly period: SupportPeriod | null;
  readonly decision: SupportDecision | null;
};

/** The terms on a day. Decisions come most senior unit first, newest first: the first one in force counts. */
export const termsOn = (support: Support, decisions: readonly SupportDecision[], day: Day): SupportTerms => {
  const decision = decisions.find(({ validFrom }) => validFrom <= day) ?? null;
  return {
    active: decision?.active ?? support.active,
    amount: decision?.amount ?? support.amount,
    period: support.period ?? decision?.period ?? null,
    decision,
  };
};

/** Something that a support pays for: a founding on its day, an office or a person over the days that it was there. */
export type SupportFact = {
  /** `founding:12`, `office:3`, `person:7`: the same whatever the programme. */
  readonly subject: string;
  readonly name: string;
  readonly from: Day;
  /** The last day; null while it goes on. */
  readonly to: Day | null;
  readonly known: Facts;
};

/** One payment that is due: for a fact, once or for a period. */
export type SupportDue = {
  readonly subject: string;
  readonly name: string;
  readonly period: Period | null;
  /** What it occupies, so that nothing overlaps: months, or one empty text for what happens once. */
  readonly months: readonly string[];
  readonly amount: number;
  /** The day within the period on which it began, or null where it was there from the first day. */
  readonly since: Day | null;
  readonly decision: string | null;
};

/** Why something is not paid for: a rule of the plan, or what is not recorded. */
export type LeftOut = {
  readonly subject: string;
  readonly name: string;
  readonly why: 'outside' | 'unknown';
};

export type Entitlement = {
  /** As things stand today. */
  readonly terms: SupportTerms;
  readonly facts: number;
  readonly dues: readonly SupportDue[];
  readonly leftOut: readonly LeftOut[];
};

export type SupportCase = {
  readonly pack: Pack;
  readonly support: Support;
  readonly facts: readonly SupportFact[];
  readonly decisions: readonly SupportDecision[];
  readonly today: Day;
};

/** What a unit may claim under a support, from the programme's first day until today, claimed already or not. */
export const entitlement = (asked: SupportCase): Entitlement => {
  const { pack, support, facts, decisions, today } = asked;
  const judged = facts.map((fact) => ({ fact, verdict: scopeOf(pack, support, fact) }));
  const within = judged.flatMap(({ fact, verdict }) => (verdict === 'yes' ? [fact] : []));
  return {
    terms: termsOn(support, decisions, today),
    facts: new Set(within.map(({ subject }) => subject)).size,
    dues: onceEach(within.flatMap((fact) => duesOf(asked, fact))),
    leftOut: judged.flatMap(({ fact: { subject, name }, verdict }) =>
      verdict === 'yes' ? [] : [{ subject, name, why: verdict === 'no' ? 'outside' : 'unknown' } as const],
    ),
  };
};

const scopeOf = (pack: Pack, { within }: Support, { known }: SupportFact) =>
  holdsOf(
    within.flatMap((id) => rulesOf(pack, id)).flatMap(({ all }) => all),
    known,
  );

const rulesOf = ({ eligibility }: Pack, id: string): readonly Eligibility[] =>
  eligibility.filter((rule) => rule.id === id);

const duesOf = (asked: SupportCase, fact: SupportFact): readonly SupportDue[] => {
  const span = lifeIn(asked, fact);
  if (span === null) return [];
  const days = asked.support.basis === 'founding' ? [fact.from] : monthEnds(span);
  return days.flatMap((day) => dueOn(asked, fact, day));
};

/** Three months give one quarter; two posts of one person, or two runs of one office, give one month. */
const onceEach = (dues: readonly SupportDue[]): readonly SupportDue[] =>
  [...new Map(dues.toReversed().map((due) => [`${due.subject} ${due.period}`, due])).values()].toReversed();

/** The days of a fact that fall into the programme and are not ahead of us. */
const lifeIn = ({ pack: { document }, today }: SupportCase, { from, to }: SupportFact): Span | null => {
  const last = [today, to, document.to].filter((day) => day !== null).sort()[0] ?? today;
  const first = from > document.from ? from : document.from;
  return first <= last && (to === null || to >= from) ? { from: first, to: last } : null;
};

/** The last day of every month of a span, the span's own last day for the month that is not over. */
const monthEnds = ({ from, to }: Span): readonly Day[] => {
  const { to: end } = calendarSpan(from.slice(0, 7));
  if (end >= to) return [to];
  return [end, ...monthEnds({ from: plusMonths(`${from.slice(0, 7)}-01`, 1), to })];
};

const dueOn = (asked: SupportCase, { subject, name, from }: SupportFact, day: Day): readonly SupportDue[] => {
  const { active, amount, period: every, decision } = termsOn(asked.support, asked.decisions, day);
  if (!active || amount === null || every === null) return [];
  const period = every === 'once' ? null : periodOf(day, every);
  const begins = period === null ? null : calendarSpan(period).from;
  return [
    {
      subject,
      name,
      period,
      months: period === null ? onceMonths(asked) : monthsIn(calendarSpan(period)),
      amount,
      since: begins !== null && from > begins ? from : null,
      decision: decision?.decision ?? null,
    },
  ];
};

/** A founding happens once; a person or office that is paid once is paid for the whole programme. */
const onceMonths = ({ pack: { document }, support, today }: SupportCase): readonly string[] =>
  support.basis === 'founding'
    ? ['']
    : monthsIn({ from: document.from, to: document.to ?? `${today.slice(0, 4)}-12-31` });

const monthsIn = ({ from, to }: Span): readonly string[] => {
  const month = from.slice(0, 7);
  return month >= to.slice(0, 7) ? [month] : [month, ...monthsIn({ from: plusMonths(`${month}-01`, 1), to })];
};

/** A fact that a claim holds: which claim, under which programme, since when. */
export type Taken = {
  readonly subject: string;
  readonly month: string;
  readonly claim: string;
  readonly programme: string;
  readonly support: string;
  readonly claimedOn: Day;
};

/** The claim that already holds a due, or null. */
export const takenBy = ({ subject, months }: SupportDue, taken: readonly Taken[]): Taken | null =>
  taken.find((one) => one.subject === subject && months.includes(one.month)) ?? null;

export const sumOf = (dues: readonly { readonly amount: number }[]): number =>
  dues.reduce((total, { amount }) => total + amount, 0);
