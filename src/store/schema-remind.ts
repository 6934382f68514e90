import type { ColumnType } from 'kysely';

type Written<T> = ColumnType<T, T, never>;

/** How a day is planned and its digests are sent. */
export type RemindTables = {
  planning_share: {
    hour: Written<Date>;
    part: Written<number>;
    after_id: Written<number>;
    up_to: Written<number>;
    planned: number | null;
    done_at: Date | null;
  };
  channel_pace: {
    channel: string;
    free_at: Date;
    paused_until: Date | null;
    per_minute: ColumnType<number | null, number | undefined, number>;
  };
};
