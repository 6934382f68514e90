import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Tx } from './db.ts';
import { holdsOn } from './units.ts';

/** Somebody who is told what became of what a post sent, at a post of their own; `hasChat`: whether there is a chat to tell them in. */
export type Told = {
  readonly postId: number;
  readonly personId: number;
  readonly ownPostId: number;
  readonly hasChat: boolean;
};

/** Who answers for what posts sent: the holder of each while it is held, else those who file at its unit now. */
export const answerable = async (
  tx: Tx,
  { postIds, day }: { readonly postIds: readonly number[]; readonly day: Day },
): Promise<readonly Told[]> => {
  const { rows } = await sql<Told>`
    with sender as (select * from post where id = any(${[...new Set(postIds)]}::bigint[])), held as (
      select id, person_id, id as own from sender as post where ${holdsOn('post', day)}
    ), filing as (
      select sender.id, post.person_id, min(post.id) as own from post join sender on sender.unit_id = post.unit_id
      where post.role in ('filer', 'officer') and post.programme is null and ${holdsOn('post', day)}
        and not exists (select from held where held.id = sender.id)
      group by sender.id, post.person_id
    )
    select id as "postId", person_id as "personId", own as "ownPostId", exists (
      select from chat where chat.person_id = found.person_id and chat.reachable) as "hasChat"
    from (select * from held union select * from filing) as found order by id, person_id`.execute(tx);
  return rows;
};
