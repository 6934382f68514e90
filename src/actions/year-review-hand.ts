import { menuFor } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { type Message, message, say } from '../core/message.ts';
import { contentIn, type ReviewContent } from '../core/reviews/content.ts';
import { movedSince, type ReviewFigures, type SeenFigures, seenIn } from '../core/reviews/figures.ts';
import { sensitiveWords } from '../core/reviews/sensitive.ts';
import { audit } from '../store/audit.ts';
import { confirmReview, handReview, returnReview } from '../store/year-review-steps.ts';
import { lockReview, noteSeen, type YearReview } from '../store/year-reviews.ts';
import {
  type Action,
  type ActionContext,
  type ActionResult,
  type Actor,
  done,
  type Notice,
  refused,
} from './action.ts';
import { idIn } from './review-begin.ts';
import { type Signer, signerIn, signersOf } from './sign-off.ts';
import { mayWriteReviews } from './year-review-begin.ts';
import { fileButtons, signReviewButton, takeBackButton } from './year-review-buttons.ts';
import { figuresFor, type Reviewed, reviewed } from './year-review-figures.ts';
import { renewOffers } from './year-review-renew.ts';
import { allReviewsButton, nameOf, reviewButton } from './year-review-words.ts';

type Context = ActionContext & { readonly actor: Actor };

/** What does not belong into a document that goes from hand to hand: asked to be looked at, never refused. */
export const yearReviewCheck: Action = async (_, { texts }) => {
  const all = Object.values(texts ?? {}).filter((text) => typeof text === 'string');
  const kinds = sensitiveWords(all);
  return done({ sensitive: kinds as never });
};

/** A review of one's own unit that may be written, held for this turn; or what is said instead. */
const writable = async (
  context: Context,
  id: unknown,
): Promise<{ readonly review: YearReview; readonly about: Reviewed } | Message> => {
  const { db, actor } = context;
  const review = await lockReview(db, Number(id));
  const about = review && (await reviewed(context, review));
  if (!review || !about || review.unitId !== actor.unitId || !mayWriteReviews(actor))
    return message([say('year-review-gone')], [allReviewsButton, ...menuFor(actor)]);
  if (review.state === 'open' || review.state === 'returned') return { review, about };
  return message(
    [say('year-review-handed-already', { name: nameOf(about) })],
    [reviewButton(review, nameOf(about)), allReviewsButton],
  );
};

/** Hands what was written to the unit's head; whoever heads the unit confirms it by that. */
export const yearReviewHand: Action = async (asked, { review: id }) => {
  if (!asked.actor) throw new Error('a review is written by an officer');
  const context = { ...asked, actor: asked.actor };
  const { db, actor, now, answers } = context;
  const found = await writable(context, id);
  if ('lines' in found) return done(null, [found]);
  const content = contentIn(answers);
  if (isEmpty(content)) return refused('year-review-empty');
  const signer = await signerIn(context, actor);
  const review = await handReview(db, { review: found.review, content, postId: actor.postId, at: now });
  await note(context, review, 'year-review.sent');
  const hand = { ...found, review };
  if (!signer) return handed(context, hand);
  const figures = await figuresFor(context, hand.about);
  const again = lookAgain(context, hand, figures);
  return again ? done(null, [again]) : confirmed(context, { ...hand, figures, signer });
};

const isEmpty = ({ texts, grade }: ReviewContent): boolean =>
  Object.keys(texts).length === 0 && grade === null;

type Handed = { readonly review: YearReview; readonly about: Reviewed };

