import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { WorkItem, WorkResult } from '../core/registers/work-plans.ts';
import { calendarSpan, type Period } from '../core/reports/periods.ts';
import { atOrBelow } from './below.ts';
import type { Db, Tx } from './db.ts';
import { holdsOn } from './units.ts';

/** What an officer means to win in a month: enterprises to be organised, unions to be founded, members to join. */
export type PlanNumbers = { readonly mobilise: number; readonly found: number; readonly joinMembers: number };

/** An officer's plan of a month. */
export type WorkPlan = PlanNumbers & {
  readonly id: number;
  readonly postId: number;
  readonly name: string;
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly period: Period;
  readonly items: readonly WorkItem[];
};

/** Whose plans, and as of which day the units stand below. */
type Within = { readonly unitId: number; readonly day: Day };

export const planOf = async (db: Db, postId: number, period: Period, day: Day): Promise<WorkPlan | null> =>
  (await plans(db, sql`plan.post_id = ${postId} and plan.period = ${period}`, day))[0] ?? null;

/** One plan of a unit or below it; null where there is none that this unit may see. */
export const planById = async (db: Db, id: number, { unitId, day }: Within): Promise<WorkPlan | null> =>
  (await plans(db, sql`plan.id = ${id} and ${atOrBelow('plan.unit_id', unitId, day)}`, day))[0] ?? null;

/** Every plan of a unit and everything below it, of one month or of all. */
export const plansBelow = (
  db: Db,
  { unitId, day }: Within,
  period: Period | null = null,
): Promise<readonly WorkPlan[]> =>
  plans(
    db,
    sql`${atOrBelow('plan.unit_id', unitId, day)} and ${period === null ? sql`true` : sql`plan.period = ${period}`}`,
    day,
  );

/** The plans of these posts, whatever the month. */
export const plansOf = (db: Db, postIds: readonly number[], day: Day): Promise<readonly WorkPlan[]> =>
  plans(db, sql`plan.post_id = any(${[...new Set(postIds)]}::bigint[])`, day);

const plans = async (db: Db, where: RawBuilder<unknown>, day: Day): Promise<readonly WorkPlan[]> => {
  const { rows } = await sql<WorkPlan>`
    select plan.id, plan.post_id as "postId", person.name, plan.unit_id as "unitId", unit.code as "unitCode",
      coalesce(unit_name.name, unit.code) as "unitName", plan.period, plan.mobilise, plan.found,
      plan.join_members as "joinMembers", coalesce(item.items, '[]') as items
    from work_plan plan
    join post on post.id = plan.post_id
    join person on person.id = post.person_id
    join unit on unit.id = plan.unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    left join lateral (
      select jsonb_agg(jsonb_build_object('number', number, 'work', work, 'result', result, 'note', note) order by number)
        as items
      from work_plan_item where plan_id = plan.id
    ) as item on true
    where ${where}
    order by plan.period desc, plan.unit_id, plan.id`.execute(db);
  return rows;
};

export type Planner = {
  readonly postId: number;
  readonly name: string;
  readonly unitId: number;
  readonly unitName: string;
  /** Null: has registered nothing for the month. */
  readonly planId: number | null;
  readonly works: number;
  readonly told: number;
};

/** Programme officers of a unit and below who were there in a month, and whether they registered a plan for it. */
export const plannersBelow = async (
  db: Db,
  { unitId, day }: Within,
  { period, limit, offset }: { readonly period: Period; readonly limit: number; readonly offset: number },
): Promise<readonly Planner[]> => {
  const { from, to } = calendarSpan(period);
  const { rows } = await sql<Planner>`
    select post.id as "postId", person.name, post.unit_id as "unitId", coalesce(unit_name.name, unit.code) as "unitName",
      plan.id as "planId", count(item.number) as works, count(item.result) as told
    from post
    join person on person.id = post.person_id
    join unit on unit.id = post.unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    left join work_plan plan on plan.post_id = post.id and plan.period = ${period}
    left join work_plan_item item on item.plan_id = plan.id
    where post.programme is not null and ${atOrBelow('post.unit_id', unitId, day)}
      and post.valid_from <= ${to} and (post.valid_to is null or post.valid_to > ${from})
    group by post.id, person.name, unit_name.name, unit.code, plan.id
    order by plan.id nulls first, post.unit_id, post.id
    limit ${limit} offset ${offset}`.execute(db);
  return rows;
};

export type NewPlan = PlanNumbers & {
  readonly postId: number;
  readonly unitId: number;
  readonly period: Period;
  readonly works: readonly string[];
  readonly by: number | null;
  readonly at: Date;
};

/** Keeps a plan in place of an earlier one of that month, whose results go; gives its id. */
export const keepPlan = async (tx: Tx, plan: NewPlan): Promise<number> => {
  const numbers = { mobilise: plan.mobilise, found: plan.found, join_members: plan.joinMembers };
  const registered = { registered_by: plan.by, registered_at: plan.at };
  const { id } = await tx
    .insertInto('work_plan')
    .values({
      ...{ post_id: plan.postId, unit_id: plan.unitId, period: plan.period },
      ...numbers,
      ...registered,
    })
    .onConflict((conflict) =>
      conflict.columns(['post_id', 'period']).doUpdateSet({ ...numbers, ...registered }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx.deleteFrom('work_plan_item').where('plan_id', '=', id).execute();
  await tx
    .insertInto('work_plan_item')
    .values(
      plan.works.map((work, n) => ({
        plan_id: id,
        number: n + 1,
        work,
        result: null,
        note: null,
        told_at: null,
      })),
    )
    .execute();
  return id;
};

type Result = {
  readonly planId: number;
  readonly number: number;
  readonly result: WorkResult;
  readonly note: string | null;
  readonly at: Date;
};

/** What came of one piece of work; what is told again is the last word. */
export const tellResult = (tx: Tx, { planId, number, result, note, at }: Result): Promise<unknown> =>
  tx
    .updateTable('work_plan_item')
    .set({ result, note, told_at: at })
    .where('plan_id', '=', planId)
    .where('number', '=', number)
    .execute();

/** Others who would change the same plan wait until this transaction is over. */
export const lockPlan = (tx: Tx, id: number): Promise<unknown> =>
  tx.selectFrom('work_plan').select('id').where('id', '=', id).forNoKeyUpdate().execute();
