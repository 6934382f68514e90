import { mayDecideOn } from '../core/access.ts';
import { commandButton } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { type Button, message, say } from '../core/message.ts';
import { figuresOf, isNil } from '../core/reports/figures.ts';
import { answerable } from '../store/answerable.ts';
import { type AuditEntry, audit } from '../store/audit.ts';
import { revisionsOf } from '../store/reports.ts';
import { confirmReports, type Decider, lockReports } from '../store/review-decisions.ts';
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
  const { notices, untold } = await confirm({ ...context, actor: context.actor }, [found]);
  const lines = [
    say('review-confirmed', namesOf(context, found)),
    ...(untold === 0 ? [] : [say('review-untold')]),
  ];
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

/** Confirms held reports and tells who sent them; `untold`: of how many nobody could be told. */
export const confirm = async (
  context: Deciding,
  reports: readonly Waiting[],
): Promise<{ readonly notices: readonly Notice[]; readonly untold: number }> => {
  const { db, now, actor } = context;
  const revisions = await revisionsOf(db, reports);
  const accepted = reports.flatMap((report, n) => {
    const revision = revisions[n];
    return revision ? [{ report, ...revision }] : [];
  });
  await confirmReports(
    db,
    accepted.map(({ report, answers }) => {
      const form = formOfReport(context, report);
      return { ...report, nil: isNil(form, answers), figures: figuresOf(form, answers) };
    }),
    { postId: actor.postId, at: now },
  );
  const notes = reports.map((one) =>
    noteOf(context, one, { what: 'report.confirmed', after: { revision: one.revision } }),
  );
  await audit(db, ...notes);
  return tellingOf(context, accepted);
};

/** What is said to everybody who answers for what posts sent. */
const tellingOf = async (
  context: Deciding,
  accepted: readonly { readonly report: Waiting; readonly sentBy: number }[],
) => {
  const people = await answerable(context.db, {
    postIds: accepted.map(({ sentBy }) => sentBy),
    day: context.today,
  });
  const told = accepted.map(({ report, sentBy }) => ({
    message: message([say('review-notice-confirmed', namesOf(context, report))]),
    people: people.filter(({ postId }) => postId === sentBy),
  }));
  return {
    notices: told.flatMap(({ message: one, people: those }) =>
      those.map(({ personId, ownPostId }) => ({ personId, postId: ownPostId, message: one })),
    ),
    untold: told.filter(({ people: those }) => !those.some(({ hasChat }) => hasChat)).length,
  };
};

export const deciderOf = ({ actor, now }: Deciding, { forPostId }: Pick<Waiting, 'forPostId'>): Decider => ({
  postId: actor.postId,
  forPostId,
  at: now,
});

type Noted = { readonly what: string; readonly after: JsonObject };

export const note = (context: Deciding, report: Waiting, noted: Noted): Promise<unknown> =>
  audit(context.db, noteOf(context, report, noted));

const noteOf = (
  { now, actor, chat }: Deciding,
  { id, forPostId }: Waiting,
  { what, after }: Noted,
): AuditEntry => ({
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
  const people = await answerable(db, { postIds: [sentBy], day: today });
  return {
    notices: people.flatMap(({ personId, ownPostId }) =>
      messages.map((one) => ({ personId, postId: ownPostId, message: one })),
    ),
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
