import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Period } from '../core/reports/periods.ts';
import type { Db } from './db.ts';
import { lastDay, type StandingsAsk, standing } from './owing.ts';
import { holdsOn } from './units.ts';

/** Which reporters a list shows. */
export type Which = 'missing' | 'late' | 'nil' | 'sent';

/** One reporter, as it was named at the period's end. */
export type Reporting = {
  readonly unitId: number;
  readonly postId: number | null;
  readonly code: string;
  readonly name: string;
  /** The unit right above. */
  readonly above: string | null;
  /** Of an officer who reports by post. */
  readonly post: string | null;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly scope: number;
  readonly itself: boolean;
  readonly dueOn: Day;
  readonly state: 'sent' | 'returned' | 'confirmed' | null;
  readonly nil: boolean | null;
  readonly late: boolean | null;
  readonly sentAt: Date | null;
  readonly receipt: string | null;
};

export type Page = { readonly limit: number; readonly offset: number };

/**
 * A page of those who have not sent, or have; by the unit above and their name. Only what stands below units that the page
 * reaches is put in order: `wanted.parent_id` 0 where nothing is above.
 */
export const reporting = async (
  db: Db,
  ask: StandingsAsk,
  { which, limit, offset }: Page & { readonly which: Which },
): Promise<readonly Reporting[]> => {
  const day = lastDay(ask);
  const { rows } = await sql<Reporting>`
    with ${standing(ask)},
    wanted as materialized (
      select standing.unit_id, post_id, scope, itself, due_on, report_id, coalesce(unit_parent.parent_id, 0) as parent_id
      from standing left join unit_parent on unit_parent.unit_id = standing.unit_id and ${holdsOn('unit_parent', day)}
      where ${WANTED[which]}
    ),
    above as (
      select parent_id, unit_name.name, unit_name.folded, sum(count) over names as until,
        sum(count) over names - sum(count) over (partition by unit_name.folded) as before
      from (select parent_id, count(*) as count from wanted group by parent_id) as counted
      left join unit_name on unit_name.unit_id = counted.parent_id and ${holdsOn('unit_name', day)}
      window names as (order by unit_name.folded nulls first)
    ),
    reached as materialized (select * from above where before < ${offset + limit}::bigint and until > ${offset}::bigint)
    select unit.id as "unitId", post.id as "postId", unit.code,
      coalesce(unit_name.name, unit.code) as name, reached.name as above, post.title as post,
      unit.opened_on as "openedOn", unit.closed_on as "closedOn", wanted.scope, wanted.itself,
      wanted.due_on as "dueOn", report.state, report.nil, report.sent_late as late,
      first.sent_at as "sentAt", report.receipt
    from reached
    join wanted using (parent_id)
    join unit on unit.id = wanted.unit_id
    left join post on post.id = wanted.post_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    left join report on report.id = wanted.report_id
    left join report_revision first on first.report_id = report.id and first.revision = 1
    order by reached.folded nulls first, unit_name.folded, unit.id, wanted.post_id
    limit ${limit} offset ${offset}::bigint - coalesce((select min(before)::bigint from reached), 0)`.execute(
    db,
  );
  return rows;
};

const WANTED: Readonly<Record<Which, RawBuilder<boolean>>> = {
  missing: sql`standing.report_id is null`,
  late: sql`standing.sent_late`,
  nil: sql`standing.nil`,
  sent: sql`standing.report_id is not null`,
};

/** How many of some periods a reporter has sent, and of these after the last day. */
export type History = {
  readonly unitId: number;
  readonly postId: number | null;
  readonly sent: number;
  readonly late: number;
};

type HistoryAsk = { readonly form: string; readonly periods: readonly Period[] };

/** What reporters sent for some periods; one who sent nothing has no row. */
export const histories = async (
  db: Db,
  reporters: readonly Pick<Reporting, 'unitId'>[],
  { form, periods }: HistoryAsk,
): Promise<readonly History[]> => {
  const ids = [...new Set(reporters.map(({ unitId }) => unitId))];
  const { rows } = await sql<History>`
    select unit_id as "unitId", post_id as "postId", count(*) as sent, count(*) filter (where sent_late) as late
    from report
    where unit_id = any(${ids}::bigint[]) and form = ${form} and period = any(${[...periods]}::text[])
    group by unit_id, post_id`.execute(db);
  return rows;
};
