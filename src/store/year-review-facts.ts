import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Span } from '../core/reports/periods.ts';
import type { Db } from './db.ts';
import { holdsOn } from './units.ts';

/** A report of a unit that was sent, by form and period. */
export type SentPeriod = { readonly form: string; readonly period: string; readonly late: boolean };

/** The unit's own reports of these forms; those of its posts are theirs. */
export const sentPeriods = (
  db: Db,
  { unitId, forms }: { readonly unitId: number; readonly forms: readonly string[] },
): Promise<readonly SentPeriod[]> =>
  forms.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('report')
        .select(['form', 'period', 'sent_late as late'])
        .where('unit_id', '=', unitId)
        .where('post_id', 'is', null)
        .where('form', 'in', [...forms])
        .execute();

/** Claims under one support; money in đồng. What was returned is not asked for. */
export type ClaimSum = {
  readonly support: string;
  readonly claims: number;
  readonly asked: number;
  readonly confirmed: number;
  readonly paid: number;
};

type ClaimsOf = { readonly unitId: number; readonly programmes: readonly string[]; readonly span: Span };

/** What a unit and everything below it claimed under a programme within a span. */
export const claimSums = async (
  db: Db,
  { unitId, programmes, span: { from, to } }: ClaimsOf,
): Promise<readonly ClaimSum[]> => {
  const { rows } = await sql<ClaimSum>`
    select support, count(*) as claims, sum(amount)::bigint as asked,
      coalesce(sum(amount) filter (where state in ('confirmed', 'paid')), 0)::bigint as confirmed,
      coalesce(sum(amount) filter (where state = 'paid'), 0)::bigint as paid
    from support_claim claim
    where programme = any(${programmes}::text[]) and state <> 'returned'
      and (claimed_at at time zone 'Asia/Ho_Chi_Minh')::date between ${from} and ${to}
      and (unit_id = ${unitId} or unit_id in (
        select unit_id from derived.unit_line line where ancestor_id = ${unitId} and ${holdsOn('line', to)}))
    group by support order by support`.execute(db);
  return rows;
};

/** The units directly below that stand on a day, sections and groups left out, with what taking part depends on. */
export const childrenInPlan = async (
  db: Db,
  unitId: number,
  day: Day,
): Promise<
  readonly {
    readonly id: number;
    readonly kind: string;
    readonly name: string;
    readonly given: readonly string[];
    readonly tasked: readonly string[];
  }[]
> => {
  const { rows } = await sql<Awaited<ReturnType<typeof childrenInPlan>>[number]>`
    select unit.id, unit.kind, coalesce(unit_name.name, unit.code) as name,
      array(select distinct programme from allocation where allocation.unit_id = unit.id) as given,
      array(select distinct programme from task_assignment where task_assignment.unit_id = unit.id) as tasked
    from unit_parent join unit on unit.id = unit_parent.unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    where unit_parent.parent_id = ${unitId} and ${holdsOn('unit_parent', day)}
      and (unit.closed_on is null or unit.closed_on > ${day})
    order by unit_name.folded, unit.id`.execute(db);
  return rows;
};
