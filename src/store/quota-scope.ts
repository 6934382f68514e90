import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Provenance } from '../core/programme/progress-types.ts';
import type { Span } from '../core/reports/periods.ts';

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
export type Place = { readonly span: number; readonly root: number };
export type Found = Place & { readonly key: string; readonly value: Value };

/** The scope's spans as a table `span (first, last, day, n)`. */
export const spansOf = ({ spans }: Scope) => sql`(
  select first, last, day, (n - 1)::int as n
  from unnest(${spans.map(({ from }) => from)}::date[], ${spans.map(({ to }) => to)}::date[],
    ${spans.map(({ day }) => day)}::date[]) with ordinality as given (first, last, day, n)
) as span`;

/** The scope's trees as a table `tree (day, root, unit_id)`. */
export const treesOf = ({ trees }: Scope) => sql`
  unnest(${trees.days}::date[], ${trees.roots}::bigint[], ${trees.unitIds}::bigint[]) as tree (day, root, unit_id)`;
