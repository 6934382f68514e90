import { type RawBuilder, sql } from 'kysely';
import { type Day, plusDays } from '../core/day.ts';
import type { Period, Span } from '../core/reports/periods.ts';
import type { MovedUnit } from '../core/reports/unit-moves.ts';
import type { Db } from './db.ts';
import { isOpenOn } from './total-sums.ts';
import { holdsOn } from './units.ts';

export type MovesAsk = {
  readonly unitId: number;
  readonly form: string;
  readonly period: Period;
  readonly covers: Span;
};

/**
 * What came to stand below a unit or stands there no more since the period began, by name; what moved with a unit above it
 * is counted there. A union counts as one, a level above by what it reported as its opening (or its last closing), else by
 * the unions that moved with it. What was founded or ended in the period has not moved.
 */
export const unitsMoved = async (
  db: Db,
  { unitId, form, period, covers: { from, to } }: MovesAsk,
): Promise<readonly MovedUnit[]> => {
  const before = plusDays(from, -1);
  const { rows } = await sql<MovedUnit>`
    with ${movers(unitId, { before, to })}, top as (
      select * from mover where not exists (
        select from derived.unit_line line join mover above on above.id = line.ancestor_id and above.came = mover.came
        where line.unit_id = mover.id and ${holdsOn('line', sql`mover.day`)})
    )
    select name, came, coalesce(told, unions) as unions from (
      select coalesce(unit_name.name, top.code) as name, top.came, top.id,
        (select count(*)::int from mover one
          where one.came = top.came and one.kind = any(${UNIONS}::text[]) and (one.id = top.id or exists (
            select from derived.unit_line line
            where line.unit_id = one.id and line.ancestor_id = top.id and ${holdsOn('line', sql`top.day`)}))) as unions,
        coalesce(${figureOf('unions-opening', form, sql`figure.period = ${period}`)},
          ${figureOf('unions-closing', form, sql`figure.covers_to <= ${before}`)})::int as told
      from top left join unit_name on unit_name.unit_id = top.id and ${holdsOn('unit_name', sql`top.day`)}
    ) as counted
    where coalesce(told, unions) > 0
    order by name, id`.execute(db);
  return rows;
};

/** Kinds of unit that are counted as CĐCS. */
const UNIONS: readonly string[] = ['cdcs', 'nghiep-doan'];

type Between = { readonly before: Day; readonly to: Day };

/** Part of a `with`: every unit that stood below at one end of the span alone; `day`: one on which it stood there. */
const movers = (unitId: number, { before, to }: Between) => {
  const lastDay = sql`least(${to}::date, coalesce(unit.closed_on - 1, ${to}::date))`;
  return sql`
  mover as (
    select id, code, kind, stands as came, case when stands then last_day else ${before}::date end as day from (
      select unit.id, unit.code, unit.kind, ${lastDay} as last_day,
        bool_or(${holdsOn('line', before)} and ${isOpenOn('unit', before)}) as was, bool_or(${holdsOn('line', lastDay)}) as stands
      from derived.unit_line line join unit on unit.id = line.unit_id
      where line.ancestor_id = ${unitId} and line.valid_from <= ${to} and (line.valid_to is null or line.valid_to > ${before})
        and unit.opened_on <= ${before} and (unit.closed_on is null or unit.closed_on > ${before})
      group by unit.id
    ) as place where was <> stands
  )`;
};

const figureOf = (item: string, form: string, when: RawBuilder<unknown>) => sql`(
  select value from figure
  where figure.unit_id = top.id and figure.form = ${form} and figure.item = ${item} and figure.state = 'confirmed' and ${when}
  order by figure.covers_to desc limit 1)`;
