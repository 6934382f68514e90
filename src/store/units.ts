import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/day.ts';
import { fold } from '../core/fold.ts';
import type { UnitShape } from '../core/units/changes.ts';
import type { Db } from './db.ts';
import type { NewRow } from './schema.ts';

/** A unit as it was on a day. */
export type UnitOn = Omit<UnitShape, 'nameSince' | 'parentSince'>;

/** A unit with the name and parent it had on a day; null where there is none of that id. */
export const unitOn = async (db: Db, id: number, day: Day): Promise<UnitOn | null> =>
  (await unitsOn(db, [id], day))[0] ?? null;

export const unitName = async (db: Db, id: number, day: Day): Promise<string | null> =>
  (await unitOn(db, id, day))?.name ?? null;

/** The unit directly above on a day; null at the top. */
export const parentOf = async (db: Db, id: number, day: Day): Promise<number | null> => {
  const row = await db
    .selectFrom('unit_parent')
    .select('parent_id')
    .where('unit_id', '=', id)
    .where(holdsOn('unit_parent', day))
    .executeTakeFirst();
  return row?.parent_id ?? null;
};

/** The line upwards, nearest first, the unit itself left out. */
export const ancestors = async (db: Db, id: number, day: Day): Promise<readonly UnitOn[]> => {
  const { rows } = await sql<{ ancestor_id: number }>`
    select ancestor_id from derived.unit_line where unit_id = ${id} and ${holdsOn('unit_line', day)}
    order by distance`.execute(db);
  return unitsOn(
    db,
    rows.map((row) => row.ancestor_id),
    day,
  );
};

/** Some units, each with those above it on a day, nearest first. */
export const linesOf = async (
  db: Db,
  ids: readonly number[],
  day: Day,
): Promise<ReadonlyMap<number, readonly number[]>> => {
  const { rows } = await sql<{ id: number; above: readonly number[] }>`
    select unit_id as id, array_agg(ancestor_id order by distance) as above from derived.unit_line
    where unit_id = any(${ids}::bigint[]) and ${holdsOn('unit_line', day)} group by unit_id`.execute(db);
  const above = new Map(rows.map((row) => [row.id, row.above]));
  return new Map(ids.map((id) => [id, [id, ...(above.get(id) ?? [])]]));
};

/** The ids of a unit and everything below it on a day. */
export const descendants = async (db: Db, id: number, day: Day): Promise<readonly number[]> => {
  const { rows } = await sql<{ unit_id: number }>`
    select unit_id from derived.unit_line where ancestor_id = ${id} and ${holdsOn('unit_line', day)}`.execute(
    db,
  );
  return [id, ...rows.map((row) => row.unit_id)];
};

/**
 * Units below one (itself included) whose name, with or without accents, holds every word, or whose code all of them;
 * shortest name first. Where none is called so on the day, those that were or will be; `ever`: these as well.
 */
export const findUnits = async (
  db: Db,
  { words, under, day, limit = 10, ever = false }: FindUnits,
): Promise<readonly FoundUnit[]> => {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  const ids = await descendants(db, under, day);
  const whole = wanted.join(' ');
  const named = (when: RawBuilder<boolean>, code: string) =>
    sql<OtherName & { unitId: number; isCode: boolean }>`
      select * from (
        select distinct on (unit_id) unit_id as "unitId", name, valid_from as "from", valid_to as "to",
          lower(code) = ${whole} or regexp_replace(lower(code), '[^a-z0-9]', '', 'g') = ${code} as "isCode"
        from unit_name join unit on unit.id = unit_name.unit_id
        where unit_id = any(${ids}::bigint[]) and ${when}
          and ((select bool_and(strpos(folded, word) > 0) from unnest(${wanted}::text[]) as word)
            or strpos(regexp_replace(lower(code), '[^a-z0-9]', '', 'g'), ${code}) > 0 or lower(code) = ${whole})
        order by unit_id, valid_from desc) found
      order by "isCode" desc, length(name), "unitId"
      limit ${limit}`.execute(db);
  const now = (await named(holdsOn('unit_name', day), asCode(wanted))).rows;
  const others = ever || now.length === 0 ? (await named(sql`true`, ' ')).rows : [];
  const more = others.filter(({ unitId }) => !now.some((row) => row.unitId === unitId));
  const [exact] = now.filter(({ isCode }) => isCode);
  const all = [...now.map(({ unitId }) => ({ unitId, otherName: null })), ...more.map(withName)];
  const rows = all.slice(0, exact ? 1 : limit);
  const units = await unitsOn(
    db,
    rows.map((row) => row.unitId),
    day,
  );
  return units.map((unit, n) => ({ ...unit, otherName: rows[n]?.otherName ?? null }));
};

const withName = ({ unitId, ...otherName }: OtherName & { readonly unitId: number }) => ({
  unitId,
  otherName,
});

/** A name that a unit had or will have on other days. */
export type OtherName = { readonly name: string; readonly from: Day; readonly to: Day | null };
export type FoundUnit = UnitOn & { readonly otherName: OtherName | null };

/** "KCN 2" as a code holds it. Words too short to be one are not looked for among codes. */
const asCode = (words: readonly string[]): string => {
  const code = words.join('').replace(/[^a-z0-9]/g, '');
  return code.length >= 3 && /\d/.test(code) ? code : ' ';
};

export type FindUnits = {
  readonly words: string;
  readonly under: number;
  readonly day: Day;
  readonly limit?: number;
  readonly ever?: boolean;
};

/** A new unit with its first name and parent, all from the day it opened. */
export const createUnit = async (db: Db, facts: NewUnit): Promise<number> => {
  const { name, parentId, ...unit } = facts;
  const { id } = await db.insertInto('unit').values(unit).returning('id').executeTakeFirstOrThrow();
  const from = { unit_id: id, valid_from: unit.opened_on };
  await db
    .insertInto('unit_name')
    .values({ ...from, name, folded: fold(name) })
    .execute();
  if (parentId !== null)
    await db
      .insertInto('unit_parent')
      .values({ ...from, parent_id: parentId })
      .execute();
  return id;
};

export type NewUnit = Pick<NewRow<'unit'>, 'code' | 'kind' | 'opened_on' | 'ownership' | 'tax_code'> & {
  readonly name: string;
  readonly parentId: number | null;
};

/** Whether a dated row of a table (or its alias) holds on a day, which may be another column. */
export const holdsOn = (table: string, day: Day | RawBuilder<unknown>) =>
  sql<boolean>`${sql.ref(`${table}.valid_from`)} <= ${day}
    and (${sql.ref(`${table}.valid_to`)} is null or ${sql.ref(`${table}.valid_to`)} > ${day})`;

/** In the order of the ids. A unit without a name on the day is shown by its code. */
const unitsOn = async (db: Db, ids: readonly number[], day: Day): Promise<readonly UnitOn[]> => {
  if (ids.length === 0) return [];
  const { rows } = await sql<UnitOn>`
    select unit.id, unit.code, unit.kind, unit.ownership, coalesce(unit_name.name, unit.code) as name,
      unit_parent.parent_id as "parentId", unit.opened_on as "openedOn", unit.closed_on as "closedOn"
    from unit
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    left join unit_parent on unit_parent.unit_id = unit.id and ${holdsOn('unit_parent', day)}
    where unit.id = any(${ids}::bigint[])
    order by array_position(${ids}::bigint[], unit.id)`.execute(db);
  return rows;
};
