import { sql } from 'kysely';
import type { Db, Tx } from './db.ts';
import type { Row } from './schema.ts';

export type Draft = Row<'draft'>;

type NewDraft = {
  readonly flow: string;
  readonly subject: string;
  readonly postId: number;
  readonly unitId: number;
  readonly state: object;
  readonly form: { readonly id: string; readonly version: number } | null;
  readonly now: Date;
};

/** The open draft of a flow on a subject, made if there is none, locked; `made` tells which. */
export const openDraft = async (
  tx: Tx,
  draft: NewDraft,
): Promise<{ readonly draft: Draft; readonly made: boolean }> => {
  const made = await tx
    .insertInto('draft')
    .values({
      flow: draft.flow,
      subject: draft.subject,
      post_id: draft.postId,
      unit_id: draft.unitId,
      state: JSON.stringify(draft.state),
      form: draft.form?.id ?? null,
      form_version: draft.form?.version ?? null,
      created_at: draft.now,
      updated_at: draft.now,
    })
    .onConflict((c) => c.columns(['flow', 'subject']).where('ended_at', 'is', null).doNothing())
    .returningAll()
    .executeTakeFirst();
  if (made) return { draft: made, made: true };
  const open = await tx
    .selectFrom('draft')
    .selectAll()
    .where('flow', '=', draft.flow)
    .where('subject', '=', draft.subject)
    .where('ended_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  return { draft: open, made: false };
};

/** An open draft, locked for this turn. */
export const lockDraft = (tx: Tx, id: number): Promise<Draft | undefined> =>
  tx
    .selectFrom('draft')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();

/** A draft as it is, also one that is over. */
export const draftById = (db: Db, id: number): Promise<Draft | undefined> =>
  db.selectFrom('draft').selectAll().where('id', '=', id).executeTakeFirst();

/** Keeps new answers; the revision grows, so that buttons and other devices notice. */
export const saveDraft = (tx: Tx, id: number, state: object, now: Date): Promise<unknown> =>
  tx
    .updateTable('draft')
    .set({ state: JSON.stringify(state), revision: sql`revision + 1`, updated_at: now })
    .where('id', '=', id)
    .execute();

export const endDraft = (tx: Tx, id: number, as: 'done' | 'cancelled', now: Date): Promise<unknown> =>
  tx
    .updateTable('draft')
    .set({ ended_at: now, ended_as: as, updated_at: now })
    .where('id', '=', id)
    .execute();

/** Open drafts that a post may go on with: its own and its unit's. */
export const draftsOf = (db: Db, who: { postId: number; unitId: number }): Promise<Draft[]> =>
  db
    .selectFrom('draft')
    .selectAll()
    .where('unit_id', '=', who.unitId)
    .where('ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('post_id', '=', who.postId),
        eb('subject', 'like', 'report:unit:%'),
        eb('subject', 'like', 'year-review:unit:%'),
      ]),
    )
    .orderBy('updated_at', 'desc')
    .execute();
