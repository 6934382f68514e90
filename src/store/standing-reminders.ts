import { type RawBuilder, sql } from 'kysely';
import { type Day, dayAt } from '../core/day.ts';
import type { Since } from '../core/reminders/standing.ts';
import type { Db } from './db.ts';
import { holdsOn } from './units.ts';

/** Everybody who reviews: that reports or foundings wait there, by the one that has waited longest. */
export const waitingSince = (db: Db, day: Day): Promise<readonly Since[]> =>
  standing(
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

/** Who sent a report and the unit's filers: that the level above asked for it to be looked at again. */
export const returnedSince = (db: Db, day: Day): Promise<readonly Since[]> =>
  standing(
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

type Row = Omit<Since, 'since'> & { readonly since: Date };

const standing = async (db: Db, query: RawBuilder<unknown>): Promise<readonly Since[]> =>
  (await sql<Row>`with ${query}`.execute(db)).rows.map((row) => ({ ...row, since: dayAt(row.since) }));

/** A report that `returnedSince` names by its id. */
export type ReturnedReport = {
  readonly id: number;
  readonly unitId: number;
  readonly postId: number | null;
  readonly form: string;
  readonly period: string;
  readonly correctionUntil: Day | null;
};

/** A report that is still with its reporter; null where it was sent again or decided otherwise. */
export const returnedReport = async (db: Db, id: number): Promise<ReturnedReport | null> => {
  const found = await db
    .selectFrom('report')
    .select([
      'id',
      'unit_id as unitId',
      'post_id as postId',
      'form',
      'period',
      'correction_until as correctionUntil',
    ])
    .where('id', '=', id)
    .where('state', '=', 'returned')
    .executeTakeFirst();
  return found ?? null;
};
