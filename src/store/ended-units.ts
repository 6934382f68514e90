import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Period, Span } from '../core/reports/periods.ts';
import type { Db } from './db.ts';
import type { Row } from './schema.ts';
import { holdsOn } from './units.ts';

/** A unit that ended, as it was on its last day; `endedOn`: the first day on which it was no longer there. */
export type EndedUnit = {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly openedOn: Day;
  readonly endedOn: Day;
};

const lastDay = sql`unit.closed_on - 1`;

/** The units that ended within a span while they stood directly below one, by name; `id`: one of them alone. */
export const endedBelow = async (
  db: Db,
  unitId: number,
  { from, to, id = null }: Span & { readonly id?: number | null },
): Promise<readonly EndedUnit[]> => {
  const { rows } = await sql<EndedUnit>`
    select unit.id, coalesce(unit_name.name, unit.code) as name, unit.kind, unit.opened_on as "openedOn",
      unit.closed_on as "endedOn"
    from unit_parent join unit on unit.id = unit_parent.unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', lastDay)}
    where unit_parent.parent_id = ${unitId} and ${holdsOn('unit_parent', lastDay)}
      and unit.closed_on between ${from} and ${to} and (${id}::bigint is null or unit.id = ${id})
    order by name, unit.id`.execute(db);
  return rows;
};

/** One that left its reports to the unit it stood directly below, which is there still. */
export type LeftUnit = EndedUnit & { readonly parentId: number; readonly parentKind: string };

/** Those that ended within a span, wherever they stood. */
export const leftUnits = async (db: Db, { from, to }: Span): Promise<readonly LeftUnit[]> => {
  const { rows } = await sql<LeftUnit>`
    select unit.id, coalesce(unit_name.name, unit.code) as name, unit.kind, unit.opened_on as "openedOn",
      unit.closed_on as "endedOn", parent.id as "parentId", parent.kind as "parentKind"
    from unit join unit_parent on unit_parent.unit_id = unit.id and ${holdsOn('unit_parent', lastDay)}
    join unit parent on parent.id = unit_parent.parent_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', lastDay)}
    where unit.closed_on between ${from} and ${to} and (parent.closed_on is null or parent.closed_on > ${to})
    order by unit.id`.execute(db);
  return rows;
};

/** A closing report that is owed anywhere below a unit. */
export type ClosingReport = Pick<EndedUnit, 'id' | 'name' | 'endedOn'> & {
  /** The unit right above, which files it. */
  readonly above: string | null;
  readonly state: Row<'report'>['state'] | null;
};

type ClosingAsk = {
  readonly under: number;
  readonly form: string;
  readonly period: Period;
  readonly covers: Span;
  readonly kinds: readonly string[];
};

/** Of the units that ended within a period, each with its report. */
export const closingReports = async (
  db: Db,
  { under, form, period, covers: { from, to }, kinds }: ClosingAsk,
): Promise<readonly ClosingReport[]> => {
  const { rows } = await sql<ClosingReport>`
    select unit.id, coalesce(unit_name.name, unit.code) as name, unit.closed_on as "endedOn", above.name as above, report.state
    from unit
    join derived.unit_line line on line.unit_id = unit.id and line.ancestor_id = ${under} and ${holdsOn('line', lastDay)}
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', lastDay)}
    left join unit_parent on unit_parent.unit_id = unit.id and ${holdsOn('unit_parent', lastDay)}
    left join unit_name above on above.unit_id = unit_parent.parent_id and ${holdsOn('above', lastDay)}
    left join report on report.unit_id = unit.id and report.post_id is null and report.form = ${form} and report.period = ${period}
    where unit.closed_on > ${from} and unit.closed_on <= ${to} and unit.kind = any(${kinds}::text[])
    order by above.name, name, unit.id`.execute(db);
  return rows;
};
