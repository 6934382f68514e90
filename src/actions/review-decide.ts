import { mayDecideOn } from '../core/access.ts';
import { commandButton } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { type Button, message, say } from '../core/message.ts';
import { figuresOf, isNil } from '../core/reports/figures.ts';
import { audit } from '../store/audit.ts';
import { revisionOf } from '../store/reports.ts';
import { answerable, confirmReport, type Decider, lockReports } from '../store/review-decisions.ts';
import { reviewSeats, type Waiting, waitingReports } from '../store/reviews.ts';
import { type Action, type ActionContext, type Actor, done, type Notice } from './action.ts';
import { formOfReport, goneMessage, namesOf } from './review-begin.ts';
import { countOf, reviewButton, waitingFor } from './reviews-show.ts';

/** Confirms the revision that was shown, and tells who sent it. */
export const reviewConfirm: Action = async (context, { report, revision }) => {
  const found = await heldReport(context, Number(report));
  if (!found || !context.actor) return done(null, [await goneMessage(context, Number(report))]);
  if (found.revision !== revision)
    return done(null, [message([say('review-changed')], [reviewButton(found)])]);
  const { notices, isTold } = await confirm({ ...context, actor: context.actor }, found);
  const lines = [say('review-confirmed', namesOf(context, found)), ...(isTold ? [] : [say('review-untold')])];
  return done(null, [message(lines, await nextButtons(context, context.actor))], notices);
};

/** A report held for this turn, if it waits for this officer as of now. */
export const heldReport = async (context: ActionContext, id: number): Promise<Waiting | null> => {
  const { db, actor, today } = context;
  if (!actor) return null;
  await lockReports(db, [id]);
  const seats = await reviewSeats(db, actor, today);
  const [found] = await waitingReports(db, { seats, day: today, ids: [id] });
  return found && seats.some((seat) => mayDecideOn(found, seat)) ? found : null;
};

type Deciding = ActionContext & { readonly actor: Actor };

/** Confirms a held report; `isTold`: whether anybody could be told. */
export const confirm = async (
  context: Deciding,
  report: Waiting,
): Promise<{ readonly notices: readonly Notice[]; readonly isTold: boolean }> => {
  const { db } = context;
  const form = formOfReport(context, report);
  const { answers, sentBy } = await revisionOf(db, report.id, report.revision);
  await confirmReport(
    db,
    { ...report, nil: isNil(form, answers), figures: figuresOf(form, answers) },
    deciderOf(context, report),
  );
  await note(context, report, { what: 'report.confirmed', after: { revision: report.revision } });
  return toldOf(context, sentBy, [message([say('review-notice-confirmed', namesOf(context, report))])]);
};

export const deciderOf = ({ actor, now }: Deciding, { forPostId }: Pick<Waiting, 'forPostId'>): Decider => ({
  postId: actor.postId,
  forPostId,
  at: now,
});

type Noted = { readonly what: string; readonly after: JsonObject };

export const note = (
  { db, now, actor, chat }: Deciding,
  { id, forPostId }: Waiting,
  { what, after }: Noted,
): Promise<unknown> =>
  audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what, about: `report:${id}` },
    before: { state: 'sent' },
    after: { ...after, ...(forPostId === null ? {} : { for: `post:${forPostId}` }) },
  });

/** The same messages for everybody who answers for what a post sent. */
export const toldOf = async (
  { db, today }: ActionContext,
  sentBy: number,
  messages: readonly Notice['message'][],
): Promise<{ readonly notices: readonly Notice[]; readonly isTold: boolean }> => {
  const people = await answerable(db, { postId: sentBy, day: today });
  return {
    notices: people.flatMap(({ personId }) => messages.map((one) => ({ personId, message: one }))),
    isTold: people.some(({ hasChat }) => hasChat),
  };
};

/** On to the next one that waits. */
export const nextButtons = async (context: ActionContext, actor: Actor): Promise<readonly Button[]> => {
  const waiting = await waitingFor(context, actor);
  const [next] = waiting.reports;
  const left = countOf(waiting);
  return [
    ...(next ? [reviewButton(next)] : []),
    ...(left > (next ? 1 : 0) ? [commandButton(say('button-reviews'), 'reviews')] : []),
    commandButton(say('menu-duties'), 'duties'),
  ];
};
