import { type Day, daysBetween, laterDay, plusDays, showDay } from '../day.ts';
import { type Phrase, say } from '../message.ts';
import type { Frequency, Span } from '../reports/periods.ts';
import { type Calendar, isWorkingDay, workingDayBefore } from '../reports/working-days.ts';

/**
 * On which days whoever a report is asked of is reminded, counted from its due day: -3 three days before, 0 the day, 1 the
 * day after. In order, each once, never empty.
 */
export type Ladder = readonly number[];

const LONG: Ladder = [-7, -3, -1, 0, 1, 3, 7];
const LADDERS: Readonly<Record<Frequency, Ladder>> = {
  week: [0, 1],
  month: [-3, 0, 1],
  quarter: LONG,
  'half-year': LONG,
  'nine-months': LONG,
  year: LONG,
};

/** What holds where no unit has decided otherwise. More than this gets a bot blocked. */
export const ladderOf = (frequency: Frequency): Ladder => LADDERS[frequency];

/** The ladder of somebody who wishes to hear of it so many days before: that takes the place of the first step. */
export const withLead = (ladder: Ladder, days: number): Ladder => {
  const [first = 0, ...others] = ladder;
  return [-days, ...(first < 0 ? others : ladder).filter((step) => step > -days)];
};

/** Days that a step may be away from the due day, at most. */
const FARTHEST = 14;
export const farthestStep = (frequency: Frequency): number => (frequency === 'week' ? 5 : FARTHEST);
/** After a downtime a step is made up for so long; whoever is told above, the filer was told first. */
const LATE: Readonly<Record<Stage['told'], number>> = { filer: 7, above: 14 };
/** More than any run of rest days, on both sides of a step. */
const REST = 30;

/** A day to remind on, whom, and why: `before-3`, `due`, `after-1`; `above` tells the officers above that it is missing. */
export type Stage = {
  readonly stage: string;
  readonly on: Day;
  readonly told: 'filer' | 'above';
  readonly reason: Phrase;
};

/** As much of what is due as its reminders depend on. `covers`: nobody is reminded before it begins. */
export type Staged = {
  readonly dueOn: Day;
  readonly frequency: Frequency;
  readonly covers?: Span;
};

/**
 * The days on which to remind of what is missing, in order: at most one for each step, all of them working days. A step up
 * to the due day that falls on a rest day comes on the last working day before it, a later one on the next after it. Then,
 * on the working day after all of them, the officers above are told.
 */
export const stagesOf = (due: Staged, calendar: Calendar, own: Ladder | null = null): readonly Stage[] => {
  const steps = stepsOf(own ?? ladderOf(due.frequency), due, calendar);
  const last = laterDay(steps.at(-1)?.on ?? due.dueOn, due.dueOn);
  const above = workingDayFrom(plusDays(last, 1), calendar);
  return [
    ...steps.map(({ days, on }): Stage => {
      const reason = reasonOf(days, on, due);
      return { stage: nameOf(days), on, told: 'filer', reason };
    }),
    { stage: 'above', on: above, told: 'above', reason: say('remind-reason-above', wordsOf(due, above)) },
  ];
};

/** The last stage reached on a day of those for the filers, or for the officers above; none once it is long past. */
export const stageReached = (
  stages: readonly Stage[],
  day: Day,
  told: Stage['told'] = 'filer',
): Stage | undefined => {
  const reached = stages.findLast((stage) => stage.told === told && stage.on <= day);
  return reached && reached.on >= plusDays(day, -LATE[told]) ? reached : undefined;
};

/** The due days that may have a stage reached on a day. */
export const stagedSpan = (day: Day): Span => ({
  from: plusDays(day, -(FARTHEST + LATE.above + REST)),
  to: plusDays(day, FARTHEST + REST),
});

type Step = { readonly days: number; readonly on: Day };

const stepsOf = (ladder: Ladder, { dueOn, covers }: Staged, calendar: Calendar): readonly Step[] => {
  const placed = ladder.map((days) => ({ days, on: stepDay(plusDays(dueOn, days), days, calendar) }));
  const steps = withForewarning(placed, calendar);
  if (!covers) return lastOfEachDay(steps);
  const opened = workingDayFrom(covers.from, calendar);
  return lastOfEachDay(steps.map(({ days, on }) => ({ days, on: laterDay(on, opened) })));
};

const stepDay = (day: Day, days: number, calendar: Calendar): Day =>
  days > 0 ? workingDayFrom(day, calendar) : workingDayUpTo(day, calendar);

/** Where rest days before the due day would swallow every step before it, the first of them counts from the last working day. */
const withForewarning = (steps: readonly Step[], calendar: Calendar): readonly Step[] => {
  const [first, ...others] = steps;
  const due = steps.find(({ days }) => days === 0);
  if (!first || !due || first.days >= 0 || first.on < due.on) return steps;
  return [{ ...first, on: workingDayUpTo(plusDays(due.on, first.days), calendar) }, ...others];
};

const lastOfEachDay = (steps: readonly Step[]): readonly Step[] =>
  steps.filter(({ on }, at) => steps[at + 1]?.on !== on);

const nameOf = (days: number): string => {
  if (days === 0) return 'due';
  return days < 0 ? `before-${-days}` : `after-${days}`;
};

const reasonOf = (days: number, on: Day, due: Staged): Phrase => {
  const words = wordsOf(due, on);
  if (days > 0) return say('remind-reason-after', words);
  if (on === due.dueOn) return say('remind-reason-due', words);
  return say(days < 0 ? 'remind-reason-before' : 'remind-reason-rest', words);
};

const wordsOf = ({ dueOn }: Staged, on: Day) => ({
  due: showDay(dueOn),
  days: Math.abs(daysBetween(on, dueOn)),
});

const workingDayFrom = (day: Day, calendar: Calendar): Day =>
  isWorkingDay(day, calendar) ? day : workingDayFrom(plusDays(day, 1), calendar);

const workingDayUpTo = (day: Day, calendar: Calendar): Day =>
  isWorkingDay(day, calendar) ? day : workingDayBefore(day, calendar);
