import { menuFor } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { type Message, message, type Phrase, say } from '../core/message.ts';
import { audit } from '../store/audit.ts';
import type { Db } from '../store/db.ts';
import { changedBelow, reopenReview } from '../store/year-review-reopen.ts';
import type { YearReview } from '../store/year-reviews.ts';
import { type Action, type Actor, type Begin, done } from './action.ts';
import { textIn } from './founding-facts.ts';
import { idIn } from './review-begin.ts';
import { toldOf } from './review-decide.ts';
import { mayWriteReviews } from './year-review-begin.ts';
import { heldToConfirm } from './year-review-held.ts';
import { allReviewsButton, nameOf, reviewButton } from './year-review-words.ts';

const gone = (actor: Actor): Message =>
  message([say('year-review-reopen-gone')], [allReviewsButton, ...menuFor(actor)]);

/** Why a confirmed review is to be opened again. */
export const yearReviewReopenBegin: Begin = async (context, { review: named }) => {
  const found = await heldToConfirm(context, idIn(named) ?? 0, 'confirmed');
  if (!found) return { messages: [gone(context.actor)] };
  const { id, revision } = found.review;
  return {
    subject: `year-review-reopen:${id}.${revision}:post:${context.actor.postId}`,
    form: null,
    slots: { review: id, revision, name: nameOf(found.about) as unknown as JsonObject },
  };
};

/** Opens it again as a draft; whoever wrote it is told why, and may change it. */
export const yearReviewReopen: Action = async (asked, { review: id, revision }) => {
  if (!asked.actor) throw new Error('a review is opened again by an officer');
  const context = { ...asked, actor: asked.actor };
  const { db, actor, now, chat, answers } = context;
  const found = await heldToConfirm(context, Number(id), 'confirmed');
  if (!found || found.review.revision !== revision) return done(null, [gone(actor)]);
  const { review, about, signer } = found;
  const reason = textIn(answers, 'reason') ?? '';
  await reopenReview(db, { review, postId: actor.postId, forPostId: signer.forPostId, at: now }, reason);
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'year-review.reopened' },
    ...{ about: `unit_review:${review.id}`, before: { figures: review.figures, at: review.confirmedAt } },
    after: { revision: review.revision },
  });
  const facts = { name: nameOf(about), by: actor.personName, reason };
  const write = reviewButton({ ...review, state: 'returned' }, nameOf(about));
  const { notices } = await toldOf(context, review.writtenBy ?? actor.postId, [
    message([say('year-review-notice-reopened', facts)], [write]),
  ]);
  const isOther = (one: (typeof notices)[number]): boolean =>
    !('personId' in one) || one.personId !== actor.personId;
  return done(
    null,
    [
      message(
        [say('year-review-reopened', facts)],
        [...(mayWriteReviews(actor) ? [write] : []), allReviewsButton, ...menuFor(actor)],
      ),
    ],
    notices.filter(isOther),
  );
};

/** Which units below have opened again what this review was built on; empty where none has. */
export const changedLines = async (
  { db, today }: { readonly db: Db; readonly today: string },
  review: YearReview,
): Promise<readonly Phrase[]> => {
  const changed = await changedBelow(db, review, today);
  const built = changed.filter(
    ({ unitId }) => review.state === 'confirmed' || review.content.quotes.includes(unitId),
  );
  const names = built.map(({ unitName }) => unitName).join('; ');
  return built.length > 0 ? [say(`year-reviews-changed-${stateOf(review)}`, { names })] : [];
};

const stateOf = ({ state }: YearReview): 'confirmed' | 'open' => (state === 'confirmed' ? state : 'open');
