import { type RawBuilder, sql } from 'kysely';
import { type Day, dayAt, daysBetween } from '../core/day.ts';
import { say } from '../core/message.ts';
import type { Reminder } from '../core/reminders/unit-reminders.ts';
import type { Db } from './db.ts';
import { holdsOn } from './units.ts';

/** Somebody who is told of something that has stood since a day, or stands until one. */
type Standing = {
  readonly unitId: number;
  readonly personId: number;
  readonly what: string;
  readonly since: Date;
};

/** What hangs on no plan has no programme in the ledger. */
export const WAITING = 'waiting';
export const RETURNED = 'returned';

/** Days after which what waits is told of by itself; in between it stands in every other digest. */
const WAITING_STAGES = [2, 5, 10, 20];
const RETURNED_STAGES = [1, 3, 7];

/** For everybody who reviews: that reports or foundings wait there, by the one that has waited longest. */
export const waitingReminders = async (db: Db, day: Day): Promise<readonly Reminder[]> => {
  const rows = await standing(
    db,
    sql`
    waiting as (
      select coalesce(unit_parent.parent_id, report.unit_id) as at, report.id::text as what, report.sent_at as since
      from report left join unit_parent on unit_parent.unit_id = report.unit_id and report.post_id is null
        and ${holdsOn('unit_parent', day)}
      where report.state = 'sent'
      union all
      select founding.upper_unit_id, 'founding ' || founding.id, founding.created_at from founding
      where founding.state = 'waiting' and founding.recognised
    ), oldest as (select distinct on (at) at, what, since from waiting order by at, since, what)
    select at as "unitId", person_id as "personId", what, since from oldest
    join post on post.unit_id = at and post.role in ('reviewer', 'organiser') and ${holdsOn('post', day)}
    union
    select at, stands.person_id, what, since from oldest
    join post on post.unit_id = at and post.role in ('reviewer', 'organiser') and ${holdsOn('post', day)}
    join delegation on delegation.from_post_id = post.id and ${holdsOn('delegation', day)}
    join post stands on stands.id = delegation.to_post_id and ${holdsOn('stands', day)}`,
  );
  return rows.flatMap((row) => staged(row, { duty: WAITING, stages: WAITING_STAGES, day }));
};

/** For who sent a report and the unit's filers: that the level above asked for it to be looked at again. */
export const returnedReminders = async (db: Db, day: Day): Promise<readonly Reminder[]> => {
  const rows = await standing(
    db,
    sql`
    back as (
      select report.id, report.unit_id, report.post_id, sender.person_id as sender, max(review.at) as since
      from report join review on review.report_id = report.id join post sender on sender.id = report.sent_by
      where report.state = 'returned' group by report.id, sender.person_id
    )
    select distinct back.unit_id as "unitId", post.person_id as "personId", back.id::text as what, back.since
    from back join post on post.unit_id = back.unit_id and ${holdsOn('post', day)}
      and (post.person_id = back.sender or (post.role = 'filer' and back.post_id is null))`,
  );
  return rows.flatMap((row) => staged(row, { duty: RETURNED, stages: RETURNED_STAGES, day }));
};

const standing = async (db: Db, query: RawBuilder<unknown>): Promise<readonly Standing[]> =>
  (await sql<Standing>`with ${query}`.execute(db)).rows;

type Staging = { readonly duty: string; readonly stages: readonly number[]; readonly day: Day };

const staged = (
  { unitId, personId, what, since }: Standing,
  { duty, stages, day }: Staging,
): readonly Reminder[] => {
  const stage = stages.findLast((days) => daysBetween(dayAt(since), day) >= days);
  return stage === undefined
    ? []
    : [
        {
          ...{ programme: '', duty, unitId, postId: null, period: what },
          ...{ stage: `waits-${stage}`, personId, reason: say('remind-reason-waits', { days: stage }) },
        },
      ];
};

/** What `remindersOf` names by its id, and since when it is with its reporter. */
export type ReturnedReport = {
  readonly id: number;
  readonly form: string;
  readonly period: string;
  readonly correctionUntil: Day | null;
};

/** A report that is still with its reporter; null where it was sent again or decided otherwise. */
export const returnedReport = async (db: Db, id: number): Promise<ReturnedReport | null> => {
  const found = await db
    .selectFrom('report')
    .select(['id', 'form', 'period', 'correction_until as correctionUntil'])
    .where('id', '=', id)
    .where('state', '=', 'returned')
    .executeTakeFirst();
  return found ?? null;
};
