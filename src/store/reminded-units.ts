import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Holder, RemindedUnit } from '../core/reminders/unit-reminders.ts';
import type { Db } from './db.ts';
import { isReachable } from './escalations.ts';
import { holdsOn } from './units.ts';

/** Many units at once, in one query for each thing that reminding has to know of them. */
type Among = { readonly unitIds: readonly number[]; readonly day: Day };

/** `parentId`: the unit right above; null: nobody is. */
export type StandingUnit = RemindedUnit & { readonly parentId: number | null };

/** Units between two ids, the last included, that have not ended on a day. */
export const unitsBetween = async (
  db: Db,
  { after, upTo }: { readonly after: number; readonly upTo: number },
  day: Day,
): Promise<readonly StandingUnit[]> => {
  const { rows } = await sql<StandingUnit>`
    select unit.id, unit.kind, unit.opened_on as "openedOn", unit.closed_on as "closedOn",
      unit_parent.parent_id as "parentId", unit_parent.parent_id is null as "isTop"
    from unit left join unit_parent on unit_parent.unit_id = unit.id and ${holdsOn('unit_parent', day)}
    where unit.id > ${after} and unit.id <= ${upTo} and (unit.closed_on is null or unit.closed_on > ${day})
    order by unit.id`.execute(db);
  return rows;
};

/** Who holds a post there on the day. */
export const holdersAmong = async (
  db: Db,
  { unitIds, day }: Among,
): Promise<ReadonlyMap<number, readonly Holder[]>> => {
  const { rows } = await sql<Holder & { unitId: number }>`
    select id, person_id as "personId", unit_id as "unitId", role, title, programme, lead_days as lead,
      ${isReachable(sql`post.person_id`)} as reachable from post left join reminder_wish using (person_id)
    where unit_id = any(${unitIds}::bigint[]) and ${holdsOn('post', day)} order by id`.execute(db);
  return byUnit(rows);
};

type Wanted = {
  readonly unitIds: readonly number[];
  readonly forms: readonly string[];
  readonly periods: readonly string[];
};

export type SentReport = {
  readonly unitId: number;
  readonly postId: number | null;
  readonly form: string;
  readonly period: string;
};

/** Reports of these forms and periods that were sent and not given back. */
export const sentAmong = async (
  db: Db,
  { unitIds, forms, periods }: Wanted,
): Promise<ReadonlyMap<number, readonly SentReport[]>> => {
  if (forms.length === 0) return new Map();
  const { rows } = await sql<SentReport>`
    select unit_id as "unitId", post_id as "postId", form, period from report
    where unit_id = any(${unitIds}::bigint[]) and form = any(${forms}::text[]) and period = any(${periods}::text[])
      and state <> 'returned'`.execute(db);
  return byUnit(rows);
};

/** Subjects of drafts that wait for the head of their unit as they stand; of few units at any time. */
export const unsignedAmong = async (
  db: Db,
  unitIds: readonly number[],
): Promise<ReadonlyMap<number, readonly { readonly subject: string }[]>> => {
  const { rows } = await sql<{ unitId: number; subject: string }>`
    select draft.unit_id as "unitId", draft.subject
    from sign_off join draft on draft.id = sign_off.draft_id and draft.revision = sign_off.draft_revision
    where draft.unit_id = any(${unitIds}::bigint[]) and draft.ended_at is null and sign_off.state = 'asked'`.execute(
    db,
  );
  return byUnit(rows);
};

const byUnit = <T extends { readonly unitId: number }>(
  rows: readonly T[],
): ReadonlyMap<number, readonly T[]> => {
  const found = new Map<number, T[]>();
  for (const row of rows) {
    const list = found.get(row.unitId);
    if (list) list.push(row);
    else found.set(row.unitId, [row]);
  }
  return found;
};
