import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Span } from '../core/reports/periods.ts';
import type { BelowItem } from '../core/reports/rollup.ts';
import type { Db } from './db.ts';
import type { UnitBelow } from './rollups.ts';
import { holdsOn } from './units.ts';

/** Figures of a span, which stood on the tree of its last day, asked for on that of another day. */
export type OtherTree = {
  readonly span: Span;
  readonly tree: Day;
  readonly items: readonly BelowItem[];
};

/** Below which unit a figure counts on the other tree. */
export type Placed = UnitBelow & { readonly parentId: number };

/** What counts directly below some units on a day: what stands there, with units that ended in them or below them. */
export const countedBelow = async (db: Db, ids: readonly number[], day: Day): Promise<readonly Placed[]> => {
  const { rows } = await sql<Placed>`
    with recursive ${heirs(day)}
    select below.parent_id as "parentId", unit.id, coalesce(unit_name.name, unit.code) as name, unit.kind,
      unit.opened_on as "openedOn", unit.closed_on as "closedOn"
    from (
      select unit_parent.unit_id, parent_id from unit_parent join unit on unit.id = unit_parent.unit_id
      where parent_id = any(${ids}::bigint[]) and ${stands('unit_parent', day)}
        and not exists (select from heir where heir.unit_id = unit_parent.unit_id)
      union all
      select unit_id, at from heir where at = any(${ids}::bigint[])
    ) as below
    join unit on unit.id = below.unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${stands('unit_name', day)}
    order by name, unit.id`.execute(db);
  return rows;
};

/** Which of these units have others to count below them on the other tree than when the span ended. */
export const changedBetween = async (
  db: Db,
  ids: readonly number[],
  asked: OtherTree,
): Promise<ReadonlySet<number>> => {
  const { rows } = await sql<{ id: number }>`
    with recursive ${heirs(asked.tree)}, ${reporters(asked)},
    before as (
      select line.ancestor_id as id, line.unit_id from derived.unit_line line join reporter using (unit_id)
      where line.ancestor_id = any(${ids}::bigint[]) and ${holdsOn('line', asked.span.to)}
    ), later as (
      select line.ancestor_id as id, reporter.unit_id
      from reporter left join heir using (unit_id)
      join unit on unit.id = coalesce(heir.at, reporter.unit_id)
      join derived.unit_line line on line.unit_id = unit.id and ${stands('line', asked.tree)}
      where line.ancestor_id = any(${ids}::bigint[])
      union
      select heir.at, reporter.unit_id from reporter join heir using (unit_id) where heir.at = any(${ids}::bigint[])
    )
    select distinct id from (
      (select * from before except select * from later) union all (select * from later except select * from before)
    ) as moved`.execute(db);
  return new Set(rows.map(({ id }) => id));
};

/** An item that was reported below a unit when the span ended, so that what the unit reported of it was a sum. */
export type SummedItem = BelowItem & { readonly unitId: number };

export const summedItems = async (
  db: Db,
  ids: readonly number[],
  asked: OtherTree,
): Promise<readonly SummedItem[]> => {
  if (ids.length === 0) return [];
  const { rows } = await sql<SummedItem>`
    select distinct line.ancestor_id as "unitId", figure.form, figure.item
    from derived.unit_line line join figure on figure.unit_id = line.unit_id
    where line.ancestor_id = any(${ids}::bigint[]) and ${holdsOn('line', asked.span.to)} and ${within(asked)}`.execute(
    db,
  );
  return rows;
};

/** Which of these units are at or below one on any of some days. */
export const belowOn = async (
  db: Db,
  ids: readonly number[],
  { unitId, days }: { readonly unitId: number; readonly days: readonly Day[] },
): Promise<ReadonlySet<number>> => {
  const { rows } = await sql<{ id: number }>`
    select distinct line.unit_id as id
    from unnest(${days}::date[]) as at (day) join derived.unit_line line on ${holdsOn('line', sql.ref('at.day'))}
    where line.ancestor_id = ${unitId} and line.unit_id = any(${ids}::bigint[])`.execute(db);
  return new Set([unitId, ...rows.map(({ id }) => id)]);
};

/** Whether anything moved or ended between two days at all: a quick no for most questions. */
export const isOtherTree = async (db: Db, one: Day, other: Day): Promise<boolean> => {
  const [from, to] = one < other ? [one, other] : [other, one];
  const { rows } = await sql<{ moved: boolean }>`
    select exists (select from unit_parent where valid_to > ${from} and valid_to <= ${to})
      or exists (select from unit_succession where on_day > ${from} and on_day <= ${to} and to_unit_id is not null)
      as moved`.execute(db);
  return rows[0]?.moved ?? false;
};

/**
 * Parts of a `with recursive` that end in `heir (unit_id, at)`: units that had ended by a day, each with the unit in
 * which it goes on. One that nobody follows stays below its last parent.
 */
const heirs = (day: Day): RawBuilder<unknown> => sql`
  follower as (
    select distinct on (from_unit_id) from_unit_id as unit_id, to_unit_id as next
    from unit_succession join unit on unit.id = from_unit_id and unit.closed_on <= ${day}
    where to_unit_id is not null and unit_succession.kind in ('merged-into', 'closed')
    order by from_unit_id, unit_succession.id desc
  ), followed (unit_id, at, steps) as (
    select unit_id, next, 1 from follower
    union all
    select followed.unit_id, follower.next, steps + 1 from followed join follower on follower.unit_id = followed.at
    where steps < 20
  ), heir as (
    select distinct on (unit_id) unit_id, at from followed order by unit_id, steps desc
  )`;

/** On a day; what was not there yet stands where it stood first. */
const stands = (table: string, day: Day) => holdsOn(table, sql`greatest(${day}::date, unit.opened_on)`);

const reporters = (asked: OtherTree) => sql`
  reporter as materialized (select distinct unit_id from figure where ${within(asked)})`;

const within = ({ span, items }: OtherTree) => sql`
  figure.covers_to between ${span.from} and ${span.to} and figure.state = 'confirmed'
  and (figure.form, figure.item) in (
    select * from unnest(${items.map(({ form }) => form)}::text[], ${items.map(({ item }) => item)}::text[]))`;
