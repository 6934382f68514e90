import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Followed, GroundDue } from '../core/programme/follow.ts';
import type { Period } from '../core/reports/periods.ts';
import type { Db } from './db.ts';
import { holdsOn } from './units.ts';

/** Whose reports are asked after: of a form and period, by everybody below a unit as it was at the period's end. */
export type StandingsAsk = {
  readonly under: number;
  readonly form: string;
  readonly period: Period;
  readonly reporter: Followed['reporter'];
  readonly grounds: readonly GroundDue[];
};

/** How many have sent: of these without anything to report, after the last day, and asked to correct. The rest has not. */
export type Counts = {
  readonly all: number;
  readonly sent: number;
  readonly nil: number;
  readonly late: number;
  readonly returned: number;
};

/** The counts of everything at and below one unit right below; `unitId` null: of those that stand right below themselves. */
export type Branch = Counts & { readonly unitId: number | null; readonly name: string | null };

/** One row for every unit right below that has reporters below it, and one for the reporters right below; by name, never by their counts. */
export const branches = async (db: Db, ask: StandingsAsk): Promise<readonly Branch[]> => {
  const day = lastDay(ask);
  const { rows } = await sql<Branch>`
    with ${standing(ask)},
    counted as (
      select line.ancestor_id as branch, count(*) as "all", count(standing.report_id) as sent,
        count(*) filter (where nil) as nil, count(*) filter (where sent_late) as late,
        count(*) filter (where state = 'returned') as returned
      from standing left join derived.unit_line line on line.unit_id = standing.unit_id and ${holdsOn('line', day)}
        and line.ancestor_id = any(array(
          select child.unit_id from unit_parent child where child.parent_id = ${ask.under} and ${holdsOn('child', day)}))
      group by line.ancestor_id
    )
    select counted.branch as "unitId", unit_name.name, counted."all", sent, nil, late, returned
    from counted
    left join unit_name on unit_name.unit_id = counted.branch and ${holdsOn('unit_name', day)}
    order by counted.branch is not null, unit_name.folded, counted.branch`.execute(db);
  return rows;
};

/** Of which kinds the units below one are on a day, and whether anybody there or in itself reports by post. */
export const reportersBelow = async (
  db: Db,
  unitId: number,
  day: Day,
): Promise<{ readonly kinds: readonly string[]; readonly posts: boolean }> => {
  const below = sql`select line.unit_id from derived.unit_line line
    where line.ancestor_id = ${unitId} and ${holdsOn('line', day)}`;
  const { rows } = await sql<{ kinds: readonly string[]; posts: boolean }>`
    select coalesce((select array_agg(distinct unit.kind) from unit where unit.id in (${below})), '{}') as kinds,
      exists (select from post where post.programme is not null and ${holdsOn('post', day)}
        and (post.unit_id = ${unitId} or post.unit_id in (${below}))) as posts`.execute(db);
  return rows[0] ?? { kinds: [], posts: false };
};

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

/** A page of those who have not sent, or have; by the unit above and their name. */
export const reporting = async (
  db: Db,
  ask: StandingsAsk,
  { which, limit, offset }: Page & { readonly which: Which },
): Promise<readonly Reporting[]> => {
  const day = lastDay(ask);
  const { rows } = await sql<Reporting>`
    with ${standing(ask)}
    select standing.unit_id as "unitId", standing.post_id as "postId", unit.code,
      coalesce(unit_name.name, unit.code) as name, above.name as above, post.title as post,
      unit.opened_on as "openedOn", unit.closed_on as "closedOn", standing.scope, standing.itself,
      standing.due_on as "dueOn", standing.state, standing.nil, standing.sent_late as late,
      standing.first_sent_at as "sentAt", standing.receipt
    from standing
    join unit on unit.id = standing.unit_id
    left join post on post.id = standing.post_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    left join unit_parent on unit_parent.unit_id = unit.id and ${holdsOn('unit_parent', day)}
    left join unit_name above on above.unit_id = unit_parent.parent_id and ${holdsOn('above', day)}
    where ${WANTED[which]}
    order by above.folded nulls first, unit_name.folded, unit.id, standing.post_id
    limit ${limit} offset ${offset}`.execute(db);
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

/** Names are those of the last day that any of the reports covers. */
export const lastDay = ({ grounds }: Pick<StandingsAsk, 'grounds'>): Day =>
  grounds.reduce((last, { due }) => (due && due.covers.to > last ? due.covers.to : last), '0001-01-01');

/** `with` parts that end in `standing`: every reporter with its due day and its report, if there is one. */
export const standing = (ask: StandingsAsk): RawBuilder<unknown> => sql`
  ${owing(ask)},
  standing as (
    select owing.*, report.id as report_id, report.state, report.nil, report.sent_late, report.receipt,
      (select sent_at from report_revision where report_id = report.id and revision = 1) as first_sent_at
    from owing
    left join report on report.unit_id = owing.unit_id and report.form = ${ask.form} and report.period = ${ask.period}
      and ${ask.reporter.kind === 'post' ? sql`report.post_id = owing.post_id` : sql`report.post_id is null`}
  )`;

/** Everybody who owes the report: on the nearest ground, standing on the last covered day. */
const owing = ({ under, reporter, grounds }: StandingsAsk): RawBuilder<unknown> => sql`
  ground as (
    select * from unnest(
      ${grounds.map(({ scope }) => scope)}::bigint[], ${grounds.map(({ depth }) => depth)}::int[],
      ${grounds.map(({ itself }) => itself)}::boolean[], ${grounds.map(({ due }) => due?.programme ?? null)}::text[],
      ${grounds.map(({ due }) => due?.duty ?? null)}::text[], ${grounds.map(({ due }) => due?.dueOn ?? null)}::date[],
      ${grounds.map(({ due }) => due?.covers.to ?? lastDay({ grounds }))}::date[]
    ) as ground (scope, depth, itself, programme, duty, due_on, covers_to)
  ),
  place as (
    select line.unit_id, ground.* from ground
    join derived.unit_line line on line.ancestor_id = ground.scope and ${holdsOn('line', sql`ground.covers_to`)}
    where not ground.itself
    union all
    select ground.scope, ground.* from ground where ground.itself
  ),
  nearest as (${
    new Set(grounds.map(({ scope }) => scope)).size === 1
      ? sql`select * from place`
      : sql`select distinct on (unit_id) * from place order by unit_id, depth desc, itself desc`
  }),
  owing as (
    select nearest.*, ${reporter.kind === 'post' ? sql`post.id` : sql`null::bigint`} as post_id
    from nearest join unit on unit.id = nearest.unit_id
    ${reporter.kind === 'post' ? sql`join post on post.unit_id = unit.id and post.programme is not null and ${holdsOn('post', sql`nearest.covers_to`)}` : sql``}
    where nearest.due_on is not null and unit.opened_on <= nearest.covers_to
      and (unit.closed_on is null or unit.closed_on > nearest.covers_to)
      ${reporter.kind === 'post' ? sql`` : sql`and unit.id <> ${under} and unit.kind = any(${[...reporter.unitKinds]}::text[])`}
  )`;
