import type { AskedItem } from '../core/reports/review.ts';
import { REOPENED, type ReviewContent } from '../core/reviews/content.ts';
import type { ReviewFigures } from '../core/reviews/figures.ts';
import type { Db, Tx } from './db.ts';
import type { Row } from './schema.ts';
import { asReview, type YearReview } from './year-reviews.ts';

type Handing = {
  readonly review: YearReview;
  readonly content: ReviewContent;
  readonly postId: number;
  readonly at: Date;
};

/** Hands a locked review to the unit's head, or to oneself where one is that. */
export const handReview = async (tx: Tx, { review, content, postId, at }: Handing): Promise<YearReview> => {
  const kept = JSON.stringify(content);
  const row = await tx
    .updateTable('unit_review')
    .set({
      state: 'waiting',
      content: kept,
      revision: review.revision + 1,
      written_by: postId,
      written_at: at,
    })
    .where('id', '=', review.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await addStep(tx, { review: asReview(row), what: 'sent', content: kept, postId, forPostId: null, at });
  return asReview(row);
};

export type Deciding = {
  readonly review: YearReview;
  readonly postId: number;
  readonly forPostId: number | null;
  readonly at: Date;
};

/** Confirms a locked review: its figures are what they are now, and stay. */
export const confirmReview = async (
  tx: Tx,
  { review, postId, forPostId, at }: Deciding,
  figures: ReviewFigures,
): Promise<void> => {
  await tx
    .updateTable('unit_review')
    .set({
      ...{ state: 'confirmed', figures: JSON.stringify(figures), confirmed_by: postId },
      ...{ for_post_id: forPostId, confirmed_at: at },
    })
    .where('id', '=', review.id)
    .execute();
  await addStep(tx, { review, what: 'confirmed', postId, forPostId, at });
};

/** Gives a locked review back to whoever writes it: with what is to be looked at again, or because they want it back. */
export const returnReview = async (
  tx: Tx,
  { review, ...by }: Deciding,
  items: readonly AskedItem[] | null,
): Promise<void> => {
  await tx.updateTable('unit_review').set({ state: 'returned' }).where('id', '=', review.id).execute();
  const what = items === null ? 'taken-back' : 'returned';
  await addStep(tx, { review, ...by, what, items: JSON.stringify(items ?? []) });
};

type Step = Deciding & {
  readonly what: Row<'unit_review_step'>['what'];
  readonly content?: string;
  readonly items?: string;
};

export const addStep = (tx: Tx, { review, what, postId, forPostId, at, ...more }: Step): Promise<unknown> =>
  tx
    .insertInto('unit_review_step')
    .values({
      ...{ review_id: review.id, revision: review.revision, what, by_post_id: postId },
      ...{ for_post_id: forPostId, at, ...more },
    })
    .execute();

/** What the head wants looked at again, as it was asked last. */
export const askedOfReview = async (db: Db, id: number): Promise<readonly AskedItem[]> => {
  const row = await db
    .selectFrom('unit_review_step')
    .select('items')
    .where('review_id', '=', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return ((row?.items ?? []) as readonly AskedItem[]).filter(({ item }) => item !== REOPENED);
};
