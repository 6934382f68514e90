import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { FlowState } from '../core/flow/types.ts';
import type { AskedItem } from '../core/reports/review.ts';
import type { Db, Tx } from './db.ts';
import type { Draft } from './drafts.ts';
import type { Row } from './schema.ts';
import { holdsOn } from './units.ts';

/** Whether a unit's reports wait for its own head, as was set last. */
export const isSignOffRequired = async (db: Db, unitId: number): Promise<boolean> => {
  const row = await db
    .selectFrom('sign_off_setting')
    .select('required')
    .where('unit_id', '=', unitId)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.required ?? false;
};

type Setting = {
  readonly unitId: number;
  readonly required: boolean;
  readonly postId: number;
  readonly at: Date;
};

export const setSignOff = (tx: Tx, { unitId, required, postId, at }: Setting): Promise<unknown> =>
  tx
    .insertInto('sign_off_setting')
    .values({ unit_id: unitId, required, set_by: postId, set_at: at })
    .execute();

/** Somebody who signs in the place of a head. */
export type StandIn = {
  readonly id: number;
  readonly personId: number;
  readonly personName: string;
  readonly forPostId: number;
};

/** Those whom heads have asked to stand in for them on a day. */
export const standInsOf = async (
  db: Db,
  { postIds, day }: { readonly postIds: readonly number[]; readonly day: Day },
): Promise<readonly StandIn[]> => {
  const { rows } = await sql<StandIn>`
    select post.id, post.person_id as "personId", person.name as "personName", delegation.from_post_id as "forPostId"
    from delegation join post on post.id = delegation.to_post_id join person on person.id = post.person_id
    where delegation.from_post_id = any(${postIds}::bigint[]) and ${holdsOn('delegation', day)} and ${holdsOn('post', day)}
    order by delegation.id`.execute(db);
  return rows;
};

/** A draft that waits for its unit's head. */
export type WaitingSignature = {
  readonly id: number;
  readonly draftId: number;
  readonly revision: number;
  readonly subject: string;
  readonly state: FlowState;
  readonly askedBy: number;
  readonly askedAt: Date;
  readonly askedByName: string;
};

/** Drafts of a unit that wait for its head as they stand; one that changed since waits no more. */
export const waitingSignatures = async (db: Db, unitId: number): Promise<readonly WaitingSignature[]> => {
  const { rows } = await sql<WaitingSignature>`
    select sign_off.id, draft.id as "draftId", draft.revision, draft.subject, draft.state, sign_off.asked_by as "askedBy",
      sign_off.asked_at as "askedAt", person.name as "askedByName"
    from sign_off join draft on draft.id = sign_off.draft_id and draft.revision = sign_off.draft_revision
    join post on post.id = sign_off.asked_by join person on person.id = post.person_id
    where draft.unit_id = ${unitId} and draft.ended_at is null and sign_off.state = 'asked'
    order by sign_off.id`.execute(db);
  return rows;
};

/** Whether and since when a draft waits as it stands; null where it does not. */
export const signatureWaited = async (db: Db, { id, unit_id }: Draft): Promise<WaitingSignature | null> =>
  (await waitingSignatures(db, unit_id)).find(({ draftId }) => draftId === id) ?? null;

type Wish = {
  readonly draftId: number;
  readonly revision: number;
  readonly postId: number;
  readonly at: Date;
};

/** Asks for a draft to be signed as it stands; false where that was asked already. What was asked of an earlier state ends. */
export const askSignature = async (tx: Tx, { draftId, revision, postId, at }: Wish): Promise<boolean> => {
  await tx
    .updateTable('sign_off')
    .set({ state: 'withdrawn', decided_by: postId, decided_at: at })
    .where('draft_id', '=', draftId)
    .where('state', '=', 'asked')
    .where('draft_revision', '<>', revision)
    .execute();
  const row = await tx
    .insertInto('sign_off')
    .values({
      ...{ draft_id: draftId, draft_revision: revision, asked_by: postId, asked_at: at, state: 'asked' },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

type Decision = {
  readonly id: number;
  readonly state: Exclude<Row<'sign_off'>['state'], 'asked'>;
  readonly items?: readonly AskedItem[];
  readonly postId: number;
  readonly forPostId: number | null;
  readonly at: Date;
};

/** Decides on what was asked of a locked draft. */
export const decideSignature = (tx: Tx, { id, state, items = [], ...by }: Decision): Promise<unknown> =>
  tx
    .updateTable('sign_off')
    .set({
      ...{ state, items: JSON.stringify(items) },
      ...{ decided_by: by.postId, for_post_id: by.forPostId, decided_at: by.at },
    })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .execute();
