import { sql } from 'kysely';
import type { Db, Tx } from './db.ts';
import type { NewRow, Row } from './schema.ts';

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
    left join unit_name on unit_name.unit_id = unit.id and unit_name.valid_from <= ${today} and (unit_name.valid_to is null or unit_name.valid_to > ${today})
    left join unit_parent on unit_parent.unit_id = unit.id and unit_parent.valid_from <= ${today} and (unit_parent.valid_to is null or unit_parent.valid_to > ${today})
    where unit.tax_code = ${taxCode} and (unit.closed_on is null or unit.closed_on > ${today})
    union all
    select unit_id, upper_unit_id, name from founding where tax_code = ${taxCode} and state <> 'void' and unit_id is null`.execute(
    db,
  );
  return rows;
};
