import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { TaskAt } from '../core/programme/tasks.ts';
import { atOrBelow } from './below.ts';
import type { Db, Tx } from './db.ts';
import type { NewRow } from './schema.ts';
import { holdsOn } from './units.ts';

/** A task of a programme at one unit. */
export type TaskKey = { readonly programme: string; readonly task: string; readonly unitId: number };

/** Where a task of a plan stands at a unit. */
export type TaskStanding = TaskAt & {
  readonly programme: string;
  readonly task: string;
  readonly personId: number | null;
};

/** Every task that was ever given at a unit or below it. */
export const taskStandings = (
  db: Db,
  { unitId, day }: { readonly unitId: number; readonly day: Day },
): Promise<readonly TaskStanding[]> => select(db, atOrBelow('given.unit_id', unitId, day), day);

/** One task at one unit; null where it was never given there. */
export const taskStanding = async (
  db: Db,
  { programme, task, unitId }: TaskKey,
  day: Day,
): Promise<TaskStanding | null> => {
  const where = sql<boolean>`given.programme = ${programme} and given.task = ${task} and given.unit_id = ${unitId}`;
  return (await select(db, where, day))[0] ?? null;
};

/** What a post is responsible for. */
export const tasksOfPost = async (
  db: Db,
  { postId, unitId }: { readonly postId: number; readonly unitId: number },
  day: Day,
): Promise<readonly TaskStanding[]> =>
  (await select(db, sql<boolean>`given.unit_id = ${unitId}`, day)).filter((one) => one.postId === postId);

/** Every unit at which a task was given. */
export const tasksGiven = (
  db: Db,
  { programme, task }: Pick<TaskKey, 'programme' | 'task'>,
  day: Day,
): Promise<readonly TaskStanding[]> =>
  select(db, sql<boolean>`given.programme = ${programme} and given.task = ${task}`, day);

/** The newest assignment and the newest progress; a post that has ended is nobody. */
const select = async (db: Db, where: RawBuilder<boolean>, day: Day): Promise<readonly TaskStanding[]> => {
  const { rows } = await sql<TaskStanding>`
    select given.programme, given.task, given.unit_id as "unitId", coalesce(unit_name.name, unit.code) as "unitName",
      post.id as "postId", person.id as "personId", person.name as "personName", post.title as "postTitle",
      case when post.id is not null then given.from_day end as since, given.number as assignment,
      coalesce(told.number, 0) as progress, coalesce(told.state, 'not-begun') as state, told.document, told.note
    from (select distinct on (programme, task, unit_id) * from task_assignment as given where ${where}
      order by programme, task, unit_id, number desc) as given
    join unit on unit.id = given.unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    left join post on post.id = given.post_id and ${holdsOn('post', day)}
    left join person on person.id = post.person_id
    left join lateral (select number, state, document, note from task_progress
      where programme = given.programme and task = given.task and unit_id = given.unit_id
      order by number desc limit 1) as told on true
    where (unit.closed_on is null or unit.closed_on > ${day})
    order by given.programme, given.task, unit_name.name, given.unit_id`.execute(db);
  return rows;
};

/** One step of a task at a unit: who was made responsible, or what was recorded. */
export type TaskStep = {
  readonly at: Date;
  readonly kind: 'assigned' | 'recorded';
  /** Who was made responsible, or who recorded it; null: it was taken back. */
  readonly who: string | null;
  readonly state: string | null;
  readonly document: string | null;
  readonly note: string | null;
};

/** The newest steps, newest first. */
export const taskSteps = async (
  db: Db,
  { programme, task, unitId }: TaskKey,
  limit: number,
): Promise<readonly TaskStep[]> => {
  const here = sql`step.programme = ${programme} and step.task = ${task} and step.unit_id = ${unitId}`;
  const { rows } = await sql<TaskStep>`
    select step.created_at as at, 'assigned' as kind, person.name as who, null as state, null as document, null as note,
      step.id
    from task_assignment as step left join post on post.id = step.post_id left join person on person.id = post.person_id
    where ${here}
    union all
    select step.created_at, 'recorded', person.name, step.state, step.document, step.note, step.id
    from task_progress as step join post on post.id = step.recorded_by join person on person.id = post.person_id
    where ${here}
    order by at desc, kind desc, id desc limit ${limit}`.execute(db);
  return rows;
};

/** Others who would give or record a task at the same unit wait until this transaction is over. */
export const lockTasksOf = (tx: Tx, unitId: number): Promise<unknown> =>
  tx.selectFrom('unit').select('id').where('id', '=', unitId).forNoKeyUpdate().execute();

export const addAssignment = (tx: Tx, row: NewRow<'task_assignment'>): Promise<unknown> =>
  tx.insertInto('task_assignment').values(row).execute();

export const addProgress = (tx: Tx, row: NewRow<'task_progress'>): Promise<unknown> =>
  tx.insertInto('task_progress').values(row).execute();
