import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/day.ts';
import { type FormItem, itemsOf, type Register } from '../core/programme/measures/sources.ts';
import { type MeasureId, measureOf } from '../core/programme/measures.ts';
import type { Provenance } from '../core/programme/progress-types.ts';
import type { Span } from '../core/reports/periods.ts';
import type { Db } from './db.ts';
import { holdsOn } from './units.ts';

/** A run of days; `day` is the one whose tree and stocks are meant: today or the span's end, whichever comes first. */
export type SpanOn = Span & { readonly day: Day };

/** Which units stand below which root on which day, as columns. */
export type Trees = {
  readonly days: readonly Day[];
  readonly roots: readonly number[];
  readonly unitIds: readonly number[];
};

/** Whose figures, over which days: every root with all that is below it. */
export type Scope = {
  readonly roots: readonly number[];
  readonly trees: Trees;
  readonly spans: readonly SpanOn[];
  readonly programmes: readonly string[];
};

/** What one source knows of a measure. */
export type Value = {
  readonly confirmed: number | null;
  readonly waiting: number;
  readonly provenance: Provenance;
};

/** Whose value it is, and over which of the scope's spans. */
type Place = { readonly span: number; readonly root: number };
export type Found = Place & { readonly key: string; readonly value: Value };

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

const spansOf = ({ spans }: Scope) => sql`(
  select first, last, day, (n - 1)::int as n
  from unnest(${spans.map(({ from }) => from)}::date[], ${spans.map(({ to }) => to)}::date[],
    ${spans.map(({ day }) => day)}::date[]) with ordinality as given (first, last, day, n)
) as span`;

const treesOf = ({ trees }: Scope) => sql`
  unnest(${trees.days}::date[], ${trees.roots}::bigint[], ${trees.unitIds}::bigint[]) as tree (day, root, unit_id)`;

/** The units' own newest declared figures: a declaration speaks for everything below, so it is never summed. */
export const declaredFigures = async (
  db: Db,
  scope: Scope,
  wanted: readonly MeasureId[],
): Promise<readonly Found[]> => {
  const flowing = wanted.filter((id) => measureOf(id).kind === 'flow');
  const { rows } = await sql<DeclaredRow>`
    select distinct on (span.n, unit_id, measure, state) span.n as span, unit_id as root, measure as key, state, value,
      id, as_of as "asOf", source_body as body, document, how
    from ${spansOf(scope)} join declared_figure on as_of <= span.day
    where unit_id = any(${scope.roots}::bigint[]) and measure = any(${wanted}::text[])
      and state in ('sent', 'confirmed') and (as_of >= span.first or measure <> all(${flowing}::text[]))
    order by span.n, unit_id, measure, state, as_of desc, id desc`.execute(db);
  const groups = new Map<string, DeclaredRow[]>();
  for (const row of rows) {
    const place = `${row.span} ${row.root} ${row.key}`;
    groups.set(place, [...(groups.get(place) ?? []), row]);
  }
  return [...groups.values()].map(declaredValue);
};

type DeclaredRow = Place & {
  readonly key: string;
  readonly id: number;
  readonly state: 'sent' | 'confirmed';
  readonly value: number;
  readonly asOf: Day;
  readonly body: string;
  readonly document: string | null;
  readonly how: string;
};

/** A declaration is a running total: what a newer one adds to the confirmed one is what waits. */
const declaredValue = (rows: readonly DeclaredRow[]): Found => {
  const of = (state: DeclaredRow['state']) => rows.find((row) => row.state === state);
  const [confirmed, sent] = [of('confirmed'), of('sent')];
  const shown = confirmed ?? sent;
  if (!shown) throw new Error('a declared figure was expected');
  const { span, root, key, asOf, body, document, how } = shown;
  const newer = sent && (!confirmed || isNewer(sent, confirmed)) ? sent.value : null;
  return {
    ...{ span, root, key },
    value: {
      confirmed: confirmed?.value ?? null,
      waiting: newer === null ? 0 : newer - (confirmed?.value ?? 0),
      provenance: { from: 'declared', asOf, body, document, how },
    },
  };
};

const isNewer = (one: DeclaredRow, other: DeclaredRow): boolean =>
  one.asOf > other.asOf || (one.asOf === other.asOf && one.id > other.id);

/** Counts of the registers asked for, in one query; a register without a row counts nothing here. */
export const registerCounts = async (
  db: Db,
  scope: Scope,
  wanted: readonly Register[],
): Promise<readonly Found[]> => {
  if (wanted.length === 0) return [];
  const parts = [...new Set(wanted)].map(
    (register) => sql`
      select span.n as span, tree.root, ${register}::text as key, ${counts[register](scope)} group by span.n, tree.root`,
  );
  const { rows } = await sql<Count>`${sql.join(parts, sql` union all `)}`.execute(db);
  return rows.map(({ confirmed, waiting, ...place }) => ({
    ...place,
    value: { confirmed, waiting, provenance: { from: 'register' } },
  }));
};

type Count = Place & { readonly key: Register; readonly confirmed: number; readonly waiting: number };

const foundings = (scope: Scope, which = sql`true`) => sql`
  count(*) filter (where state = 'confirmed') as confirmed, count(*) filter (where state = 'waiting') as waiting
  from ${spansOf(scope)} join ${treesOf(scope)} using (day)
  join founding on upper_unit_id = tree.unit_id and counted_on between span.first and span.last
  where ${which}`;

/** What stands in a table on the span's day, counted. */
const standing = (scope: Scope, table: string, { at = 'unit_id', where }: Where) => sql`
  count(*) as confirmed, 0::bigint as waiting
  from ${spansOf(scope)} join ${treesOf(scope)} using (day)
  join ${sql.table(table)} on ${sql.ref(`${table}.${at}`)} = tree.unit_id
  where ${where}`;

type Where = { readonly at?: string; readonly where: RawBuilder<unknown> };

const isOpen = (table: string) => sql`${sql.ref(`${table}.opened_on`)} <= span.day
  and (${sql.ref(`${table}.closed_on`)} is null or ${sql.ref(`${table}.closed_on`)} > span.day)`;

const counts: Readonly<Record<Register, (scope: Scope) => RawBuilder<unknown>>> = {
  founding: (scope) => foundings(scope),
  'founding-in-enterprise': (scope) => foundings(scope, sql`kind in ('enterprise', 'enterprises')`),
  'founding-nghiep-doan': (scope) => foundings(scope, sql`kind = 'nghiep-doan'`),
  office: (scope) => standing(scope, 'representative_office', { where: isOpen('representative_office') }),
  officer: (scope) =>
    standing(scope, 'post', {
      where: sql`post.programme = any(${scope.programmes}::text[]) and ${holdsOn('post', sql.ref('span.day'))}`,
    }),
  'non-state-union': (scope) =>
    standing(scope, 'unit', {
      at: 'id',
      where: sql`unit.kind = 'cdcs' and unit.ownership in ('non-state', 'fdi') and ${isOpen('unit')}`,
    }),
};
