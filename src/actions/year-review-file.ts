import { menuFor } from '../core/flow/buttons.ts';
import { message, say } from '../core/message.ts';
import { reviewById, type YearReview } from '../store/year-reviews.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { idIn } from './review-begin.ts';
import { isWithin } from './scope.ts';
import { fileButtons } from './year-review-buttons.ts';
import { reviewed } from './year-review-figures.ts';
import { allReviewsButton, nameOf } from './year-review-words.ts';

type Context = ActionContext & { readonly actor: Actor };

/** The document or the workbook of a review, made when it leaves. */
export const yearReviewFile: Action = async (asked, { review: named, as }) => {
  if (!asked.actor) throw new Error('documents are made for an officer');
  const context = { ...asked, actor: asked.actor };
  const review = await reviewById(context.db, idIn(named) ?? 0);
  const about = review && (await reviewed(context, review));
  if (!review || !about || !(await mayLook(context, review)))
    return done(null, [message([say('year-review-gone')], [allReviewsButton, ...menuFor(context.actor)])]);
  const { postId } = context.actor;
  const kind = as === 'workbook' ? 'workbook' : 'document';
  return done(null, [
    {
      lines: [say('year-review-document-sent', { name: nameOf(about), state: review.state, as: kind })],
      buttons: [...fileButtons(review), allReviewsButton],
      attachment: {
        kind: 'review',
        post: postId,
        review: review.id,
        as: kind,
      },
    },
  ]);
};

/** One's own unit's at any time; those below once they are confirmed. */
export const mayLook = async (context: Context, { unitId, state }: YearReview): Promise<boolean> =>
  unitId === context.actor.unitId || (state === 'confirmed' && (await isWithin(context, unitId)));
