import type { Day } from '../core/day.ts';
import type { Locale } from '../core/message.ts';
import { linkTo, lockChat } from './chats.ts';
import type { Db, Tx } from './db.ts';
import { giveConsent } from './invites.ts';
import type { Role } from './schema.ts';
import { holdsOn } from './units.ts';
import type { WebAddress } from './web-chat.ts';

export type Officer = {
  readonly post: number;
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  readonly unit: string;
};

export type Owner = {
  readonly locale: Locale;
  readonly officer: Officer | null;
  readonly isLinked: boolean;
};

/**
 * The language of a chat and the officer it speaks for, while the post is held; null where the chat is not known yet.
 * `isLinked`: it is, or was, somebody's.
 */
export async function chatOwner(db: Db, where: WebAddress, today: Day): Promise<Owner | null> {
  const chat = await db
    .selectFrom('chat')
    .select(['locale', 'post_id', 'person_id'])
    .where('channel', '=', where.channel)
    .where('account', '=', where.account)
    .where('address', '=', where.address)
    .executeTakeFirst();
  if (!chat) return null;
  const officer =
    chat.post_id === null
      ? undefined
      : await officers(db, today)
          .where('post.id', '=', chat.post_id)
          .where(holdsOn('post', today))
          .executeTakeFirst();
  return { locale: chat.locale, officer: officer ?? null, isLinked: chat.person_id !== null };
}

/** Officers in office today, by post. */
export const officersInOffice = (db: Db, today: Day): Promise<readonly Officer[]> =>
  officers(db, today).where(holdsOn('post', today)).orderBy('post.id').limit(60).execute();

const officers = (db: Db, today: Day) =>
  db
    .selectFrom('post')
    .innerJoin('person', 'person.id', 'post.person_id')
    .innerJoin('unit_name', 'unit_name.unit_id', 'post.unit_id')
    .select(['post.id as post', 'person.name', 'post.title', 'post.role', 'unit_name.name as unit'])
    .where('person.erased_at', 'is', null)
    .where(holdsOn('unit_name', today));

/** Makes a chat speak for a post, with its person's consent to a notice. False where there is no such post. */
export async function linkChat(
  tx: Tx,
  where: WebAddress,
  link: { readonly postId: number; readonly notice: string; readonly at: Date },
): Promise<boolean> {
  const post = await tx
    .selectFrom('post')
    .select(['id', 'person_id'])
    .where('id', '=', link.postId)
    .executeTakeFirst();
  if (!post) return false;
  const chat = await lockChat(tx, where, 'vi');
  await linkTo(tx, chat.id, { personId: post.person_id, postId: post.id });
  await giveConsent(tx, { personId: post.person_id, chatId: chat.id, notice: link.notice, at: link.at });
  return true;
}
