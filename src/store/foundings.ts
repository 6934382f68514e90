import { sql } from 'kysely';
import type { Db, Tx } from './db.ts';
import type { NewRow, Row } from './schema.ts';
import { holdsOn } from './units.ts';

type NewFounding = Omit<NewRow<'founding'>, 'id' | 'receipt' | 'state'>;

/** Records a founding as "waiting"; null where another has the same deciding body, number and year. */
export const recordFounding = async (tx: Tx, founding: NewFounding): Promise<Row<'founding'> | null> => {
  const row = await tx
    .insertInto('founding')
    .values({
      ...founding,
      state: 'waiting',
      receipt: sql`'TL-' || to_char(${founding.counted_on}::date, 'YYYY') || '-' || lpad(nextval('receipt_number')::text, 6, '0')`,
    })
    .onConflict((c) => c.doNothing())
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
};

export type KnownUnion = {
  readonly unitId: number | null;
  readonly upperUnitId: number | null;
  readonly name: string;
};

/** Active unions and recorded foundings with this full tax code. */
export const unionsWithTaxCode = async (
  db: Db,
  taxCode: string,
  today: string,
): Promise<readonly KnownUnion[]> => {
  const { rows } = await sql<KnownUnion>`
    select unit.id as "unitId", unit_parent.parent_id as "upperUnitId", coalesce(unit_name.name, unit.code) as name
    from unit
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', today)}
    left join unit_parent on unit_parent.unit_id = unit.id and ${holdsOn('unit_parent', today)}
    where unit.tax_code = ${taxCode} and (unit.closed_on is null or unit.closed_on > ${today})
    union all
    select unit_id, upper_unit_id, name from founding where tax_code = ${taxCode} and state <> 'void' and unit_id is null`.execute(
    db,
  );
  return rows;
};

/** Foundings of a unit that still wait for the decision that recognises them. */
export const undecidedFoundings = (
  db: Db,
  unitId: number,
): Promise<{ id: number; name: string; founded_on: string }[]> =>
  db
    .selectFrom('founding')
    .select(['id', 'name', 'founded_on'])
    .where('upper_unit_id', '=', unitId)
    .where('recognised', '=', false)
    .where('state', '=', 'waiting')
    .orderBy('id')
    .execute();

/** One founding that is there. */
export const foundingById = async (tx: Tx, id: number): Promise<Row<'founding'>> =>
  tx.selectFrom('founding').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** Holds a founding for this turn, so that two who decide at once do not both do it. */
export const lockFounding = (tx: Tx, id: number): Promise<unknown> =>
  tx.selectFrom('founding').select('id').where('id', '=', id).forNoKeyUpdate().execute();

/** Foundings of a unit that a reviewer wants looked at again. */
export const returnedFoundings = (db: Db, unitId: number): Promise<{ id: number; name: string }[]> =>
  db
    .selectFrom('founding')
    .select(['id', 'name'])
    .where('upper_unit_id', '=', unitId)
    .where('state', '=', 'returned')
    .orderBy('id')
    .limit(5)
    .execute();

/** Records a returned founding anew, so that it waits again; null where another has its decision, or it was sent again already. */
export const recordAgain = async (
  tx: Tx,
  { id, unitId }: { readonly id: number; readonly unitId: number },
  founding: Omit<NewFounding, 'recorded_by' | 'upper_unit_id' | 'created_at'>,
): Promise<Row<'founding'> | null> => {
  const { deciding_body, decision_number, decision_year } = founding;
  const taken =
    decision_number === null || decision_number === undefined
      ? undefined
      : await tx
          .selectFrom('founding')
          .select('id')
          .where('id', '<>', id)
          .where('recognised', '=', true)
          .where('state', '<>', 'void')
          .where(sql<boolean>`lower(deciding_body) = lower(${deciding_body ?? ''})`)
          .where(sql<boolean>`lower(decision_number) = lower(${decision_number})`)
          .where('decision_year', '=', decision_year ?? null)
          .executeTakeFirst();
  if (taken) return null;
  const row = await tx
    .updateTable('founding')
    .set({ ...founding, state: 'waiting' })
    .where('id', '=', id)
    .where('upper_unit_id', '=', unitId)
    .where('state', '=', 'returned')
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
};

type Decision = Pick<
  Row<'founding'>,
  | 'deciding_body'
  | 'decision_number'
  | 'decision_on'
  | 'decision_year'
  | 'committee'
  | 'term_to'
  | 'chair_name'
  | 'chair_phone'
  | 'file_id'
  | 'counted_on'
>;

/** Adds the decision to an undecided founding; null where the decision's number is taken, or nothing waits any more. */
export const decideFounding = async (
  tx: Tx,
  id: number,
  decision: Decision,
): Promise<Row<'founding'> | null> => {
  const { deciding_body, decision_number, decision_year } = decision;
  const taken = await tx
    .selectFrom('founding')
    .select('id')
    .where('recognised', '=', true)
    .where('state', '<>', 'void')
    .where(sql<boolean>`lower(deciding_body) = lower(${deciding_body})`)
    .where(sql<boolean>`lower(decision_number) = lower(${decision_number})`)
    .where('decision_year', '=', decision_year)
    .executeTakeFirst();
  if (taken) return null;
  const row = await tx
    .updateTable('founding')
    .set({ ...decision, recognised: true })
    .where('id', '=', id)
    .where('recognised', '=', false)
    .where('state', '=', 'waiting')
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
};
