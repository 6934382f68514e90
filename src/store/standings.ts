import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db } from './db.ts';
import { decidedHere, lastDay, type StandingsAsk, standing } from './owing.ts';
import { holdsOn } from './units.ts';

/** How many have sent: of these without anything to report, after the last day, and asked to correct. The rest has not. */
export type Counts = {
  readonly all: number;
  readonly sent: number;
  readonly nil: number;
  readonly late: number;
  readonly returned: number;
};

/** The counts of everything at and below one unit right below; `unitId` null: of those that stand right below themselves. */
export type Branch = Counts & { readonly unitId: number | null; readonly name: string | null };

/** One row for every unit right below that has reporters below it, and one for the reporters right below; by name, never by their counts. */
export const branches = async (db: Db, ask: StandingsAsk): Promise<readonly Branch[]> => {
  const day = lastDay(ask);
  const children = await childrenOf(db, ask.under, day);
  const isHere = decidedHere(ask);
  const branch = isHere ? sql`standing.branch` : sql`line.ancestor_id`;
  const { rows } = await sql<Branch>`
    with ${standing(ask, isHere ? children : null)},
    counted as (
      select ${branch} as branch, count(*) as "all", count(standing.report_id) as sent,
        count(*) filter (where nil) as nil, count(*) filter (where sent_late) as late,
        count(*) filter (where state = 'returned') as returned
      from standing ${
        isHere
          ? sql``
          : sql`left join derived.unit_line line on line.unit_id = standing.unit_id and ${holdsOn('line', day)}
              and line.ancestor_id = any(${children}::bigint[])`
      }
      group by ${branch}
    )
    select counted.branch as "unitId", unit_name.name, counted."all", sent, nil, late, returned
    from counted
    left join unit_name on unit_name.unit_id = counted.branch and ${holdsOn('unit_name', day)}
    order by counted.branch is not null, unit_name.folded, counted.branch`.execute(db);
  return rows;
};

const childrenOf = async (db: Db, unitId: number, day: Day): Promise<readonly number[]> => {
  const { rows } = await sql<{ id: number }>`
    select child.unit_id as id from unit_parent child where child.parent_id = ${unitId} and ${holdsOn('child', day)}`.execute(
    db,
  );
  return rows.map(({ id }) => id);
};

type BelowAsk = { readonly unitId: number; readonly day: Day; readonly kinds: readonly string[] };

/** Which of these kinds the units below one are of on a day, and whether anybody there or in itself reports by post. */
export const reportersBelow = async (
  db: Db,
  { unitId, day, kinds }: BelowAsk,
): Promise<{ readonly kinds: readonly string[]; readonly posts: boolean }> => {
  const isBelow = (unit: string) => sql`exists (select from derived.unit_line line
    where line.ancestor_id = ${unitId} and line.unit_id = ${sql.ref(unit)} and ${holdsOn('line', day)})`;
  // Asked kind by kind: each answer is there with the first such unit, however many there are.
  const found = kinds.map(
    (kind) => sql`case when exists (select from unit where unit.kind = ${kind} and ${isBelow('unit.id')})
      then ${kind}::text end`,
  );
  const { rows } = await sql<{ kinds: readonly string[]; posts: boolean }>`
    select array_remove(array[${sql.join(found)}]::text[], null) as kinds,
      exists (select from post where post.programme is not null and ${holdsOn('post', day)}
        and (post.unit_id = ${unitId} or ${isBelow('post.unit_id')})) as posts`.execute(db);
  return rows[0] ?? { kinds: [], posts: false };
};
