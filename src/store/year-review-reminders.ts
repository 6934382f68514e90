import { sql } from 'kysely';
import { type Day, dayAt, daysBetween } from '../core/day.ts';
import { say } from '../core/message.ts';
import type { Reminder } from '../core/reminders/unit-reminders.ts';
import type { Db } from './db.ts';
import { holdsOn } from './units.ts';

/** Days after it was opened, or handed to the head, on which a review that is not finished is told of. */
const STAGES = [0, 3, 7];
/** A tick that did not come on its day makes up for it on the next. */
const LATE = 1;

/** Stages of the ledger that are about a review and no report or meeting. */
export const REVIEW_STAGE = 'review-';

type Unfinished = {
  readonly unitId: number;
  readonly programme: string;
  readonly event: string;
  readonly occasion: string;
  readonly since: Date;
  readonly personId: number;
};

/** Whoever writes the unit's reviews: its officers, else its organisers, else its filers; of those handed over its heads. */
export const reviewReminders = async (db: Db, day: Day): Promise<readonly Reminder[]> => {
  const { rows } = await sql<Unfinished>`
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
  return rows.flatMap((row) => {
    const stage = STAGES.findLast((after) => {
      const late = daysBetween(dayAt(row.since), day) - after;
      return late >= 0 && late <= LATE;
    });
    return stage === undefined ? [] : [asReminder(row, stage)];
  });
};

/** Who is told first, by the state of the review; null: not at all. */
const PLACE = sql`case
  when state = 'waiting' then case when role in ('reviewer', 'leader') then 1 when role = 'filer' then 2 end
  else case role when 'officer' then 1 when 'organiser' then 2 when 'filer' then 3 when 'reviewer' then 4 end end`;

const asReminder = (
  { unitId, programme, event, occasion, personId, since }: Unfinished,
  stage: number,
): Reminder => ({
  ...{ programme, duty: event, unitId, postId: null, period: occasion, personId },
  // Handed back, it is told of anew.
  stage: `${REVIEW_STAGE}${stage} ${dayAt(since)}`,
  reason: say('year-review-reminder-reason', { days: stage }),
});
