import { mayFileReports } from '../core/access.ts';
import { formOf } from '../core/definitions.ts';
import { menuFor } from '../core/flow/buttons.ts';
import type { Json, JsonObject } from '../core/flow/types.ts';
import { type Message, message, say, together } from '../core/message.ts';
import { groupOf, type QuotaLine } from '../core/programme/quota-answer.ts';
import { shortFigures } from '../core/programme/quota-figures.ts';
import { idsOf } from '../core/programme/renew.ts';
import { targetKey } from '../core/programme/target-key.ts';
import { showPeriod } from '../core/reports/periods.ts';
import { answersOf } from '../core/reviews/content.ts';
import { isGraded, mayEstimate } from '../core/reviews/event.ts';
import { type ReviewFigures, seenIn } from '../core/reviews/figures.ts';
import { optionsOf } from '../core/reviews/options.ts';
import {
  type Estimable,
  questionsToReturn,
  REVIEW_FORM,
  type ReviewQuestions,
  reviewQuestions,
} from '../core/reviews/questions.ts';
import { askedOfReview } from '../store/year-review-steps.ts';
import { lockReview, noteSeen, reviewBefore, type YearReview } from '../store/year-reviews.ts';
import type { ActionContext, Actor, Begin } from './action.ts';
import { idIn } from './review-begin.ts';
import { signerIn } from './sign-off.ts';
import { reopenReviewButton } from './year-review-buttons.ts';
import { figuresFor, type Reviewed, reviewed } from './year-review-figures.ts';
import { figuresSeen } from './year-review-reports.ts';
import { allReviewsButton, lookButton, movedLines, nameOf, screenLines } from './year-review-words.ts';

type Context = ActionContext & { readonly actor: Actor };

/** Whether an officer writes reviews of the own unit: whoever does its work; an officer of a programme reports for a post. */
export const mayWriteReviews = (actor: Actor): boolean => mayFileReports(actor) && actor.programme === null;

/** One draft for each review, whoever of the unit goes on with it. */
const subjectOf = ({ id, unitId }: YearReview): string => `year-review:unit:${unitId}:${id}`;

/** What an officer is walked through; of a review that was given back only what is asked for. */
export const yearReviewBegin: Begin = async (context, { review: named }) => {
  const { db, actor } = context;
  const review = await lockReview(db, idIn(named) ?? 0);
  const about = review && (await reviewed(context, review));
  const refusal = await refusalOf(context, review, about);
  if (refusal || !review || !about) return { messages: [refusal ?? message([say('year-review-gone')])] };
  const figures = await figuresSeen(context, about, await figuresFor(context, about));
  const asked = review.state === 'returned' ? await askedOfReview(db, review.id) : [];
  const facts = await factsOf(context, { review, about, figures }, asked.length > 0);
  await noteSeen(db, review.id, seenIn(figures));
  return {
    subject: subjectOf(review),
    form: null,
    slots: {
      ...{ review: review.id, formTitle: about.event.title as Json, unitName: actor.unitName },
      ...{ periodText: showPeriod(review.occasion) as Json, ...facts },
      ...(asked.length > 0
        ? {
            ...{ mode: 'asked', askedHere: true, askedCount: asked.length },
            sent: answersOf(review.content),
            asked: Object.fromEntries(asked.map(({ item, reason }) => [item, reason])),
          }
        : review.revision > 0
          ? {
              sent: answersOf(review.content),
              mode: 'own',
              items: itemsOf(context, { review, about, figures }),
            }
          : {}),
    },
    fresh: facts,
  };
};

const refusalOf = async (
  context: Context,
  review: YearReview | null,
  about: Reviewed | null,
): Promise<Message | null> => {
  const { actor } = context;
  if (!review || !about || review.unitId !== actor.unitId)
    return message([say('year-review-gone')], [allReviewsButton, ...menuFor(actor)]);
  if (!mayWriteReviews(actor)) return message([say('year-review-not-yours')], menuFor(actor));
  if (review.state === 'open' || review.state === 'returned') return null;
  const key = review.state === 'waiting' ? 'year-review-waits' : 'year-review-is-confirmed';
  return message(
    [say(key, { name: nameOf(about) })],
    [
      ...(review.state === 'confirmed' && (await signerIn(context, context.actor))
        ? [reopenReviewButton(review)]
        : []),
      lookButton(review, say('button-view')),
      allReviewsButton,
    ],
  );
};

type About = { readonly review: YearReview; readonly about: Reviewed; readonly figures: ReviewFigures };

/** What may be changed of what was written before. */
const itemsOf = (context: Context, { review, about, figures }: About): Json =>
  optionsOf(
    questionsToReturn(questionsFor(context, about, figures), Object.keys(review.content.estimates)),
    answersOf(review.content),
  );

/** What the conversation rests on, as it is now. */
const factsOf = async (
  context: Context,
  { review, about, figures }: About,
  isAsked: boolean,
): Promise<JsonObject> => {
  const previous = await textsBefore(context, about);
  const isHead = (await signerIn(context, context.actor)) !== null;
  return {
    screen: together(
      isAsked
        ? [nameOf(about), ...movedLines(review.seen, figures)]
        : screenLines(about, figures, { seen: review.seen, isFrozen: false }),
    ) as unknown as Json,
    steps: reviewQuestions(questionsFor(context, about, figures)) as unknown as Json,
    ...{ previous, hand: isHead ? 'confirm' : 'send' },
    seen: seenIn(figures).figures,
    look: lookButton(review, nameOf(about)).data,
  };
};

const textsBefore = async ({ db }: Context, { review, pack }: Reviewed): Promise<JsonObject> => {
  const { unitId, occasion } = review;
  const before = await reviewBefore(db, { unitId, occasion, programmes: idsOf(pack) });
  return before ? { ...before.content.texts } : {};
};

/** What is asked about a review, by what is counted for it. */
export const questionsFor = (
  { definitions, today }: Pick<ActionContext, 'definitions' | 'today'>,
  { pack, event, unit, span }: Reviewed,
  { lines, below }: Pick<ReviewFigures, 'lines' | 'below'>,
): ReviewQuestions => {
  const form = formOf(definitions, REVIEW_FORM);
  if (!form) throw new Error(`there is no form ${REVIEW_FORM}`);
  return {
    form,
    estimable: mayEstimate(span, today) ? lines.flatMap(estimable) : [],
    quotable: below.filter(({ isConfirmed }) => isConfirmed).slice(0, MOST_QUOTED),
    isGraded: isGraded(event, pack, unit.kind),
  };
};

/** More than this no list on a phone holds. */
const MOST_QUOTED = 20;

/** Only what has a number to reach and has not reached it. */
const estimable = (line: QuotaLine): readonly Estimable[] => {
  const { target, progress } = line;
  const group = groupOf(line);
  if (progress.goal === null || (group !== 'todo' && group !== 'unknown')) return [];
  const answer =
    target.kind === 'percentage'
      ? 'percent'
      : target.kind === 'net-growth' || target.kind === 'per-unit-average'
        ? 'number'
        : 'integer';
  return [
    {
      ...{ key: targetKey(target.id), title: target.title, answer },
      stands: shortFigures(target, progress),
    },
  ];
};
