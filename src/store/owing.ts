import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Followed, GroundDue } from '../core/programme/follow.ts';
import type { Period } from '../core/reports/periods.ts';
import { holdsOn } from './units.ts';

/** Whose reports are asked after: of a form and period, by everybody below a unit as it was at the period's end. */
export type StandingsAsk = {
  readonly under: number;
  readonly form: string;
  readonly period: Period;
  readonly reporter: Followed['reporter'];
  readonly grounds: readonly GroundDue[];
};

/** Names are those of the last day that any of the reports covers. */
export const lastDay = ({ grounds }: Pick<StandingsAsk, 'grounds'>): Day =>
  grounds.reduce((last, { due }) => (due && due.covers.to > last ? due.covers.to : last), '0001-01-01');

/**
 * `with` parts that end in `standing`: every reporter with its due day and its report, if there is one. `branch`: the one of
 * `children` below which it stands, where all dates are decided at the unit itself.
 */
export const standing = (
  ask: StandingsAsk,
  children: readonly number[] | null = null,
): RawBuilder<unknown> => sql`
  ${owing(ask, children)},
  standing as (
    select owing.*, report.id as report_id, report.state, report.nil, report.sent_late
    from owing
    left join report on report.unit_id = owing.unit_id and report.form = ${ask.form} and report.period = ${ask.period}
      and ${ask.reporter.kind === 'post' ? sql`report.post_id = owing.post_id` : sql`report.post_id is null`}
  )`;

/** Everybody who owes the report: on the nearest ground, standing on the last covered day. */
const owing = (ask: StandingsAsk, children: readonly number[] | null): RawBuilder<unknown> => sql`
  ${grounded(ask, children)},
  nearest as (${
    decidedHere(ask)
      ? sql`select * from place`
      : sql`select distinct on (unit_id) * from place order by unit_id, depth desc, itself desc`
  }),
  owing as (
    select nearest.*, ${ask.reporter.kind === 'post' ? sql`post.id` : sql`null::bigint`} as post_id
    from nearest join unit on unit.id = nearest.unit_id
    ${ask.reporter.kind === 'post' ? sql`join post on post.unit_id = unit.id and post.programme is not null and ${holdsOn('post', sql`nearest.covers_to`)}` : sql``}
    where nearest.due_on is not null and unit.opened_on <= nearest.covers_to
      and (unit.closed_on is null or unit.closed_on > nearest.covers_to)
      ${ask.reporter.kind === 'post' ? sql`` : sql`and unit.id <> ${ask.under} and unit.kind = any(${[...ask.reporter.unitKinds]}::text[])`}
  )`;

/** Whether nobody below has dates of its own. */
export const decidedHere = ({ under, grounds }: Pick<StandingsAsk, 'under' | 'grounds'>): boolean =>
  grounds.every(({ scope }) => scope === under);

/**
 * What stands on each ground. Those of the unit itself are named in so many words, so that the database sees how much is
 * below it: a country is joined as a whole, a body's few units one by one.
 */
const grounded = (
  { under, grounds }: StandingsAsk,
  children: readonly number[] | null,
): RawBuilder<unknown> => {
  const last = lastDay({ grounds });
  const deeper = grounds.filter(({ scope }) => scope !== under);
  const here = grounds.flatMap((ground) =>
    ground.scope === under ? [placeHere(ground, last, children)] : [],
  );
  if (deeper.length === 0) return sql`place as (${sql.join(here, sql` union all `)})`;
  return sql`
  ground as (
    select * from unnest(
      ${deeper.map(({ scope }) => scope)}::bigint[], ${deeper.map(({ depth }) => depth)}::int[],
      ${deeper.map(({ itself }) => itself)}::boolean[], ${deeper.map(({ due }) => due?.programme ?? null)}::text[],
      ${deeper.map(({ due }) => due?.duty ?? null)}::text[], ${deeper.map(({ due }) => due?.dueOn ?? null)}::date[],
      ${deeper.map(({ due }) => due?.covers.to ?? last)}::date[]
    ) as ground (scope, depth, itself, programme, duty, due_on, covers_to)
  ),
  place as (${sql.join(here, sql` union all `)}
    union all
    select line.unit_id, null::bigint, ground.* from ground
    join derived.unit_line line on line.ancestor_id = ground.scope and ${holdsOn('line', sql`ground.covers_to`)}
    where not ground.itself
    union all
    select ground.scope, null::bigint, ground.* from ground where ground.itself
  )`;
};

const placeHere = (
  { scope, depth, itself, due }: GroundDue,
  last: Day,
  children: readonly number[] | null,
): RawBuilder<unknown> => {
  const covers = due?.covers.to ?? last;
  const ground = sql`${scope}::bigint as scope, ${depth}::int as depth, ${itself}::boolean as itself,
    ${due?.programme ?? null}::text as programme, ${due?.duty ?? null}::text as duty,
    ${due?.dueOn ?? null}::date as due_on, ${covers}::date as covers_to`;
  if (itself) return sql`select ${scope}::bigint as unit_id, null::bigint as branch, ${ground}`;
  const lines = (which: RawBuilder<unknown>, branch: RawBuilder<unknown>) => sql`
    select line.unit_id, ${branch} as branch, ${ground} from derived.unit_line line
    where ${which} and ${holdsOn('line', covers)}`;
  return children === null
    ? lines(sql`line.ancestor_id = ${scope}`, sql`null::bigint`)
    : sql`select child as unit_id, null::bigint as branch, ${ground} from unnest(${children}::bigint[]) child
        union all ${lines(sql`line.ancestor_id = any(${children}::bigint[])`, sql`line.ancestor_id`)}`;
};
