import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import { stockItems } from '../core/programme/measures.ts';
import type { Db } from './db.ts';
import { inTransaction } from './lock.ts';
import { holdsOn } from './units.ts';

/** One round takes no more changed reports than fit well into the time that a statement may take. */
const A_ROUND = 20_000;
/** So many may be taken in by whoever asks for a sum; more are the worker's. */
const FEW = 300;

/** Makes every outdated total anew, round by round; gives how many changed reports were taken in. */
export const refreshTotals = async (db: Db, today: Day): Promise<number> => {
  let all = 0;
  for (;;) {
    const taken = await inTransaction(db, (tx) => refreshRound(tx, today, A_ROUND));
    all += taken;
    if (taken < A_ROUND) return all;
  }
};

/** The same inside a turn, where only little has changed: its officer sees what was sent a moment ago. */
export const refreshFew = async (tx: Db, today: Day): Promise<void> => {
  const waiting = await outdated(tx, FEW + 1);
  if (waiting > 0 && waiting <= FEW) await refreshRound(tx, today, FEW);
};

/** How many changed reports the totals do not hold yet, counted up to `most`. */
export const outdated = async (db: Db, most = 1_000_000): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select from derived.dirty limit ${most}) as waiting`.execute(db);
  return rows[0]?.count ?? 0;
};

/**
 * One process at a time: two that recompute a unit above both of their changes would each miss the other's. A second
 * one does nothing; what it came for is taken in by the first or by the next round.
 */
const refreshRound = async (tx: Db, today: Day, most: number): Promise<number> => {
  const { rows: lock } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('totals', 0)) as mine`.execute(tx);
  if (!lock[0]?.mine) return 0;
  const { rows: taken } = await sql<Changed>`
    delete from derived.dirty where id in (select id from derived.dirty order by id limit ${most})
    returning unit_id as "unitId", form, period, covers_to as "coversTo"`.execute(tx);
  if (taken.length === 0) return 0;
  const changed = unique(taken);
  await renewNewest(tx, changed, today);
  const sums = await outdatedSums(tx, changed, today);
  for (const depth of [...new Set(sums.map((sum) => sum.depth))].sort((a, b) => b - a)) {
    await recompute(
      tx,
      sums.filter((sum) => sum.depth === depth),
    );
  }
  return taken.length;
};

type Changed = {
  readonly unitId: number;
  readonly form: string;
  readonly period: string;
  readonly coversTo: Day;
};

const unique = (rows: readonly Changed[]): readonly Changed[] => [
  ...new Map(rows.map((row) => [`${row.unitId} ${row.form} ${row.period} ${row.coversTo}`, row])).values(),
];

/** Rows of a statement's own, out of arrays: a few parameters however many there are. */
const asRows = (
  rows: readonly { unitId: number; form: string; period: string; coversTo: Day | null }[],
) => sql`
  unnest(${rows.map((row) => row.unitId)}::bigint[], ${rows.map((row) => row.form)}::text[],
    ${rows.map((row) => row.period)}::text[], ${rows.map((row) => row.coversTo)}::date[])
  as given (unit_id, form, period, covers_to)`;

const renewNewest = async (tx: Db, changed: readonly Changed[], today: Day): Promise<void> => {
  const items = stockItems();
  const whose = sql`(select distinct unit_id, form from ${asRows(changed)})`;
  await sql`delete from derived.newest where (unit_id, form) in ${whose}`.execute(tx);
  await sql`
    insert into derived.newest (unit_id, form, item, value)
    select distinct on (figure.unit_id, figure.form, figure.item)
      figure.unit_id, figure.form, figure.item, figure.value
    from ${whose} as mine
    join unnest(${items.map(({ form }) => form)}::text[], ${items.map(({ item }) => item)}::text[])
      as stock (form, item) on stock.form = mine.form
    join figure on figure.unit_id = mine.unit_id and figure.form = mine.form and figure.item = stock.item
    where figure.state = 'confirmed' and figure.covers_to <= ${today}
    order by figure.unit_id, figure.form, figure.item, figure.covers_to desc`.execute(tx);
};

