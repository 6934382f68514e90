import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/day.ts';
import { type Expiring, horizonOf, type Until } from '../core/reminders/standing.ts';
import type { Db } from './db.ts';
import { holdsOn } from './units.ts';

/** What runs out within its horizon of a day: whoever has to see to it, at the unit where they hold a post. */
export const endingSoon = async (db: Db, duty: Expiring, day: Day): Promise<readonly Until[]> =>
  (await sql<Until>`${QUERIES[duty](day, horizonOf(duty))}`.execute(db)).rows;

/** A term that nobody stated ends twelve months after the committee was appointed. */
const COMMITTEE_END = sql`coalesce(founding.term_to, (founding.decision_on + interval '12 months')::date)`;

const QUERIES: Readonly<Record<Expiring, (day: Day, horizon: number) => RawBuilder<unknown>>> = {
  committee: (day, horizon) => sql`
    select post.unit_id as "unitId", post.person_id as "personId", founding.id::text as what, ${COMMITTEE_END} as on
    from founding join post on ${holdsOn('post', day)} and post.programme is null and (
      (post.unit_id = founding.unit_id and post.role = 'filer')
      or (post.unit_id = founding.upper_unit_id and post.role in ('officer', 'organiser')))
    where founding.committee = 'provisional' and founding.state in ('waiting', 'confirmed')
      and ${COMMITTEE_END} between ${day}::date and ${day}::date + ${horizon}::int
    order by founding.id, post.id`,
  // Who asked somebody to stand in for a few days remembers it.
  delegation: (day, horizon) => sql`
    select post.unit_id as "unitId", post.person_id as "personId", delegation.id::text as what,
      delegation.valid_to - 1 as on
    from delegation join post on post.id in (delegation.from_post_id, delegation.to_post_id) and ${holdsOn('post', day)}
    where delegation.valid_from <= ${day} and delegation.valid_to - 1 between ${day}::date and ${day}::date + ${horizon}::int
      and delegation.valid_to - delegation.valid_from > 5
    order by delegation.id, post.id`,
  invites: (day, horizon) => sql`
    select post.unit_id as "unitId", post.person_id as "personId", max(invite.id)::text as what,
      (invite.expires_at at time zone 'Asia/Ho_Chi_Minh')::date as on
    from invite join post on post.id = invite.created_by and ${holdsOn('post', day)}
    where invite.used_at is null and invite.revoked_at is null
      and (invite.expires_at at time zone 'Asia/Ho_Chi_Minh')::date between ${day}::date and ${day}::date + ${horizon}::int
    group by post.unit_id, post.person_id, (invite.expires_at at time zone 'Asia/Ho_Chi_Minh')::date
    order by 1, 2`,
  'zalo-token': (day, horizon) => sql`
    select post.unit_id as "unitId", post.person_id as "personId", zalo_token.app_id as what,
      (zalo_token.refresh_until at time zone 'Asia/Ho_Chi_Minh')::date as on
    from zalo_token join post on post.role = 'admin' and ${holdsOn('post', day)}
    where zalo_token.refresh_until is not null
      and (zalo_token.refresh_until at time zone 'Asia/Ho_Chi_Minh')::date between ${day}::date and ${day}::date + ${horizon}::int
      and not exists (select from unit_parent where unit_parent.unit_id = post.unit_id and ${holdsOn('unit_parent', day)})
    order by post.id`,
};

/** What a reminder of something that runs out is about, as it stands now. */
export type Ends = {
  readonly on: Day;
  /** The union, or the officer on the other side. */
  readonly name: string;
  readonly count: number;
  /** Stated, or counted from the decision; of a delegation: whether it is this person who stands in. */
  readonly is: boolean;
};

type Asked = { readonly what: string; readonly personId: number; readonly day: Day };

/** Null where it is over, renewed or used up. */
export const endsNow = async (db: Db, duty: Expiring, asked: Asked): Promise<Ends | null> => {
  const { rows } = await sql<Ends>`${NOW[duty](asked)}`.execute(db);
  const [found] = rows;
  return found && found.on >= asked.day ? found : null;
};

const NOW: Readonly<Record<Expiring, (asked: Asked) => RawBuilder<unknown>>> = {
  committee: ({ what }) => sql`
    select ${COMMITTEE_END} as on, name, 1 as count, term_to is not null as is from founding
    where id = ${what}::bigint and committee = 'provisional' and state in ('waiting', 'confirmed')`,
  delegation: ({ what, personId }) => sql`
    select delegation.valid_to - 1 as on, other.name, 1 as count, to_post.person_id = ${personId} as is
    from delegation join post to_post on to_post.id = delegation.to_post_id
    join post from_post on from_post.id = delegation.from_post_id
    join person other on other.id =
      case when to_post.person_id = ${personId} then from_post.person_id else to_post.person_id end
    where delegation.id = ${what}::bigint`,
  invites: ({ what, personId }) => sql`
    select (invite.expires_at at time zone 'Asia/Ho_Chi_Minh')::date as on, '' as name, count(*)::int as count, false as is
    from invite join post on post.id = invite.created_by
    where post.person_id = ${personId} and invite.used_at is null and invite.revoked_at is null
      and (invite.expires_at at time zone 'Asia/Ho_Chi_Minh')::date = (
        select (expires_at at time zone 'Asia/Ho_Chi_Minh')::date from invite where id = ${what}::bigint)
      and post.unit_id = (select maker.unit_id from invite named join post maker on maker.id = named.created_by
        where named.id = ${what}::bigint)
    group by 1`,
  'zalo-token': ({ what }) => sql`
    select (refresh_until at time zone 'Asia/Ho_Chi_Minh')::date as on, '' as name, 1 as count, false as is
    from zalo_token where app_id = ${what} and refresh_until is not null`,
};
