import type { Tx } from './db.ts';
import type { Lease, Letter, OutboxMessage } from './outbox.ts';

/** Replies of which nobody knows whether they arrived, and which were not shown again yet. */
export const unknownReplies = (tx: Tx, chatId: number): Promise<Letter[]> =>
  tx
    .selectFrom('outbox as o')
    .selectAll('o')
    .where('o.chat_id', '=', chatId)
    .where('o.state', '=', 'unknown')
    .where('o.class', '=', 'reply')
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('outbox as r').select('r.id').whereRef('r.repeats', '=', 'o.id'))),
    )
    .orderBy('o.id')
    .execute();

export const repeat = (
  tx: Tx,
  letter: Letter,
  message: OutboxMessage,
  when: { now: Date; lease: Lease },
): Promise<unknown> =>
  tx
    .insertInto('outbox')
    .values({
      chat_id: letter.chat_id,
      class: 'reply',
      message: JSON.stringify(message),
      state: 'waiting',
      lease_by: when.lease.by,
      lease_until: when.lease.until,
      not_before: when.now,
      created_at: when.now,
      repeats: letter.id,
    })
    .execute();
