import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../core/day.ts';

/** Tables of programmes that are renewed, made, put in force, ended and taken over. */
export type RenewalTables = {
  programme_pack: {
    pack: string;
    version: number;
    kind: 'file' | 'renewal' | 'new' | 'change';
    unit_id: number;
    content: ColumnType<object | null, string | null, string | null>;
    fingerprint: string | null;
    state: 'draft' | 'in-force' | 'ended';
    decision: string | null;
    decided_on: Day | null;
    valid_from: Day | null;
    valid_to: Day | null;
    end_decision: string | null;
    end_decided_on: Day | null;
    created_by: number | null;
    created_at: ColumnType<Date, Date, never>;
  };
  programme_reading: {
    id: Generated<number>;
    programme: string;
    unit_id: number;
    counts: boolean;
    decision: string;
    decided_on: Day;
    recorded_by: number | null;
    created_at: ColumnType<Date, Date, never>;
  };
  target_adoption: {
    programme: string;
    target: string;
    period_from: Day;
    from_unit_id: number;
    to_unit_id: number;
    decision: string;
    decided_on: Day;
    recorded_by: number | null;
    created_at: ColumnType<Date, Date, never>;
  };
};
