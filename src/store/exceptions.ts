import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db, Tx } from './db.ts';
import type { Seat } from './reviews.ts';
import { reportSeats } from './reviews.ts';
import type { Row } from './schema.ts';
import { holdsOn } from './units.ts';

type Wish = {
  readonly reportId: number;
  readonly reason: string;
  readonly by: number;
  readonly at: Date;
};

/** Asks for a report to be opened again; null where that was asked already and waits. */
export const askException = async (
  tx: Tx,
  { reportId, reason, by, at }: Wish,
): Promise<Row<'exception'> | null> => {
  const row = await tx
    .insertInto('exception')
    .values({ report_id: reportId, reason, asked_by: by, asked_at: at, state: 'asked' })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
};

export const askedException = (tx: Tx, reportId: number): Promise<Row<'exception'> | undefined> =>
  tx
    .selectFrom('exception')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('state', '=', 'asked')
    .executeTakeFirst();

/** The last day of the exceptions that were granted for a report; null where there is none. */
export const grantedUntil = async (tx: Tx, reportId: number): Promise<Day | null> => {
  const row = await tx
    .selectFrom('exception')
    .select(({ fn }) => fn.max('until').as('until'))
    .where('report_id', '=', reportId)
    .where('state', '=', 'granted')
    .executeTakeFirst();
  return row?.until ?? null;
};

/** A wish to correct a report after its days, as it waits at a seat. */
export type WaitingException = {
  readonly id: number;
  readonly reportId: number;
  readonly unitName: string;
  readonly form: string;
  readonly formVersion: number;
  readonly period: string;
  readonly reason: string;
  readonly askedBy: number;
  readonly reviewedAt: number;
  readonly authorId: number;
};

/** Wishes that wait at these seats, oldest first. */
export const waitingExceptions = async (
  db: Db,
  {
    seats,
    day,
    ids,
  }: { readonly seats: readonly Seat[]; readonly day: Day; readonly ids?: readonly number[] },
): Promise<readonly WaitingException[]> => {
  if (seats.length === 0) return [];
  const { rows } = await sql<WaitingException>`
    with ${reportSeats(seats, day)}
    select distinct on (exception.id) exception.id, report.id as "reportId",
      coalesce(unit_name.name, unit.code) as "unitName", report.form, report.form_version as "formVersion",
      report.period, exception.reason, exception.asked_by as "askedBy", place.at as "reviewedAt",
      author.person_id as "authorId"
    from place
    join report on report.unit_id = place.unit_id and (report.post_id is not null) = place.of_post
    join exception on exception.report_id = report.id and exception.state = 'asked'
    join post author on author.id = exception.asked_by
    join unit on unit.id = report.unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    where author.person_id not in (place.own, place.other)
      ${ids ? sql`and exception.id = any(${ids}::bigint[])` : sql``}
    order by exception.id`.execute(db);
  return rows;
};

/** Holds a wish for this turn, so that two who decide at once do not both do it. */
export const lockException = (tx: Tx, id: number): Promise<unknown> =>
  tx.selectFrom('exception').select('id').where('id', '=', id).forNoKeyUpdate().execute();

export const decideException = (
  tx: Tx,
  id: number,
  { until, by, at }: { readonly until: Day | null; readonly by: number; readonly at: Date },
): Promise<unknown> =>
  tx
    .updateTable('exception')
    .set({ state: until === null ? 'refused' : 'granted', until, decided_by: by, decided_at: at })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .execute();

/** Of the reports of a report's reporter on its form in the year before a day: how many, and how many came first after their due day. */
export const lateness = async (
  db: Db,
  reportId: number,
  day: Day,
): Promise<{ readonly all: number; readonly late: number }> => {
  const { rows } = await sql<{ all: number; late: number }>`
    select count(*) as all, count(*) filter (where other.sent_late) as late
    from report join report other on other.unit_id = report.unit_id and other.form = report.form
      and other.post_id is not distinct from report.post_id
    where report.id = ${reportId} and other.covers_to > ${day}::date - 365 and other.covers_to <= ${day}`.execute(
    db,
  );
  return rows[0] ?? { all: 0, late: 0 };
};

/** Who decides about a report on a day: those who review directly above it, and who stands in for them. */
export const decidersOf = async (db: Db, reportId: number, day: Day): Promise<readonly number[]> => {
  const { rows } = await sql<{ personId: number }>`
    with at (unit_id) as (
      select case when report.post_id is not null then report.unit_id
        else coalesce(unit_parent.parent_id, report.unit_id) end
      from report left join unit_parent on unit_parent.unit_id = report.unit_id and ${holdsOn('unit_parent', day)}
      where report.id = ${reportId}
    ), head as (
      select post.* from post join at using (unit_id)
      where post.role in ('reviewer', 'organiser') and ${holdsOn('post', day)}
    )
    select person_id as "personId" from head
    union
    select post.person_id from head join delegation on delegation.from_post_id = head.id
      and ${holdsOn('delegation', day)} join post on post.id = delegation.to_post_id and ${holdsOn('post', day)}
    order by 1`.execute(db);
  return rows.map(({ personId }) => personId);
};
