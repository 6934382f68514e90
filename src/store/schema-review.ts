import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../core/day.ts';

type N<T> = T | null;
type At = ColumnType<Date, Date, never>;

/** The tables of `0012-review`. */
export type ReviewTables = {
  review: {
    id: Generated<number>;
    report_id: N<number>;
    revision: N<number>;
    founding_id: N<number>;
    decision: 'confirmed' | 'returned';
    /** `AskedItem`s. */
    items: ColumnType<object, string | undefined, never>;
    comment: N<string>;
    by_post_id: number;
    for_post_id: N<number>;
    at: At;
  };
  delegation: {
    id: Generated<number>;
    from_post_id: number;
    to_post_id: number;
    valid_from: Day;
    valid_to: Day;
    recorded_by: number;
    created_at: At;
  };
  exception: {
    id: Generated<number>;
    report_id: number;
    reason: string;
    asked_by: number;
    asked_at: At;
    state: 'asked' | 'granted' | 'refused';
    until: N<Day>;
    decided_by: N<number>;
    decided_at: N<Date>;
  };
};
