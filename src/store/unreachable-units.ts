import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db } from './db.ts';
import { isReachable } from './escalations.ts';
import { holdsOn } from './units.ts';

/** Why nobody at a unit can be written to: nobody works there, nobody is linked, or those who were let nothing through. */
export type Silence = 'vacant' | 'unlinked' | 'blocked';

export type UnreachableUnit = {
  readonly id: number;
  readonly name: string;
  /** The unit right above, where it is not the one that is asked about. */
  readonly above: string | null;
  readonly why: Silence;
};

export type Unreachable = {
  readonly counts: Readonly<Record<Silence, number>>;
  readonly units: readonly UnreachableUnit[];
};

type UnreachableAsk = {
  readonly under: number;
  readonly day: Day;
  /** Those who file, do a unit's work or head it. */
  readonly roles: readonly string[];
  /** Kinds that are left out. */
  readonly without: readonly string[];
  readonly limit: number;
  readonly offset: number;
};

/** The units below one where nobody can be written to, by name, a page of them; and how many there are of each kind. */
export const unreachableUnits = async (db: Db, ask: UnreachableAsk): Promise<Unreachable> => {
  const { rows } = await sql<UnreachableUnit & Readonly<Record<Silence, number>>>`
    with ${silent(ask)},
    sums as (
      select count(*) filter (where why = 'vacant')::int as vacant,
        count(*) filter (where why = 'unlinked')::int as unlinked,
        count(*) filter (where why = 'blocked')::int as blocked
      from silent
    ),
    page as (
      select silent.id, why, coalesce(unit_name.name, silent.code) as name, unit_name.folded
      from silent left join unit_name on unit_name.unit_id = silent.id and ${holdsOn('unit_name', ask.day)}
      order by unit_name.folded, silent.id limit ${ask.limit} offset ${ask.offset}
    )
    select sums.*, page.id, page.name, page.why, nullif(above.name, own.name) as above
    from sums left join page on true
    left join unit_parent on unit_parent.unit_id = page.id and ${holdsOn('unit_parent', ask.day)}
    left join unit_name above on above.unit_id = unit_parent.parent_id and ${holdsOn('above', ask.day)}
    left join unit_name own on own.unit_id = ${ask.under} and ${holdsOn('own', ask.day)}
    order by page.folded, page.id`.execute(db);
  const { vacant = 0, unlinked = 0, blocked = 0 } = rows[0] ?? {};
  const units = rows.flatMap(({ id, name, above, why }) => (id === null ? [] : [{ id, name, above, why }]));
  return { counts: { vacant, unlinked, blocked }, units };
};

const silent = ({ under, day, roles, without }: UnreachableAsk) => sql`
  here as (
    select unit.id, unit.code from derived.unit_line line join unit on unit.id = line.unit_id
    where line.ancestor_id = ${under} and ${holdsOn('line', day)} and unit.kind <> all(${without}::text[])
      and unit.opened_on <= ${day} and (unit.closed_on is null or unit.closed_on > ${day})
  ),
  known as (
    select here.id, here.code, count(post.id) as posts,
      coalesce(bool_or(exists (select from chat where chat.person_id = post.person_id)), false) as linked,
      coalesce(bool_or(${isReachable(sql`post.person_id`)}), false) as reached
    from here left join post on post.unit_id = here.id and post.programme is null
      and post.role = any(${roles}::text[]) and ${holdsOn('post', day)}
    group by here.id, here.code
  ),
  silent as (
    select id, code, case when posts = 0 then 'vacant' when linked then 'blocked' else 'unlinked' end as why
    from known where not reached
  )`;
