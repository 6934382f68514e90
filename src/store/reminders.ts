import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Reminder } from '../core/reminders/unit-reminders.ts';
import type { Db, Tx } from './db.ts';
import type { Row } from './schema.ts';
import { holdsOn } from './units.ts';

type Planned = { readonly day: Day; readonly now: Date; readonly notBefore: Date };

/**
 * Writes a day's reminders into the ledger, each once, and a digest for everybody who got one; gives how many were new. Whose
 * digest of the day has left already is left out: the next day finds what is still open.
 */
export const plan = async (
  tx: Tx,
  reminders: readonly Reminder[],
  { day, now, notBefore }: Planned,
): Promise<number> => {
  if (reminders.length === 0) return 0;
  const { rows } = await sql<{ count: number }>`
    with added as (
      insert into reminder (programme, duty, unit_id, post_id, period, stage, person_id, on_day, created_at)
      select programme, duty, unit_id, post_id, period, stage, person_id, ${day}::date, ${now}::timestamptz
      from rows from (jsonb_to_recordset(${JSON.stringify(reminders.map(columnsOf))}::jsonb)
        as (programme text, duty text, unit_id bigint, post_id bigint, period text, stage text, person_id bigint))
        with ordinality as given (programme, duty, unit_id, post_id, period, stage, person_id, place)
      where not exists (select from digest where digest.person_id = given.person_id and digest.on_day = ${day}
        and digest.state in ('claimed', 'sent'))
      order by place
      on conflict do nothing
      returning id, person_id
    ), told as (
      insert into digest (person_id, on_day, state, not_before, created_at)
      select person_id, ${day}::date, 'planned', ${notBefore}::timestamptz, ${now}::timestamptz
      from added group by person_id order by person_id
      on conflict (person_id, on_day) do update set state = 'planned', not_before = excluded.not_before
        where digest.state = 'empty'
    )
    select count(*)::int as count from added`.execute(tx);
  return rows[0]?.count ?? 0;
};

const columnsOf = ({ programme, duty, unitId, postId, period, stage, personId }: Reminder) => ({
  ...{ programme, duty, unit_id: unitId, post_id: postId, period, stage, person_id: personId },
});

type Settled = Pick<Row<'digest'>, 'state' | 'reason'>;

export const settleDigest = (tx: Tx, id: number, { state, reason }: Settled): Promise<unknown> =>
  tx.updateTable('digest').set({ state, reason }).where('id', '=', id).execute();

/** Looks for another way on the next round; a digest of days gone by is dropped there. */
export const planAgain = (db: Db, id: number): Promise<unknown> =>
  db
    .updateTable('digest')
    .set({ state: 'planned', lane: null })
    .where('id', '=', id)
    .where('state', '=', 'sent')
    .execute();

export const putOff = (tx: Tx, id: number, until: Date): Promise<unknown> =>
  tx.updateTable('digest').set({ state: 'planned', not_before: until }).where('id', '=', id).execute();

type Told = { readonly personId: number; readonly day: Day; readonly now: Date };

/**
 * What a person is reminded of on a day, as far as it is still theirs: of units where they hold a post. What they put off
 * to a later moment is left out, unless somebody above asks.
 */
export const remindersOf = (tx: Tx, { personId, day, now }: Told): Promise<Row<'reminder'>[]> =>
  tx
    .selectFrom('reminder')
    .selectAll()
    .where('person_id', '=', personId)
    .where('on_day', '=', day)
    .where(stillTheirs(day))
    .where(
      sql<boolean>`(reminder.not_before is null or reminder.not_before <= ${now})
        and (reminder.asked_by is not null or not exists (
          select from reminder later where later.not_before > ${now} and later.person_id = reminder.person_id
            and (later.programme, later.duty, later.unit_id, later.period)
              = (reminder.programme, reminder.duty, reminder.unit_id, reminder.period)
            and later.post_id is not distinct from reminder.post_id))`,
    )
    .orderBy('id')
    .execute();

/** Whether a reminder is still its officer's: of the post that it names, or of one at its unit, or where is filed for it. */
export const stillTheirs = (day: Day) =>
  sql<boolean>`exists (select from post where post.person_id = reminder.person_id and ${holdsOn('post', day)}
    and case when reminder.post_id is null then post.unit_id = reminder.unit_id or post.unit_id in (${leftTo(day)})
      else post.id = reminder.post_id end)`;

/** The unit that files for the one of a reminder, where that one has ended. */
const leftTo = (day: Day) => sql`
  select unit_parent.parent_id from unit
  join unit_parent on unit_parent.unit_id = unit.id and ${holdsOn('unit_parent', sql`unit.closed_on - 1`)}
  where unit.id = reminder.unit_id and unit.closed_on <= ${day}`;
