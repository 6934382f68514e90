import { addDays, addMonths, differenceInCalendarDays, endOfMonth } from 'date-fns';

/** A calendar day in Viet Nam as text, `YYYY-MM-DD`. Days compare correctly as plain text. */
export type Day = string;

/** A calendar day and a moment never mix: Viet Nam has kept +07:00 without summer time since 1975. */
const VIET_NAM_MS = 7 * 3_600_000;

/** The day in Viet Nam at this moment: `dayAt(new Date('2026-11-20T18:00:00Z'))` is `2026-11-21`. */
export const dayAt = (moment: Date): Day =>
  new Date(moment.getTime() + VIET_NAM_MS).toISOString().slice(0, 10);

/** The time in Viet Nam at this moment, `HH:MM`. */
export const timeAt = (moment: Date): string =>
  new Date(moment.getTime() + VIET_NAM_MS).toISOString().slice(11, 16);

/** The moment at which `HH:MM` begins on a day in Viet Nam. */
export const momentAt = (day: Day, time = '00:00'): Date => new Date(`${day}T${time}:00+07:00`);

/** The moment so many milliseconds later. */
export const plusMs = (moment: Date, ms: number): Date => new Date(moment.getTime() + ms);

/** Whether text is a day that exists: `2026-02-29` is not. */
export const isDay = (text: string): text is Day =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(dateOf(text)) === text;

/** The first moment of the month in Viet Nam. */
export const monthBegan = (moment: Date): Date => momentAt(`${dayAt(moment).slice(0, 7)}-01`);

/** So many minutes later. */
export const plusMinutes = (moment: Date, minutes: number): Date =>
  new Date(moment.getTime() + minutes * 60_000);

export const plusDays = (day: Day, days: number): Day => dayOf(addDays(dateOf(day), days));
export const plusMonths = (day: Day, months: number): Day => dayOf(addMonths(dateOf(day), months));
export const lastOfMonth = (day: Day): Day => dayOf(endOfMonth(dateOf(day)));

/** Days since Sunday: a Saturday has 6. */
export const sinceSunday = (day: Day): number => dateOf(day).getDay();

/** Whole days from the first to the second day: `daysBetween('2026-11-20', '2026-11-21')` is 1. */
export const daysBetween = (from: Day, to: Day): number => differenceInCalendarDays(dateOf(to), dateOf(from));

export const earlierDay = (one: Day, other: Day): Day => (other < one ? other : one);
export const laterDay = (one: Day, other: Day): Day => (other > one ? other : one);

/** The last of some moments. */
export const latest = (one: Date, ...others: readonly Date[]): Date =>
  new Date(Math.max(one.getTime(), ...others.map((other) => other.getTime())));

/** How documents and officers write a day: `20/11/2026`. */
export const showDay = (day: Day): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** Midnight where the process runs, as `date-fns` counts days; plain text is parsed and written faster here than there. */
export const dateOf = (day: Day): Date =>
  new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));

const dayOf = (date: Date): Day =>
  `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** `7` as `07`. */
export const two = (number: number): string => (number < 10 ? `0${number}` : String(number));
