import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Period } from '../core/reports/periods.ts';
import type { Db } from './db.ts';
import type { Row } from './schema.ts';
import { descendants, holdsOn } from './units.ts';

export type ReportKey = { readonly unitId: number; readonly postId: number | null; readonly form: string };

/** The report that a unit or post has sent for a period, in whatever state; null while there is none. */
export const reportFor = async (
  db: Db,
  { unitId, postId, form }: ReportKey,
  period: Period,
): Promise<Row<'report'> | null> => {
  const found = await db
    .selectFrom('report')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('form', '=', form)
    .where('period', '=', period)
    .where('post_id', 'is not distinct from', postId)
    .executeTakeFirst();
  return found ?? null;
};

/** A reporter below a unit and where its report for a period stands; `null` is "not sent". */
export type Standing = {
  readonly unitId: number;
  readonly unitName: string;
  readonly postId: number | null;
  readonly state: 'sent' | 'returned' | 'confirmed' | null;
};

export type StandingAsk = {
  readonly under: number;
  readonly form: string;
  readonly period: Period;
  /** The last covered day: the tree and the units as they were then. */
  readonly day: Day;
};

/** Who below a unit has reported and who has not: all units of these kinds that stood on the day. */
export const unitStandings = async (
  db: Db,
  { under, form, period, day }: StandingAsk,
  unitKinds: readonly string[],
): Promise<readonly Standing[]> => {
  const ids = await descendants(db, under, day);
  const { rows } = await sql<Standing>`
    select unit.id as "unitId", coalesce(unit_name.name, unit.code) as "unitName", null as "postId", report.state
    from unit
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    left join report on report.unit_id = unit.id and report.post_id is null
      and report.form = ${form} and report.period = ${period}
    where unit.id = any(${ids}::bigint[]) and unit.kind = any(${unitKinds}::text[])
      and unit.opened_on <= ${day} and (unit.closed_on is null or unit.closed_on > ${day})
    order by unit_name.name, unit.id`.execute(db);
  return rows;
};

/** The same for programme officers, who report by post. */
export const postStandings = async (
  db: Db,
  { under, form, period, day }: StandingAsk,
): Promise<readonly Standing[]> => {
  const ids = await descendants(db, under, day);
  const { rows } = await sql<Standing>`
    select post.unit_id as "unitId", coalesce(unit_name.name, unit.code) as "unitName", post.id as "postId",
      report.state
    from post
    join unit on unit.id = post.unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    left join report on report.post_id = post.id and report.form = ${form} and report.period = ${period}
    where post.unit_id = any(${ids}::bigint[]) and post.programme is not null and ${holdsOn('post', day)}
    order by post.id`.execute(db);
  return rows;
};

/** Still owed: never sent, or asked to be corrected and not sent again. */
export const isMissing = ({ state }: Standing): boolean => state === null || state === 'returned';
