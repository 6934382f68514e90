import { sql } from 'kysely';
import { type Day, momentAt, plusDays } from '../core/day.ts';
import type { Tx } from './db.ts';
import type { Row } from './schema.ts';

/** What planning writes, as rows: for going on in another transaction. */
export type Carried = Readonly<Record<string, string>>;

/** So far back the ledger is looked at. */
const DAYS = 120;

/** Rows of the real tables that planning and telling look back on, and what was put off to a later day before `from`. */
const BEFORE = {
  reminder: (from: Day) => sql`on_day >= ${plusDays(from, -DAYS)} and created_at < ${momentAt(from)}`,
  digest: (from: Day) => sql`on_day >= ${plusDays(from, -DAYS)} and created_at < ${momentAt(from)}`,
  escalation: (from: Day) => sql`on_day < ${from}`,
  unit_review: (from: Day) => sql`opened_at < ${momentAt(from)}`,
  outbox: () => sql`false`,
} as const;

/** What a simulated day may change of rows that were there before. */
const CHANGED = {
  reminder: (from: Day) => sql`or on_day >= ${from}`,
  digest: (from: Day) => sql`or on_day >= ${from}`,
  escalation: (from: Day) => sql`or on_day >= ${from}`,
  unit_review: () => sql``,
  outbox: () => sql``,
} as const satisfies Readonly<Record<keyof typeof BEFORE, unknown>>;

/** Ids that no real row has. */
const FIRST = 1_000_000_000_000;

/**
 * For the rest of this transaction whatever plans and tells writes into tables of its own, that begin as the real ones stood before
 * `from`; the real ones are not touched, and nobody else sees any of it. `carried`: what an earlier transaction ended with.
 */
export const shadowed = async (tx: Tx, from: Day, carried: Carried | null): Promise<void> => {
  for (const [name, before] of Object.entries(BEFORE)) {
    const [own, real] = [sql.table(`pg_temp.${name}`), sql.table(`public.${name}`)];
    await sql`create temp table ${sql.table(name)} (like ${real} including all) on commit drop`.execute(tx);
    await sql`insert into ${own} overriding system value
      select * from jsonb_populate_recordset(null::${real}, ${carried?.[name] ?? '[]'}::jsonb)`.execute(tx);
    await sql`insert into ${own} overriding system value select * from ${real} where ${before(from)}
      on conflict do nothing`.execute(tx);
    await sql`select setval(pg_get_serial_sequence(${`pg_temp.${name}`}, 'id'),
      (select greatest(max(id), ${FIRST}) from ${own}))`.execute(tx);
  }
  // Where that day lies in the past its digests have left already: they are told again.
  if (carried === null) await sql`update digest set state = 'planned' where on_day >= ${from}`.execute(tx);
};

/** What was written since the first of these transactions began. */
export const carriedOn = async (tx: Tx, from: Day): Promise<Carried> => {
  const carried: Record<string, string> = {};
  for (const [name, changed] of Object.entries(CHANGED)) {
    const { rows } = await sql<{ rows: string }>`
      select coalesce(jsonb_agg(to_jsonb(one)), '[]')::text as rows
      from ${sql.table(`pg_temp.${name}`)} as one where id > ${FIRST} ${changed(from)}`.execute(tx);
    carried[name] = rows[0]?.rows ?? '[]';
  }
  return carried;
};

/** When the next digest of a day may leave; null where none is left. */
export const nextDigestAt = async (tx: Tx, day: Day): Promise<Date | null> => {
  const { at } = await tx
    .selectFrom('digest')
    .select(({ fn }) => fn.min('not_before').as('at'))
    .where('on_day', '=', day)
    .where('state', '=', 'planned')
    .executeTakeFirstOrThrow();
  return at;
};

/** The digests of a day that may leave at a moment. */
export const digestsDue = (tx: Tx, day: Day, at: Date): Promise<Row<'digest'>[]> =>
  tx
    .selectFrom('digest')
    .selectAll()
    .where('on_day', '=', day)
    .where('state', '=', 'planned')
    .where('not_before', '<=', at)
    .orderBy('id')
    .execute();

/** A reminder as it stands in the ledger, with the names of whom it is for. */
export type Foreseen = {
  readonly id: number;
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
  readonly isAsked: boolean;
  /** The day on which its turn came; it may be told later. */
  readonly since: Day;
};

/** Some of a day's reminders, by unit and person. */
export const foreseenAmong = async (
  tx: Tx,
  day: Day,
  ids: readonly number[],
): Promise<readonly Foreseen[]> => {
  const { rows } = await sql<Foreseen>`
    select reminder.id, reminder.person_id as "personId", person.name as "personName", reminder.unit_id as "unitId",
      unit.code as "unitCode", coalesce(unit_name.name, unit.code) as "unitName", reminder.post_id as "postId",
      reminder.programme, reminder.duty, reminder.period, reminder.stage, reminder.asked_by is not null as "isAsked",
      (reminder.created_at at time zone 'Asia/Ho_Chi_Minh')::date as since
    from reminder join person on person.id = reminder.person_id join unit on unit.id = reminder.unit_id
    left join unit_name on unit_name.unit_id = unit.id and unit_name.valid_from <= ${day}
      and (unit_name.valid_to is null or unit_name.valid_to > ${day})
    where reminder.id = any(${[...ids]}::bigint[]) order by unit.code, person.id, reminder.id`.execute(tx);
  return rows;
};
