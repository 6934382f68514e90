import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Period, Span } from '../core/reports/periods.ts';
import type { BelowItem, Coverage, Frozen, Missing, PartBelow, Share } from '../core/reports/rollup.ts';
import type { Db, Tx } from './db.ts';
import { holdsOn } from './units.ts';

/** A unit that stands directly below another. */
export type UnitBelow = {
  readonly id: number;
  readonly name: string;
  readonly kind: string;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
};

/** The units directly below one on a day, by name. */
export const unitsDirectlyBelow = (db: Db, unitId: number, day: Day): Promise<readonly UnitBelow[]> =>
  unitsWithin(db, unitId, { from: day, to: day });

/** The same on the last day of a span, with those that ended within it. */
export const unitsWithin = async (
  db: Db,
  unitId: number,
  { from, to }: Span,
): Promise<readonly UnitBelow[]> => {
  const lastDay = sql`least(${to}::date, coalesce(unit.closed_on - 1, ${to}::date))`;
  const { rows } = await sql<UnitBelow>`
    select unit.id, coalesce(unit_name.name, unit.code) as name, unit.kind, unit.opened_on as "openedOn",
      unit.closed_on as "closedOn"
    from unit_parent down join unit on unit.id = down.unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', lastDay)}
    where down.parent_id = ${unitId} and ${holdsOn('down', lastDay)}
      and unit.opened_on <= ${to} and (unit.closed_on is null or unit.closed_on > ${from})
    order by name, unit.id`.execute(db);
  return rows;
};

type PartsAsk = { readonly units: readonly number[]; readonly span: Span };

/** The confirmed figures of units whose reports end within a span. */
export const confirmedParts = async (
  db: Db,
  { units, span }: PartsAsk,
  items: readonly BelowItem[],
): Promise<readonly PartBelow[]> => {
  if (units.length === 0 || items.length === 0) return [];
  const { rows } = await sql<PartBelow>`
    select figure.unit_id as "unitId", figure.form, figure.item, figure.period, figure.covers_to as "coversTo",
      figure.value, report.receipt
    from figure join report on report.id = figure.report_id
    where figure.unit_id = any(${units}::bigint[]) and figure.covers_to between ${span.from} and ${span.to}
      and figure.state = 'confirmed' and report.post_id is null
      and (figure.form, figure.item) in (
        select * from unnest(${items.map(({ form }) => form)}::text[], ${items.map(({ item }) => item)}::text[]))
    order by figure.unit_id, figure.covers_to`.execute(db);
  return rows;
};

export type SumKey = { readonly unitId: number; readonly form: string; readonly period: Period };

/** A sum as it was closed. */
export type Closed = {
  readonly id: number;
  readonly owed: number;
  readonly missing: readonly Missing[];
  readonly closedBy: string;
  readonly closedAt: Date;
  readonly figures: readonly Frozen[];
};

/** How a unit closed a period's sum; null while it did not. */
export const closedSum = async (db: Db, { unitId, form, period }: SumKey): Promise<Closed | null> => {
  const row = await db
    .selectFrom('period_close')
    .innerJoin('post', 'post.id', 'period_close.closed_by')
    .innerJoin('person', 'person.id', 'post.person_id')
    .select(['period_close.id', 'owed', 'missing', 'person.name as closedBy', 'closed_at as closedAt'])
    .where('period_close.unit_id', '=', unitId)
    .where('form', '=', form)
    .where('period', '=', period)
    .executeTakeFirst();
  if (!row) return null;
  const figures = await db
    .selectFrom('period_close_figure')
    .select(['item', 'unit_id as unitId', 'value'])
    .where('close_id', '=', row.id)
    .orderBy('item')
    .orderBy('unit_id')
    .execute();
  return { ...row, figures };
};

export type NewClose = SumKey & {
  readonly covers: Span;
  readonly coverage: Coverage;
  readonly items: readonly { readonly id: string; readonly shares: readonly Share[] }[];
  readonly closedBy: number;
  readonly now: Date;
};

/** Closes a sum as it stands; null where it is closed already. */
export const closeSum = async (tx: Tx, close: NewClose): Promise<number | null> => {
  const row = await tx
    .insertInto('period_close')
    .values({
      unit_id: close.unitId,
      form: close.form,
      period: close.period,
      covers_from: close.covers.from,
      covers_to: close.covers.to,
      owed: close.coverage.all,
      missing: JSON.stringify(close.coverage.missing),
      closed_by: close.closedBy,
      closed_at: close.now,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'form', 'period']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return null;
  const figures = close.items.flatMap(({ id, shares }) =>
    shares.map(({ unitId, value }) => ({ close_id: row.id, item: id, unit_id: unitId, value })),
  );
  for (let at = 0; at < figures.length; at += 1000)
    await tx
      .insertInto('period_close_figure')
      .values(figures.slice(at, at + 1000))
      .execute();
  return row.id;
};
