import { lockReview, type YearReview } from '../store/year-reviews.ts';
import type { ActionContext, Actor } from './action.ts';
import { type Signer, signerIn } from './sign-off.ts';
import { type Reviewed, reviewed } from './year-review-figures.ts';

type Held = { readonly review: YearReview; readonly about: Reviewed; readonly signer: Signer };

/** A review of the own unit in that state, held for this turn, for whoever confirms there; null for others. */
export const heldToConfirm = async (
  context: ActionContext & { readonly actor: Actor },
  id: number,
  state: YearReview['state'],
): Promise<Held | null> => {
  const { db, actor } = context;
  const review = await lockReview(db, id);
  if (!review || review.unitId !== actor.unitId || review.state !== state) return null;
  const about = await reviewed(context, review);
  const signer = await signerIn(context, actor);
  return about && signer ? { review, about, signer } : null;
};
