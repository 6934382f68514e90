import { type Day, earlierDay } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { dueWithin } from '../core/programme/duties.ts';
import { aims } from '../core/programme/instances.ts';
import { isWorthTelling, type QuotaLine, quotaAnswer } from '../core/programme/quota-answer.ts';
import { idsOf } from '../core/programme/renew.ts';
import type { Pack, ReviewEvent } from '../core/programme/types.ts';
import type { Span } from '../core/reports/periods.ts';
import { reviewSpan } from '../core/reviews/event.ts';
import type { ReviewDuty, ReviewFigures, ReviewSupport, ReviewTask } from '../core/reviews/figures.ts';
import { dutySettings } from '../store/dates.ts';
import type { Db } from '../store/db.ts';
import { packNamed, packsEver, packsInForce } from '../store/programmes.ts';
import { unitsFacts } from '../store/quota.ts';
import { type UnitOn, unitOn } from '../store/units.ts';
import { claimSums, sentPeriods } from '../store/year-review-facts.ts';
import type { YearReview } from '../store/year-reviews.ts';
import type { ActionContext } from './action.ts';
import { tasksFor } from './task-read.ts';
import { belowOf } from './year-review-below.ts';
import { reportsBelow } from './year-review-reports.ts';

export type Reading = Pick<ActionContext, 'definitions' | 'today'> & { readonly db: Db };

/** What a review is about, as it stands on the day up to which its figures count. */
export type Reviewed = {
  readonly review: Pick<YearReview, 'unitId' | 'programme' | 'event' | 'occasion'>;
  readonly pack: Pack;
  readonly event: ReviewEvent;
  readonly unit: UnitOn;
  readonly span: Span;
  readonly asOf: Day;
};

/** Null where the plan has no such review any more, or the unit is gone. */
export const reviewed = async (context: Reading, review: Reviewed['review']): Promise<Reviewed | null> => {
  const { db, definitions, today } = context;
  const known = async (day: Day): Promise<Pack | null> =>
    (await packNamed(db, { definitions, today: day }, review.programme)) ??
    (await packsEver(db, context)).get(review.programme) ??
    null;
  const now = await known(today);
  const found = now?.reviews.find(({ id }) => id === review.event);
  if (!now || !found) return null;
  const span = reviewSpan(found, now, review.occasion);
  const asOf = earlierDay(span.to, today);
  const pack = asOf === today ? now : ((await known(asOf)) ?? now);
  const unit = await unitOn(db, review.unitId, asOf);
  const event = pack.reviews.find(({ id }) => id === review.event) ?? found;
  return unit ? { review, pack, event, unit, span, asOf } : null;
};

/** So many earlier runs tell the trend. */
const PAST = 3;

/** Everything that is counted for a review, as it is now. */
export const figuresFor = async (context: Reading, about: Reviewed): Promise<ReviewFigures> => {
  const { pack, unit, span, asOf } = about;
  const { lines, ...answer } = await answerFor(context, about);
  return {
    ...{ span, asOf, answer, lines },
    tasks: await tasksOf(context, about),
    supports: await supportsOf(context, pack, { unitId: unit.id, programmes: idsOf(pack), span }),
    duties: await dutiesOf(context, about),
    below: await belowOf(context, about),
    reportsBelow: await reportsBelow(context, about),
  };
};

const answerFor = async ({ db, today }: Reading, { pack, unit, asOf }: Reviewed) => {
  const instances = aims(pack.targets, asOf).flatMap(({ now, closed }) => [now, ...closed.slice(0, PAST)]);
  const until = asOf < today ? asOf : null;
  const facts = await unitsFacts(db, { pack, unitIds: [unit.id], instances, today: asOf, until });
  const named = { id: unit.id, name: unit.name };
  const answer = quotaAnswer({ pack, unit: named, facts: facts.get(unit.id) ?? {}, today: asOf });
  return { ...answer, lines: answer.lines.filter(isWorthTelling).map(withPast) };
};

/** What is to come is of no use here, and what is long past neither. */
const withPast = (line: QuotaLine): QuotaLine => ({
  ...line,
  aim: { ...line.aim, closed: [], coming: [] },
  closed: line.closed.slice(0, PAST),
});

const tasksOf = async (context: Reading, { pack, unit, asOf }: Reviewed): Promise<readonly ReviewTask[]> => {
  const all = await tasksFor({ ...context, today: asOf }, { unitId: unit.id, unitKind: unit.kind });
  return all
    .filter((view) => view.pack.id === pack.id)
    .map(({ task, due, state, own }) => ({
      ...{ title: task.title, time: task.time, state },
      ...{ due: due.kind === 'day' ? due.on : null, ongoing: due.kind === 'ongoing' },
      ...{ document: own?.document ?? null, note: own?.note ?? null },
    }));
};

const supportsOf = async (
  { db }: Reading,
  { supports }: Pack,
  asked: Parameters<typeof claimSums>[1],
): Promise<readonly ReviewSupport[]> =>
  (await claimSums(db, asked)).map(({ support, ...sums }) => ({
    title: supports.find(({ id }) => id === support)?.title ?? { vi: support },
    ...sums,
  }));

/** The reports that the unit owed up to that day, under every plan: two that ask for the same one count once. */
const dutiesOf = async (context: Reading, { unit, span, asOf }: Reviewed): Promise<readonly ReviewDuty[]> => {
  const { db, definitions } = context;
  const packs = await packsInForce(db, { definitions, today: asOf }, unit.id);
  const kinds = new Set(
    packs.flatMap(({ id, duties }) =>
      duties.flatMap(({ id: duty, reporter }) =>
        reporter.kind === 'unit' && reporter.unitKinds.includes(unit.kind) ? [`${id} ${duty}`] : [],
      ),
    ),
  );
  const settings = (await dutySettings(db, { unitId: unit.id, day: asOf, packs })).filter(
    ({ programme, duty }) => kinds.has(`${programme} ${duty}`),
  );
  const life = { openedOn: unit.openedOn, closedOn: unit.closedOn, calendar: definitions.calendar };
  const dues = dueWithin(settings, life, { from: span.from, to: asOf });
  const forms = [...new Set(dues.flatMap(({ form }) => form ?? []))];
  const sent = await sentPeriods(db, { unitId: unit.id, forms });
  return forms.flatMap((form) => {
    const title = formOf(definitions, form)?.title;
    const periods = [...new Set(dues.flatMap((due) => (due.form === form ? [due.period] : [])))];
    const there = sent.filter((one) => one.form === form && periods.includes(one.period));
    const missed = periods.filter((period) => !there.some((one) => one.period === period));
    const late = there.filter((one) => one.late).length;
    return title ? [{ form, title, owed: periods.length, sent: there.length, late, missed }] : [];
  });
};
