import { type Day, earlierDay, plusMonths } from '../core/day.ts';
import type { Instance } from '../core/programme/instances.ts';
import type { SpanOn } from './quota-scope.ts';

/** The days that runs of targets need figures of: each span once, and where every run finds its own. */
export type Spans = {
  readonly all: readonly SpanOn[];
  /** Ends of runs that are over. */
  readonly past: readonly Day[];
  readonly of: (instance: Instance) => {
    readonly own: number;
    /** Last year's, where pace is measured by it. */
    readonly lastYear: number | null;
    readonly lastYearByNow: number | null;
  };
};

type When = { readonly today: Day; readonly until: Day | null };

export const instanceSpans = (instances: readonly Instance[], when: When): Spans => {
  const needed = instances.map(({ target }) => spansFor(target, when));
  const distinct = new Map(needed.flat().map((span) => [keyOf(span), span]));
  const all = [...distinct.values()].map((span, n) => ({ ...span, n }));
  const at = (span: SpanOf | undefined): number =>
    span ? all.findIndex((one) => keyOf(one) === keyOf(span)) : -1;
  return {
    all,
    past: [...new Set(instances.map(({ target }) => target.to))].filter((day) => day < when.today),
    of: ({ target }) => {
      const [own, byNow, whole] = spansFor(target, when);
      return {
        own: at(own),
        lastYearByNow: byNow ? at(byNow) : null,
        lastYear: whole ? at(whole) : null,
      };
    },
  };
};

/** The run's own days, and where last year's curve is asked for, those up to this day and the whole of a year before. */
const spansFor = (
  { from, to, pace }: Instance['target'],
  { today, until }: When,
): readonly [SpanOf, ...SpanOf[]] => {
  const day = earlierDay(today, to);
  const own = { from, to: until !== null && until < to ? until : to, day };
  if (pace !== 'last-year') return [own];
  const [first, last, now] = [before(from), before(to), before(day)];
  return [own, { from: first, to: now, day: now }, { from: first, to: last, day: last }];
};

type SpanOf = Omit<SpanOn, 'n'>;

const before = (day: Day): Day => plusMonths(day, -12);

const keyOf = ({ from, to, day }: SpanOf): string => `${from} ${to} ${day}`;
