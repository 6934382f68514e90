import { sql } from 'kysely';
import { type Day, earlierDay } from '../core/day.ts';
import type { Allocation } from '../core/programme/quota-answer.ts';
import type { Span } from '../core/reports/periods.ts';
import type { Db, Tx } from './db.ts';
import type { NewRow } from './schema.ts';
import { holdsOn } from './units.ts';

export type AllocationAsk = {
  readonly programme: string;
  readonly unitIds: readonly number[];
  readonly spans: readonly Span[];
  readonly today: Day;
};

/** The share that a unit has of a target over a span; `span` is the place of the span in the question. */
export type Given = Allocation & { readonly unitId: number; readonly target: string; readonly span: number };

/** What each unit was given for the run that begins on a span's first day. Assigned shares go before registered ones. */
export const allocations = async (
  db: Db,
  { programme, unitIds, spans, today }: AllocationAsk,
): Promise<readonly Given[]> => {
  const froms = spans.map(({ from }) => from);
  const lasts = spans.map(({ to }) => earlierDay(today, to));
  const { rows } = await sql<Given>`
    select distinct on (span.n, unit_id, target) (span.n - 1)::int as span, unit_id as "unitId", target, kind, value,
      decision, decided_on as "decidedOn"
    from unnest(${froms}::date[], ${lasts}::date[]) with ordinality as span (first, last, n)
    join allocation on period_from = span.first and decided_on <= span.last
    where unit_id = any(${unitIds}::bigint[]) and programme = ${programme}
    order by span.n, unit_id, target, kind, decided_on desc, id desc`.execute(db);
  return rows;
};

/** The run of a target that shares are of. */
export type ShareRun = { readonly programme: string; readonly target: string; readonly from: Day };

/** A share as it stands, with what it says of itself. */
export type Share = Allocation & {
  readonly id: number;
  readonly unitId: number;
  readonly unitName: string;
  readonly note: string | null;
  /** The post; null: the operator, or not known. */
  readonly recordedBy: number | null;
};

const share = sql`allocation.id, allocation.unit_id as "unitId", allocation.kind, allocation.value, allocation.decision,
  allocation.decided_on as "decidedOn", allocation.note, allocation.recorded_by as "recordedBy"`;

const ofRun = ({ programme, target, from }: ShareRun) => sql`
  allocation.programme = ${programme} and allocation.target = ${target} and allocation.period_from = ${from}`;

/** The newest assigned and the newest registered share of every unit directly below one. */
export const sharesBelow = async (
  db: Db,
  run: ShareRun,
  parentId: number,
  today: Day,
): Promise<readonly Share[]> => {
  const { rows } = await sql<Share>`
    select distinct on (allocation.unit_id, allocation.kind) ${share}, coalesce(unit_name.name, unit.code) as "unitName"
    from unit_parent
    join allocation on allocation.unit_id = unit_parent.unit_id and ${ofRun(run)}
    join unit on unit.id = allocation.unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', today)}
    where unit_parent.parent_id = ${parentId} and ${holdsOn('unit_parent', today)}
    order by allocation.unit_id, allocation.kind, allocation.decided_on desc, allocation.id desc`.execute(db);
  return rows;
};

/** The newest share of each kind that these units have of a run. */
export const sharesOf = async (
  db: Db,
  run: ShareRun,
  unitIds: readonly number[],
): Promise<readonly Omit<Share, 'unitName'>[]> => {
  const { rows } = await sql<Omit<Share, 'unitName'>>`
    select distinct on (allocation.unit_id, allocation.kind) ${share} from allocation
    where allocation.unit_id = any(${unitIds}::bigint[]) and ${ofRun(run)}
    order by allocation.unit_id, allocation.kind, allocation.decided_on desc, allocation.id desc`.execute(db);
  return rows;
};

/** One line of how a unit's share came to be. */
export type ShareStep = Omit<Share, 'unitId' | 'unitName'> & {
  readonly target: string;
  readonly from: Day;
  readonly recordedAt: Date;
  readonly by: string | null;
  readonly title: string | null;
};

/** Every row of a unit's shares of a programme, oldest first, with who recorded it. */
export const shareHistory = async (
  db: Db,
  programme: string,
  unitId: number,
): Promise<readonly ShareStep[]> => {
  const { rows } = await sql<ShareStep>`
    select ${share}, allocation.target, allocation.period_from as "from", allocation.created_at as "recordedAt",
      person.name as by, post.title
    from allocation left join post on post.id = allocation.recorded_by left join person on person.id = post.person_id
    where allocation.programme = ${programme} and allocation.unit_id = ${unitId}
    order by allocation.target, allocation.period_from, allocation.decided_on, allocation.id`.execute(db);
  return rows;
};

/** What units directly below have registered and nobody has answered since, for runs that are not over. */
export const waitingRegistrations = async (
  db: Db,
  parentId: number,
  today: Day,
): Promise<
  readonly (Share & { readonly programme: string; readonly target: string; readonly from: Day })[]
> => {
  const { rows } = await sql<Share & { programme: string; target: string; from: Day }>`
    select distinct on (allocation.unit_id, allocation.programme, allocation.target, allocation.period_from) ${share},
      allocation.programme, allocation.target, allocation.period_from as "from", coalesce(unit_name.name, unit.code) as "unitName"
    from unit_parent
    join allocation on allocation.unit_id = unit_parent.unit_id and allocation.kind = 'registered'
    join unit on unit.id = allocation.unit_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', today)}
    where unit_parent.parent_id = ${parentId} and ${holdsOn('unit_parent', today)} and allocation.period_to >= ${today}
      and not exists (
        select from allocation later where later.kind = 'assigned' and later.unit_id = allocation.unit_id
          and later.programme = allocation.programme and later.target = allocation.target
          and later.period_from = allocation.period_from and later.id > allocation.id)
    order by allocation.unit_id, allocation.programme, allocation.target, allocation.period_from, allocation.id desc`.execute(
    db,
  );
  return rows;
};

/** Shares go into the table one below the other; what was there before stays. Ids in their order. */
export const addShares = async (tx: Tx, shares: readonly NewRow<'allocation'>[]): Promise<void> => {
  for (let at = 0; at < shares.length; at += 1000)
    await tx
      .insertInto('allocation')
      .values(shares.slice(at, at + 1000))
      .execute();
};
