import { type RawBuilder, sql } from 'kysely';
import {
  type FormItem,
  itemsOf,
  type Measure,
  type MeasureSource,
} from '../core/programme/measures/sources.ts';
import { type MeasureId, measureOf } from '../core/programme/measures.ts';
import type { Db } from './db.ts';
import { type Found, type Place, type Scope, spansOf, treesOf } from './quota-scope.ts';

type Sums = Place & {
  readonly form: string;
  readonly item: string;
  readonly ownership: string | null;
  readonly confirmed: number | null;
  readonly waiting: number | null;
};

/** Sums of report items over the spans, and for stocks the newest value of every unit; `key` as `figureKey` makes it. */
export const formFigures = async (
  db: Db,
  scope: Scope,
  wanted: readonly MeasureId[],
): Promise<readonly Found[]> => {
  const rows: Sums[] = [];
  for (const isSplit of [false, true]) {
    const items = (kind: Measure['kind']) =>
      wanted
        .map(measureOf)
        .filter((one) => one.kind === kind)
        .flatMap(({ sources }) => sources.filter((source) => isSplitSource(source) === isSplit))
        .flatMap(itemsOf);
    rows.push(...(await flows(db, scope, { items: items('flow'), isSplit })));
    rows.push(...(await stocks(db, scope, { items: items('stock'), isSplit })));
  }
  return rows.map(({ span, root, ownership, confirmed, waiting, ...item }) => ({
    span,
    root,
    key: figureKey(item, ownership),
    value: { confirmed, waiting: waiting ?? 0, provenance: { from: 'form' } },
  }));
};

/** How the sum of an item is found again; `ownership` where it is that of units of one ownership. */
export const figureKey = ({ form, item }: FormItem, ownership: string | null): string =>
  ownership === null ? `${form}/${item}` : `${form}/${item}@${ownership}`;

const isSplitSource = (source: MeasureSource): boolean => source.from === 'profile' && source.among !== null;

type Wanted = { readonly items: readonly FormItem[]; readonly isSplit: boolean };

const flows = async (db: Db, scope: Scope, { items, isSplit }: Wanted): Promise<readonly Sums[]> => {
  if (items.length === 0) return [];
  const { rows } = await sql<Sums>`
    select span.n as span, tree.root, form, item, ${ownershipIf(isSplit)} as ownership,
      sum(value) filter (where state = 'confirmed')::bigint as confirmed,
      sum(value) filter (where state = 'sent')::bigint as waiting
    from ${spansOf(scope)} join ${treesOf(scope)} using (day) ${unitIf(isSplit, sql`tree.unit_id`)}
    join figure on figure.unit_id = tree.unit_id and covers_to between span.first and span.last
    where ${isOneOf(items)}
    group by 1, 2, 3, 4, 5`.execute(db);
  return rows;
};

const ownershipIf = (isSplit: boolean) => (isSplit ? sql`unit.ownership` : sql`null::text`);
const unitIf = (isSplit: boolean, id: RawBuilder<unknown>) =>
  isSplit ? sql`join unit on unit.id = ${id}` : sql``;

/** What waits of a stock is how far it would move if everything newer that was sent were confirmed. */
const stocks = async (db: Db, scope: Scope, { items, isSplit }: Wanted): Promise<readonly Sums[]> => {
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
    select span.n as span, tree.root, form, item, ${ownershipIf(isSplit)} as ownership,
      sum(confirmed)::bigint as confirmed,
      sum(sent - coalesce(confirmed, 0)) filter (where newer)::bigint as waiting
    from ${spansOf(scope)} join ${treesOf(scope)} using (day) join unit_stock using (day, unit_id)
    ${unitIf(isSplit, sql`unit_stock.unit_id`)}
    group by 1, 2, 3, 4, 5`.execute(db);
  return rows;
};

const isOneOf = (items: readonly FormItem[]) =>
  sql`(form, item) in (select * from unnest(${items.map((one) => one.form)}::text[], ${items.map((one) => one.item)}::text[]))`;
