import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db, Tx } from './db.ts';
import type { Row } from './schema.ts';

type NewInvite = {
  readonly codeHash: string;
  readonly postId: number;
  readonly createdBy: number | null;
  readonly createdAt?: Date;
  readonly expiresAt: Date;
  /** What its code is made from; left out where the code was made at random. */
  readonly seed?: string;
  readonly batch?: string | null;
};

export const addInvite = async (db: Db, invite: NewInvite): Promise<number> => {
  const row = await db
    .insertInto('invite')
    .values({
      ...{ code_hash: invite.codeHash, post_id: invite.postId, created_by: invite.createdBy },
      ...{ expires_at: invite.expiresAt, seed: invite.seed ?? null, batch: invite.batch ?? null },
      ...(invite.createdAt ? { created_at: invite.createdAt } : {}),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
};

/** The newest invite to a post that may still be used. */
export const openInvite = (
  db: Db,
  postId: number,
  now: Date,
): Promise<{ id: number; expires_at: Date } | undefined> =>
  db
    .selectFrom('invite')
    .select(['id', 'expires_at'])
    .where('post_id', '=', postId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('id', 'desc')
    .executeTakeFirst();

/** The invite behind a code, locked, so that two chats cannot use it at once. */
export const lockInvite = (tx: Tx, codeHash: string): Promise<Row<'invite'> | undefined> =>
  tx.selectFrom('invite').selectAll().where('code_hash', '=', codeHash).forUpdate().executeTakeFirst();

/** Whether an invite may still be used; locked until the turn ends. */
export const isOpenInvite = async (tx: Tx, id: number, now: Date): Promise<boolean> => {
  const invite = await tx
    .selectFrom('invite')
    .select(['used_at', 'expires_at', 'revoked_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return (
    invite !== undefined && invite.used_at === null && invite.revoked_at === null && invite.expires_at > now
  );
};

export const useInvite = (tx: Tx, id: number, chatId: number, now: Date): Promise<unknown> =>
  tx.updateTable('invite').set({ used_at: now, used_by_chat_id: chatId }).where('id', '=', id).execute();

/** The posts of the person whom the roster knows by this phone, held today. */
export const postsByPhone = (
  db: Db,
  phone: string,
  today: Day,
): Promise<{ postId: number; personId: number }[]> =>
  db
    .selectFrom('person')
    .innerJoin('post', 'post.person_id', 'person.id')
    .select(['post.id as postId', 'person.id as personId'])
    .where('person.phone', '=', phone)
    .where('person.erased_at', 'is', null)
    .where('post.valid_from', '<=', today)
    .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>', today)]))
    .orderBy('post.id')
    .execute();

/** Those of the posts that are at the unit with this code, in any case of its letters. */
export const postsAtUnit = async (
  db: Db,
  posts: readonly { readonly postId: number; readonly personId: number }[],
  code: string,
): Promise<readonly { readonly postId: number; readonly personId: number }[]> => {
  if (posts.length === 0) return [];
  const rows = await db
    .selectFrom('post')
    .innerJoin('unit', 'unit.id', 'post.unit_id')
    .select('post.id')
    .where(
      'post.id',
      'in',
      posts.map(({ postId }) => postId),
    )
    .where(sql<string>`upper(unit.code)`, '=', code.toUpperCase())
    .execute();
  return posts.filter(({ postId }) => rows.some(({ id }) => id === postId));
};

type Consent = {
  readonly personId: number;
  readonly chatId: number;
  readonly notice: string;
  readonly at: Date;
};

export const giveConsent = (tx: Tx, { personId, chatId, notice, at }: Consent): Promise<unknown> =>
  tx.insertInto('consent').values({ person_id: personId, chat_id: chatId, notice, given_at: at }).execute();

/** Whether a person has agreed to this notice and not withdrawn it. */
export const hasConsented = async (db: Db, personId: number, notice: string): Promise<boolean> => {
  const row = await db
    .selectFrom('consent')
    .select('id')
    .where('person_id', '=', personId)
    .where('notice', '=', notice)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
};

/** Whose post an invite is for. */
export const holderOf = (db: Db, postId: number): Promise<{ postId: number; personId: number }> =>
  db
    .selectFrom('post')
    .select(['id as postId', 'person_id as personId'])
    .where('id', '=', postId)
    .executeTakeFirstOrThrow();
