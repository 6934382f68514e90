import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Frequency } from '../core/reports/periods.ts';

type At = ColumnType<Date, Date, never>;

/** The tables of `0025-escalations` and `0026-ladders`. */
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
    created_at: At;
  };
  ladder_setting: {
    id: Generated<number>;
    unit_id: number;
    programme: string | null;
    duty: string | null;
    frequency: Frequency | null;
    steps: ColumnType<readonly number[] | null, string | null, never>;
    valid_from: Day;
    replaces: number | null;
    recorded_by: number;
    created_at: At;
  };
};
