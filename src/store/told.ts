import { sql } from 'kysely';
import type { Attachment, Locale } from '../core/message.ts';
import type { Db } from './db.ts';
import type { OutboxMessage } from './outbox.ts';

/** The buttons of the newest message with buttons that a chat was sent, all of them. */
export const lastButtons = async (db: Db, chatId: number): Promise<OutboxMessage['buttons']> => {
  const row = await db
    .selectFrom('outbox')
    .select('message')
    .where('chat_id', '=', chatId)
    .where('state', 'in', ['sending', 'sent', 'unknown'])
    .where(sql<boolean>`jsonb_array_length(message->'buttons') > 0`)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (row?.message as OutboxMessage | undefined)?.buttons ?? [];
};

/** What an outbox row brings besides its text, and in which language. */
export const attachmentIn = async (
  db: Db,
  id: number,
): Promise<{ readonly attachment: Attachment; readonly locale: Locale } | null> => {
  const row = await db
    .selectFrom('outbox')
    .innerJoin('chat', 'chat.id', 'outbox.chat_id')
    .select(['outbox.message', 'chat.locale'])
    .where('outbox.id', '=', id)
    .executeTakeFirst();
  const attachment = (row?.message as Partial<OutboxMessage> | undefined)?.attachment;
  return row && attachment ? { attachment, locale: row.locale } : null;
};
