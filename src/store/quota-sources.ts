import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/day.ts';
import { type FormItem, itemsOf, type Register } from '../core/programme/measures/sources.ts';
import { type MeasureId, measureOf } from '../core/programme/measures.ts';
import type { Provenance } from '../core/programme/progress.ts';
import type { Span } from '../core/reports/periods.ts';
import type { Db } from './db.ts';
import { holdsOn } from './units.ts';

/** Whose figures, over which days; `day` is today or the span's end, whichever comes first. */
export type Scope = {
  readonly unitId: number;
  readonly unitIds: readonly number[];
  readonly span: Span;
  readonly day: Day;
  readonly programmes: readonly string[];
};

/** What one source knows of a measure. */
export type Value = {
  readonly confirmed: number | null;
  readonly waiting: number;
  readonly provenance: Provenance;
};

type State = 'sent' | 'confirmed';
type FigureRow = {
  readonly form: string;
  readonly item: string;
  readonly state: State;
  readonly value: number;
};

/** Sums of report items over the span, and for stocks the newest confirmed value of every unit, by `form/item`. */
export const formFigures = async (
  db: Db,
  scope: Scope,
  wanted: readonly MeasureId[],
): Promise<Readonly<Record<string, Value>>> => {
  const items = (kind: 'flow' | 'stock') =>
    wanted
      .filter((id) => measureOf(id).kind === kind)
      .flatMap((id) => measureOf(id).sources)
      .flatMap(itemsOf);
  const rows = [...(await flows(db, scope, items('flow'))), ...(await stocks(db, scope, items('stock')))];
  return byKey(rows.map(({ form, item, ...row }) => ({ key: `${form}/${item}`, ...row })));
};

const flows = async (db: Db, scope: Scope, items: readonly FormItem[]): Promise<readonly FigureRow[]> => {
  if (items.length === 0) return [];
  const { rows } = await sql<FigureRow>`
    select form, item, state, sum(value)::bigint as value from figure
    where unit_id = any(${scope.unitIds}::bigint[]) and ${isOneOf(items)}
      and covers_to between ${scope.span.from} and ${scope.span.to}
    group by form, item, state`.execute(db);
  return rows;
};

const stocks = async (db: Db, scope: Scope, items: readonly FormItem[]): Promise<readonly FigureRow[]> => {
  if (items.length === 0) return [];
  const { rows } = await sql<FigureRow>`
    select form, item, state, sum(value)::bigint as value from (
      select distinct on (unit_id, form, item) form, item, state, value from figure
      where unit_id = any(${scope.unitIds}::bigint[]) and ${isOneOf(items)} and state = 'confirmed'
        and covers_to <= ${scope.day}
      order by unit_id, form, item, covers_to desc
    ) as newest
    group by form, item, state`.execute(db);
  return rows;
};

const isOneOf = (items: readonly FormItem[]) =>
  sql`(form, item) in (select * from unnest(${items.map((one) => one.form)}::text[], ${items.map((one) => one.item)}::text[]))`;

/** The unit's own newest declared figures: a declaration speaks for everything below, so it is never summed. */
export const declaredFigures = async (
  db: Db,
  scope: Scope,
  wanted: readonly MeasureId[],
): Promise<Readonly<Partial<Record<string, Value>>>> => {
  const flowing = wanted.filter((id) => measureOf(id).kind === 'flow');
  const { rows } = await sql<DeclaredRow>`
    select distinct on (measure, state) measure, state, value, as_of as "asOf", source_body as body, how
    from declared_figure
    where unit_id = ${scope.unitId} and measure = any(${wanted}::text[]) and as_of <= ${scope.day}
      and (as_of >= ${scope.span.from} or measure <> all(${flowing}::text[]))
    order by measure, state, as_of desc, id desc`.execute(db);
  return Object.fromEntries(rows.map((row) => [row.measure, declaredValue(row.measure, rows)]));
};

