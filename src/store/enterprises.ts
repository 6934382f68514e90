import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/day.ts';
import { fold } from '../core/fold.ts';
import type { Stage } from '../core/registers/stages.ts';
import { atOrBelow } from './below.ts';
import type { Db, Tx } from './db.ts';
import type { NewRow } from './schema.ts';
import { holdsOn } from './units.ts';

/** An enterprise as it stood on a day. */
export type Enterprise = {
  readonly id: number;
  readonly taxCode: string;
  readonly name: string;
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly ownership: string | null;
  readonly zone: string | null;
  readonly commune: string | null;
  readonly eligible: boolean | null;
  readonly eligibleRule: string | null;
  readonly stage: Stage;
  readonly since: Day;
  readonly stageNote: string | null;
  readonly decision: string | null;
  readonly unionName: string | null;
  readonly workers: number | null;
  readonly workersOn: Day | null;
};

/** Whose enterprises, on which day: of a unit and everything below it. */
export type Within = { readonly unitId: number; readonly day: Day };

/** The stage that held on a day, as `stage`. */
const stageOn = (day: Day | RawBuilder<unknown>) => sql`
  lateral (select * from enterprise_stage as every_stage
    where every_stage.enterprise_id = enterprise.id and every_stage.from_day <= ${day}
    order by every_stage.id desc limit 1) as stage`;

/** How many enterprises stood at each stage. */
export const stageCounts = async (
  db: Db,
  { unitId, day }: Within,
): Promise<Readonly<Partial<Record<Stage, number>>>> => {
  const { rows } = await sql<{ stage: Stage; count: number }>`
    select stage.stage, count(*) as count from enterprise join ${stageOn(day)} on true
    where ${atOrBelow('enterprise.upper_unit_id', unitId, day)}
    group by stage.stage`.execute(db);
  return Object.fromEntries(rows.map(({ stage, count }) => [stage, count]));
};

export type EnterpriseSearch = Within & {
  readonly stage?: Stage;
  /** Words of the name, or digits of the tax code. */
  readonly words?: string;
  readonly limit?: number;
  readonly offset?: number;
};

/** Enterprises of a stage or a name, those that moved last first. */
export const findEnterprises = (db: Db, search: EnterpriseSearch): Promise<readonly Enterprise[]> => {
  const { unitId, day, stage, words, limit, offset = 0 } = search;
  const conditions = [
    atOrBelow('enterprise.upper_unit_id', unitId, day),
    ...(stage ? [sql<boolean>`stage.stage = ${stage}`] : []),
    ...(words === undefined ? [] : [named(words)]),
  ];
  return select(db, sql.join(conditions, sql` and `), {
    day,
    tail: sql`order by stage.from_day desc, enterprise.id desc ${limit === undefined ? sql`` : sql`limit ${limit}`} offset ${offset}`,
  });
};

const named = (words: string): RawBuilder<boolean> => {
  const code = words.replace(/[\s.]/g, '');
  if (/^\d{5,10}(-\d{1,3})?$|^\d{12}$/.test(code))
    return sql<boolean>`starts_with(enterprise.tax_code, ${code})`;
  const parts = fold(words).split(' ').filter(Boolean);
  return sql<boolean>`(${sql.join(
    parts.map((part) => sql`strpos(enterprise.folded, ${part}) > 0`),
    sql` and `,
  )})`;
};

/** One enterprise of a unit or below it; null where there is none that this unit may see. */
export const enterpriseOf = async (
  db: Db,
  id: number,
  { unitId, day }: Within,
): Promise<Enterprise | null> => {
  const where = sql`enterprise.id = ${id} and ${atOrBelow('enterprise.upper_unit_id', unitId, day)}`;
  return (await select(db, where, { day }))[0] ?? null;
};

/** Enterprises of these tax codes, whoever looks after them. */
export const enterprisesByTaxCode = (
  db: Db,
  taxCodes: readonly string[],
  day: Day,
): Promise<readonly Enterprise[]> =>
  select(db, sql`enterprise.tax_code = any(${[...new Set(taxCodes)]}::text[])`, { day });

