import { isGrassroots } from '../access-table.ts';
import { type Day, earlierDay } from '../day.ts';
import type { Occurrence } from '../programme/occurrences.ts';
import { numeratorOf } from '../programme/target.ts';
import type { Pack, ReviewEvent } from '../programme/types.ts';
import { calendarSpan, type Period, type Span } from '../reports/periods.ts';
import type { ReviewDocument } from './document.ts';

/** Whether units look back on results then; a meeting is only held. */
export const isReviewed = ({ kind }: ReviewEvent): boolean => kind !== 'meeting';

/**
 * What a review is about: its year, or its period where it comes more often. A plan that is over is reviewed for its last
 * year, whenever that is done; a day that moves within the year stays the same review.
 */
export const occasionOf = (
  { year }: ReviewEvent,
  { document: { to } }: Pack,
  { on, period }: Pick<Occurrence, 'on' | 'period'>,
): Period => {
  const last = earlierDay(to ?? on, on);
  return period ?? String(year ?? last.slice(0, 4));
};

/** What of a plan's course a review covers: from its beginning where it sums up the plan, else the year or period. */
export const reviewSpan = (event: ReviewEvent, { document }: Pack, occasion: Period): Span => {
  const span = calendarSpan(occasion);
  const isWhole = sumsUp(event) && occasion.length === 4;
  const from = isWhole ? earlierDay(document.from, span.from) : span.from;
  const to = earlierDay(document.to ?? span.to, span.to);
  return { from: from > to ? span.from : from, to: from > to ? span.to : to };
};

const sumsUp = ({ kind }: ReviewEvent): boolean =>
  kind === 'final' || kind === 'interim' || kind === 'interim-final' || kind === 'milestone';

/** What the document is called: a review held before the plan's last year is an interim one. */
export const documentKind = (
  { kind }: ReviewEvent,
  { document: { to } }: Pack,
  occasion: Period,
): ReviewDocument['kind'] => {
  if (kind === 'interim') return 'interim';
  if (kind === 'final') return 'final';
  if (kind !== 'interim-final') return 'yearly';
  return to !== null && to.slice(0, 4) <= occasion.slice(0, 4) ? 'final' : 'interim';
};

/** As much of a unit as taking part depends on. */
export type Participant = {
  readonly kind: string;
  /** It keeps the programme, or stands at the top. */
  readonly isHead: boolean;
  /** It was given a share of a target. */
  readonly isGiven: boolean;
  /** It was given one of the tasks. */
  readonly hasTasks: boolean;
};

/** Whether a unit reviews a programme: it heads it, has a share or a task of it, or reports under it. */
export const takesPart = ({ kind, isHead, isGiven, hasTasks }: Participant, { duties }: Pack): boolean =>
  isHead ||
  isGiven ||
  hasTasks ||
  duties.some(({ reporter }) => reporter.kind === 'unit' && reporter.unitKinds.includes(kind));

/** Whether a unit grades itself: the review asks for it, or the plan counts the grades of unions such as this one. */
export const isGraded = ({ grading }: ReviewEvent, { targets }: Pack, unitKind: string): boolean =>
  grading === true ||
  (isGrassroots(unitKind) && targets.some((target) => numeratorOf(target)?.startsWith('unions.graded')));

/** Figures end before what is reviewed does: what the whole is going to be may be estimated. */
export const mayEstimate = (span: Span, today: Day): boolean => today < span.to;
