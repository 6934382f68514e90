import { type Button, type Phrase, say } from '../core/message.ts';
import { reviewsOfUnit } from '../store/year-reviews.ts';
import type { ActionContext, Actor } from './action.ts';
import { signerIn } from './sign-off.ts';
import { mayWriteReviews } from './year-review-begin.ts';
import { signReviewButton } from './year-review-buttons.ts';
import { reviewed } from './year-review-figures.ts';
import { nameOf, reviewButton } from './year-review-words.ts';

/** So many at most; the others stand under /tongket. */
const MOST = 2;

/** The reviews of the unit that wait for this officer: to be written, or to be confirmed. */
export const yearReviewsWaiting = async (
  context: ActionContext,
  actor: Actor,
): Promise<{ readonly lines: readonly Phrase[]; readonly buttons: readonly Button[] }> => {
  const open = (await reviewsOfUnit(context.db, actor.unitId)).filter(({ state }) => state !== 'confirmed');
  if (open.length === 0) return { lines: [], buttons: [] };
  const signs = (await signerIn(context, actor)) !== null;
  const theirs = open.filter(({ state }) => (state === 'waiting' ? signs : mayWriteReviews(actor)));
  const lines: Phrase[] = [];
  const buttons: Button[] = [];
  for (const review of theirs.slice(0, MOST)) {
    const about = await reviewed(context, review);
    if (!about) continue;
    const name = nameOf(about);
    lines.push(say(review.state === 'waiting' ? 'duties-year-review-sign' : 'duties-year-review', { name }));
    buttons.push(review.state === 'waiting' ? signReviewButton(review) : reviewButton(review, name));
  }
  return { lines, buttons };
};
