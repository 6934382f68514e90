import type { ReviewBelow } from '../core/reviews/figures.ts';
import { hasPart } from '../core/reviews/planning.ts';
import { lineOf } from '../store/dates.ts';
import { childrenInPlan } from '../store/year-review-facts.ts';
import { planOwners } from '../store/year-review-planning.ts';
import { reviewsBelow } from '../store/year-reviews.ts';
import type { Reading, Reviewed } from './year-review-figures.ts';

/** The units directly below that review the same: who has finished, and who has not. */
export const belowOf = async (
  { db, today }: Reading,
  { review, pack, unit }: Reviewed,
): Promise<readonly ReviewBelow[]> => {
  const line = await lineOf(db, unit.id, today);
  const plan = { pack, events: [], owners: (await planOwners(db)).get(pack.id) ?? [] };
  const children = (await childrenInPlan(db, unit.id, today)).filter((child) =>
    hasPart({ ...child, line: [child.id, ...line] }, plan),
  );
  const theirs = new Map((await reviewsBelow(db, review, today)).map(({ unitId, state }) => [unitId, state]));
  return children.map(({ id, name }) => ({ id, name, isConfirmed: theirs.get(id) === 'confirmed' }));
};
