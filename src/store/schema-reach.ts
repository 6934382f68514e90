import type { ColumnType, Generated } from 'kysely';

/** The tables of `0023-reach`. */
export type ReachTables = {
  reach_budget: {
    id: Generated<number>;
    amount: number;
    set_by: number;
    set_at: ColumnType<Date, Date, never>;
  };
  receipt: { channel: string; account: string; ref: string; what: 'delivered' | 'seen'; at: Date };
};
