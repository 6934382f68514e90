import { sql } from 'kysely';
import { plusDays } from '../core/day.ts';
import type { Members, Mover } from '../core/reports/member-changes.ts';
import type { Period, Span } from '../core/reports/periods.ts';
import type { Db } from './db.ts';
import { isOpenOn } from './total-sums.ts';
import { holdsOn } from './units.ts';

/** Of everything below a unit: which form tells of its members, over which period. */
export type MembersAsk = {
  readonly unitId: number;
  readonly form: string;
  readonly period: Period;
  readonly covers: Span;
};

/** The numbers of those that stood there all the time, added up, and how many of these have no confirmed report. */
export const membersStaying = async (
  db: Db,
  ask: MembersAsk,
): Promise<Members & { readonly unreported: number }> => {
  const { rows } = await sql<Members & { unreported: number }>`
    with ${members(ask)}
    select ${sql.join(
      ['opening', 'joined', 'transferredIn', 'transferredOut', 'leftOther', 'closing'].map(
        (name) => sql`coalesce(sum(${sql.ref(name)}), 0)::bigint as ${sql.ref(name)}`,
      ),
    )}, (count(*) filter (where closing is not null and not reported))::int as unreported
    from member where was and stands and not "hasEnded"`.execute(db);
  const [sums] = rows;
  if (!sums) throw new Error('sums were expected to be one row');
  return sums;
};

/** Those that came, went, were founded or ended, by name; what of their line moved, from where to where, by which decision. */
export const membersMoving = async (db: Db, ask: MembersAsk): Promise<readonly Mover[]> => {
  const { to } = ask.covers;
  const before = plusDays(ask.covers.from, -1);
  const { rows } = await sql<Mover>`
    with ${members(ask)}, moving as (
      select * from member where not (was and stands and not "hasEnded") and (was or stands)
    ), step as (
      select distinct on (moving.unit_id) moving.unit_id, up.valid_from as day, up.decision,
        case when moving.was then up.parent_id else earlier.parent_id end as other_id
      from moving
      join lateral (
        select moving.unit_id as id, 0 as distance
        union all
        select line.ancestor_id, line.distance from derived.unit_line line
        where line.unit_id = moving.unit_id and ${holdsOn('line', sql`case when moving.was then ${before}::date else moving.last_day end`)}
      ) as line on true
      join unit_parent up on up.unit_id = line.id and up.valid_from > ${before} and up.valid_from <= ${to}
      join unit_parent earlier on earlier.unit_id = line.id and earlier.valid_to = up.valid_from
      where moving.was <> moving.stands
      order by moving.unit_id, line.distance, up.valid_from desc
    ), ending as (
      select distinct on (moving.unit_id) moving.unit_id, on_day as day, decision, to_unit_id
      from moving join unit_succession on from_unit_id = moving.unit_id where "hasEnded"
      order by moving.unit_id, to_unit_id nulls last, unit_succession.id desc
    )
    select moving.unit_id as "unitId", coalesce(unit_name.name, unit.code) as name, was, stands, "isNew", "hasEnded",
      coalesce(opening, 0) as opening, coalesce(joined, 0) as joined, coalesce("transferredIn", 0) as "transferredIn",
      coalesce("transferredOut", 0) as "transferredOut", coalesce("leftOther", 0) as "leftOther", coalesce(closing, 0) as closing,
      heir.name as heir, other.name as other, coalesce(ending.day, step.day, case when "isNew" then unit.opened_on end) as day,
      coalesce(ending.decision, step.decision) as decision
    from moving join unit on unit.id = moving.unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', sql`moving.last_day`)}
    left join step on step.unit_id = unit.id
    left join ending on ending.unit_id = unit.id
    left join unit_name heir on heir.unit_id = ending.to_unit_id and ${holdsOn('heir', to)}
    left join unit_name other on other.unit_id = step.other_id and ${holdsOn('other', sql`moving.last_day`)}
    order by name, unit.id`.execute(db);
  return rows;
};

/** Part of a `with`: every unit that stood below in the period, with its numbers; null where it tells of no members. */
const members = ({ unitId, form, period, covers: { from, to } }: MembersAsk) => {
  const before = plusDays(from, -1);
  const item = (name: string, as: string) => sql`max(value) filter (where item = ${name}) as ${sql.ref(as)}`;
  return sql`
  place as (
    select unit.id as unit_id, unit.opened_on > ${before} as "isNew", coalesce(unit.closed_on <= ${to}, false) as "hasEnded",
      least(${to}::date, coalesce(unit.closed_on - 1, ${to}::date)) as last_day,
      bool_or(${holdsOn('line', before)} and ${isOpenOn('unit', before)}) as was,
      bool_or(${holdsOn('line', sql`least(${to}::date, coalesce(unit.closed_on - 1, ${to}::date))`)}) as stands
    from derived.unit_line line join unit on unit.id = line.unit_id
    where line.ancestor_id = ${unitId} and line.valid_from <= ${to} and (line.valid_to is null or line.valid_to > ${before})
      and unit.opened_on <= ${to} and (unit.closed_on is null or unit.closed_on > ${before})
    group by unit.id
  ), member as (
    select place.*, coalesce(told.opening, before.closing) as opening, joined, "transferredIn", "transferredOut", "leftOther",
      coalesce(told.closing, before.closing) as closing, told.closing is not null as reported
    from place
    left join lateral (
      select ${item('opening', 'opening')}, ${item('joined', 'joined')}, ${item('transferred-in', 'transferredIn')},
        ${item('transferred-out', 'transferredOut')}, ${item('left-other', 'leftOther')}, ${item('closing', 'closing')}
      from figure
      where figure.unit_id = place.unit_id and figure.form = ${form} and figure.period = ${period} and figure.state = 'confirmed'
    ) as told on true
    left join lateral (
      select value as closing from figure
      where figure.unit_id = place.unit_id and figure.form = ${form} and figure.item = 'closing'
        and figure.state = 'confirmed' and figure.covers_to <= ${before}
      order by figure.covers_to desc limit 1
    ) as before on true
  )`;
};
