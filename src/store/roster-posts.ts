import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db, Tx } from './db.ts';
import type { Role } from './schema.ts';

/** Somebody's post at a unit, as an import is held against it. */
export type HeldPost = {
  readonly id: number;
  readonly personId: number;
  readonly name: string;
  readonly phone: string | null;
  readonly unitId: number;
  readonly role: Role;
  readonly from: Day;
  readonly to: Day | null;
};

/** The posts at these units that have not ended by a day. */
export const heldPosts = async (db: Db, unitIds: readonly number[], day: Day): Promise<readonly HeldPost[]> =>
  (
    await sql<HeldPost>`
      select post.id, person.id as "personId", person.name, person.phone, post.unit_id as "unitId", post.role,
        post.valid_from as "from", post.valid_to as "to"
      from post join person on person.id = post.person_id
      where post.unit_id = any(${unitIds}::bigint[]) and (post.valid_to is null or post.valid_to > ${day})
      order by post.id`.execute(db)
  ).rows;

export type KnownPerson = { readonly id: number; readonly name: string; readonly phone: string | null };

export const peopleByPhones = (db: Db, phones: readonly string[]): Promise<readonly KnownPerson[]> =>
  db
    .selectFrom('person')
    .select(['id', 'name', 'phone'])
    .where(sql<boolean>`phone = any(${phones}::text[])`)
    .where('erased_at', 'is', null)
    .execute();

export const addPerson = async (tx: Tx, person: { name: string; phone: string | null }): Promise<number> =>
  (await tx.insertInto('person').values(person).returning('id').executeTakeFirstOrThrow()).id;

/** A number that was not known before. */
export const addPhone = (tx: Tx, personId: number, phone: string): Promise<unknown> =>
  tx.updateTable('person').set({ phone }).where('id', '=', personId).where('phone', 'is', null).execute();

export type NewPost = {
  readonly person_id: number;
  readonly unit_id: number;
  readonly role: Role;
  readonly title: string;
  readonly valid_from: Day;
  readonly valid_to: Day | null;
};

/** Gives the ids of the new posts. */
export const addPosts = async (tx: Tx, posts: readonly NewPost[]): Promise<readonly number[]> => {
  const ids: number[] = [];
  for (let at = 0; at < posts.length; at += 1000) {
    const made = tx
      .insertInto('post')
      .values(posts.slice(at, at + 1000))
      .returning('id');
    ids.push(...(await made.execute()).map(({ id }) => id));
  }
  return ids;
};

/** A post ends on a day, that day no longer in it. */
export const endPost = (tx: Tx, id: number, to: Day): Promise<unknown> =>
  tx.updateTable('post').set({ valid_to: to }).where('id', '=', id).execute();
