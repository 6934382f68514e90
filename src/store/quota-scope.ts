import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Provenance } from '../core/programme/progress-types.ts';
import type { Span } from '../core/reports/periods.ts';
import { holdsOn } from './units.ts';

/** A run of days, the `n`th of a question; `day` is the one whose tree and stocks are meant: today or the span's end, whichever comes first. */
export type SpanOn = Span & { readonly day: Day; readonly n: number };

/** Whose figures, over which days: every root with all that is below it. */
export type Scope = {
  readonly roots: readonly number[];
  readonly spans: readonly SpanOn[];
  readonly programmes: readonly string[];
  /** How totals name the days whose stocks they hold. */
  readonly kept: ReadonlyMap<Day, string>;
};

/** What one source knows of a measure. */
export type Value = {
  readonly confirmed: number | null;
  readonly waiting: number;
  readonly provenance: Provenance;
};

/** Whose value it is, and over which of the scope's spans. */
export type Place = { readonly span: number; readonly root: number };
export type Found = Place & { readonly key: string; readonly value: Value };

/** The scope's spans as a table `span (first, last, day, n)`. */
export const spansOf = ({ spans }: Scope) => sql`
  unnest(${spans.map(({ from }) => from)}::date[], ${spans.map(({ to }) => to)}::date[],
    ${spans.map(({ day }) => day)}::date[], ${spans.map(({ n }) => n)}::int[]) as span (first, last, day, n)`;

/** Every root with all that is below it on each of these days, as a table `tree (day, root, unit_id)`. */
export const treesOf = ({ roots, spans }: Scope, days = daysOf(spans)) => sql`(
  select day, root, root as unit_id from unnest(${days}::date[]) as at (day), unnest(${roots}::bigint[]) as own (root)
  union all
  select day, ancestor_id, unit_id
  from unnest(${days}::date[]) as at (day) join derived.unit_line on ${holdsOn('unit_line', sql.ref('at.day'))}
  where ancestor_id = any(${roots}::bigint[])
) as tree`;

/** The roots alone on each of these days, as such a table. */
export const ownOf = ({ roots }: Scope, days: readonly Day[]) => sql`(
  select day, root, root as unit_id from unnest(${days}::date[]) as at (day), unnest(${roots}::bigint[]) as own (root)
) as tree`;

export const daysOf = (spans: readonly SpanOn[]): readonly Day[] => [...new Set(spans.map(({ day }) => day))];

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Rows that agree in a key, in the order in which each key came first. */
export const groupedBy = <T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): readonly (readonly [T, ...T[]])[] => {
  const groups = new Map<string, [T, ...T[]]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups.values()];
};
