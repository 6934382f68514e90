import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../core/day.ts';
import { stockItems } from '../core/programme/measures.ts';
import type { Db } from './db.ts';
import { holdsOn } from './units.ts';

/** A report that changed, or (`form` is 'unit', `period` '') a unit. */
export type Changed = {
  readonly unitId: number;
  readonly form: string;
  readonly period: string;
  readonly coversTo: Day;
};

/** A day whose stocks are kept, and how totals name it. */
export type KeptDay = { readonly day: Day; readonly period: string };

/** A sum over what stands below a unit on the tree of `onDay`; `depth`: how many units stand above it. */
type Sum = {
  readonly unitId: number;
  readonly form: string;
  readonly period: string;
  /** Null for a kept day. */
  readonly coversTo: Day | null;
  readonly onDay: Day;
  readonly depth: number;
};

/** The form under which totals count units; its items are their kinds. */
export const UNITS = 'unit';

/** Makes all sums anew that something changed in. */
export const makeAnew = async (
  tx: Db,
  changed: readonly Changed[],
  kept: readonly KeptDay[],
): Promise<void> => {
  const { rows } = await sql<Sum>`
    with given as materialized (select distinct * from ${asRows(changed)}), changed as (
      select unit_id, form, period, covers_to, covers_to as on_day from given where form <> ${UNITS}
      union all
      select distinct unit_id, form, kept.period, null::date, kept.day
      from given join ${asTable(kept)} on covers_to <= kept.day where form = any(${standing()}::text[])
    ), hit as (
      select line.ancestor_id as unit_id, form, period, covers_to, on_day from changed
      join derived.unit_line line on line.unit_id = changed.unit_id and ${holdsOn('line', sql.ref('on_day'))}
      union
      select * from changed
      where exists (select from derived.unit_line line where line.ancestor_id = changed.unit_id)
    )
    select unit_id as "unitId", form, period, covers_to as "coversTo", on_day as "onDay", ${depthOn(sql.ref('hit.on_day'))}
    from hit`.execute(tx);
  await makeAll(tx, rows);
};

/** Makes the sums of a day that is kept from now on. */
export const makeDay = async (tx: Db, { day, period }: KeptDay): Promise<void> => {
  const { rows } = await sql<Sum>`
    select unit_id as "unitId", form, ${period}::text as period, null as "coversTo", ${day}::date as "onDay", ${depthOn(day)}
    from (select distinct ancestor_id as unit_id from derived.unit_line as line where ${holdsOn('line', day)}) as hit,
      unnest(${standing()}::text[]) as form`.execute(tx);
  await makeAll(tx, rows);
};

/** Of the newest values of a unit's stock, one of each state: what is confirmed … */
export const confirmedStock = sql<number | null>`max(value) filter (where state = 'confirmed')`;
/** … and how far it would move if everything newer that was sent were confirmed; null where nothing newer was. */
export const waitingStock = sql<number | null>`
  case when max(covers_to) filter (where state = 'sent') > coalesce(max(covers_to) filter (where state = 'confirmed'), '-infinity')
    then max(value) filter (where state = 'sent') - coalesce(${confirmedStock}, 0) end`;

const standing = (): readonly string[] => [...new Set([...stockItems().map(({ form }) => form), UNITS])];

/** Rows of a statement's own, out of arrays: a few parameters however many there are. */
const asRows = (rows: readonly Omit<Sum, 'onDay' | 'depth'>[]) => sql`
  unnest(${rows.map((row) => row.unitId)}::bigint[], ${rows.map((row) => row.form)}::text[],
    ${rows.map((row) => row.period)}::text[], ${rows.map((row) => row.coversTo)}::date[])
  as given (unit_id, form, period, covers_to)`;

const asTable = (kept: readonly KeptDay[]) => sql`
  unnest(${kept.map(({ period }) => period)}::text[], ${kept.map(({ day }) => day)}::date[]) as kept (period, day)`;

const depthOn = (day: Day | RawBuilder<unknown>) => sql`
  (select count(*) from derived.unit_line line where line.unit_id = hit.unit_id and ${holdsOn('line', day)}) as depth`;

