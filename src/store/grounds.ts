import { sql } from 'kysely';
import { type DateSetting, heldDates } from '../core/programme/dates.ts';
import type { Ground } from '../core/programme/follow.ts';
import { asDutySetting } from '../core/programme/occurrences.ts';
import type { Pack } from '../core/programme/types.ts';
import { asSetting, type DatesAsk, lineOf, NOBODY } from './dates.ts';
import type { Db } from './db.ts';
import { holdsOn } from './units.ts';

type Scope = { readonly id: number; readonly depth: number; readonly line: readonly number[] };

/** Where the dates of reports are decided at and below a unit, as of a day: at the unit, and wherever below something was set. */
export const groundsUnder = async (db: Db, { unitId, day, packs }: DatesAsk): Promise<readonly Ground[]> => {
  const scopes = [
    { id: unitId, depth: 0, line: await lineOf(db, unitId, day) },
    ...(await scopesBelow(db, { unitId, day, packs })),
  ];
  const settings = await settingsOf(db, scopes);
  const reports = packs.map(onlyReports);
  return scopes.flatMap(({ id, depth, line }) => [
    { scope: id, depth, itself: false, settings: settingsAlong([NOBODY, ...line], settings, reports) },
    { scope: id, depth, itself: true, settings: settingsAlong(line, settings, reports) },
  ]);
};

/** Units below for which somebody has set a date, each with all above it. */
const scopesBelow = async (db: Db, { unitId, day, packs }: DatesAsk): Promise<readonly Scope[]> => {
  const { rows } = await sql<Scope>`
    with scope as (
      select distinct line.unit_id, line.distance
      from duty_setting join derived.unit_line line on line.unit_id = duty_setting.unit_id
      where line.ancestor_id = ${unitId} and ${holdsOn('line', day)}
        and duty_setting.programme = any(${packs.map(({ id }) => id)}::text[])
    )
    select scope.unit_id as id, scope.distance as depth,
      array_prepend(scope.unit_id, array_agg(line.ancestor_id order by line.distance)) as line
    from scope join derived.unit_line line on line.unit_id = scope.unit_id and ${holdsOn('line', day)}
    group by scope.unit_id, scope.distance`.execute(db);
  return rows.map((row) => ({ ...row, line: row.line.map(Number) }));
};

type Settings = ReadonlyMap<number, readonly DateSetting[]>;

const settingsOf = async (db: Db, scopes: readonly Scope[]): Promise<Settings> => {
  const ids = [...new Set(scopes.flatMap(({ line }) => line))];
  const rows = await db.selectFrom('duty_setting').selectAll().where('unit_id', 'in', ids).execute();
  const found = new Map<number, readonly DateSetting[]>();
  for (const row of rows) found.set(row.unit_id, [...(found.get(row.unit_id) ?? []), asSetting(row)]);
  return found;
};

const onlyReports = (pack: Pack): Pack => ({
  ...pack,
  duties: pack.duties.filter(({ form }) => form !== null),
  reviews: [],
  recurring: [],
});

const settingsAlong = (line: readonly number[], settings: Settings, packs: readonly Pack[]) =>
  heldDates(
    line.flatMap((id) => settings.get(id) ?? []),
    packs,
    line,
  ).flatMap((date) => asDutySetting(date) ?? []);
