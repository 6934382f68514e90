import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { clipped } from '../core/fold.ts';
import { type Button, message, type Phrase, say } from '../core/message.ts';
import { showPeriod } from '../core/reports/periods.ts';
import { reviewSeats, type Seat, type Waiting, waitingFoundings, waitingReports } from '../store/reviews.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';

/** So many buttons at a time. */
const A_PAGE = 8;

/** What waits for this officer to be confirmed: how much, and each by its button, with warnings first. */
export const reviewsShow: Action = async (context, { page }) => {
  const { actor } = context;
  if (!actor) throw new Error('what waits is shown to an officer');
  const { seats, reports, foundings } = await waitingFor(context, actor);
  if (seats.length === 0) return done(null, [message([say('reviews-not-yours')], menuFor(actor))]);
  if (reports.length + foundings.length === 0)
    return done(null, [message([...standIns(seats), say('reviews-none')], menuFor(actor))]);
  const unusual = reports.filter(({ warnings }) => warnings.length > 0).length;
  const all = [
    ...reports.map(reviewButton),
    ...foundings.map(({ id, name }) =>
      commandButton(
        say('button-review-founding', { name: clipped(name, 40) }),
        'review-founding',
        String(id),
      ),
    ),
  ];
  return done(null, [
    message(
      [
        say('reviews-title'),
        ...standIns(seats),
        ...(reports.length > 0 ? [say('reviews-reports', { count: reports.length })] : []),
        ...(unusual > 0 ? [say('reviews-unusual', { count: unusual })] : []),
        ...(foundings.length > 0 ? [say('reviews-foundings', { count: foundings.length })] : []),
      ],
      paged(all, Number(page) || 0),
    ),
  ]);
};

/** What waits where the officer reviews. */
export const waitingFor = async ({ db, today }: Pick<ActionContext, 'db' | 'today'>, actor: Actor) => {
  const seats = await reviewSeats(db, actor, today);
  const [reports, foundings] = [
    await waitingReports(db, { seats, day: today }),
    await waitingFoundings(db, { seats, day: today }),
  ];
  return { seats, reports, foundings };
};

/** A line and a button among what there is to do. */
export const reviewsWaiting = async (
  context: ActionContext,
  actor: Actor,
): Promise<{ readonly lines: readonly Phrase[]; readonly buttons: readonly Button[] }> => {
  const { reports, foundings } = await waitingFor(context, actor);
  const count = reports.length + foundings.length;
  return count === 0
    ? { lines: [], buttons: [] }
    : {
        lines: [say('duties-reviews', { count })],
        buttons: [commandButton(say('button-reviews'), 'reviews')],
      };
};

const standIns = (seats: readonly Seat[]): readonly Phrase[] =>
  seats.flatMap(({ forName, until }) =>
    forName === null || until === null ? [] : [say('reviews-for', { name: forName, until: showDay(until) })],
  );

/** "⚠️ CĐCS May Hoa Mai – tháng 11/2026". */
export const reviewButton = ({ id, unitName, period, warnings }: Waiting): Button =>
  commandButton(
    say(warnings.length > 0 ? 'button-review-unusual' : 'button-review', {
      unit: clipped(unitName, 36),
      period: showPeriod(period),
    }),
    'review',
    String(id),
  );

const paged = (all: readonly Button[], page: number): readonly Button[] => {
  const here = all.slice(page * A_PAGE, (page + 1) * A_PAGE);
  const isMore = all.length > (page + 1) * A_PAGE;
  return isMore ? [...here, commandButton(say('button-more'), 'reviews', String(page + 1))] : here;
};
