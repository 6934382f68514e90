import { showNumber } from '../answers/limits.ts';
import { showDay } from '../day.ts';
import { type Arg, type Phrase, say, type Text } from '../message.ts';
import { type Entitlement, type SupportTerms, sumOf, type Taken, takenBy } from './supports.ts';
import type { Pack, Source, Support, SupportBasis, SupportPeriod } from './types.ts';

/** Whole đồng as officers write them: `3.000.000đ`. */
export const showMoney = (amount: number): string => `${showNumber(amount)}đ`;

/** A support as one unit sees it. `mine` is null where its programme does not run here, or the unit claims nothing. */
export type SupportView = {
  readonly pack: Pack;
  readonly support: Support;
  readonly terms: SupportTerms;
  readonly mine: (Entitlement & { readonly taken: readonly Taken[]; readonly unsettled: number }) | null;
  readonly inForce: boolean;
};

const PERIODS: Readonly<Record<SupportPeriod, string>> = {
  once: 'support-period-once',
  month: 'support-period-month',
  quarter: 'support-period-quarter',
  year: 'support-period-year',
};
export const BASES: Readonly<Record<SupportBasis, string>> = {
  founding: 'support-basis-founding',
  office: 'support-basis-office',
  'full-time': 'support-basis-person',
  'part-time': 'support-basis-person',
};

/** One of a list: its amount, and how it stands. */
export const supportLines = (view: SupportView, n: number): readonly Phrase[] => [
  say('support-line', { n, title: view.support.title, rate: rateOf(view) }),
  ...standOf(view).map((line) => say('support-indented', { line })),
];

/** Everything that the plan says about it and leaves open, and what the unit is entitled to. */
export const supportDetails = (view: SupportView): readonly Phrase[] => {
  const { support, pack } = view;
  return [
    say('support-name', { title: support.title }),
    say('support-amount', { rate: rateOf(view) }),
    support.payer ? say('support-payer', { payer: support.payer }) : say('support-payer-open'),
    ...(support.uses.length > 0 ? [say('support-uses', { list: listed(support.uses) })] : []),
    ...(support.conditions.length > 0
      ? [say('support-conditions', { list: listed(support.conditions) })]
      : []),
    ...support.within.flatMap((id) =>
      pack.eligibility.filter((rule) => rule.id === id).map(({ title }) => say('support-within', { title })),
    ),
    ...decisionOf(view.terms),
    sourceOf(pack, support.source),
    ...(view.inForce ? [] : [say('support-elsewhere')]),
    ...standOf(view),
  ];
};

/** "3.000.000đ/CĐCS thành lập, một lần", or what the plan leaves open. */
const rateOf = ({ terms: { amount, period }, support }: SupportView): Arg => {
  if (amount === null)
    return period === null
      ? say('support-amount-open')
      : say('support-amount-open-by', { period: say(PERIODS[period]) });
  const per = support.per ?? say('support-per-open');
  return say('support-rate', {
    amount: showMoney(amount),
    per,
    period: period === null ? say('support-period-open') : say(PERIODS[period]),
  });
};

const decisionOf = ({ decision }: SupportTerms): readonly Phrase[] =>
  decision
    ? [
        say(decision.active ? 'support-decision-on' : 'support-decision-off', {
          decision: decision.decision,
          decided: showDay(decision.decidedOn),
          from: showDay(decision.validFrom),
        }),
      ]
    : [];

/** How it stands for the unit: off, not yet to be multiplied, or counted and claimed. */
const standOf = ({ terms, support, mine, pack }: SupportView): readonly Phrase[] => {
  if (support.basis === null || terms.amount === null) return [say('support-no-claims')];
  if (!terms.active && !mine?.dues.length)
    return [say(pack.renewal && !terms.decision ? 'support-off-renewed' : 'support-off')];
  if (mine === null) return [];
  const unit = say(BASES[support.basis]);
  const unsettled = mine.unsettled > 0 ? [say('support-unsettled', { count: mine.unsettled })] : [];
  if (terms.period === null)
    return [
      say('support-not-multiplied', { count: mine.facts, unit, amount: showMoney(terms.amount) }),
      ...unsettled,
    ];
  return [...countedIn(mine, unit), ...unsettled];
};

const countedIn = (
  { dues, leftOut, taken, facts }: NonNullable<SupportView['mine']>,
  unit: Phrase,
): readonly Phrase[] => {
  const open = dues.filter((due) => takenBy(due, taken) === null);
  const outside = leftOut.filter(({ why }) => why === 'outside').length;
  const unknown = leftOut.length - outside;
  if (facts === 0 && leftOut.length === 0) return [say('support-none-here', { unit })];
  const isOnce = dues.every(({ period }) => period === null);
  return [
    say(isOnce ? 'support-counted-once' : 'support-counted', {
      facts,
      unit,
      dues: dues.length,
      claimed: dues.length - open.length,
      open: open.length,
      sum: showMoney(sumOf(open)),
    }),
    ...(outside > 0 ? [say('support-outside', { count: outside, unit })] : []),
    ...(unknown > 0 ? [say('support-unknown', { count: unknown, unit })] : []),
  ];
};

/** "Nguồn: Kế hoạch năm 2025, mục III.4.1, dòng 67". */
export const sourceOf = (pack: Pack, source: Source | null): Phrase =>
  source
    ? say('support-source', {
        document: pack.document.name,
        section: source.section,
        lines: source.lines.join(', '),
      })
    : say('support-source-open', { document: pack.document.name });

export const listed = (texts: readonly Text[]): Text => ({
  vi: texts.map(({ vi }) => vi).join('; '),
  en: texts.map(({ vi, en }) => en ?? vi).join('; '),
});
