import type { ColumnType, Generated } from 'kysely';
import type { Kind } from '../core/reminders/items.ts';

/** The tables of `0032-reminder-wishes`. */
export type ReminderTables = {
  reminder_wish: {
    person_id: number;
    quiet_from: Generated<string>;
    quiet_until: Generated<string>;
    rest_days: Generated<boolean>;
    lead_days: ColumnType<number | null, number | null | undefined>;
    off: ColumnType<readonly Kind[], readonly Kind[] | undefined>;
    muted_until: ColumnType<string | null, string | null | undefined>;
    changed_at: Date;
  };
};
