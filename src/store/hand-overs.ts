import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db, Tx } from './db.ts';
import type { Draft } from './drafts.ts';
import { holdsOn } from './units.ts';

/** Who goes on with a draft that was handed over. */
export type Holder = {
  readonly draftId: number;
  readonly subject: string;
  readonly postId: number;
  readonly personId: number;
  readonly name: string;
  readonly since: Date;
};

/** Those who hold open drafts of a unit on a day; a draft of somebody who has left belongs to the whole unit again. */
export const holdersAt = async (db: Db, unitId: number, day: Day): Promise<readonly Holder[]> => {
  const { rows } = await sql<Holder>`
    select draft.id as "draftId", draft.subject, post.id as "postId", person.id as "personId", person.name,
      draft.held_since as since
    from draft join post on post.id = draft.held_by and post.unit_id = draft.unit_id
    join person on person.id = post.person_id
    where draft.unit_id = ${unitId} and draft.ended_at is null and ${holdsOn('post', day)}`.execute(db);
  return rows;
};

/** Who holds a draft on a day; null where nobody does. */
export const holderOf = async (db: Db, draft: Draft, day: Day): Promise<Holder | null> =>
  draft.held_by === null
    ? null
    : ((await holdersAt(db, draft.unit_id, day)).find(({ draftId }) => draftId === draft.id) ?? null);

/** Gives a locked draft to a post; its revision grows, so that devices that are in it notice. */
export const giveDraft = (
  tx: Tx,
  { id, postId, now }: { readonly id: number; readonly postId: number; readonly now: Date },
): Promise<unknown> =>
  tx
    .updateTable('draft')
    .set({ held_by: postId, held_since: now, revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute();
