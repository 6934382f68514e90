import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { reasonId } from '../core/flow/state.ts';
import type { Ask, Json, JsonObject } from '../core/flow/types.ts';
import { message, type Phrase, say, together } from '../core/message.ts';
import type { AskedItem } from '../core/reports/review.ts';
import type { ReportsBelow } from '../core/reviews/below-reports.ts';
import { answersOf } from '../core/reviews/content.ts';
import { type ReviewFigures, seenIn } from '../core/reviews/figures.ts';
import { optionsOf } from '../core/reviews/options.ts';
import { questionsToReturn } from '../core/reviews/questions.ts';
import { sensitiveWords } from '../core/reviews/sensitive.ts';
import { returnReview } from '../store/year-review-steps.ts';
import { noteSeen, type YearReview } from '../store/year-reviews.ts';
import { type Action, type ActionContext, type Actor, type Begin, done } from './action.ts';
import { textIn } from './founding-facts.ts';
import { idIn } from './review-begin.ts';
import { toldOf } from './review-decide.ts';
import { questionsFor } from './year-review-begin.ts';
import { contentLines } from './year-review-content.ts';
import { figuresFor, type Reviewed } from './year-review-figures.ts';
import { confirmed, lookAgain, note } from './year-review-hand.ts';
import { heldToConfirm } from './year-review-held.ts';
import { figuresSeen } from './year-review-reports.ts';
import { allReviewsButton, nameOf, reviewButton, screenLines } from './year-review-words.ts';

type Context = ActionContext & { readonly actor: Actor };

const gone = (actor: Actor) => message([say('year-review-sign-gone')], [allReviewsButton, ...menuFor(actor)]);

/** The whole review on the screen, as it is about to be confirmed. */
export const yearReviewSignBegin: Begin = async (context, { review: named }) => {
  const found = await heldToConfirm(context, idIn(named) ?? 0, 'waiting');
  if (!found) return { messages: [gone(context.actor)] };
  const { review, about } = found;
  const figures = await figuresFor(context, about);
  const shown = await figuresSeen(context, about, figures);
  const steps = questionsToReturn(
    questionsFor(context, about, figures),
    Object.keys(review.content.estimates),
  );
  await noteSeen(context.db, review.id, seenIn(figures));
  return {
    subject: `year-review-sign:${review.id}.${review.revision}:post:${context.actor.postId}`,
    form: null,
    slots: {
      ...{ review: review.id, revision: review.revision, seen: seenIn(figures).figures },
      reportsBelow: (figures.reportsBelow ?? null) as unknown as Json,
      screen: together([
        ...screenLines(about, shown, { seen: review.seen, isFrozen: false }),
        ...(await contentLines(context, about, review)),
        ...sensitiveLines(review),
      ]) as unknown as Json,
      steps: steps as unknown as Json,
      items: optionsOf(steps, answersOf(review.content)),
    },
  };
};

/** The head answers for what leaves: told of it even where the writer was. */
const sensitiveLines = ({ content }: YearReview): readonly Phrase[] => {
  const kinds = sensitiveWords(Object.values(content.texts));
  return kinds ? [{ vi: '' }, say('year-review-sensitive-here', { kinds })] : [];
};

/** What is decided on, if it still is what was on the screen. */
const decided = async (asked: ActionContext, { review, revision }: JsonObject) => {
  if (!asked.actor) throw new Error('a review is confirmed by an officer');
  const context = { ...asked, actor: asked.actor };
  const found = await heldToConfirm(context, Number(review), 'waiting');
  return { context, found: found?.review.revision === revision ? found : null };
};

/** "Xác nhận": the figures that were on the screen stay with the review; where they have moved, it is looked at again. */
export const yearReviewApprove: Action = async (asked, args) => {
  const { context, found } = await decided(asked, args);
  if (!found) return done(null, [gone(context.actor)]);
  const { review, about } = found;
  const figures = await figuresOnScreen(context, about);
  const again = lookAgain(context, found, figures);
  if (again) return done(null, [again]);
  const result = await confirmed(context, { ...found, figures });
  if (review.writtenBy === null) return result;
  const facts = { name: nameOf(about), by: context.actor.personName };
  const { notices } = await toldOf(context, review.writtenBy, [
    message(
      [say('year-review-notice-confirmed', facts)],
      [reviewButton({ ...review, state: 'confirmed' }, nameOf(about))],
    ),
  ]);
  const others = notices.filter(
    (notice) => !('personId' in notice) || notice.personId !== context.actor.personId,
  );
  return { ...result, notices: [...(result.notices ?? []), ...others] };
};

/** Reports come from below all the time: those that were on the screen are confirmed, or a country would never be. */
const figuresOnScreen = async (context: Context, about: Reviewed): Promise<ReviewFigures> => {
  const figures = await figuresFor(context, about);
  const { reportsBelow } = context.slots;
  return reportsBelow === undefined
    ? figures
    : { ...figures, reportsBelow: reportsBelow as unknown as ReportsBelow | null };
};

/** Gives it back, item by item with reasons; it stays in the unit. */
export const yearReviewReturn: Action = async (asked, args) => {
  const { context, found } = await decided(asked, args);
  if (!found) return done(null, [gone(context.actor)]);
  const { db, actor, now } = context;
  const { review, about, signer } = found;
  const items = itemsIn(context);
  await returnReview(db, { review, postId: actor.postId, forPostId: signer.forPostId, at: now }, items);
  await note(context, review, 'year-review.returned', { items: items.map(({ item }) => item) });
  const facts = { name: nameOf(about), by: actor.personName, count: items.length };
  const back = commandButton(say('button-year-review-mend', facts), 'year-review', String(review.id));
  const { notices, isTold } = await toldOf(context, review.writtenBy ?? actor.postId, [
    message([say('year-review-notice-returned', facts), ...askedLines(context, items)], [back]),
  ]);
  return done(
    null,
    [
      message(
        [say('year-review-returned', facts), ...(isTold ? [] : [say('review-untold')])],
        [allReviewsButton, ...menuFor(actor)],
      ),
    ],
    notices,
  );
};

/** The questions that the conversation was begun with. */
const stepsIn = ({ slots }: ActionContext): readonly Ask[] =>
  Array.isArray(slots.steps) ? (slots.steps as unknown as readonly Ask[]) : [];

/** The chosen items, each with what was said about it. */
const itemsIn = (context: ActionContext): readonly AskedItem[] => {
  const chosen = context.answers['which-items'];
  return stepsIn(context).flatMap(({ id }) =>
    Array.isArray(chosen) && chosen.includes(id)
      ? [{ item: id, reason: textIn(context.answers, reasonId(id)) ?? '' }]
      : [],
  );
};

const askedLines = (context: ActionContext, items: readonly AskedItem[]): readonly Phrase[] =>
  stepsIn(context).flatMap(({ id, label }, n) =>
    items
      .filter(({ item }) => item === id)
      .map(({ reason }) => say('review-line', { n: n + 1, label, value: reason })),
  );
