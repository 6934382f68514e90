import { sql } from 'kysely';
import { mayReview, type ReviewSeat } from '../core/access.ts';
import type { Day } from '../core/day.ts';
import type { Warning } from '../core/reports/review.ts';
import type { Db } from './db.ts';
import type { Role } from './schema.ts';
import { holdsOn } from './units.ts';

/** Where an officer reviews; `forPostId`: the post of the reviewer whom they stand in for. */
export type Seat = ReviewSeat & {
  readonly forPostId: number | null;
  readonly forName: string | null;
  /** The last day of standing in. */
  readonly until: Day | null;
};

type Officer = {
  readonly postId: number;
  readonly personId: number;
  readonly unitId: number;
  readonly role: Role;
};

/** The own seat first, then those of the reviewers whom the officer stands in for on a day. */
export const reviewSeats = async (db: Db, officer: Officer, day: Day): Promise<readonly Seat[]> => {
  const own = { unitId: officer.unitId, personIds: [officer.personId] };
  const { rows } = await sql<{ unitId: number; personId: number; postId: number; name: string; until: Day }>`
    select post.unit_id as "unitId", post.person_id as "personId", post.id as "postId", person.name,
      delegation.valid_to - 1 as until
    from delegation join post on post.id = delegation.from_post_id join person on person.id = post.person_id
    where delegation.to_post_id = ${officer.postId} and ${holdsOn('delegation', day)} and ${holdsOn('post', day)}
      and post.role in ('reviewer', 'organiser')
    order by delegation.id`.execute(db);
  return [
    ...(mayReview(officer) ? [{ ...own, forPostId: null, forName: null, until: null }] : []),
    ...rows.map(({ unitId, personId, postId, name, until }) => ({
      ...{ unitId, personIds: [officer.personId, personId] },
      ...{ forPostId: postId, forName: name, until },
    })),
  ];
};

/** A report that waits for somebody who sits there. */
export type Waiting = {
  readonly id: number;
  readonly revision: number;
  readonly unitId: number;
  readonly unitName: string;
  readonly form: string;
  readonly formVersion: number;
  readonly period: string;
  readonly receipt: string;
  readonly nil: boolean;
  /** Whose figures count meanwhile; null: none. */
  readonly acceptedRevision: number | null;
  readonly warnings: readonly Warning[];
  /** Whether another revision of it was decided on before. */
  readonly isAgain: boolean;
  readonly reviewedAt: number;
  readonly authorId: number;
  readonly forPostId: number | null;
};

type WaitingAsk = { readonly seats: readonly Seat[]; readonly day: Day; readonly ids?: readonly number[] };

/**
 * Reports that wait at these seats, with warnings first, then as they came. A unit's report is looked at directly above
 * it (at the top at the unit itself), that of a post at its unit; by nobody who sent or signed any of what was not accepted yet.
 */
export const waitingReports = async (
  db: Db,
  { seats, day, ids }: WaitingAsk,
): Promise<readonly Waiting[]> => {
  if (seats.length === 0) return [];
  const { rows } = await sql<Waiting>`
    with ${reportSeats(seats, day)}, found as (
      select distinct on (report.id) report.id, report.revision, report.unit_id as "unitId",
        coalesce(unit_name.name, unit.code) as "unitName", report.form, report.form_version as "formVersion",
        report.period, report.receipt, report.nil,
        report.accepted_revision as "acceptedRevision",
        report.accepted_revision is not null or exists (select from review where review.report_id = report.id) as "isAgain", report_revision.warnings, report_revision.sent_at,
        place.at as "reviewedAt", sender.person_id as "authorId", place.for_post as "forPostId"
      from place
      join report on report.unit_id = place.unit_id and (report.post_id is not null) = place.of_post
        and report.state = 'sent'
      join report_revision on report_revision.report_id = report.id and report_revision.revision = report.revision
      join post sender on sender.id = report_revision.sent_by
      join unit on unit.id = report.unit_id
      left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
      where not exists (select from report_revision sent
          where sent.report_id = report.id and sent.revision > coalesce(report.accepted_revision, 0)
            and ((select person_id from post where id = sent.sent_by) in (place.own, place.other)
              or (select person_id from post where id = sent.signed_by) in (place.own, place.other)))
        ${ids ? sql`and report.id = any(${ids}::bigint[])` : sql``}
      order by report.id, place.for_post nulls first
    )
    select * from found order by jsonb_array_length(warnings) = 0, sent_at, id`.execute(db);
  return rows;
};

/** Two parts of a `with`: `seat`, and `place`, the units (or their posts, `of_post`) whose reports are looked at there. */
export const reportSeats = (seats: readonly Seat[], day: Day) => sql`
  seat as (${asRows(seats)}), place as (
    select seat.*, unit_parent.unit_id, false as of_post from seat
    join unit_parent on unit_parent.parent_id = seat.at and ${holdsOn('unit_parent', day)}
    union all select seat.*, at, true from seat
    union all select seat.*, at, false from seat
    where not exists (select from unit_parent where unit_parent.unit_id = seat.at and ${holdsOn('unit_parent', day)})
  )`;

/** Rows at, own, other, for_post: where, the officer, whom they stand in for. */
const asRows = (seats: readonly Seat[]) => sql`
  select * from unnest(${seats.map(({ unitId }) => unitId)}::bigint[],
    ${seats.map(({ personIds }) => personIds[0])}::bigint[],
    ${seats.map(({ personIds }) => personIds.at(-1))}::bigint[],
    ${seats.map(({ forPostId }) => forPostId)}::bigint[]) as given (at, own, other, for_post)`;

/** A founding that waits for somebody who sits there. */
export type WaitingFounding = {
  readonly id: number;
  readonly name: string;
  readonly unitName: string;
  readonly reviewedAt: number;
  readonly authorId: number;
  readonly forPostId: number | null;
};

/**
 * Foundings with their decision that wait at these seats, oldest first: at the unit whose officer recorded them, or above
 * it where a reviewer did so.
 */
export const waitingFoundings = async (
  db: Db,
  { seats, day, ids }: WaitingAsk,
): Promise<readonly WaitingFounding[]> => {
  if (seats.length === 0) return [];
  const { rows } = await sql<WaitingFounding>`
    with seat as (${asRows(seats)})
    select distinct on (founding.id) founding.id, founding.name, coalesce(unit_name.name, unit.code) as "unitName",
      seat.at as "reviewedAt", author.person_id as "authorId", seat.for_post as "forPostId"
    from founding
    join post author on author.id = founding.recorded_by
    left join unit_parent on unit_parent.unit_id = founding.upper_unit_id and ${holdsOn('unit_parent', day)}
      and author.role in ('reviewer', 'organiser')
    join seat on seat.at = coalesce(unit_parent.parent_id, founding.upper_unit_id)
    join unit on unit.id = founding.upper_unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    where founding.state = 'waiting' and founding.recognised and author.person_id not in (seat.own, seat.other)
      ${ids ? sql`and founding.id = any(${ids}::bigint[])` : sql``}
    order by founding.id, seat.for_post nulls first`.execute(db);
  return rows;
};
