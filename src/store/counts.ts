import type { Db } from './db.ts';

/** The outbox by state, for the operator. */
export const outboxCounts = (db: Db): Promise<{ state: string; count: number }[]> =>
  db
    .selectFrom('outbox')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();

export const openAlarms = async (db: Db): Promise<number> => {
  const { count } = await db
    .selectFrom('alarm')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('seen_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
};
