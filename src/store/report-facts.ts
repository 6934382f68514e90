import { sql } from 'kysely';
import type { Span } from '../core/reports/periods.ts';
import { atOrBelow } from './below.ts';
import type { Tx } from './db.ts';
import type { Reporter } from './reports.ts';

/** The last values of items before a period, oldest first, at most so many of each. */
export const lastValues = async (
  tx: Tx,
  { unitId, postId, form }: Reporter,
  {
    items,
    before,
    most,
  }: { readonly items: readonly string[]; readonly before: string; readonly most: number },
): Promise<Readonly<Record<string, readonly number[]>>> => {
  if (items.length === 0) return {};
  const { rows } = await sql<{ item: string; values: number[] }>`
    select item, json_agg(value order by covers_to) as values from (
      select figure.item, figure.value, figure.covers_to,
        row_number() over (partition by figure.item order by figure.covers_to desc) as n
      from figure join report on report.id = figure.report_id
      where figure.unit_id = ${unitId} and figure.form = ${form} and figure.item = any(${items}::text[])
        and figure.covers_to < ${before} and report.post_id is not distinct from ${postId}) as newest
    where n <= ${most} group by item`.execute(tx);
  return Object.fromEntries(rows.map(({ item, values }) => [item, values.map(Number)]));
};

/** How many foundings are on record in a period, of a unit and all below it; those that were taken back do not count. */
export const foundingsWithin = async (tx: Tx, { unitId }: Reporter, { from, to }: Span): Promise<number> => {
  const { count } = await tx
    .selectFrom('founding')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('counted_on', '>=', from)
    .where('counted_on', '<=', to)
    .where('state', 'in', ['waiting', 'confirmed'])
    .where(atOrBelow('upper_unit_id', unitId, to))
    .executeTakeFirstOrThrow();
  return Number(count);
};
