import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { ReviewContent } from '../core/reviews/content.ts';
import { REOPENED } from '../core/reviews/content.ts';
import type { Db, Tx } from './db.ts';
import { holdsOn } from './units.ts';
import { addStep, type Deciding } from './year-review-steps.ts';
import type { YearReview } from './year-reviews.ts';

/** Opens a locked, confirmed review again: its figures are counted anew, its text and revision stay. */
export const reopenReview = async (tx: Tx, { review, ...by }: Deciding, reason: string): Promise<void> => {
  await tx
    .updateTable('unit_review')
    .set({
      ...{ state: 'returned', figures: null, confirmed_by: null },
      ...{ for_post_id: null, confirmed_at: null },
    })
    .where('id', '=', review.id)
    .execute();
  const items = JSON.stringify([{ item: REOPENED, reason }]);
  await addStep(tx, { review, ...by, what: 'returned', items });
};

type Changed = { readonly unitId: number; readonly unitName: string };

/** The units directly below whose review was confirmed when this one was, and is not as it was then. */
export const changedBelow = async (
  db: Db,
  { unitId, programme, event, occasion, confirmedAt }: YearReview,
  day: Day,
): Promise<readonly Changed[]> => {
  const { rows } = await sql<Changed>`
    select unit.id as "unitId", coalesce(unit_name.name, unit.code) as "unitName"
    from unit_parent join unit on unit.id = unit_parent.unit_id
    join unit_review on unit_review.unit_id = unit.id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    where unit_parent.parent_id = ${unitId} and ${holdsOn('unit_parent', day)}
      and unit_review.programme = ${programme} and unit_review.event = ${event} and unit_review.occasion = ${occasion}
      and (unit_review.state <> 'confirmed' or unit_review.confirmed_at > ${confirmedAt}::timestamptz)
      and exists (select from unit_review_step step where step.review_id = unit_review.id
        and step.what = 'confirmed' and (${confirmedAt}::timestamptz is null or step.at <= ${confirmedAt}::timestamptz))
    order by unit_name.folded, unit.id`.execute(db);
  return rows;
};

/** What a review said when it was confirmed last before a moment; null where it was not by then. */
export const contentOn = async (db: Db, id: number, at: Date): Promise<Partial<ReviewContent> | null> => {
  const { rows } = await sql<{ content: Partial<ReviewContent> | null }>`
    select content from unit_review_step where review_id = ${id} and what = 'sent' and id < (
      select max(id) from unit_review_step where review_id = ${id} and what = 'confirmed' and at <= ${at})
    order by id desc limit 1`.execute(db);
  return rows[0]?.content ?? null;
};
