import type { Notice } from '../actions/action.ts';
import { chatsOf } from '../store/chats.ts';
import type { Tx } from '../store/db.ts';
import { post } from '../store/outbox.ts';
import { leaseOf } from './deliver.ts';
import type { Parts } from './parts.ts';
import { rendered } from './render.ts';

/** Posts what others are told, in the chat that each used last; gives those chats, to be delivered after the commit. */
export const tell = async (parts: Parts, tx: Tx, notices: readonly Notice[]): Promise<readonly number[]> => {
  const now = parts.clock.now();
  const told: number[] = [];
  for (const { personId, message } of notices) {
    const [chat] = await chatsOf(tx, personId);
    if (!chat) continue;
    const messages = [rendered(parts.words(chat.locale), message)];
    await post(tx, { chatId: chat.id, messages, now, lease: leaseOf(parts, now), class: 'bulk' });
    told.push(chat.id);
  }
  return [...new Set(told)];
};