/** From the bottom up, so that every sum is made of finished ones. */
const makeAll = async (tx: Db, sums: readonly Sum[]): Promise<void> => {
  for (const depth of [...new Set(sums.map((sum) => sum.depth))].sort((a, b) => b - a)) {
    const together = new Map<string, Sum[]>();
    for (const sum of sums.filter((one) => one.depth === depth)) {
      const key = `${sum.onDay} ${partsOf(sum)}`;
      const some = together.get(key);
      if (some) some.push(sum);
      else together.set(key, [sum]);
    }
    for (const some of together.values()) await make(tx, some);
  }
};

type Parts = 'period' | 'stocks' | 'units';

const partsOf = ({ form, coversTo }: Sum): Parts => {
  if (coversTo !== null) return 'period';
  return form === UNITS ? 'units' : 'stocks';
};

/** What a unit directly below (`down`) has itself, in columns item, confirmed, sent. */
const own: Readonly<Record<Parts, (day: Day) => RawBuilder<unknown>>> = {
  period: () => sql`
    select item, case when state = 'confirmed' then value end as confirmed, case when state = 'sent' then value end as sent
    from figure
    where figure.unit_id = down.unit_id and figure.form = given.form and figure.period = given.period`,
  stocks: (day) => sql`
    select item, ${confirmedStock} as confirmed, ${waitingStock} as sent from (
      select distinct on (item, state) item, state, value, covers_to from figure
      where unit_id = down.unit_id and form = given.form and covers_to <= ${day}
        and item = any(${stockItems().map(({ item }) => item)}::text[])
      order by item, state, covers_to desc
    ) as newest
    where exists (select from unit as one where one.id = down.unit_id and ${isOpenOn('one', day)})
    group by item`,
  units: (day) => sql`
    select one.kind as item, 1::bigint as confirmed, 0::bigint as sent from unit as one
    where one.id = down.unit_id and ${isOpenOn('one', day)}`,
};

/** Whether a unit was there on a day. */
export const isOpenOn = (table: string, day: Day | RawBuilder<unknown>) => sql<boolean>`
  ${sql.ref(`${table}.opened_on`)} <= ${day} and (${sql.ref(`${table}.closed_on`)} is null or ${sql.ref(`${table}.closed_on`)} > ${day})`;

/**
 * Sums on one day's tree from the units directly below: what they have themselves, and their own sums. A row that comes out
 * as it was is left alone, so that sums that are made anew time after time are read as fast as others.
 */
const make = async (tx: Db, sums: readonly Sum[]): Promise<void> => {
  const [first] = sums;
  if (!first) return;
  await sql`
    with given as materialized (select * from ${asRows(sums)}), made as materialized (
      select given.unit_id, given.form, given.period, part.item, part.ownership, given.covers_to,
        sum(part.confirmed) as confirmed, coalesce(sum(part.sent), 0) as sent
      from given
      join unit_parent down on down.parent_id = given.unit_id and ${holdsOn('down', first.onDay)}
      join lateral (
        select own.item, coalesce(unit.ownership, '') as ownership, own.confirmed, own.sent
        from (${own[partsOf(first)](first.onDay)}) as own join unit on unit.id = down.unit_id
        union all
        select item, ownership, confirmed, sent from derived.total
        where total.unit_id = down.unit_id and total.form = given.form and total.period = given.period
      ) as part on true
      group by given.unit_id, given.form, given.period, given.covers_to, part.item, part.ownership
    ), gone as (
      delete from derived.total using given
      where total.unit_id = given.unit_id and total.form = given.form and total.period = given.period
        and not exists (select from made where made.unit_id = total.unit_id and made.form = total.form
          and made.period = total.period and made.item = total.item and made.ownership = total.ownership)
    )
    insert into derived.total (unit_id, form, period, item, ownership, covers_to, confirmed, sent)
    select unit_id, form, period, item, ownership, covers_to, confirmed, sent from made
    on conflict (unit_id, form, period, item, ownership) do update
    set covers_to = excluded.covers_to, confirmed = excluded.confirmed, sent = excluded.sent
    where (total.covers_to, total.confirmed, total.sent)
      is distinct from (excluded.covers_to, excluded.confirmed, excluded.sent)`.execute(tx);
};
