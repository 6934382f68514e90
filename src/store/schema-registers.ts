import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Employment } from '../core/registers/officers.ts';
import type { Stage } from '../core/registers/stages.ts';

type N<T> = T | null;
type At = ColumnType<Date, Date, never>;

/** The tables of `0005-registers` and `0011-offices-and-officers`. */
export type RegisterTables = {
  enterprise: {
    id: Generated<number>;
    tax_code: string;
    name: string;
    folded: string;
    upper_unit_id: number;
    ownership: N<string>;
    zone: N<string>;
    commune: N<string>;
    eligible: N<boolean>;
    eligible_rule: N<string>;
    recorded_by: N<number>;
    created_at: At;
  };
  enterprise_workers: {
    enterprise_id: number;
    as_of: Day;
    workers: number;
    recorded_by: N<number>;
    created_at: ColumnType<Date, Date, Date>;
  };
  enterprise_stage: {
    id: Generated<number>;
    enterprise_id: number;
    stage: Stage;
    from_day: Day;
    note: N<string>;
    founding_id: N<number>;
    union_unit_id: N<number>;
    decision: N<string>;
    recorded_by: N<number>;
    created_at: At;
  };
  office_pause: {
    office_id: number;
    from_day: Day;
    to_day: N<Day>;
    note: N<string>;
    recorded_by: N<number>;
  };
  post_employment: {
    post_id: number;
    from_day: Day;
    employment: Employment;
    decision: N<string>;
    recorded_by: N<number>;
    created_at: ColumnType<Date, Date, Date>;
  };
  work_plan: {
    id: Generated<number>;
    post_id: number;
    unit_id: number;
    period: string;
    mobilise: number;
    found: number;
    join_members: number;
    registered_by: N<number>;
    registered_at: At;
  };
  work_plan_item: {
    plan_id: number;
    number: number;
    work: string;
    result: N<'done' | 'partly' | 'not-done'>;
    note: N<string>;
    told_at: N<Date>;
  };
};
