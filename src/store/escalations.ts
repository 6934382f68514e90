import { type RawBuilder, sql } from 'kysely';
import { GRASSROOTS } from '../core/access-table.ts';
import { type Day, momentAt } from '../core/day.ts';
import type { PastLast } from '../core/reminders/unit-reminders.ts';
import { ownParts } from '../core/units/kinds.ts';
import type { Db, Tx } from './db.ts';
import { holdsOn } from './units.ts';

/** One that the officers of a unit above are told of now, each of `people`. */
export type Escalated = PastLast & { readonly aboveId: number; readonly people: readonly number[] };

/** Whether somebody may be written to. */
export const isReachable = (person: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`
  exists (select from chat where chat.person_id = ${person} and chat.reachable)`;

/**
 * Writes down what is told above today, each report once. Whoever was asked was reminded on a day before, or cannot be
 * reached. Told are the officers of the nearest unit above where somebody can be reached, else its head, its organisers, or who
 * stands in for one of them; of a report that an officer owes already those of the officer's own unit. Where nobody can be
 * reached, or the digest of the day has left already, it is tried again another time. Of a union's own sections and groups
 * nobody above that union is told.
 */
export const escalate = async (
  tx: Tx,
  all: readonly PastLast[],
  { day, now }: { readonly day: Day; readonly now: Date },
): Promise<readonly Escalated[]> => {
  if (all.length === 0) return [];
  const { rows } = await sql<Escalated>`
    with ${ripe(all, day)},
    ${inCharge(day)},
    added as (
      insert into escalation (unit_id, post_id, programme, duty, form, period, due_on, above_id, on_day, created_at)
      select unit_id, post_id, programme, duty, form, period, due_on, above_id, ${day}::date, ${now}::timestamptz
      from nearest order by unit_id, post_id, form, period
      on conflict (unit_id, post_id, form, period)
        do update set above_id = excluded.above_id, on_day = excluded.on_day, created_at = excluded.created_at
    )
    select unit_id as "unitId", post_id as "postId", programme, duty, form, period, due_on as "dueOn", asked,
      above_id as "aboveId", people
    from nearest
    order by unit_id, post_id, form, period`.execute(tx);
  return rows.map((row) => ({ ...row, people: row.people.map(Number) }));
};

/** Those that nobody above was told of, that were not sent, and whose people were reminded before or cannot be. */
const ripe = (all: readonly PastLast[], day: Day): RawBuilder<unknown> => sql`
  past as (
    select * from jsonb_to_recordset(${JSON.stringify(all.map(columnsOf))}::jsonb) as given (
      unit_id bigint, post_id bigint, programme text, duty text, form text, period text, due_on date, asked jsonb)
  ),
  ripe as (
    select past.* from past
    where not exists (select from escalation
        where escalation.unit_id = past.unit_id and escalation.post_id is not distinct from past.post_id
          and escalation.form = past.form and escalation.period = past.period
          and (escalation.on_day = ${day} or ${wasTold}))
      and not exists (select from report
        where report.unit_id = past.unit_id and report.post_id is not distinct from past.post_id
          and report.form = past.form and report.period = past.period)
      and (exists (select from reminder
          where reminder.unit_id = past.unit_id and reminder.post_id is not distinct from past.post_id
            and reminder.programme = past.programme and reminder.duty = past.duty and reminder.period = past.period
            and reminder.created_at < ${momentAt(day)})
        or not exists (select from jsonb_array_elements_text(past.asked) as asked (person)
          where ${isReachable(sql`asked.person::bigint`)}))
  )`;

/** A digest with its line has left: one that a downtime swallowed tells nobody. */
const wasTold = sql`exists (
  select from reminder join digest on digest.person_id = reminder.person_id and digest.on_day = reminder.on_day
  where reminder.unit_id = escalation.above_id and reminder.period = escalation.period
    and reminder.on_day = escalation.on_day and reminder.stage = 'below-' || escalation.on_day and digest.state = 'sent')`;

const columnsOf = ({ unitId, postId, programme, duty, form, period, dueOn, asked }: PastLast) => ({
  ...{ unit_id: unitId, post_id: postId, programme, duty, form, period, due_on: dueOn, asked },
});

/** Who is in charge at a unit, in this order, at the grassroots who files as well; those who stand in for one of them come last. */
const CHARGE = ['officer', 'reviewer', 'organiser', 'filer'];

/** Sections and groups of a large union. */
const PARTS = ownParts.filter((kind) => GRASSROOTS.has(kind));

const inCharge = (day: Day): RawBuilder<unknown> => sql`
  line as (
    select ripe.unit_id, ripe.post_id, line.ancestor_id as above_id, line.distance
    from (select distinct unit_id, post_id from ripe) ripe
    join derived.unit_line line on line.unit_id = ripe.unit_id and ${holdsOn('line', day)}
    join unit on unit.id = ripe.unit_id join unit above on above.id = line.ancestor_id
    where unit.kind <> all(${PARTS}::text[]) or above.kind = any(${[...GRASSROOTS]}::text[])
    union all
    select distinct unit_id, post_id, unit_id, 0 from ripe where post_id is not null
  ),
  holder as (
    select post.id, post.unit_id, post.person_id, array_position(${CHARGE}::text[], post.role) as place
    from post join unit on unit.id = post.unit_id
    where post.unit_id in (select above_id from line) and post.programme is null
      and post.role = any(${CHARGE}::text[]) and ${holdsOn('post', day)}
      and (post.role <> 'filer' or unit.kind = any(${[...GRASSROOTS]}::text[]))
  ),
  told as (
    select unit_id, person_id, place from holder
    union
    select holder.unit_id, deputy.person_id, ${CHARGE.length + 1}
    from holder join delegation on delegation.from_post_id = holder.id and ${holdsOn('delegation', day)}
    join post deputy on deputy.id = delegation.to_post_id and ${holdsOn('deputy', day)}
  ),
  first as (
    select distinct on (unit_id) unit_id, place, array_agg(distinct person_id) as people
    from told where ${isReachable(sql`told.person_id`)}
    group by unit_id, place order by unit_id, place
  ),
  nearest as (
    select * from (
      select distinct on (ripe.unit_id, ripe.post_id, ripe.form, ripe.period) ripe.*, line.above_id, first.people
      from ripe join line on line.unit_id = ripe.unit_id and line.post_id is not distinct from ripe.post_id
      join first on first.unit_id = line.above_id
      order by ripe.unit_id, ripe.post_id, ripe.form, ripe.period, line.distance, ripe.due_on
    ) as one where exists (
      select from unnest(one.people) as told (person)
      where not exists (select from digest where digest.person_id = told.person and digest.on_day = ${day}
        and digest.state not in ('planned', 'empty')))
  )`;

type MissingAsk = {
  readonly aboveId: number;
  readonly form: string;
  readonly period: string;
  readonly day: Day;
};

/** What the officers of a unit were told of and is missing still; `name`: of the one, where there is only one. */
export type StillMissing = {
  readonly count: number;
  /** Others below of which officers of a unit in between were told. */
  readonly elsewhere: number;
  readonly unreachable: number;
  readonly name: string | null;
  readonly firstDue: Day;
  readonly lastDue: Day;
};

/** As things are now: what was sent meanwhile is not counted, nor who ended or no longer stands below. */
export const stillMissing = async (
  db: Db,
  { aboveId, form, period, day }: MissingAsk,
): Promise<StillMissing | null> => {
  const here = sql<boolean>`above_id = ${aboveId}`;
  const { rows } = await sql<StillMissing>`
    select count(*) filter (where ${here})::int as count, count(*) filter (where not ${here})::int as elsewhere,
      min(due_on) filter (where ${here}) as "firstDue", max(due_on) filter (where ${here}) as "lastDue",
      count(*) filter (where ${here} and not exists (
        select from post one where one.unit_id = escalation.unit_id and ${holdsOn('one', day)}
          and (one.id = escalation.post_id or escalation.post_id is null)
          and ${isReachable(sql`one.person_id`)}))::int as unreachable,
      min(concat_ws(' – ', post.title, coalesce(unit_name.name, unit.code))) filter (where ${here}) as name
    from escalation join unit on unit.id = escalation.unit_id
    left join post on post.id = escalation.post_id
    left join unit_name on unit_name.unit_id = unit.id and ${holdsOn('unit_name', day)}
    where (${here} or exists (select from derived.unit_line line
        where line.unit_id = above_id and line.ancestor_id = ${aboveId} and ${holdsOn('line', day)}))
      and form = ${form} and period = ${period} and on_day <= ${day}
      and (unit.closed_on is null or unit.closed_on > ${day})
      and (unit.id = ${aboveId} or exists (select from derived.unit_line line
        where line.unit_id = unit.id and line.ancestor_id = ${aboveId} and ${holdsOn('line', day)}))
      and (post.id is null or ${holdsOn('post', day)})
      and not exists (select from report where report.unit_id = escalation.unit_id
        and report.post_id is not distinct from escalation.post_id
        and report.form = escalation.form and report.period = escalation.period)`.execute(db);
  const [found] = rows;
  return found && found.count > 0 ? found : null;
};

/** The unit above whose officers were told that a report is missing; null where none were. */
export const escalatedTo = async (
  db: Db,
  { unitId, postId, form, period }: Pick<PastLast, 'unitId' | 'postId' | 'form' | 'period'>,
): Promise<number | null> => {
  const row = await db
    .selectFrom('escalation')
    .select('above_id')
    .where('unit_id', '=', unitId)
    .where('post_id', 'is not distinct from', postId)
    .where('form', '=', form)
    .where('period', '=', period)
    .executeTakeFirst();
  return row?.above_id ?? null;
};
