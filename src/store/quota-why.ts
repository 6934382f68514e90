import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { FormItem } from '../core/programme/measures/sources.ts';
import type { Period, Span } from '../core/reports/periods.ts';
import type { Db } from './db.ts';

/** A report of the unit itself that a figure came from; for a difference of items `value` is what it adds up to. */
export type ReportPart = {
  readonly form: string;
  readonly period: Period;
  readonly value: number;
  readonly state: 'sent' | 'confirmed';
  readonly receipt: string;
};

type Own = { readonly unitId: number; readonly span: Span };
export type SignedItem = FormItem & { readonly sign: 1 | -1 };

/** The unit's own reports of the span that hold one of the items, newest first. */
export const reportParts = async (
  db: Db,
  { unitId, span }: Own,
  items: readonly SignedItem[],
): Promise<readonly ReportPart[]> => {
  if (items.length === 0) return [];
  const { rows } = await sql<ReportPart>`
    select figure.form, figure.period, sum(figure.value * wanted.sign)::bigint as value, figure.state, report.receipt
    from unnest(${items.map(({ form }) => form)}::text[], ${items.map(({ item }) => item)}::text[],
      ${items.map(({ sign }) => sign)}::int[]) as wanted (form, item, sign)
    join figure on figure.form = wanted.form and figure.item = wanted.item
    join report on report.id = figure.report_id
    where figure.unit_id = ${unitId} and figure.covers_to between ${span.from} and ${span.to}
    group by figure.form, figure.period, figure.state, figure.covers_to, report.receipt
    order by figure.covers_to desc, report.receipt`.execute(db);
  return rows;
};

export type FoundingPart = {
  readonly name: string;
  readonly decision: string | null;
  readonly countedOn: Day;
  readonly state: 'waiting' | 'confirmed';
};

/** Foundings recorded by the unit itself that count in the span, newest first; `kinds`: only these, null for all. */
export const foundingParts = async (
  db: Db,
  { unitId, span }: Own,
  kinds: readonly string[] | null,
): Promise<readonly FoundingPart[]> => {
  let query = db
    .selectFrom('founding')
    .select(['name', 'decision_number as decision', 'counted_on as countedOn', 'state'])
    .where('upper_unit_id', '=', unitId)
    .where('counted_on', '>=', span.from)
    .where('counted_on', '<=', span.to)
    .where('state', 'in', ['waiting', 'confirmed'])
    .orderBy('counted_on', 'desc')
    .orderBy('id', 'desc');
  if (kinds !== null) query = query.where('kind', 'in', kinds);
  return (await query.execute()) as readonly FoundingPart[];
};

export type DeclaredPart = {
  readonly value: number;
  readonly asOf: Day;
  readonly body: string;
  readonly document: string | null;
  readonly how: string;
  readonly state: 'sent' | 'confirmed' | 'returned';
  /** What is to be looked at again. */
  readonly comment: string | null;
};

/** What the unit stated of a measure up to the end of the span, newest first. */
export const declaredParts = async (
  db: Db,
  { unitId, span }: Own,
  measure: string,
): Promise<readonly DeclaredPart[]> =>
  (await db
    .selectFrom('declared_figure')
    .select(['value', 'as_of as asOf', 'source_body as body', 'document', 'how', 'state', 'comment'])
    .where('unit_id', '=', unitId)
    .where('measure', '=', measure)
    .where('as_of', '<=', span.to)
    .orderBy('as_of', 'desc')
    .orderBy('id', 'desc')
    .execute()) as readonly DeclaredPart[];
