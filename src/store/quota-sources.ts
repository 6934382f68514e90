import { sql } from 'kysely';
import { type FormItem, itemsOf } from '../core/programme/measures/sources.ts';
import { type MeasureId, measureOf } from '../core/programme/measures.ts';
import type { Db } from './db.ts';
import { type Found, type Place, type Scope, spansOf, treesOf } from './quota-scope.ts';

type Sums = Place & {
  readonly form: string;
  readonly item: string;
  readonly confirmed: number | null;
  readonly waiting: number | null;
};

/** Sums of report items over the spans, and for stocks the newest value of every unit; `key` is `form/item`. */
export const formFigures = async (
  db: Db,
  scope: Scope,
  wanted: readonly MeasureId[],
): Promise<readonly Found[]> => {
  const items = (kind: 'flow' | 'stock') =>
    wanted
      .filter((id) => measureOf(id).kind === kind)
      .flatMap((id) => measureOf(id).sources)
      .flatMap(itemsOf);
  const rows = [...(await flows(db, scope, items('flow'))), ...(await stocks(db, scope, items('stock')))];
  return rows.map(({ span, root, form, item, confirmed, waiting }) => ({
    span,
    root,
    key: `${form}/${item}`,
    value: { confirmed, waiting: waiting ?? 0, provenance: { from: 'form' } },
  }));
};

const flows = async (db: Db, scope: Scope, items: readonly FormItem[]): Promise<readonly Sums[]> => {
  if (items.length === 0) return [];
  const { rows } = await sql<Sums>`
    select span.n as span, tree.root, form, item, sum(value) filter (where state = 'confirmed')::bigint as confirmed,
      sum(value) filter (where state = 'sent')::bigint as waiting
    from ${spansOf(scope)} join ${treesOf(scope)} using (day)
    join figure on figure.unit_id = tree.unit_id and covers_to between span.first and span.last
    where ${isOneOf(items)}
    group by span.n, tree.root, form, item`.execute(db);
  return rows;
};

/** What waits of a stock is how far it would move if everything newer that was sent were confirmed. */
const stocks = async (db: Db, scope: Scope, items: readonly FormItem[]): Promise<readonly Sums[]> => {
  if (items.length === 0) return [];
  const { rows } = await sql<Sums>`
    with newest as (
      select distinct on (at.day, unit_id, form, item, state) at.day, unit_id, form, item, state, value, covers_to
      from (select distinct day from ${spansOf(scope)}) as at
      join figure on covers_to <= at.day
      where ${isOneOf(items)} and unit_id = any(${scope.trees.unitIds}::bigint[])
      order by at.day, unit_id, form, item, state, covers_to desc
    ), unit_stock as (
      select day, unit_id, form, item, max(value) filter (where state = 'confirmed') as confirmed,
        max(value) filter (where state = 'sent') as sent,
        max(covers_to) filter (where state = 'sent') > coalesce(max(covers_to) filter (where state = 'confirmed'), '-infinity') as newer
      from newest group by day, unit_id, form, item
    )
    select span.n as span, tree.root, form, item, sum(confirmed)::bigint as confirmed,
      sum(sent - coalesce(confirmed, 0)) filter (where newer)::bigint as waiting
    from ${spansOf(scope)} join ${treesOf(scope)} using (day) join unit_stock using (day, unit_id)
    group by span.n, tree.root, form, item`.execute(db);
  return rows;
};

const isOneOf = (items: readonly FormItem[]) =>
  sql`(form, item) in (select * from unnest(${items.map((one) => one.form)}::text[], ${items.map((one) => one.item)}::text[]))`;
