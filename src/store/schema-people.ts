import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../core/day.ts';

type N<T> = T | null;
type At = ColumnType<Date, Date, never>;

/** The tables of `0017-people`. */
export type PeopleTables = {
  post_end: {
    post_id: number;
    decision: N<string>;
    successor_id: N<number>;
    recorded_by: N<number>;
    recorded_at: Date;
    settled_at: N<Date>;
  };
  post_request: {
    id: Generated<number>;
    kind: 'newcomer' | 'leave';
    unit_id: number;
    chat_id: number;
    post_id: N<number>;
    name: N<string>;
    title: N<string>;
    phone: N<string>;
    decision: N<string>;
    decision_on: N<Day>;
    from_day: Day;
    state: 'asked' | 'approved' | 'declined' | 'expired';
    asked_at: At;
    expires_at: Date;
    decided_by: N<number>;
    decided_at: N<Date>;
    reason: N<string>;
  };
};
