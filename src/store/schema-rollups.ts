import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Missing } from '../core/reports/rollup.ts';

/** The tables of `0015-rollup`. */
export type RollupTables = {
  period_close: {
    id: Generated<number>;
    unit_id: number;
    form: string;
    period: string;
    covers_from: Day;
    covers_to: Day;
    owed: number;
    missing: JSONColumnType<readonly Missing[], string, never>;
    closed_by: number;
    closed_at: ColumnType<Date, Date, never>;
  };
  period_close_figure: { close_id: number; item: string; unit_id: number; value: number };
};
