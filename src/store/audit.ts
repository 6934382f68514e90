import type { Db, Tx } from './db.ts';

export type AuditEntry = {
  readonly at: Date;
  readonly postId: number | null;
  readonly chatId: number | null;
  readonly what: string;
  /** `report:12`, `founding:3`: people and units by reference only, so that erasing a person leaves the row. */
  readonly about: string;
  readonly before?: object;
  readonly after?: object;
};

export const audit = async (tx: Tx, ...entries: readonly AuditEntry[]): Promise<void> => {
  if (entries.length === 0) return;
  await tx
    .insertInto('audit')
    .values(
      entries.map((entry) => ({
        ...{ at: entry.at, post_id: entry.postId, chat_id: entry.chatId },
        ...{ what: entry.what, about: entry.about },
        before: entry.before ? JSON.stringify(entry.before) : null,
        after: entry.after ? JSON.stringify(entry.after) : null,
      })),
    )
    .execute();
};

/** Something an admin must see: never a name or a number of a person in it. */
export const alarm = (
  db: Db,
  what: { what: string; about: string; detail: string; at: Date },
): Promise<unknown> => db.insertInto('alarm').values(what).execute();

/** The same, unless it was raised about this before. */
export const alarmOnce = async (
  db: Db,
  what: { what: string; about: string; detail: string; at: Date },
): Promise<void> => {
  const known = await db
    .selectFrom('alarm')
    .select('id')
    .where('what', '=', what.what)
    .where('about', '=', what.about)
    .limit(1)
    .executeTakeFirst();
  if (!known) await alarm(db, what);
};
