import { sql } from 'kysely';
import { type Day, dayAt } from '../core/day.ts';
import type { Unfinished } from '../core/reminders/standing.ts';
import type { Db } from './db.ts';
import { holdsOn } from './units.ts';

type Row = Omit<Unfinished, 'since'> & { readonly since: Date };

/** Whoever writes the unit's reviews: its officers, else its organisers, else its filers; of those handed over its heads. */
export const unfinishedReviews = async (db: Db, day: Day): Promise<readonly Unfinished[]> => {
  const { rows } = await sql<Row>`
    with unfinished as (
      select id, unit_id, programme, event, occasion, state,
        case when state = 'waiting' then written_at else greatest(opened_at, written_at) end as since
      from unit_review where state <> 'confirmed' and held_on > ${day}::date - 60
    ), reached as (
      select post.unit_id, person_id, dense_rank() over (partition by unfinished.id order by ${PLACE}) as place,
        unfinished.id, unfinished.programme, event, occasion, since
      from unfinished join post on post.unit_id = unfinished.unit_id
      where post.programme is null and ${PLACE} is not null and ${holdsOn('post', day)}
    )
    select distinct unit_id as "unitId", person_id as "personId", programme, event, occasion, since, id
    from reached where place = 1 order by id, "personId"`.execute(db);
  return rows.map((row) => ({ ...row, since: dayAt(row.since) }));
};

/** Who is told first, by the state of the review; null: not at all. */
const PLACE = sql`case
  when state = 'waiting' then case when role in ('reviewer', 'leader') then 1 when role = 'filer' then 2 end
  else case role when 'officer' then 1 when 'organiser' then 2 when 'filer' then 3 when 'reviewer' then 4 end end`;
