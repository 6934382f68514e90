import { isWithin } from '../actions/scope.ts';
import { gradeLabel, labelOf } from '../actions/year-review-content.ts';
import { figuresFor, reviewed } from '../actions/year-review-figures.ts';
import { figuresSeen } from '../actions/year-review-reports.ts';
import type { Day } from '../core/day.ts';
import { grades, noContent, type ReviewContent } from '../core/reviews/content.ts';
import type { ReviewDocument } from '../core/reviews/document.ts';
import { documentKind } from '../core/reviews/event.ts';
import { toDocument } from '../core/reviews/to-document.ts';
import type { Words } from '../core/words.ts';
import type { Db } from '../store/db.ts';
import { type PostOn, postById } from '../store/posts.ts';
import { parentOf, unitName } from '../store/units.ts';
import { contentOn } from '../store/year-review-reopen.ts';
import { reviewById, reviewsBelow, type YearReview } from '../store/year-reviews.ts';
import type { Parts } from './parts.ts';

type Asking = {
  readonly parts: Pick<Parts, 'db' | 'definitions'>;
  readonly post: PostOn;
  readonly today: Day;
  readonly review: number;
};

/** A review as its document, for the holder of a post who may see it at this moment; null where they may not. */
export const reviewDocumentFor = async (
  { parts: { db, definitions }, post, today, review: id }: Asking,
  words: Words,
): Promise<ReviewDocument | null> => {
  const context = { db, definitions, today };
  const review = await reviewById(db, id);
  const isOwn = review?.unitId === post.unitId;
  const isBelow =
    review?.state === 'confirmed' && (await isWithin({ db, today, actor: post }, review.unitId));
  const about = review && (isOwn || isBelow) ? await reviewed(context, review) : null;
  if (!review || !about) return null;
  const { pack, event, unit, span } = about;
  const figures = review.figures ?? (await figuresFor(context, about));
  const day = figures.asOf;
  const parent = await parentOf(db, unit.id, day);
  const { occasion, content, confirmedAt } = review;
  const isGrade = (name: string): boolean => grades.some((grade) => grade === name);
  return toDocument(
    {
      ...{ kind: documentKind(event, pack, occasion), title: event.title, occasion, pack, span },
      // No register says where a unit sits: the clerk fills it in.
      unit: {
        name: unit.name,
        parent: parent === null ? null : await unitName(db, parent, day),
        place: null,
      },
      figures: await figuresSeen({ db, today, actor: post }, about, figures),
      ...{ content, confirmedAt, signature: await signatureOf(db, review, day) },
      quoted: await quotedIn(db, review, day),
      labelOf: (name) => (isGrade(name) ? gradeLabel(context, name) : labelOf(context, name)),
    },
    words,
  );
};

/** Whoever confirmed it, by the post that they held then; nobody is named before that. */
const signatureOf = async (
  db: Db,
  { confirmedBy }: YearReview,
  day: Day,
): Promise<ReviewDocument['signature']> => {
  const by = confirmedBy === null ? null : await postById(db, confirmedBy, day);
  return { title: by?.title ?? null, name: by?.personName ?? null };
};

/** What may be taken over word for word; by what was confirmed since, it is what it was then. */
const quotableOf = async (
  db: Db,
  { id, state, content }: YearReview,
  quotedAt: Date | null,
): Promise<ReviewContent | null> => {
  const then = quotedAt === null ? null : await contentOn(db, id, quotedAt);
  if (then) return { ...noContent, ...then };
  return state === 'confirmed' ? content : null;
};

const quotedIn = async (db: Db, review: YearReview, day: Day) => {
  const below = await reviewsBelow(db, review, day);
  const quoted = await Promise.all(
    review.content.quotes.map(async (id) => {
      const theirs = below.find(({ unitId }) => unitId === id);
      const content = theirs ? await quotableOf(db, theirs, review.confirmedAt) : null;
      return theirs && content ? [{ unit: theirs.unitName, content }] : [];
    }),
  );
  return quoted.flat();
};
