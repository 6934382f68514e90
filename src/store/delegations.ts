import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db, Tx } from './db.ts';
import { holdsOn } from './units.ts';

/** Somebody who stands in for a reviewer; days as people say them, both included. */
export type Delegation = {
  readonly id: number;
  readonly name: string;
  readonly from: Day;
  readonly until: Day;
};

/** Whom a post has asked to stand in, now or later. */
export const delegationsOf = async (db: Db, postId: number, day: Day): Promise<readonly Delegation[]> => {
  const { rows } = await sql<Delegation>`
    select delegation.id, person.name, delegation.valid_from as from, delegation.valid_to - 1 as until
    from delegation join post on post.id = delegation.to_post_id join person on person.id = post.person_id
    where delegation.from_post_id = ${postId} and delegation.valid_to > ${day}
    order by delegation.valid_from, delegation.id`.execute(db);
  return rows;
};

type NewDelegation = {
  readonly fromPostId: number;
  readonly toPostId: number;
  readonly from: Day;
  readonly until: Day;
  readonly at: Date;
};

/** Lets a post stand in for another; null where it does so on one of these days already. */
export const delegate = async (
  tx: Tx,
  { fromPostId, toPostId, from, until, at }: NewDelegation,
): Promise<number | null> => {
  await tx.selectFrom('post').select('id').where('id', '=', fromPostId).forNoKeyUpdate().execute();
  const { rows } = await sql<{ id: number }>`
    insert into delegation (from_post_id, to_post_id, valid_from, valid_to, recorded_by, created_at)
    select ${fromPostId}::bigint, ${toPostId}::bigint, ${from}::date, ${until}::date + 1, ${fromPostId}::bigint, ${at}::timestamptz
    where not exists (select from delegation where from_post_id = ${fromPostId} and to_post_id = ${toPostId}
      and valid_from <= ${until}::date and valid_to > ${from}::date)
    returning id`.execute(tx);
  return rows[0]?.id ?? null;
};

/** Ends what a post has asked somebody to do, from this day on; false where there is nothing to end. */
export const endDelegation = async (
  tx: Tx,
  { id, postId, day }: { readonly id: number; readonly postId: number; readonly day: Day },
): Promise<boolean> => {
  const mine = sql`id = ${id} and from_post_id = ${postId} and valid_to > ${day}`;
  const gone = await sql<{ id: number }>`
    delete from delegation where ${mine} and valid_from >= ${day} returning id`.execute(tx);
  const ended = await sql<{ id: number }>`
    update delegation set valid_to = ${day} where ${mine} and valid_from < ${day} returning id`.execute(tx);
  return gone.rows.length + ended.rows.length > 0;
};

/** Who may be asked: everybody else who works at the unit on a day. */
export const colleagues = async (
  db: Db,
  { unitId, personId, day }: { readonly unitId: number; readonly personId: number; readonly day: Day },
): Promise<
  readonly { readonly id: number; readonly personId: number; readonly name: string; readonly title: string }[]
> => {
  const { rows } = await sql<{ id: number; personId: number; name: string; title: string }>`
    select post.id, post.person_id as "personId", person.name, post.title
    from post join person on person.id = post.person_id
    where post.unit_id = ${unitId} and post.person_id <> ${personId} and post.role <> 'admin' and ${holdsOn('post', day)}
    order by post.id`.execute(db);
  return rows;
};
