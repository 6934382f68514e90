import { sql } from 'kysely';
import type { Db, Tx } from './db.ts';
import { FREED, type Lease, type Letter } from './outbox.ts';

/**
 * Takes a whole chat, never a row, so that order holds: nothing while another process's lease on it lives.
 * Rows whose sending had begun when their sender died come back as `sending`: nobody knows whether they arrived. Digests leave
 * only right after they were written: what they tell is made anew later (`digest-letters.ts`).
 */
export const takeChat = async (
  db: Db,
  chatId: number,
  lease: Lease,
  now: Date,
): Promise<readonly Letter[]> => {
  return db.transaction().execute(async (tx) => {
    await sql`select id from chat where id = ${chatId} for no key update`.execute(tx);
    const open = await openRows(tx, chatId, now);
    if (open.some((row) => isInHand(row, now) && row.lease_by !== lease.by)) return [];
    const rows = open.filter(
      (row) => row.digest_id === null || (row.state === 'waiting' && isInHand(row, now)),
    );
    const [first] = rows;
    if (!first) return [];
    if (first.not_before > now) {
      await waitBehind(tx, first, rows);
      return [];
    }
    const ids = rows.map(({ id }) => id);
    await tx
      .updateTable('outbox')
      .set({ lease_by: lease.by, lease_until: lease.until })
      .where('id', 'in', ids)
      .execute();
    return rows;
  });
};

const isInHand = ({ lease_by, lease_until }: Letter, now: Date): boolean =>
  lease_by !== null && (lease_until ?? now) > now;

/** A digest does not overtake what its chat waits for. */
const waitBehind = async (tx: Tx, { not_before }: Letter, rows: readonly Letter[]): Promise<void> => {
  const digests = rows.filter(({ digest_id }) => digest_id !== null).map(({ id }) => id);
  if (digests.length === 0) return;
  await tx
    .updateTable('outbox')
    .set({ ...FREED, not_before })
    .where('id', 'in', digests)
    .execute();
};

/** A reminder that waits for its time keeps nothing behind it waiting. */
const openRows = (tx: Tx, chatId: number, now: Date): Promise<Letter[]> =>
  tx
    .selectFrom('outbox')
    .selectAll()
    .where('chat_id', '=', chatId)
    .where('state', 'in', ['waiting', 'sending'])
    .where((eb) => eb.or([eb('digest_id', 'is', null), eb('not_before', '<=', now)]))
    .orderBy('id')
    .execute();

/** Chats in which something else than a digest is due and no living process is at work, those first that wait for an answer. */
export const dueChats = async (db: Db, now: Date, limit: number): Promise<readonly number[]> => {
  const rows = await db
    .selectFrom('outbox')
    .select('chat_id')
    .where('digest_id', 'is', null)
    .where('state', 'in', ['waiting', 'sending'])
    .where('not_before', '<=', now)
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', now)]))
    .groupBy('chat_id')
    .orderBy(sql`bool_or(class = 'reply')`, 'desc')
    .orderBy((eb) => eb.fn.min('id'))
    .limit(limit)
    .execute();
  return rows.map(({ chat_id }) => chat_id);
};

/** Gives a chat's lease back without sending, so that whoever sweeps next may have it. */
export const release = (db: Db, chatId: number, by: string): Promise<unknown> =>
  db
    .updateTable('outbox')
    .set(FREED)
    .where('chat_id', '=', chatId)
    .where('lease_by', '=', by)
    .where('state', '=', 'waiting')
    .execute();
