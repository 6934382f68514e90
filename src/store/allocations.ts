import { sql } from 'kysely';
import { type Day, plusDays } from '../core/day.ts';
import type { Allocation } from '../core/programme/quota-answer.ts';
import type { Span } from '../core/reports/periods.ts';
import type { Db } from './db.ts';

export type AllocationAsk = {
  readonly programme: string;
  readonly unitIds: readonly number[];
  readonly spans: readonly Span[];
  readonly today: Day;
};

/** The share that a unit has of a target over a span; `span` is the place of the span in the question. */
export type Given = Allocation & { readonly unitId: number; readonly target: string; readonly span: number };

/** Shares are decided in the year they are for, or in the quarter before it. Assigned ones go before registered. */
export const allocations = async (
  db: Db,
  { programme, unitIds, spans, today }: AllocationAsk,
): Promise<readonly Given[]> => {
  const froms = spans.map(({ from }) => plusDays(from, -92));
  const tos = spans.map(({ to }) => (today < to ? today : to));
  const { rows } = await sql<Given>`
    select distinct on (span.n, unit_id, target) (span.n - 1)::int as span, unit_id as "unitId", target, kind, value,
      decision, decided_on as "decidedOn"
    from unnest(${froms}::date[], ${tos}::date[]) with ordinality as span (first, last, n)
    join allocation on decided_on between span.first and span.last
    where unit_id = any(${unitIds}::bigint[]) and programme = ${programme}
    order by span.n, unit_id, target, kind, decided_on desc, id desc`.execute(db);
  return rows;
};
