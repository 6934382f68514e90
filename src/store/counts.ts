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

/** The newest alarms that nobody has seen to. */
export const newestAlarms = (
  db: Db,
  limit: number,
): Promise<{ at: Date; what: string; about: string; detail: string }[]> =>
  db
    .selectFrom('alarm')
    .select(['at', 'what', 'about', 'detail'])
    .where('seen_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