type DeclaredRow = {
  readonly measure: string;
  readonly state: State;
  readonly value: number;
  readonly asOf: Day;
  readonly body: string;
  readonly how: string;
};

/** A declaration is a running total: what a newer one adds to the confirmed one is what waits. */
const declaredValue = (measure: string, rows: readonly DeclaredRow[]): Value => {
  const of = (state: State) => rows.find((row) => row.measure === measure && row.state === state);
  const [confirmed, sent] = [of('confirmed'), of('sent')];
  const newer = sent && (!confirmed || sent.asOf > confirmed.asOf) ? sent : undefined;
  const shown = confirmed ?? sent;
  if (!shown) throw new Error(`a declared figure of ${measure} was expected`);
  return {
    confirmed: confirmed?.value ?? null,
    waiting: newer ? Math.max(0, newer.value - (confirmed?.value ?? 0)) : 0,
    provenance: { from: 'declared', asOf: shown.asOf, body: shown.body, how: shown.how },
  };
};

/** Counts of the registers asked for, in one query. An empty register other than that of foundings is "no figure". */
export const registerCounts = async (
  db: Db,
  scope: Scope,
  wanted: readonly Register[],
): Promise<Readonly<Partial<Record<Register, Value>>>> => {
  if (wanted.length === 0) return {};
  const parts = wanted.map(
    (register) => sql`select ${register}::text as register, ${counts[register](scope)}`,
  );
  const { rows } = await sql<Count>`${sql.join(parts, sql` union all `)}`.execute(db);
  const filled = rows.filter(({ register, confirmed }) => confirmed > 0 || register.startsWith('founding'));
  return Object.fromEntries(
    filled.map(({ register, ...count }) => [
      register,
      { ...count, provenance: { from: 'register' as const } },
    ]),
  );
};

type Count = { readonly register: Register; readonly confirmed: number; readonly waiting: number };

const foundings = ({ unitIds, span }: Scope, which = sql`true`) => sql`
  count(*) filter (where state = 'confirmed') as confirmed, count(*) filter (where state = 'waiting') as waiting
  from founding
  where upper_unit_id = any(${unitIds}::bigint[]) and counted_on between ${span.from} and ${span.to} and ${which}`;

const counts: Readonly<Record<Register, (scope: Scope) => RawBuilder<unknown>>> = {
  founding: (scope) => foundings(scope),
  'founding-in-enterprise': (scope) => foundings(scope, sql`kind in ('enterprise', 'enterprises')`),
  'founding-nghiep-doan': (scope) => foundings(scope, sql`kind = 'nghiep-doan'`),
  office: ({ unitIds, day }) => sql`
    count(*) as confirmed, 0::bigint as waiting from representative_office
    where unit_id = any(${unitIds}::bigint[]) and opened_on <= ${day} and (closed_on is null or closed_on > ${day})`,
  officer: ({ unitIds, day, programmes }) => sql`
    count(*) as confirmed, 0::bigint as waiting from post
    where unit_id = any(${unitIds}::bigint[]) and programme = any(${programmes}::text[]) and ${holdsOn('post', day)}`,
  'non-state-union': ({ unitIds, day }) => sql`
    count(*) as confirmed, 0::bigint as waiting from unit
    where id = any(${unitIds}::bigint[]) and kind = 'cdcs' and ownership in ('non-state', 'fdi')
      and opened_on <= ${day} and (closed_on is null or closed_on > ${day})`,
};

/** `null` confirmed is kept apart from 0: something was sent, nothing confirmed yet. */
const byKey = (
  rows: readonly { readonly key: string; readonly state: State; readonly value: number }[],
): Readonly<Record<string, Value>> => {
  const of = (key: string, state: State) => rows.find((row) => row.key === key && row.state === state)?.value;
  return Object.fromEntries(
    rows.map(({ key }) => [
      key,
      {
        confirmed: of(key, 'confirmed') ?? null,
        waiting: of(key, 'sent') ?? 0,
        provenance: { from: 'form' },
      },
    ]),
  );
};
