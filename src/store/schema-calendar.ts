import type { ColumnType, Generated } from 'kysely';

/** The tables of `0031-calendar`. */
export type CalendarTables = {
  calendar_feed: {
    id: Generated<number>;
    post_id: number;
    seed: string;
    token_hash: string;
    locale: 'vi' | 'en';
    created_at: ColumnType<Date, Date, never>;
    revoked_at: ColumnType<Date | null, never, Date | null>;
  };
  calendar_event: {
    post_id: number;
    uid: string;
    mark: string;
    sequence: ColumnType<number, number | undefined, number>;
    changed_at: Date;
    on_day: string;
  };
};
