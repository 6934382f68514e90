import type { Notice } from '../actions/action.ts';
import { lastChatsOf } from '../store/chats.ts';
import type { Tx } from '../store/db.ts';
import { postEach } from '../store/outbox.ts';
import { leaseOf } from './deliver.ts';
import type { Parts } from './parts.ts';
import { rendered } from './render.ts';

/** Posts what others are told, in the chat that each used last; gives those chats, to be delivered after the commit. */
export const tell = async (parts: Parts, tx: Tx, notices: readonly Notice[]): Promise<readonly number[]> => {
  const now = parts.clock.now();
  const chats = await lastChatsOf(
    tx,
    notices.map(({ personId }) => personId),
  );
  const letters = notices.flatMap(({ personId, message }) => {
    const chat = chats.get(personId);
    return chat ? [{ chatId: chat.id, message: rendered(parts.words(chat.locale), message) }] : [];
  });
  await postEach(tx, letters, { now, lease: leaseOf(parts, now), class: 'bulk' });
  return [...new Set(letters.map(({ chatId }) => chatId))];
};
