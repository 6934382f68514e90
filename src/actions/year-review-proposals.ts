import { idsOf } from '../core/programme/renew.ts';
import type { Pack } from '../core/programme/types.ts';
import type { PlanValue } from '../core/programme/values.ts';
import { type Proposal, proposalFor } from '../core/reviews/proposals.ts';
import { reviewBefore } from '../store/year-reviews.ts';
import type { Asking } from './programme-read.ts';
import { workUnit } from './support-views.ts';

/** A proposal for a value, and the year of the review that it comes from. */
export type Proposed = Proposal & { readonly key: string; readonly year: string };

/** What the last confirmed review of the plan that this one renews proposes for these values. */
export const proposalsFor = async (
  context: Asking,
  pack: Pack,
  values: readonly PlanValue[],
): Promise<readonly Proposed[]> => {
  if (!pack.renewal) return [];
  const review = await reviewBefore(context.db, {
    ...{ unitId: await workUnit(context, context.actor), occasion: String(pack.renewal.year) },
    programmes: idsOf(pack),
  });
  const figures = review?.figures;
  if (!review || !figures) return [];
  return values.flatMap((value) => {
    const proposal = proposalFor(value, figures);
    return proposal ? [{ ...proposal, key: value.key, year: review.occasion.slice(0, 4) }] : [];
  });
};
