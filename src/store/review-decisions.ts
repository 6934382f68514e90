import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { AskedItem } from '../core/reports/review.ts';
import type { Tx } from './db.ts';
import type { Figure } from './reports.ts';
import { holdsOn } from './units.ts';

/** Who decides, for whom, and when. */
export type Decider = { readonly postId: number; readonly forPostId: number | null; readonly at: Date };

/** Holds reports for this turn, so that two who decide at once do not both do it; always in the same order. */
export const lockReports = (tx: Tx, ids: readonly number[]): Promise<unknown> =>
  sql`select id from report where id = any(${ids}::bigint[]) order by id for no key update`.execute(tx);

/** A revision, with the figures that take the place of an earlier accepted one's; null where there is none. */
export type Accepted = {
  readonly id: number;
  readonly revision: number;
  readonly nil: boolean;
  readonly figures: readonly Figure[];
};

/** Confirms a locked report, so that the figures of this revision count from now on. */
export const confirmReport = async (tx: Tx, accepted: Accepted, by: Decider): Promise<void> => {
  const { id, revision, nil } = accepted;
  const before = await tx
    .selectFrom('report')
    .selectAll()
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'sent')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('review')
    .values({ report_id: id, revision, decision: 'confirmed', ...stampOf(by) })
    .execute();
  await tx
    .updateTable('report')
    .set({
      ...{ state: 'confirmed', accepted_revision: revision, nil },
      ...{ confirmed_at: by.at, confirmed_by: by.postId },
    })
    .where('id', '=', id)
    .execute();
  if (before.accepted_revision === null)
    await tx.updateTable('figure').set({ state: 'confirmed' }).where('report_id', '=', id).execute();
  else await replaceFigures(tx, before, { figures: accepted.figures, state: 'confirmed' });
};

/** Asks for corrections to items of a locked report. What was accepted before goes on counting. */
export const returnReport = async (tx: Tx, { id, revision, items }: Returned, by: Decider): Promise<void> => {
  await tx
    .insertInto('review')
    .values({
      ...{ report_id: id, revision, decision: 'returned', items: JSON.stringify(items) },
      ...stampOf(by),
    })
    .execute();
  await tx.updateTable('report').set({ state: 'returned' }).where('id', '=', id).execute();
};

type Returned = { readonly id: number; readonly revision: number; readonly items: readonly AskedItem[] };

const stampOf = ({ postId, forPostId, at }: Decider) => ({
  by_post_id: postId,
  for_post_id: forPostId,
  at,
});

type Whose = {
  readonly id: number;
  readonly unit_id: number;
  readonly form: string;
  readonly period: string;
  readonly covers_to: Day;
};

/** A report's figures made anew, all in one state. */
export const replaceFigures = async (
  tx: Tx,
  { id, unit_id, form, period, covers_to }: Whose,
  { figures, state }: { readonly figures: readonly Figure[]; readonly state: 'sent' | 'confirmed' },
): Promise<void> => {
  await tx.deleteFrom('figure').where('report_id', '=', id).execute();
  if (figures.length === 0) return;
  const common = { report_id: id, unit_id, form, period, covers_to, state };
  await tx
    .insertInto('figure')
    .values(figures.map((figure) => ({ ...common, ...figure })))
    .execute();
};

/** What was decided last about a report or founding, by whom. */
export type Decided = {
  readonly decision: 'confirmed' | 'returned';
  readonly revision: number | null;
  /** Of a report that was returned. */
  readonly items: readonly AskedItem[];
  /** Of a founding that was returned. */
  readonly comment: string | null;
  readonly personId: number;
  readonly name: string;
  readonly at: Date;
};

export const lastDecision = async (
  tx: Tx,
  about: { readonly report: number } | { readonly founding: number },
): Promise<Decided | null> => {
  const { rows } = await sql<Decided>`
    select review.decision, review.revision, review.items, review.comment, post.person_id as "personId", person.name, review.at
    from review join post on post.id = review.by_post_id join person on person.id = post.person_id
    where ${'report' in about ? sql`report_id = ${about.report}` : sql`founding_id = ${about.founding}`}
    order by review.id desc limit 1`.execute(tx);
  return rows[0] ?? null;
};

/** Confirms a founding, so that it counts; false where it waits no more. */
export const confirmFounding = async (tx: Tx, id: number, by: Decider): Promise<boolean> => {
  const row = await tx
    .updateTable('founding')
    .set({ state: 'confirmed', confirmed_at: by.at, confirmed_by: by.postId })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .returning('id')
    .executeTakeFirst();
  if (!row) return false;
  await tx
    .insertInto('review')
    .values({ founding_id: id, decision: 'confirmed', ...stampOf(by) })
    .execute();
  return true;
};

/** Asks for corrections to a founding; it waits no more until it is sent again. */
export const returnFounding = async (
  tx: Tx,
  { id, comment }: { readonly id: number; readonly comment: string },
  by: Decider,
): Promise<void> => {
  await tx.updateTable('founding').set({ state: 'returned' }).where('id', '=', id).execute();
  await tx
    .insertInto('review')
    .values({ founding_id: id, decision: 'returned', comment, ...stampOf(by) })
    .execute();
};

/** Somebody who is told; `hasChat`: whether there is a chat to tell them in. */
export type Told = { readonly personId: number; readonly hasChat: boolean };

/** Who answers for what a post sent: its holder while it is held, else those who file at that unit now. */
export const answerable = async (
  tx: Tx,
  { postId, day }: { readonly postId: number; readonly day: Day },
): Promise<readonly Told[]> => {
  const { rows } = await sql<Told>`
    with sender as (select * from post where id = ${postId}), held as (
      select person_id from sender as post where ${holdsOn('post', day)}
    ), filing as (
      select post.person_id from post join sender on sender.unit_id = post.unit_id
      where post.role in ('filer', 'officer') and post.programme is null and ${holdsOn('post', day)}
        and not exists (select from held)
    )
    select person_id as "personId", exists (
      select from chat where chat.person_id = found.person_id and chat.reachable) as "hasChat"
    from (select person_id from held union select person_id from filing) as found order by person_id`.execute(
    tx,
  );
  return rows;
};
