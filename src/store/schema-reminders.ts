import type { ColumnType, Generated } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Kind } from '../core/reminders/items.ts';

type Written<T> = ColumnType<T, T, never>;
type N<T> = T | null;

/** What is to be told, to whom and when; how a day is planned and its digests are sent. */
export type ReminderTables = {
  digest: {
    id: Generated<number>;
    person_id: number;
    on_day: Day;
    state: 'planned' | 'claimed' | 'sent' | 'empty' | 'unreachable';
    not_before: Date;
    created_at: Written<Date>;
    lane: N<string>;
    branch_id: N<number>;
    lease_by: N<string>;
    lease_until: N<Date>;
    /** Why it left, waits or says nothing. */
    reason: N<string>;
  };
  reminder: {
    id: Generated<number>;
    programme: string;
    duty: string;
    unit_id: number;
    post_id: N<number>;
    period: string;
    stage: string;
    person_id: number;
    on_day: Day;
    /** The post that asked for it; null: it came by itself. */
    asked_by: N<number>;
    created_at: Written<Date>;
    /** It was put off until then; null: it was not. */
    not_before: N<Date>;
  };
  reminder_wish: {
    person_id: number;
    quiet_from: Generated<string>;
    quiet_until: Generated<string>;
    rest_days: Generated<boolean>;
    lead_days: N<number>;
    off: ColumnType<readonly Kind[], readonly Kind[] | undefined>;
    muted_until: N<string>;
    changed_at: Date;
  };
  planning_share: {
    hour: Written<Date>;
    part: Written<number>;
    after_id: Written<number>;
    up_to: Written<number>;
    planned: N<number>;
    done_at: N<Date>;
  };
  channel_pace: {
    channel: string;
    free_at: Date;
    paused_until: N<Date>;
    per_minute: ColumnType<number | null, number | undefined, number>;
  };
};
