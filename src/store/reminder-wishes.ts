import { NO_WISHES, type Wishes } from '../core/reminders/preferences.ts';
import type { Db } from './db.ts';
import type { Row } from './schema.ts';

/** What a person wishes of their reminders. */
export const wishesOf = async (db: Db, personId: number): Promise<Wishes> => {
  const row = await db
    .selectFrom('reminder_wish')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ? asWishes(row) : NO_WISHES;
};

/** The lead times that somebody wishes, each once. */
export const leadsWished = async (db: Db): Promise<readonly number[]> => {
  const rows = await db
    .selectFrom('reminder_wish')
    .select('lead_days')
    .distinct()
    .where('lead_days', 'is not', null)
    .execute();
  return rows.flatMap(({ lead_days }) => lead_days ?? []);
};

const asWishes = (row: Row<'reminder_wish'>): Wishes => ({
  quiet: { from: row.quiet_from, until: row.quiet_until },
  restDays: row.rest_days,
  leadDays: row.lead_days,
  off: row.off,
  mutedUntil: row.muted_until,
});

/** Keeps what changed, and nothing else: another device may have changed the rest. */
export const keepWish = async (
  db: Db,
  personId: number,
  { wish, at }: { readonly wish: Partial<Wishes>; readonly at: Date },
): Promise<void> => {
  const { quiet, restDays, leadDays, off, mutedUntil } = wish;
  const values = {
    ...(quiet ? { quiet_from: quiet.from, quiet_until: quiet.until } : {}),
    ...(restDays === undefined ? {} : { rest_days: restDays }),
    ...(leadDays === undefined ? {} : { lead_days: leadDays }),
    ...(off ? { off } : {}),
    ...(mutedUntil === undefined ? {} : { muted_until: mutedUntil }),
    changed_at: at,
  };
  await db
    .insertInto('reminder_wish')
    .values({ person_id: personId, ...values })
    .onConflict((c) => c.column('person_id').doUpdateSet(values))
    .execute();
};
