import type { Day } from '../day.ts';
import { clean } from '../fold.ts';
import { nextPeriod, type Period, periodOf } from '../reports/periods.ts';

/** What came of a piece of work: done, done in part, or not done. */
export const workResults = ['done', 'partly', 'not-done'] as const;
export type WorkResult = (typeof workResults)[number];

export const workResultNamed = (name: unknown): WorkResult | null =>
  workResults.find((result) => result === name) ?? null;

/** A piece of work that an officer means to do in a month; a null result is not told yet. */
export type WorkItem = {
  readonly number: number;
  readonly work: string;
  readonly result: WorkResult | null;
  readonly note: string | null;
};

/** So many pieces of work fit into a plan, and so many letters into one of them. */
export const MOST_WORKS = 20;
const LONGEST_WORK = 200;

export type ReadWorks =
  | { readonly ok: true; readonly works: readonly string[] }
  | { readonly ok: false; readonly reason: 'none' | 'too-many' | 'too-long' };

/** The pieces of work in a text, one a line or with semicolons between; numbers and dashes before them say nothing. */
export const readWorks = (text: string): ReadWorks => {
  const works = text
    .split(/[\n;]/)
    .map((line) => clean(line).replace(/^(?:\d{1,2}\s*[.)]|[-–•*+])\s*/, ''))
    .filter((line) => line !== '');
  if (works.length === 0) return { ok: false, reason: 'none' };
  if (works.length > MOST_WORKS) return { ok: false, reason: 'too-many' };
  return works.some((work) => [...work].length > LONGEST_WORK)
    ? { ok: false, reason: 'too-long' }
    : { ok: true, works };
};

/** Plans are registered for the month that runs and the one after it. */
export const planMonths = (today: Day): readonly [Period, Period] => {
  const running = periodOf(today, 'month');
  return [running, nextPeriod(running)];
};

/** What an item needs besides its result: why, unless it was done. */
export const needsNote = (result: WorkResult): boolean => result !== 'done';

type Told = { readonly plan: string; readonly done: string | null; readonly notDone: string | null };

/** A plan as the monthly report of its officer tells it: what was planned, what was done, what was not and why. */
export const planTold = (items: readonly WorkItem[]): Told => {
  const done = items.filter(({ result }) => result === 'done');
  const open = items.filter(({ result }) => result !== null && result !== 'done');
  const lines = (all: readonly string[]) => (all.length === 0 ? null : all.join('; '));
  return {
    plan: items.map(({ work }) => work).join('; '),
    done: lines(done.map(({ work }) => work)),
    notDone: lines(open.map(({ work, note }) => (note === null ? work : `${work} (${note})`))),
  };
};
