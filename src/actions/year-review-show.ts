import { showDay } from '../core/day.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { JsonObject } from '../core/flow/types.ts';
import { clipped } from '../core/fold.ts';
import { type Button, type Message, message, type Phrase, say } from '../core/message.ts';
import { targetKey } from '../core/programme/target-key.ts';
import { seenIn } from '../core/reviews/figures.ts';
import { noteSeen, reviewById, reviewsBelow, reviewsOfUnit, type YearReview } from '../store/year-reviews.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { idIn } from './review-begin.ts';
import { signerIn } from './sign-off.ts';
import { mayWriteReviews } from './year-review-begin.ts';
import {
  comingButtons,
  fileButtons,
  reopenReviewButton,
  signReviewButton,
  takeBackButton,
} from './year-review-buttons.ts';
import { contentLines } from './year-review-content.ts';
import { figuresFor, type Reviewed, reviewed } from './year-review-figures.ts';
import { mayLook } from './year-review-file.ts';
import { type Coming, openedAndComing } from './year-review-plans.ts';
import { renewButtons } from './year-review-renew.ts';
import { changedLines } from './year-review-reopen.ts';
import { figuresSeen } from './year-review-reports.ts';
import { allReviewsButton, lookButton, nameOf, reviewButton, screenLines } from './year-review-words.ts';

type Context = ActionContext & { readonly actor: Actor };

/** The reviews of the unit; or one of them, its text, or what one that is to come would show today. */
export const yearReviewShow: Action = async (asked, slots) => {
  if (!asked.actor) throw new Error('reviews are shown to an officer');
  const context = { ...asked, actor: asked.actor };
  if (typeof slots.review === 'string') return done(null, [await oneMessage(context, slots)]);
  if (typeof slots.event === 'string') return done(null, [await aheadMessage(context, slots)]);
  return done(null, [await listMessage(context)]);
};

/** So many stand in a list. */
const A_PAGE = 6;

type Row = { readonly review: YearReview; readonly about: Reviewed; readonly told: readonly Phrase[] };

const listMessage = async (context: Context): Promise<Message> => {
  const { db, actor } = context;
  const coming = await openedAndComing(context);
  const all = await reviewsOfUnit(db, actor.unitId);
  const rows: Row[] = [];
  for (const review of all.slice(0, A_PAGE)) {
    const about = await reviewed(context, review);
    if (about) rows.push({ review, about, told: await changedLines(context, review) });
  }
  const signs = (await signerIn(context, actor)) !== null;
  if (rows.length === 0 && coming.length === 0) return message([say('year-reviews-none')], menuFor(actor));
  return message(
    [
      say('year-reviews-title', { unit: actor.unitName }),
      ...rows.flatMap(({ review, about, told }) => [stateLine(review, nameOf(about), signs), ...told]),
      ...comingLines(coming),
    ],
    [
      ...rows
        .slice(0, 4)
        .map(({ review, about }) =>
          signs && review.state === 'waiting'
            ? signReviewButton(review, nameOf(about))
            : reviewButton(review, nameOf(about)),
        ),
      ...(await renewable(context, rows)),
      ...coming.slice(0, 3).flatMap((one) => comingButtons(actor, one)),
      ...menuFor(actor),
    ],
  );
};

/** Each plan that may be carried on, once. */
const renewable = async (context: Context, rows: readonly Row[]): Promise<readonly Button[]> => {
  const found = new Map<string, Button>();
  for (const { review, about } of rows)
    for (const button of await renewButtons(context, about, review)) found.set(button.data, button);
  return [...found.values()];
};

/** `signs`: it waits for whoever looks at it. */
const stateLine = ({ state, heldOn }: YearReview, name: Phrase, signs = false): Phrase =>
  say(signs && state === 'waiting' ? 'year-reviews-waiting-you' : `year-reviews-${state}`, {
    ...{ name, day: showDay(heldOn) },
  });

