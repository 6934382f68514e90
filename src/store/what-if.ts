import { sql } from 'kysely';
import { type Day, momentAt, plusDays } from '../core/day.ts';
import type { Tx } from './db.ts';

/** What planning writes, as rows: for going on in another transaction. */
export type Carried = Readonly<Record<string, string>>;

/** Rows of the real tables that a day's planning looks back on. */
const BEFORE = {
  reminder: (from: Day) => sql`on_day < ${from} and on_day >= ${plusDays(from, -120)}`,
  digest: () => sql`false`,
  escalation: (from: Day) => sql`on_day < ${from}`,
  unit_review: (from: Day) => sql`opened_at < ${momentAt(from)}`,
} as const;

/** Ids that no real row has. */
const FIRST = 1_000_000_000_000;

/**
 * For the rest of this transaction whatever plans writes into tables of its own, that begin as the real ones stood before
 * `from`; the real ones are not touched, and nobody else sees any of it. `carried`: what an earlier transaction ended with.
 */
export const shadowed = async (tx: Tx, from: Day, carried: Carried | null): Promise<void> => {
  for (const [name, before] of Object.entries(BEFORE)) {
    const [own, real] = [sql.table(`pg_temp.${name}`), sql.table(`public.${name}`)];
    await sql`create temp table ${sql.table(name)} (like ${real} including all) on commit drop`.execute(tx);
    await sql`insert into ${own} overriding system value select * from ${real} where ${before(from)}`.execute(
      tx,
    );
    await sql`insert into ${own} overriding system value
      select * from jsonb_populate_recordset(null::${real}, ${carried?.[name] ?? '[]'}::jsonb)`.execute(tx);
    await sql`select setval(pg_get_serial_sequence(${`pg_temp.${name}`}, 'id'),
      (select greatest(max(id), ${FIRST}) from ${own}))`.execute(tx);
  }
};

/** What was written since the first of these transactions began. */
export const carriedOn = async (tx: Tx): Promise<Carried> => {
  const carried: Record<string, string> = {};
  for (const name of Object.keys(BEFORE)) {
    const { rows } = await sql<{ rows: string }>`
      select coalesce(jsonb_agg(to_jsonb(one)), '[]')::text as rows
      from ${sql.table(`pg_temp.${name}`)} as one where id > ${FIRST}`.execute(tx);
    carried[name] = rows[0]?.rows ?? '[]';
  }
  return carried;
};

/** A reminder as it stands in the ledger, with the names of whom it is for. */
export type Foreseen = {
  readonly personId: number;
  readonly personName: string;
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly postId: number | null;
  readonly programme: string;
  readonly duty: string;
  readonly period: string;
  readonly stage: string;
};

/** The ledger's reminders of a day, by unit and person. */
export const foreseenOn = async (tx: Tx, day: Day): Promise<readonly Foreseen[]> => {
  const { rows } = await sql<Foreseen>`
    select reminder.person_id as "personId", person.name as "personName", reminder.unit_id as "unitId",
      unit.code as "unitCode", coalesce(unit_name.name, unit.code) as "unitName", reminder.post_id as "postId",
      reminder.programme, reminder.duty, reminder.period, reminder.stage
    from reminder join person on person.id = reminder.person_id join unit on unit.id = reminder.unit_id
    left join unit_name on unit_name.unit_id = unit.id and unit_name.valid_from <= ${day}
      and (unit_name.valid_to is null or unit_name.valid_to > ${day})
    where reminder.on_day = ${day} order by unit.code, person.id, reminder.id`.execute(tx);
  return rows;
};
