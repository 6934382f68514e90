import { type Day, lastOfMonth, plusDays, plusMonths } from '../day.ts';
import {
  type CoverageRule,
  calendarSpan,
  coverage,
  coveringPeriod,
  type Frequency,
  frequencyOf,
  nextPeriod,
  type Period,
  periodOf,
  previousPeriod,
  type Span,
} from '../reports/periods.ts';
import { type Calendar, type DueRest, dueRest, plusWorkingDays } from '../reports/working-days.ts';

/**
 * When a report is due. `day: 5, month: 1` is the 5th of the month after the period's last; `lastDay` the last day of
 * that month; `before: '12-31'` excludes the day it names, so that 30/12 is the safe day.
 */
export type DueRule =
  | { readonly day: number; readonly month: number }
  | { readonly lastDay: true; readonly month?: number }
  | { readonly before: string }
  | { readonly daysAfterEnd: number }
  | { readonly workingDaysAfterEnd: number };

/** A decision on a duty's dates. `unitId`: it holds for this unit and everything below it; null where the plan itself names it. */
export type DutySetting = {
  readonly programme: string;
  readonly duty: string;
  readonly unitId: number | null;
  readonly form: string | null;
  readonly frequency: Frequency;
  readonly due: DueRule;
  readonly coverage: CoverageRule | null;
  readonly correctionDays: number;
  /** Null: set without a document. */
  readonly decision: string | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
};

/** One report that is owed, with its four dates. */
export type Due = {
  readonly programme: string;
  readonly duty: string;
  readonly form: string | null;
  readonly frequency: Frequency;
  readonly period: Period;
  readonly covers: Span;
  readonly dueOn: Day;
  /** "Trước ngày 31/12": the day that the document names and that is itself too late. */
  readonly before: Day | null;
  /** The last day on which a report that is sent counts as on time. No setting names another than the due day. */
  readonly lastDay: Day;
  readonly rest: DueRest;
  readonly correctionUntil: Day;
  readonly decision: string | null;
  /** Of a closing report: the first day on which the unit was no longer there. */
  readonly endedOn?: Day;
};

/** What a reporter's life and a calendar add to a setting. */
export type DutyContext = {
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly calendar: Calendar;
  /** Whether a unit that ended within a period owes a report of the days until then. */
  readonly closing?: boolean;
};

/** The reports of the running and of the last period, for every setting that holds; oldest first. */
export const due = (settings: readonly DutySetting[], context: DutyContext, today: Day): readonly Due[] =>
  settings
    .flatMap((setting) => {
      const now = coveringPeriod(today, setting.frequency, setting.coverage);
      return [previousPeriod(now), now].flatMap((period) => owed(setting, period, context));
    })
    .sort(byDueDay);

/** The reports of one period: `2026-Q3` of those that come every quarter. */
export const dueFor = (
  settings: readonly DutySetting[],
  context: DutyContext,
  period: Period,
): readonly Due[] =>
  settings
    .filter(({ frequency }) => frequency === frequencyOf(period))
    .flatMap((setting) => owed(setting, period, context))
    .sort(byDueDay);

/** Every report whose due day lies within a span; what reminders and simulations walk over. */
export const dueWithin = (
  settings: readonly DutySetting[],
  context: DutyContext,
  span: Span,
): readonly Due[] =>
  settings
    .flatMap((setting) => periodsAround(setting, span).flatMap((period) => owed(setting, period, context)))
    .filter((one) => span.from <= one.dueOn && one.dueOn <= span.to)
    .sort(byDueDay);

/** Every report whose figures end within a span. */
export const dueEnding = (setting: DutySetting, context: DutyContext, span: Span): readonly Due[] =>
  periodsAround(setting, span)
    .flatMap((period) => owed(setting, period, context))
    .filter(({ covers }) => span.from <= covers.to && covers.to <= span.to);

/** A due day lies within some weeks of its period, so one period more on either side is enough. */
const periodsAround = ({ frequency }: DutySetting, span: Span): readonly Period[] => {
  const last = nextPeriod(periodOf(span.to, frequency));
  const walk = (period: Period): readonly Period[] =>
    period === last ? [period] : [period, ...walk(nextPeriod(period))];
  return walk(previousPeriod(previousPeriod(periodOf(span.from, frequency))));
};

/** A unit owes a period if it stood on its last covered day and the setting held then; a closing report if it ended before. */
const owed = (setting: DutySetting, period: Period, context: DutyContext): readonly Due[] => {
  const covers = coverage(period, setting.coverage);
  const { openedOn, closedOn } = context;
  const ended = closedOn !== null && closedOn <= covers.to ? closedOn : null;
  const stood =
    openedOn <= covers.to && (ended === null || (context.closing === true && ended > covers.from));
  const held = setting.validFrom <= covers.to && (!setting.validTo || setting.validTo > covers.to);
  if (!stood || !held) return [];
  const dueOn = dueDay(setting.due, { period, covers, calendar: context.calendar });
  return [
    {
      programme: setting.programme,
      duty: setting.duty,
      form: setting.form,
      frequency: setting.frequency,
      period,
      covers,
      dueOn,
      before: 'before' in setting.due ? plusDays(dueOn, 1) : null,
      lastDay: dueOn,
      rest: dueRest(dueOn, context.calendar),
      correctionUntil: plusDays(dueOn, setting.correctionDays),
      decision: setting.decision,
      ...(ended === null ? {} : { endedOn: ended }),
    },
  ];
};

type DueIn = { readonly period: Period; readonly covers: Span; readonly calendar: Calendar };

/** The day a rule names for a period. Days are counted from the end of its coverage, months from its label. */
export const dueDay = (rule: DueRule, { period, covers, calendar }: DueIn): Day => {
  if ('before' in rule) return plusDays(`${period.slice(0, 4)}-${rule.before}`, -1);
  if ('daysAfterEnd' in rule) return plusDays(covers.to, rule.daysAfterEnd);
  if ('workingDaysAfterEnd' in rule) return plusWorkingDays(covers.to, rule.workingDaysAfterEnd, calendar);
  const month = plusMonths(`${calendarSpan(period).to.slice(0, 7)}-01`, rule.month ?? 0);
  const last = lastOfMonth(month);
  if ('lastDay' in rule) return last;
  return rule.day > Number(last.slice(8)) ? last : plusDays(month, rule.day - 1);
};

const byDueDay = (a: Due, b: Due): number => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0);