const comingLines = (coming: readonly Coming[]): readonly Phrase[] =>
  coming.map(({ event, next }) =>
    next
      ? say('year-reviews-coming', { name: event.title, day: showDay(next.on) })
      : say('year-reviews-undated', { name: event.title, when: event.when }),
  );

/** Before its day a review can only be looked at: nothing of it is kept. */
const aheadMessage = async (context: Context, { programme, event }: JsonObject): Promise<Message> => {
  const { actor } = context;
  const coming = (await openedAndComing(context)).find(
    (one) => one.pack.id === programme && targetKey(one.event.id) === event,
  );
  const about =
    coming &&
    (await reviewed(context, {
      ...{ unitId: actor.unitId, programme: coming.pack.id, event: coming.event.id },
      occasion: coming.occasion,
    }));
  if (!coming || !about) return listMessage(context);
  const figures = await figuresSeen(context, about, await figuresFor(context, about));
  return message(
    [
      say('year-review-ahead', { day: coming.next ? showDay(coming.next.on) : '' }),
      { vi: '' },
      ...screenLines(about, figures, { seen: null, isFrozen: false }),
    ],
    [allReviewsButton, ...menuFor(actor)],
  );
};

const oneMessage = async (context: Context, { review: named, text }: JsonObject): Promise<Message> => {
  const { db, actor } = context;
  const review = await reviewById(db, idIn(named) ?? 0);
  const about = review && (await reviewed(context, review));
  if (!review || !about || !(await mayLook(context, review)))
    return message([say('year-review-gone')], [allReviewsButton, ...menuFor(actor)]);
  if (typeof text === 'string' && text !== '') return textMessage(context, review, about);
  const all = review.figures ?? (await figuresFor(context, about));
  const figures = await figuresSeen(context, about, all);
  const isOwn = review.unitId === actor.unitId;
  if (isOwn && review.state !== 'confirmed' && mayWriteReviews(actor))
    await noteSeen(db, review.id, seenIn(figures));
  return message(
    [
      stateLine(review, nameOf(about)),
      { vi: '' },
      ...screenLines(about, figures, { seen: review.seen, isFrozen: review.figures !== null }),
    ],
    [
      ...(isOwn ? await ownButtons(context, review, about) : []),
      ...(isOwn ? await belowButtons(context, review) : []),
      ...(await renewButtons(context, about, review)),
      ...(hasText(review)
        ? [commandButton(say('button-year-review-text'), 'year-review-text', String(review.id), '1')]
        : []),
      ...fileButtons(review),
      allReviewsButton,
    ],
  );
};

const hasText = ({ content }: YearReview): boolean => Object.keys(content.texts).length > 0;

const ownButtons = async (
  context: Context,
  review: YearReview,
  about: Reviewed,
): Promise<readonly Button[]> => {
  const { actor } = context;
  const signer = await signerIn(context, actor);
  if (review.state === 'confirmed') return signer ? [reopenReviewButton(review)] : [];
  if (review.state === 'waiting') {
    return [
      ...(signer ? [signReviewButton(review)] : []),
      ...(mayWriteReviews(actor) ? [takeBackButton(review)] : []),
    ];
  }
  return mayWriteReviews(actor) ? [reviewButton(review, nameOf(about))] : [];
};

/** The reviews of units directly below that are confirmed. */
const belowButtons = async ({ db, today }: Context, review: YearReview): Promise<readonly Button[]> =>
  (await reviewsBelow(db, review, today))
    .filter(({ state }) => state === 'confirmed')
    .slice(0, 4)
    .map((below) =>
      lookButton(below, say('button-year-review-below', { unit: clipped(below.unitName, 40) })),
    );

const textMessage = async (context: Context, review: YearReview, about: Reviewed): Promise<Message> =>
  message(
    [
      say('year-review-title', {
        name: nameOf(about),
        unit: about.unit.name,
        document: about.pack.document.name,
      }),
      ...(await contentLines(context, about, review)),
    ],
    [lookButton(review, say('button-year-review-figures')), allReviewsButton],
  );
