import { type RawBuilder, sql } from 'kysely';
import { type FormItem, itemsOf } from '../core/programme/measures/sources.ts';
import { type MeasureId, measureOf } from '../core/programme/measures.ts';
import type { Db } from './db.ts';
import {
  daysOf,
  type Found,
  groupedBy,
  ownOf,
  type Place,
  type Scope,
  spansOf,
  sum,
  treesOf,
} from './quota-scope.ts';
import { confirmedStock, isOpenOn, waitingStock } from './total-sums.ts';

type Sums = Place &
  FormItem & {
    /** Of the units that reported; '' where it is not known. */
    readonly ownership: string;
    readonly confirmed: number | null;
    readonly waiting: number | null;
  };

/** Sums of what happened over the spans, by key as `figureKey` makes it. What a unit reported counts above it where it stood when the period ended. */
export const flowFigures = async (
  db: Db,
  scope: Scope,
  wanted: readonly MeasureId[],
): Promise<readonly Found[]> => {
  const items = itemsRead(wanted);
  if (items.length === 0) return [];
  const { rows } = await sql<Sums>`
    select span.n as span, part.* from ${spansOf(scope)}, lateral (
      select unit_id as root, form, item, ownership, sum(confirmed)::bigint as confirmed, sum(sent)::bigint as waiting
      from derived.total
      where unit_id = any(${scope.roots}::bigint[]) and covers_to between span.first and span.last and ${isOneOf(items)}
      group by 1, 2, 3, 4
      union all
      select unit_id, form, item, coalesce(unit.ownership, ''),
        sum(value) filter (where state = 'confirmed')::bigint, sum(value) filter (where state = 'sent')::bigint
      from figure join unit on unit.id = figure.unit_id
      where unit_id = any(${scope.roots}::bigint[]) and covers_to between span.first and span.last and ${isOneOf(items)}
      group by 1, 2, 3, 4
    ) as part`.execute(db);
  return found(rows);
};

/** What stood on the spans' days: the newest value of every unit. */
export const stockFigures = async (
  db: Db,
  scope: Scope,
  wanted: readonly MeasureId[],
): Promise<readonly Found[]> => {
  const items = itemsRead(wanted);
  if (items.length === 0) return [];
  const { kept } = scope;
  const days = daysOf(scope.spans);
  const [there, others] = [days.filter((day) => kept.has(day)), days.filter((day) => !kept.has(day))];
  const parts = [
    sql`select * from (${newestIn(items, ownOf(scope, there))}) as own`,
    sql`
      select kept.day, unit_id, form, item, ownership, confirmed, sent
      from unnest(${there}::date[], ${there.map((day) => kept.get(day))}::text[]) as kept (day, period)
      join derived.total using (period)
      where unit_id = any(${scope.roots}::bigint[]) and ${isOneOf(items)}`,
    // Planned for many units, so left out where there are none.
    ...(others.length > 0 ? [sql`select * from (${newestIn(items, treesOf(scope, others))}) as newest`] : []),
  ];
  const { rows } = await sql<Sums>`
    select span.n as span, root, form, item, ownership, confirmed, waiting
    from ${spansOf(scope)} join (${sql.join(parts, sql` union all `)}) as part using (day)`.execute(db);
  return found(rows);
};

/** The newest values of every unit of `tree`, summed by root and ownership. */
const newestIn = (items: readonly FormItem[], tree: RawBuilder<unknown>) => sql`
  select tree.day, tree.root, stock.form, stock.item, coalesce(unit.ownership, '') as ownership,
    sum(confirmed)::bigint as confirmed, sum(waiting)::bigint as waiting
  from ${tree} join unit on unit.id = tree.unit_id and ${isOpenOn('unit', sql.ref('tree.day'))}
  join lateral (
    select form, item, ${confirmedStock} as confirmed, ${waitingStock} as waiting from (
      select distinct on (form, item, state) form, item, state, value, covers_to from figure
      where figure.unit_id = tree.unit_id and covers_to <= tree.day and ${isOneOf(items)}
      order by form, item, state, covers_to desc
    ) as newest group by form, item
  ) as stock on true
  group by 1, 2, 3, 4, 5`;

const itemsRead = (wanted: readonly MeasureId[]): readonly FormItem[] =>
  wanted.flatMap((id) => measureOf(id).sources.flatMap(itemsOf));

/** By key, with and without the ownership. */
const found = (rows: readonly Sums[]): readonly Found[] => {
  const keyed = rows.flatMap(({ form, item, ownership, ...row }) =>
    [null, ownership].map((whose) => ({ ...row, key: figureKey({ form, item }, whose) })),
  );
  return groupedBy(keyed, ({ span, root, key }) => `${span} ${root} ${key}`).map((some) => {
    const [{ span, root, key }] = some;
    const known = some.flatMap(({ confirmed }) => confirmed ?? []);
    const value = {
      confirmed: known.length === 0 ? null : sum(known),
      waiting: sum(some.map(({ waiting }) => waiting ?? 0)),
      provenance: { from: 'form' as const },
    };
    return { span, root, key, value };
  });
};

/** How the sum of an item is found again; `ownership` where it is that of units of one ownership. */
export const figureKey = ({ form, item }: FormItem, ownership: string | null): string =>
  ownership === null ? `${form}/${item}` : `${form}/${item}@${ownership}`;

const isOneOf = (items: readonly FormItem[]) =>
  sql`(form, item) in (select * from unnest(${items.map((one) => one.form)}::text[], ${items.map((one) => one.item)}::text[]))`;
