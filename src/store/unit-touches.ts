import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db } from './db.ts';

/** What hangs on a unit, as of a day on which it is to change. */
export type Touches = {
  /** Who holds a post on that day or later. */
  readonly people: readonly string[];
  readonly invites: number;
  readonly delegations: number;
  readonly drafts: number;
  /** Reports of its own that wait to be confirmed, or to be corrected. */
  readonly waiting: number;
  readonly returned: number;
  /** Foundings that its officers recorded and nobody confirmed yet. */
  readonly foundings: number;
  /** Shares of targets whose time is not over on that day. */
  readonly shares: number;
  /** Tasks that were given to it and are not done. */
  readonly tasks: number;
  /** Claims for support that finance has not settled. */
  readonly claims: number;
  readonly offices: number;
  readonly enterprises: number;
  /** Reports of it and of all below that cover days from then on and were sent already. */
  readonly sentSince: number;
};

export const touchesOf = async (
  db: Db,
  unitId: number,
  { day, now }: { readonly day: Day; readonly now: Date },
): Promise<Touches> => {
  const posts = sql`select post.id from post where post.unit_id = ${unitId} and (valid_to is null or valid_to > ${day})`;
  const { rows } = await sql<Touches>`
    select
      (select coalesce(jsonb_agg(person.name || ' (' || post.title || ')' order by post.id), '[]') from post
        join person on person.id = post.person_id where post.id in (${posts})) as people,
      (select count(*) from invite where post_id in (${posts}) and used_at is null and revoked_at is null
        and expires_at > ${now}) as invites,
      (select count(*) from delegation where valid_to > ${day}
        and (from_post_id in (${posts}) or to_post_id in (${posts}))) as delegations,
      (select count(*) from draft where unit_id = ${unitId} and ended_at is null) as drafts,
      (select count(*) from report where unit_id = ${unitId} and state = 'sent') as waiting,
      (select count(*) from report where unit_id = ${unitId} and state = 'returned') as returned,
      (select count(*) from founding where upper_unit_id = ${unitId} and state = 'waiting') as foundings,
      (select count(distinct (programme, target, period_from)) from allocation
        where unit_id = ${unitId} and period_to >= ${day}) as shares,
      (select count(*) from (select distinct on (programme, task) programme, task, post_id from task_assignment
        where unit_id = ${unitId} order by programme, task, number desc) given
        where post_id is not null and coalesce((select state from task_progress told
          where told.programme = given.programme and told.task = given.task and told.unit_id = ${unitId}
          order by number desc limit 1), '') <> 'done') as tasks,
      (select count(*) from support_claim where unit_id = ${unitId} and state = 'claimed') as claims,
      (select count(*) from representative_office where unit_id = ${unitId}
        and (closed_on is null or closed_on > ${day})) as offices,
      (select count(*) from enterprise where upper_unit_id = ${unitId}) as enterprises,
      (select count(*) from report where covers_to >= ${day} and unit_id in (
        select ${unitId}::bigint union all select line.unit_id from derived.unit_line line
        where line.ancestor_id = ${unitId} and line.valid_from <= ${day} and (line.valid_to is null or line.valid_to > ${day})
      )) as "sentSince"`.execute(db);
  const [found] = rows;
  if (!found) throw new Error('counting gave no row');
  return found;
};
