import type { Day } from '../day.ts';
import { type Phrase, say, type Text } from '../message.ts';
import type { ClosedRun, QuotaAnswer, QuotaLine } from '../programme/quota-answer.ts';
import { shortFigures } from '../programme/quota-figures.ts';
import type { TaskState } from '../programme/tasks.ts';
import type { Span } from '../reports/periods.ts';
import type { ReportsBelow } from './below-reports.ts';

/** A task of the plan at the unit; `due` null: no day is named. */
export type ReviewTask = {
  readonly title: Text;
  readonly time: Text;
  readonly due: Day | null;
  readonly ongoing: boolean;
  readonly state: TaskState;
  readonly document: string | null;
  readonly note: string | null;
};

/** Claims under one support; money in đồng. `confirmed` counts what was paid since as well. */
export type ReviewSupport = {
  readonly title: Text;
  readonly claims: number;
  readonly asked: number;
  readonly confirmed: number;
  readonly paid: number;
};

/** A form that the unit owed; `late` are among `sent`. */
export type ReviewDuty = {
  readonly form: string;
  readonly title: Text;
  readonly owed: number;
  readonly sent: number;
  readonly late: number;
  /** Periods that were not sent, oldest first. */
  readonly missed: readonly string[];
};

export type ReviewBelow = {
  readonly id: number;
  readonly name: string;
  readonly isConfirmed: boolean;
};

/** Everything in a review that is counted. Plain data: it is kept as it was when the review was confirmed. */
export type ReviewFigures = {
  readonly span: Span;
  readonly asOf: Day;
  readonly lines: readonly QuotaLine[];
  readonly answer: Omit<QuotaAnswer, 'lines'>;
  readonly tasks: readonly ReviewTask[];
  readonly supports: readonly ReviewSupport[];
  readonly duties: readonly ReviewDuty[];
  readonly below: readonly ReviewBelow[];
  /** Null where nothing stands below, or nobody may see it; not there in what was confirmed before it was counted. */
  readonly reportsBelow?: ReportsBelow | null;
};

/** What an officer was shown, to tell what has moved since: by target what was done, and how many tasks and reports. */
export type SeenFigures = { readonly on: Day; readonly figures: Readonly<Record<string, number | null>> };

export const seenIn = ({ lines, tasks, duties, asOf, reportsBelow }: ReviewFigures): SeenFigures => ({
  on: asOf,
  figures: {
    ...Object.fromEntries(lines.map(({ target, progress }) => [target.id, progress.done])),
    ' tasks': tasks.filter(({ state }) => state === 'done').length,
    ' reports': duties.reduce((sum, { sent }) => sum + sent, 0),
    ...(reportsBelow
      ? { ' reports-below': reportsBelow.forms.reduce((sum, { onTime, late }) => sum + onTime + late, 0) }
      : {}),
  },
});

/** "Thành lập mới CĐCS: 114 → 116": what has moved since it was shown; what was not there then is not told. */
export const movedSince = (seen: SeenFigures | null, now: ReviewFigures): readonly Phrase[] => {
  if (!seen) return [];
  const current = seenIn(now).figures;
  return Object.entries(seen.figures).flatMap(([key, before]) => {
    const after = current[key];
    if (after === undefined || after === before) return [];
    const title = key.startsWith(' ') ? say(`year-review-moved-${key.trim()}`) : titleOf(now, key);
    return [say('year-review-moved', { title, before: told(before), after: told(after) })];
  });
};

const titleOf = ({ lines }: ReviewFigures, id: string): Phrase =>
  lines.find(({ target }) => target.id === id)?.target.title ?? { vi: id };

const told = (value: number | null): Phrase =>
  value === null ? say('quota-no-figure') : { vi: value.toLocaleString('vi-VN') };

/** What earlier runs of a target ended with, newest first: "2025: 120 CĐCS, vượt 8". */
export const trendOf = ({ closed }: Pick<QuotaLine, 'closed'>): readonly Phrase[] =>
  closed
    .filter(({ progress }) => progress.done !== null)
    .map(({ instance, progress }) =>
      say('year-review-trend', { when: whenOf(instance), figures: shortFigures(instance.target, progress) }),
    );

export const whenOf = ({ year, target }: ClosedRun['instance']): string =>
  String(year ?? target.to.slice(0, 4));
