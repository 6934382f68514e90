import { dayAt } from '../core/day.ts';
import { message, say } from '../core/message.ts';
import { inTransaction } from '../store/lock.ts';
import { expireRequests, type PostRequest } from '../store/post-requests.ts';
import { deliver } from './deliver.ts';
import type { Parts } from './parts.ts';
import { tell } from './tell.ts';

/** Ends requests about posts that nobody answered in time, and tells those who asked, once, in the chat that asked. */
export const endRequests = async (parts: Parts, now: Date): Promise<void> => {
  const chats = await inTransaction(parts.db, async (tx) => {
    const over = await expireRequests(tx, { now, day: dayAt(now) });
    return tell(parts, tx, over.map(noticeOf));
  });
  for (const chat of chats) await deliver(parts, chat);
};

const noticeOf = ({ chat_id: chatId, kind, unitName: unit }: PostRequest) => ({
  ...{ chatId, message: message([say(kind === 'leave' ? 'request-over-leave' : 'request-over', { unit })]) },
});