const handed = async (context: Context, { review, about }: Handed): Promise<ActionResult> => {
  const { db, actor, today } = context;
  const signers = await signersOf(db, actor.unitId, today);
  const names = [...new Set(signers.map(({ personName }) => personName))].join(', ');
  const facts = { name: nameOf(about), by: actor.personName, names };
  const figures = await figuresFor(context, about);
  const moved = movedSince(seenSlot(context, figures.asOf), figures);
  await noteSeen(db, review.id, seenIn(figures));
  const notice = message([say('year-review-notice', facts)], [signReviewButton(review)]);
  return done(
    null,
    [
      message(
        [
          say(signers.length > 0 ? 'year-review-handed' : 'year-review-handed-nobody', facts),
          ...(moved.length > 0 ? [say('year-review-moved-meanwhile'), ...moved] : []),
        ],
        [takeBackButton(review), ...fileButtons(review), ...menuFor(actor)],
      ),
    ],
    signers.map(({ personId, id }) => ({ personId, postId: id, message: notice })),
  );
};

/** What the conversation was begun with: figures that moved while it went on are told. */
const seenSlot = ({ slots }: Context, on: string): SeenFigures | null =>
  slots.seen === undefined || slots.seen === null
    ? null
    : { on, figures: slots.seen as SeenFigures['figures'] };

/** What moved since the head was shown it: nobody confirms figures that were not on the screen. Null where nothing did. */
export const lookAgain = (context: Context, { review }: Handed, figures: ReviewFigures): Message | null => {
  const moved = movedSince(seenSlot(context, figures.asOf), figures);
  return moved.length === 0
    ? null
    : message([say('year-review-moved-look'), ...moved], [signReviewButton(review), allReviewsButton]);
};

type Agreed = Handed & { readonly figures: ReviewFigures; readonly signer: Signer };

/** Confirms a held review as it stands, with the figures that its head has seen. */
export const confirmed = async (
  context: Context,
  { review, about, figures, signer: { forPostId } }: Agreed,
): Promise<Extract<ActionResult, { ok: true }>> => {
  const { db, actor, now } = context;
  await confirmReview(db, { review, postId: actor.postId, forPostId, at: now }, figures);
  await note(context, review, 'year-review.confirmed');
  const offers = await renewOffers(context, about);
  const isOwn = (one: Notice): boolean => 'personId' in one && one.personId === actor.personId;
  const own = offers.filter(isOwn).map((one) => one.message);
  const open = figures.below.filter(({ isConfirmed }) => !isConfirmed).length;
  return done(
    null,
    [
      message(
        [
          say('year-review-confirmed', { name: nameOf(about) }),
          ...(open > 0 ? [say('year-review-confirmed-without', { count: open })] : []),
          ...own.flatMap(({ lines }) => lines),
        ],
        [
          ...fileButtons(review),
          ...own.flatMap(({ buttons }) => buttons),
          allReviewsButton,
          ...menuFor(actor),
        ],
      ),
    ],
    offers.filter((one) => !isOwn(one)),
  );
};

/** Whoever wrote it wants it back before the head has decided. */
export const yearReviewTakeBack: Action = async (asked, { review: id }) => {
  const { db, actor, now } = asked;
  const review = actor ? await lockReview(db, idIn(id) ?? 0) : null;
  const about = review && (await reviewed(asked, review));
  if (!actor || !review || !about || review.unitId !== actor.unitId || !mayWriteReviews(actor))
    return done(null, [message([say('year-review-gone')], menuFor(actor))]);
  if (review.state !== 'waiting')
    return done(null, [
      message(
        [say('year-review-not-waiting', { name: nameOf(about) })],
        [reviewButton(review, nameOf(about))],
      ),
    ]);
  await returnReview(db, { review, postId: actor.postId, forPostId: null, at: now }, null);
  await note({ ...asked, actor }, review, 'year-review.taken-back');
  const open = { ...review, state: 'returned' as const };
  return done(null, [
    message([say('year-review-taken-back', { name: nameOf(about) })], [reviewButton(open, nameOf(about))]),
  ]);
};

export const note = (
  { db, now, actor, chat }: Context,
  review: YearReview,
  what: string,
  after: JsonObject = {},
): Promise<unknown> =>
  audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what, about: `unit_review:${review.id}` },
    after: { revision: review.revision, ...after },
  });