/** A sum to be made anew, on the tree of `onDay`; `depth`: how many units stand above. */
type OutdatedSum = {
  readonly unitId: number;
  readonly form: string;
  readonly period: string;
  readonly coversTo: Day | null;
  readonly onDay: Day;
  readonly depth: number;
};

/** Everything above what changed, and the changed units themselves where something stands below them. */
const outdatedSums = async (
  tx: Db,
  changed: readonly Changed[],
  today: Day,
): Promise<readonly OutdatedSum[]> => {
  const { rows } = await sql<OutdatedSum>`
    with changed as (
      select unit_id, form, period, covers_to, covers_to as on_day from ${asRows(changed)}
      union
      select unit_id, form, '', null, ${today}::date from ${asRows(changed)}
    ), hit as (
      select line.ancestor_id as unit_id, form, period, covers_to, on_day from changed
      join derived.unit_line line on line.unit_id = changed.unit_id
        and line.valid_from <= on_day and coalesce(line.valid_to, 'infinity') > on_day
      union
      select * from changed
      where exists (select from derived.unit_line line where line.ancestor_id = changed.unit_id)
    )
    select unit_id as "unitId", form, period, covers_to as "coversTo", on_day as "onDay",
      (select count(*) from derived.unit_line line where line.unit_id = hit.unit_id
        and line.valid_from <= on_day and coalesce(line.valid_to, 'infinity') > on_day) as depth
    from hit`.execute(tx);
  return rows;
};

/** Sums of one depth from the units directly below: what they reported themselves, and their own sums. */
const recompute = async (tx: Db, sums: readonly OutdatedSum[]): Promise<void> => {
  await sql`
    delete from derived.total using ${asRows(sums)}
    where total.unit_id = given.unit_id and total.form = given.form and total.period = given.period`.execute(
    tx,
  );
  for (const onDay of new Set(sums.map((sum) => sum.onDay))) {
    const ofDay = sums.filter((sum) => sum.onDay === onDay);
    const ofPeriods = ofDay.filter(({ period }) => period !== '');
    if (ofPeriods.length > 0) await sumUp(tx, ofPeriods, { onDay, figures: periodFigures });
    const newest = ofDay.filter(({ period }) => period === '');
    if (newest.length > 0) await sumUp(tx, newest, { onDay, figures: newestFigures });
  }
};

const periodFigures = sql`
  select item, case when state = 'confirmed' then value end as confirmed, case when state = 'sent' then value end as sent
  from figure
  where figure.unit_id = down.unit_id and figure.form = given.form and figure.period = given.period`;

const newestFigures = sql`
  select item, value as confirmed, 0::bigint as sent from derived.newest
  where newest.unit_id = down.unit_id and newest.form = given.form`;

type SumUp = { readonly onDay: Day; readonly figures: typeof periodFigures };

const sumUp = async (tx: Db, sums: readonly OutdatedSum[], { onDay, figures }: SumUp): Promise<void> => {
  await sql`
    insert into derived.total (unit_id, form, period, item, ownership, covers_to, confirmed, sent)
    select given.unit_id, given.form, given.period, part.item, part.ownership, given.covers_to,
      sum(part.confirmed), coalesce(sum(part.sent), 0)
    from ${asRows(sums)}
    join unit_parent down on down.parent_id = given.unit_id and ${holdsOn('down', onDay)}
    join lateral (
      select own.item, coalesce(unit.ownership, '') as ownership, own.confirmed, own.sent
      from (${figures}) as own join unit on unit.id = down.unit_id
      union all
      select item, ownership, confirmed, sent from derived.total
      where total.unit_id = down.unit_id and total.form = given.form and total.period = given.period
    ) as part on true
    group by given.unit_id, given.form, given.period, given.covers_to, part.item, part.ownership`.execute(tx);
};