type Select = { readonly day: Day; readonly tail?: RawBuilder<unknown> };

const select = async (
  db: Db,
  where: RawBuilder<unknown>,
  { day, tail = sql`order by enterprise.id` }: Select,
): Promise<readonly Enterprise[]> => {
  const { rows } = await sql<Enterprise>`
    select enterprise.id, enterprise.tax_code as "taxCode", enterprise.name, enterprise.upper_unit_id as "unitId",
      unit.code as "unitCode", coalesce(unit_name.name, unit.code) as "unitName", enterprise.ownership, enterprise.zone,
      enterprise.commune, enterprise.eligible, enterprise.eligible_rule as "eligibleRule", stage.stage,
      stage.from_day as since, stage.note as "stageNote", coalesce(stage.decision, founding.decision_number) as decision,
      coalesce(founding.name, union_name.name) as "unionName", told.workers, told.as_of as "workersOn"
    from enterprise
    join ${stageOn(day)} on true
    join unit on unit.id = enterprise.upper_unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    left join founding on founding.id = stage.founding_id
    left join unit_name union_name on union_name.unit_id = stage.union_unit_id and ${holdsOn('union_name', day)}
    left join lateral (select workers, as_of from enterprise_workers
      where enterprise_id = enterprise.id and as_of <= ${day} order by as_of desc limit 1) as told on true
    where ${where}
    ${tail}`.execute(db);
  return rows;
};

export type StageRow = {
  readonly stage: Stage;
  readonly from: Day;
  readonly note: string | null;
  /** Null: the operator, by workbook. */
  readonly by: string | null;
};

/** The newest steps of an enterprise, newest first. */
export const stageHistory = async (db: Db, id: number, limit: number): Promise<readonly StageRow[]> => {
  const { rows } = await sql<StageRow>`
    select stage, from_day as "from", note, person.name as by from enterprise_stage
    left join post on post.id = enterprise_stage.recorded_by
    left join person on person.id = post.person_id
    where enterprise_id = ${id} order by enterprise_stage.id desc limit ${limit}`.execute(db);
  return rows;
};

export type NewEnterprise = Omit<NewRow<'enterprise'>, 'id' | 'folded'>;
type FirstFacts = {
  readonly stage: Omit<NewRow<'enterprise_stage'>, 'id' | 'enterprise_id'>;
  readonly workers: number | null;
};

/** A new enterprise with its first stage; null where its tax code is known already, whoever looks after it. */
export const addEnterprise = async (
  tx: Tx,
  facts: NewEnterprise,
  { stage, workers }: FirstFacts,
): Promise<number | null> => {
  const row = await tx
    .insertInto('enterprise')
    .values({ ...facts, folded: fold(facts.name) })
    .onConflict((conflict) => conflict.column('tax_code').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return null;
  await addStage(tx, { ...stage, enterprise_id: row.id });
  if (workers !== null) {
    const { from_day: as_of, recorded_by = null, created_at } = stage;
    await tellWorkers(tx, { enterprise_id: row.id, as_of, workers, recorded_by, created_at });
  }
  return row.id;
};

export const addStage = (tx: Tx, row: Omit<NewRow<'enterprise_stage'>, 'id'>): Promise<unknown> =>
  tx.insertInto('enterprise_stage').values(row).execute();

/** What is told again for the same day is the last word. */
export const tellWorkers = (tx: Tx, row: NewRow<'enterprise_workers'>): Promise<unknown> =>
  tx
    .insertInto('enterprise_workers')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['enterprise_id', 'as_of']).doUpdateSet({
        workers: row.workers,
        recorded_by: row.recorded_by ?? null,
        created_at: row.created_at,
      }),
    )
    .execute();

/** Others who would move the same enterprise wait until this transaction is over. */
export const lockEnterprise = (tx: Tx, id: number): Promise<unknown> =>
  tx.selectFrom('enterprise').select('id').where('id', '=', id).forNoKeyUpdate().execute();
