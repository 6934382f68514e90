import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../core/day.ts';

type N<T> = T | null;
type At = ColumnType<Date, Date, never>;

/** The tables of `0029-year-reviews`. */
export type YearReviewTables = {
  unit_review: {
    id: Generated<number>;
    unit_id: number;
    programme: string;
    event: string;
    occasion: string;
    held_on: Day;
    opened_at: At;
    opened_by: N<number>;
    state: 'open' | 'waiting' | 'returned' | 'confirmed';
    revision: Generated<number>;
    /** A `ReviewContent`. */
    content: ColumnType<object, string | undefined, string>;
    /** A `SeenFigures`. */
    seen: ColumnType<object | null, string | null | undefined, string | null>;
    /** `ReviewFigures`. */
    figures: ColumnType<object | null, string | null | undefined, string | null>;
    written_by: N<number>;
    written_at: N<Date>;
    confirmed_by: N<number>;
    for_post_id: N<number>;
    confirmed_at: N<Date>;
  };
  unit_review_step: {
    id: Generated<number>;
    review_id: number;
    revision: number;
    what: 'sent' | 'returned' | 'taken-back' | 'confirmed';
    content: ColumnType<object | null, string | null | undefined, never>;
    /** `AskedItem`s. */
    items: ColumnType<object, string | undefined, never>;
    by_post_id: number;
    for_post_id: N<number>;
    at: At;
  };
};
