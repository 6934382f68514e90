import type { Day } from '../day.ts';
import type { HeldDate } from '../programme/dates.ts';
import { type Due, dueWithin } from '../programme/duties.ts';
import { type Occasion, occasionsIn } from '../programme/occasions.ts';
import { asDutySetting } from '../programme/occurrences.ts';
import type { Pack } from '../programme/types.ts';
import type { Calendar } from '../reports/working-days.ts';
import { type Ladder, ladderOf, type Stage, stagedSpan, stageReached, stagesOf, withLead } from './ladder.ts';

/** A report with a form, and the step of the ladder that it has reached; `lead`: of those who wish to hear of it so many days before. */
export type StagedDue = {
  readonly due: Due & { readonly form: string };
  readonly stage: Stage;
  readonly lead: number | null;
};

/** A day to come that is not reported with a form, and the step reached. */
type StagedOccasion = { readonly occasion: Occasion; readonly stage: Stage };

/** What is reminded of on a day, of the dates that count for a unit: the same for all units for which these count. */
export type DayStages = {
  readonly packs: readonly Pack[];
  readonly dues: readonly StagedDue[];
  /** What the officers above are told of while it is missing. */
  readonly past: readonly StagedDue[];
  readonly occasions: readonly StagedOccasion[];
};

type DayAsk = {
  /** The plans in force. */
  readonly packs: readonly Pack[];
  readonly calendar: Calendar;
  readonly day: Day;
  /** The forms that there are: of no other can a report be missing. */
  readonly forms: ReadonlySet<string>;
  /** The ladder that units decided for a report, if any did. */
  readonly own: (due: Due) => Ladder | null;
  /** The lead times that somebody wishes. */
  readonly leads?: readonly number[];
};

/** Whoever stands when they are asked of: whether a unit did is looked at for each. */
const EVER = { openedOn: '0001-01-01', closedOn: null };

/** The steps that these dates have reached on a day. */
export const dayStages = (
  dates: readonly HeldDate[],
  { packs, calendar, day, forms, own, leads = [] }: DayAsk,
): DayStages => {
  const settings = dates.flatMap((date) => asDutySetting(date) ?? []);
  const span = stagedSpan(day);
  const dues = dueWithin(settings, { ...EVER, calendar }, span);
  const occasions = occasionsIn(
    dates.filter(({ kind }) => kind !== 'recurring'),
    packs,
    { calendar, span: { from: day, to: span.to } },
  );
  const staged = (told: Stage['told'], lead: number | null = null): readonly StagedDue[] =>
    dues.flatMap((due) => {
      const { form } = due;
      const ladder = own(due);
      const wished = lead === null ? ladder : withLead(ladder ?? ladderOf(due.frequency), lead);
      const stage = stageReached(stagesOf(due, calendar, wished), day, told);
      return stage && form !== null && forms.has(form) ? [{ due: { ...due, form }, stage, lead }] : [];
    });
  return {
    packs,
    dues: [null, ...leads].flatMap((lead) => staged('filer', lead)),
    past: staged('above'),
    occasions: occasions.flatMap((occasion) => {
      const stage = stageReached(stagesBefore(occasion, calendar), day);
      return stage ? [{ occasion, stage }] : [];
    }),
  };
};

/** A single day is reminded of as early as one that comes once a year. */
const stagesBefore = ({ occurrence: { on, date } }: Occasion, calendar: Calendar): readonly Stage[] =>
  stagesOf({ dueOn: on, frequency: date.rule.kind === 'every' ? date.rule.every : 'year' }, calendar);
