import type { Notice } from '../actions/action.ts';
import { forPost } from '../core/flow/for-post.ts';
import type { Message } from '../core/message.ts';
import { type Chat, chatById, lastChatsOf } from '../store/chats.ts';
import type { Tx } from '../store/db.ts';
import { postEach } from '../store/outbox.ts';
import { leaseOf } from './deliver.ts';
import type { Parts } from './parts.ts';
import { rendered } from './render.ts';

/**
 * Posts what others are told, in the chat that each used last, and answers to chats that asked; gives those chats, to be
 * delivered after the commit.
 */
export const tell = async (parts: Parts, tx: Tx, notices: readonly Notice[]): Promise<readonly number[]> => {
  const now = parts.clock.now();
  const people = notices.flatMap((notice) => ('personId' in notice ? [notice] : []));
  const chats = await lastChatsOf(
    tx,
    people.map(({ personId }) => personId),
  );
  const letters = people.flatMap((notice) => letterTo(parts, chats.get(notice.personId), atItsPost(notice)));
  await postEach(tx, letters, { now, lease: leaseOf(parts, now), class: 'bulk' });
  const asked = notices.flatMap((notice) => ('chatId' in notice ? [notice] : []));
  const answers = (
    await Promise.all(
      asked.map(async ({ chatId, message }) => letterTo(parts, await chatById(tx, chatId), message)),
    )
  ).flat();
  await postEach(tx, answers, { now, lease: leaseOf(parts, now), class: 'reply' });
  return [...new Set([...letters, ...answers].map(({ chatId }) => chatId))];
};

const atItsPost = ({ postId, message }: Extract<Notice, { personId: number }>): Message =>
  postId === undefined
    ? message
    : { ...message, buttons: message.buttons.map((button) => forPost(button, postId)) };

const letterTo = (parts: Parts, chat: Chat | undefined, message: Message) =>
  chat ? [{ chatId: chat.id, message: rendered(parts.words(chat.locale), message) }] : [];
