import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { DutySetting } from '../core/programme/duties.ts';
import type { Period } from '../core/reports/periods.ts';
import type { Db } from './db.ts';
import type { Row } from './schema.ts';
import { ancestors, descendants, holdsOn } from './units.ts';

/** The settings that hold for a unit on a day: for every duty those of the nearest unit, itself included. */
export const dutySettings = async (db: Db, unitId: number, day: Day): Promise<readonly DutySetting[]> => {
  const line = [unitId, ...(await ancestors(db, unitId, day)).map((unit) => unit.id)];
  const { rows } = await sql<Row<'duty_setting'>>`
    select distinct on (programme, duty) * from duty_setting
    where unit_id = any(${line}::bigint[]) and ${holdsOn('duty_setting', day)}
    order by programme, duty, array_position(${line}::bigint[], unit_id), valid_from desc`.execute(db);
  return rows.map(asSetting);
};

/** Every setting that holds on a day, wherever it was made; for walking over all units. */
export const allDutySettings = async (db: Db, day: Day): Promise<readonly DutySetting[]> => {
  const rows = await db.selectFrom('duty_setting').selectAll().where(holdsOn('duty_setting', day)).execute();
  return rows.map(asSetting);
};

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

/** The rows were written by us from a checked DueRule and CoverageRule. */
const asSetting = (row: Row<'duty_setting'>): DutySetting => ({
  programme: row.programme,
  duty: row.duty,
  unitId: row.unit_id,
  form: row.form,
  frequency: row.frequency,
  due: row.due as DutySetting['due'],
  coverage: row.coverage as DutySetting['coverage'],
  correctionDays: row.correction_days,
  decision: row.decision,
  validFrom: row.valid_from,
  validTo: row.valid_to,
});
