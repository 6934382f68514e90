import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { clipped } from '../core/fold.ts';
import { type Button, message, type Phrase, say } from '../core/message.ts';
import { showPeriod } from '../core/reports/periods.ts';
import { waitingExceptions } from '../store/exceptions.ts';
import { reviewSeats, type Seat, type Waiting, waitingFoundings, waitingReports } from '../store/reviews.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { requestButton, requestsFor } from './request-show.ts';
import { signaturesFor, signButton } from './sign-off.ts';

/** So many buttons at a time. */
const A_PAGE = 8;

/** What waits for this officer: how much, and each by its button, with warnings first. */
export const reviewsShow: Action = async (context, { page }) => {
  const { actor } = context;
  if (!actor) throw new Error('what waits is shown to an officer');
  const waiting = await waitingFor(context, actor);
  if (waiting.seats.length === 0 && waiting.requests.length === 0 && waiting.signatures.length === 0)
    return done(null, [message([say('reviews-not-yours')], menuFor(actor))]);
  if (countOf(waiting) === 0)
    return done(null, [message([...standIns(waiting.seats), say('reviews-none')], menuFor(actor))]);
  const plain = waiting.reports.filter(isPlain).length;
  const together = plain > 1 ? [commandButton(say('button-review-all', { count: plain }), 'review-all')] : [];
  const lines = [say('reviews-title'), ...standIns(waiting.seats), ...countLines(waiting, plain)];
  return done(null, [message(lines, [...together, ...paged(buttonsOf(waiting), Number(page) || 0)])]);
};

const countLines = (
  { reports, foundings, wishes, requests, signatures }: WaitingHere,
  plain: number,
): readonly Phrase[] =>
  (
    [
      ['reviews-signatures', signatures.length],
      ['reviews-reports', reports.length],
      ['reviews-plain', reports.length === plain ? 0 : plain],
      ['reviews-unusual', reports.filter(({ warnings }) => warnings.length > 0).length],
      ['reviews-foundings', foundings.length],
      ['reviews-wishes', wishes.length],
      ['reviews-requests', requests.length],
    ] as const
  ).flatMap(([key, count]) => (count > 0 ? [say(key, { count })] : []));

const buttonsOf = ({ reports, foundings, wishes, requests, signatures }: WaitingHere): readonly Button[] => [
  ...requests.map(requestButton),
  ...signatures.map(({ draftId, title }) => signButton(title, draftId)),
  ...wishes.map(({ id, unitName, period }) =>
    commandButton(
      say('button-reopen-wish', { unit: clipped(unitName, 32), period: showPeriod(period) }),
      'reopen-review',
      String(id),
    ),
  ),
  ...reports.map(reviewButton),
  ...foundings.map(({ id, name }) =>
    commandButton(say('button-review-founding', { name: clipped(name, 40) }), 'review-founding', String(id)),
  ),
];

type WaitingHere = Awaited<ReturnType<typeof waitingFor>>;

/** How much waits. */
export const countOf = ({ reports, foundings, wishes, requests, signatures }: WaitingHere): number =>
  reports.length + foundings.length + wishes.length + requests.length + signatures.length;

/** Reports that may be confirmed together: without warnings, and not decided on before in another revision. */
export const isPlain = ({ warnings, isAgain }: Waiting): boolean => warnings.length === 0 && !isAgain;

/** What waits where the officer reviews. */
export const waitingFor = async (
  { db, now, today }: Pick<ActionContext, 'db' | 'now' | 'today'>,
  actor: Actor,
) => {
  const seats = await reviewSeats(db, actor, today);
  const asked = { seats, day: today };
  const [reports, foundings, wishes, requests, signatures] = [
    await waitingReports(db, asked),
    await waitingFoundings(db, asked),
    await waitingExceptions(db, asked),
    await requestsFor({ db, now, today }, actor),
    await signaturesFor({ db, today }, actor),
  ];
  return { seats, reports, foundings, wishes, requests, signatures };
};

/** A line and a button among what there is to do. */
export const reviewsWaiting = async (
  context: ActionContext,
  actor: Actor,
): Promise<{ readonly lines: readonly Phrase[]; readonly buttons: readonly Button[] }> => {
  const count = countOf(await waitingFor(context, actor));
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
