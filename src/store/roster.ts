import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import { fold } from '../core/fold.ts';
import type { Db, Tx } from './db.ts';
import type { NewUnit } from './units.ts';

/** A unit as the roster has it on a day, and since when its name and its parent hold. */
export type RosterUnit = {
  readonly id: number;
  readonly code: string;
  readonly kind: string;
  readonly ownership: string | null;
  readonly taxCode: string | null;
  readonly name: string;
  readonly parentId: number | null;
  /** The newest day on which a name or a parent began: a change has to come after it. */
  readonly since: Day;
  /** The first day on which it is no longer there; null: no end is known. */
  readonly closedOn: Day | null;
};

const unit = sql`
  select unit.id, unit.code, unit.kind, unit.ownership, unit.tax_code as "taxCode", name.name, up.parent_id as "parentId",
    greatest(name.valid_from, up.valid_from) as since, unit.closed_on as "closedOn"
  from unit
  join lateral (select name, valid_from from unit_name where unit_id = unit.id order by valid_from desc limit 1) name on true
  left join lateral (select parent_id, valid_from from unit_parent where unit_id = unit.id order by valid_from desc limit 1)
    up on true`;

/** The units of these codes, each in its newest shape. */
export const rosterUnits = async (db: Db, codes: readonly string[]): Promise<readonly RosterUnit[]> =>
  (await sql<RosterUnit>`${unit} where unit.code = any(${[...new Set(codes)]}::text[])`.execute(db)).rows;

/** Every unit above the grassroots, and every unit directly below any of these. */
export const upperUnits = async (db: Db): Promise<readonly RosterUnit[]> =>
  (await sql<RosterUnit>`${unit} where unit.kind not in ('cdcs', 'nghiep-doan')`.execute(db)).rows;

export const unitsBelow = async (db: Db, parents: readonly number[]): Promise<readonly RosterUnit[]> =>
  (await sql<RosterUnit>`${unit} where up.parent_id = any(${parents}::bigint[])`.execute(db)).rows;

/** Units whose whole name, without accents, is one of these. */
export const unitsNamed = async (db: Db, folded: readonly string[]): Promise<readonly RosterUnit[]> =>
  (
    await sql<RosterUnit>`${unit} where unit.id in (
      select unit_id from unit_name where folded = any(${folded}::text[]) and valid_to is null)`.execute(db)
  ).rows;

/** Every code in use that goes on from one of these: `MAU-X1-012` from `MAU-X1`. */
export const codesUnder = async (db: Db, codes: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await sql<{ code: string }>`
    select unit.code from unit join unnest(${codes}::text[]) as upper (code) on starts_with(unit.code, upper.code || '-')`.execute(
    db,
  );
  return rows.map(({ code }) => code);
};

/** Each of these units' parents, by id: what a move is held against, so that no unit ends below itself. */
export const parentsOfAll = async (db: Db): Promise<ReadonlyMap<number, number>> => {
  const { rows } = await sql<{ id: number; parent: number }>`
    select distinct on (unit_id) unit_id as id, parent_id as parent from unit_parent
    order by unit_id, valid_from desc`.execute(db);
  return new Map(rows.map(({ id, parent }) => [id, parent]));
};

const MOST_AT_ONCE = 1000;

/** New units with their first names and parents; ids by code. */
export const addUnits = async (tx: Tx, units: readonly NewUnit[]): Promise<ReadonlyMap<string, number>> => {
  const ids = new Map<string, number>();
  for (let at = 0; at < units.length; at += MOST_AT_ONCE)
    for (const { id, code } of await addSome(tx, units.slice(at, at + MOST_AT_ONCE))) ids.set(code, id);
  return ids;
};

const addSome = async (
  tx: Tx,
  units: readonly NewUnit[],
): Promise<readonly { id: number; code: string }[]> => {
  const rows = units.map(({ name: _name, parentId: _parent, ...row }) => row);
  const made = await tx.insertInto('unit').values(rows).returning(['id', 'code']).execute();
  const idOf = new Map(made.map(({ id, code }) => [code, id]));
  const dated = units.map((one) => ({ ...one, unit_id: idOf.get(one.code) ?? 0, valid_from: one.opened_on }));
  await tx
    .insertInto('unit_name')
    .values(dated.map(({ unit_id, valid_from, name }) => ({ unit_id, valid_from, name, folded: fold(name) })))
    .execute();
  const below = dated.flatMap(({ unit_id, valid_from, parentId }) =>
    parentId === null ? [] : [{ unit_id, valid_from, parent_id: parentId }],
  );
  if (below.length > 0) await tx.insertInto('unit_parent').values(below).execute();
  return made;
};

/** A unit has another name from a day on; the old one stays with its days. `decision`: null where none is known. */
export const renameUnit = async (
  tx: Tx,
  unit_id: number,
  name: string,
  { day, decision }: { readonly day: Day; readonly decision: string | null },
): Promise<void> => {
  await tx
    .updateTable('unit_name')
    .set({ valid_to: day })
    .where('unit_id', '=', unit_id)
    .where('valid_to', 'is', null)
    .execute();
  await tx
    .insertInto('unit_name')
    .values({ unit_id, name, folded: fold(name), valid_from: day, decision })
    .execute();
};

/** What was not known of a unit is filled in; nothing that stands is overwritten. */
export const completeUnit = (
  tx: Tx,
  id: number,
  facts: { ownership?: string; tax_code?: string },
): Promise<unknown> => tx.updateTable('unit').set(facts).where('id', '=', id).execute();
