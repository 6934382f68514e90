import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { AskedItem } from '../core/reports/review.ts';
import type { Tx } from './db.ts';
import type { Figure } from './reports.ts';

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
  readonly forPostId: number | null;
};

/** Confirms locked reports, so that the figures of these revisions count from now on; in a few statements whatever their number. */
export const confirmReports = async (
  tx: Tx,
  all: readonly Accepted[],
  by: Omit<Decider, 'forPostId'>,
): Promise<void> => {
  if (all.length === 0) return;
  const before = await tx
    .selectFrom('report')
    .selectAll()
    .where('id', 'in', idsOf(all))
    .where('state', '=', 'sent')
    .execute();
  const accepted = all.flatMap((one) => {
    const row = before.find(({ id, revision }) => id === one.id && revision === one.revision);
    return row ? [{ ...one, row }] : [];
  });
  if (accepted.length !== all.length) throw new Error('reports were expected to wait to be confirmed');
  await tx
    .insertInto('review')
    .values(
      all.map(({ id, revision, forPostId }) => ({
        ...{ report_id: id, revision, decision: 'confirmed' as const },
        ...stampOf({ ...by, forPostId }),
      })),
    )
    .execute();
  await tx
    .updateTable('report')
    .set(({ ref }) => ({
      ...{ state: 'confirmed' as const, accepted_revision: ref('revision') },
      nil: sql<boolean>`id = any(${idsOf(all.filter(({ nil }) => nil))}::bigint[])`,
      ...{ confirmed_at: by.at, confirmed_by: by.postId },
    }))
    .where('id', 'in', idsOf(all))
    .execute();
  const isFirst = ({ row }: { readonly row: (typeof before)[number] }) => row.accepted_revision === null;
  await confirmFigures(tx, idsOf(accepted.filter(isFirst)));
  for (const { row, figures } of accepted.filter((one) => !isFirst(one)))
    await replaceFigures(tx, row, { figures, state: 'confirmed' });
};

const idsOf = (all: readonly { readonly id: number }[]): number[] => all.map(({ id }) => id);

/** Those of reports of which nothing was accepted before. */
const confirmFigures = async (tx: Tx, reports: readonly number[]): Promise<void> => {
  if (reports.length === 0) return;
  await tx.updateTable('figure').set({ state: 'confirmed' }).where('report_id', 'in', reports).execute();
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
  /** Of whoever decided, where they stood in for somebody as well. */
  readonly postId: number;
  readonly personId: number;
  readonly name: string;
  readonly at: Date;
};

export const lastDecision = async (
  tx: Tx,
  about: { readonly report: number } | { readonly founding: number },
): Promise<Decided | null> => {
  const { rows } = await sql<Decided>`
    select review.decision, review.revision, review.items, review.comment, post.id as "postId", post.person_id as "personId", person.name, review.at
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
