import { type Day, dayAt, momentAt, plusDays, timeAt } from '../day.ts';
import { NIGHT, REMIND_FROM } from '../programme/remind-hours.ts';
import { type Calendar, isWorkingDay } from '../reports/working-days.ts';
import type { Item, Kind } from './items.ts';

/** What an officer wishes of their reminders. Times are `HH:MM` in Viet Nam, and may widen the quiet hours only. */
export type Wishes = {
  readonly quiet: Quiet;
  /** Reminded on rest days, too. */
  readonly restDays: boolean;
  /** Days before a report is due at which they want to hear of it first; null: as everybody. */
  readonly leadDays: number | null;
  /** Left out; of reports only what comes before their day. */
  readonly off: readonly Kind[];
  /** The last day without reminders. */
  readonly mutedUntil: Day | null;
};

export type Quiet = { readonly from: string; readonly until: string };

export const NO_WISHES: Wishes = { quiet: NIGHT, restDays: false, leadDays: null, off: [], mutedUntil: null };

/** Longer would be forgotten. */
export const LONGEST_MUTE_DAYS = 90;
export const LONGEST_SNOOZE_DAYS = 60;
export const LONGEST_LEAD_DAYS = 14;

/** Why a digest leaves now, or when it may. */
export type Verdict =
  | { readonly kind: 'go'; readonly reason: 'day' | 'due-today' | 'asked' }
  | { readonly kind: 'later'; readonly at: Date; readonly reason: 'quiet' | 'muted' | 'rest-day' };

type Urgency = {
  /** Something in it is due on this very day. */
  readonly isDueToday: boolean;
  /** Somebody asked for it: its officer for this moment, or one above. */
  readonly isAsked: boolean;
};
type Now = { readonly now: Date; readonly calendar: Calendar };

/** Whether a digest may leave now. Night holds back everything; mute and rest days give way to what somebody asked for. */
export const mayGo = (wishes: Wishes, { now, calendar }: Now, { isDueToday, isAsked }: Urgency): Verdict => {
  const today = dayAt(now);
  if (isQuiet(wishes.quiet, now))
    return { kind: 'later', at: afterQuiet(wishes.quiet, now), reason: 'quiet' };
  if (isAsked) return { kind: 'go', reason: 'asked' };
  if (isMuted(wishes, today)) {
    const first = plusDays(wishes.mutedUntil ?? today, 1);
    return { kind: 'later', at: morningFrom(wishes, first, calendar), reason: 'muted' };
  }
  if (wishes.restDays || isWorkingDay(today, calendar)) return { kind: 'go', reason: 'day' };
  if (isDueToday) return { kind: 'go', reason: 'due-today' };
  return { kind: 'later', at: morningFrom(wishes, plusDays(today, 1), calendar), reason: 'rest-day' };
};

export const isMuted = ({ mutedUntil }: Pick<Wishes, 'mutedUntil'>, day: Day): boolean =>
  mutedUntil !== null && day <= mutedUntil;

/** Whether a moment lies within quiet hours, which begin in the evening and end in the morning. */
export const isQuiet = ({ from, until }: Quiet, moment: Date): boolean => {
  const time = timeAt(moment);
  return time >= from || time < until;
};

/** When an officer's day of reminders begins. */
export const morningOf = ({ until }: Quiet): string => (until > REMIND_FROM ? until : REMIND_FROM);

/** The morning after the quiet hours that a moment lies in. */
export const afterQuiet = (quiet: Quiet, moment: Date): Date => {
  const day = dayAt(moment);
  return momentAt(timeAt(moment) >= quiet.from ? plusDays(day, 1) : day, morningOf(quiet));
};

/** The morning of the first day from this one on that is not spared. */
export const morningFrom = ({ quiet, restDays }: Wishes, day: Day, calendar: Calendar): Date => {
  const isFree = restDays || isWorkingDay(day, calendar);
  if (!isFree) return morningFrom({ ...NO_WISHES, quiet }, plusDays(day, 1), calendar);
  return momentAt(day, morningOf(quiet));
};

/** Whether an item is among what the officer wants to hear of: what is due or overdue always is, where it is a report. */
export const isWanted = ({ off }: Wishes, { kind, dueOn, isReturned }: Item, today: Day): boolean => {
  if (kind === 'below' || !off.includes(kind)) return true;
  return kind === 'reports' && (isReturned === true || (dueOn !== undefined && dueOn <= today));
};
