import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../core/day.ts';

/** The tables of `0025-escalations`. */
export type LadderTables = {
  escalation: {
    id: Generated<number>;
    unit_id: number;
    post_id: number | null;
    programme: string;
    duty: string;
    form: string;
    period: string;
    due_on: Day;
    above_id: number;
    on_day: Day;
    created_at: ColumnType<Date, Date, never>;
  };
};
