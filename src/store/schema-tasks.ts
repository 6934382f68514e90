import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../core/day.ts';
import type { TaskState } from '../core/programme/tasks.ts';
import type { Body } from '../core/programme/types.ts';

type At = ColumnType<Date, Date, never>;

/** The tables of `0006-tasks`. */
export type TaskTables = {
  task_assignment: {
    id: Generated<number>;
    programme: string;
    task: string;
    unit_id: number;
    number: number;
    post_id: number | null;
    from_day: Day;
    assigned_by: number;
    created_at: At;
  };
  task_progress: {
    id: Generated<number>;
    programme: string;
    task: string;
    unit_id: number;
    number: number;
    state: TaskState;
    document: string | null;
    note: string | null;
    recorded_by: number;
    created_at: At;
  };
  body_successor: {
    id: Generated<number>;
    programme: string;
    body: string;
    unit_id: number;
    name: string;
    kind: Body['kind'];
    decision: string;
    decided_on: Day;
    recorded_by: number;
    created_at: At;
  };
};
