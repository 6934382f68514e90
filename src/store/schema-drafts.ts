import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../core/day.ts';

type N<T> = T | null;
type At = ColumnType<Date, Date, never>;

/** The tables of `0018-drafts`. */
export type DraftTables = {
  sign_off_setting: {
    id: Generated<number>;
    unit_id: number;
    required: boolean;
    set_by: number;
    set_at: At;
  };
  sign_off: {
    id: Generated<number>;
    draft_id: number;
    draft_revision: number;
    asked_by: number;
    asked_at: At;
    state: 'asked' | 'signed' | 'returned' | 'withdrawn';
    /** `AskedItem`s. */
    items: ColumnType<object, string | undefined, string>;
    decided_by: N<number>;
    for_post_id: N<number>;
    decided_at: N<Date>;
  };
  report_issue: {
    id: Generated<number>;
    report_id: number;
    replaces: N<number>;
    number: string;
    issued_on: Day;
    signer: N<string>;
    file_id: N<number>;
    recorded_by: number;
    recorded_at: At;
  };
};
