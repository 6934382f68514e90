import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import { noContent, type ReviewContent } from '../core/reviews/content.ts';
import type { ReviewFigures, SeenFigures } from '../core/reviews/figures.ts';
import type { DueReview } from '../core/reviews/planning.ts';
import type { Db, Tx } from './db.ts';
import type { Row } from './schema.ts';
import { holdsOn } from './units.ts';

/** A review at a unit. `figures` are there once it was confirmed; `content` is what was handed over last. */
export type YearReview = {
  readonly id: number;
  readonly unitId: number;
  readonly programme: string;
  readonly event: string;
  readonly occasion: string;
  readonly heldOn: Day;
  readonly openedAt: Date;
  readonly state: Row<'unit_review'>['state'];
  readonly revision: number;
  readonly content: ReviewContent;
  readonly seen: SeenFigures | null;
  readonly figures: ReviewFigures | null;
  readonly writtenBy: number | null;
  readonly writtenAt: Date | null;
  readonly confirmedBy: number | null;
  readonly confirmedAt: Date | null;
};

export const asReview = (row: Row<'unit_review'>): YearReview => ({
  ...{ id: row.id, unitId: row.unit_id, programme: row.programme, event: row.event },
  ...{ occasion: row.occasion, heldOn: row.held_on, openedAt: row.opened_at, state: row.state },
  revision: row.revision,
  // These were written by us.
  content: { ...noContent, ...(row.content as Partial<ReviewContent>) },
  seen: row.seen as SeenFigures | null,
  figures: row.figures as ReviewFigures | null,
  ...{ writtenBy: row.written_by, writtenAt: row.written_at },
  ...{ confirmedBy: row.confirmed_by, confirmedAt: row.confirmed_at },
});

/** Opens reviews that are not open yet; gives how many that were. Doing it twice is harmless. */
export const openReviews = async (
  tx: Db,
  reviews: readonly DueReview[],
  { at, by }: { readonly at: Date; readonly by: number | null },
): Promise<number> => {
  if (reviews.length === 0) return 0;
  const added = await tx
    .insertInto('unit_review')
    .values(
      reviews.map(({ unitId, heldOn, ...review }) => ({
        ...review,
        ...{ unit_id: unitId, held_on: heldOn, opened_at: at, opened_by: by, state: 'open' as const },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return added.length;
};

export const reviewById = async (db: Db, id: number): Promise<YearReview | null> => {
  const row = await db.selectFrom('unit_review').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? asReview(row) : null;
};

/** The review of one occasion at a unit. */
export const reviewOf = async (
  db: Db,
  { unitId, programme, event, occasion }: Omit<DueReview, 'heldOn'>,
): Promise<YearReview | null> => {
  const row = await db
    .selectFrom('unit_review')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('programme', '=', programme)
    .where('event', '=', event)
    .where('occasion', '=', occasion)
    .executeTakeFirst();
  return row ? asReview(row) : null;
};

/** A review, held for this turn. */
export const lockReview = async (tx: Tx, id: number): Promise<YearReview | null> => {
  const row = await tx
    .selectFrom('unit_review')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ? asReview(row) : null;
};

/** The reviews of a unit: unfinished ones first, then the newest. */
export const reviewsOfUnit = async (db: Db, unitId: number): Promise<readonly YearReview[]> => {
  const rows = await db
    .selectFrom('unit_review')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy(sql`state = 'confirmed'`)
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  return rows.map(asReview);
};

/** The review of the same kind that a unit confirmed last before another. */
export const reviewBefore = async (
  db: Db,
  {
    unitId,
    programmes,
    occasion,
  }: Pick<YearReview, 'unitId' | 'occasion'> & { readonly programmes: readonly string[] },
): Promise<YearReview | null> => {
  const row = await db
    .selectFrom('unit_review')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('programme', 'in', [...programmes])
    .where('state', '=', 'confirmed')
    .where('occasion', '<', occasion)
    .orderBy('occasion', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? asReview(row) : null;
};

/** The reviews of one occasion at the units directly below. */
export const reviewsBelow = async (
  db: Db,
  { unitId, programme, event, occasion }: Omit<DueReview, 'heldOn'>,
  day: Day,
): Promise<readonly (YearReview & { readonly unitName: string })[]> => {
  const { rows } = await sql<Row<'unit_review'> & { unit_name: string }>`
    select unit_review.*, coalesce(unit_name.name, unit.code) as unit_name
    from unit_parent join unit on unit.id = unit_parent.unit_id
    join unit_review on unit_review.unit_id = unit.id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    where unit_parent.parent_id = ${unitId} and ${holdsOn('unit_parent', day)}
      and (unit.closed_on is null or unit.closed_on > ${day})
      and unit_review.programme = ${programme} and unit_review.event = ${event} and unit_review.occasion = ${occasion}
    order by unit_name.folded, unit.id`.execute(db);
  return rows.map((row) => ({ ...asReview(row), unitName: row.unit_name }));
};

/** What the officer was shown; anything that moves from then on is told. */
export const noteSeen = (tx: Tx, id: number, seen: SeenFigures): Promise<unknown> =>
  tx
    .updateTable('unit_review')
    .set({ seen: JSON.stringify(seen) })
    .where('id', '=', id)
    .where('state', '<>', 'confirmed')
    .execute();
