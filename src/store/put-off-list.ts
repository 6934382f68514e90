import { sql } from 'kysely';
import { dayAt } from '../core/day.ts';
import type { Db, Tx } from './db.ts';
import { digestAt, SNOOZED } from './put-off.ts';
import { stillTheirs } from './reminders.ts';
import type { Row } from './schema.ts';

type Whose = { readonly personId: number; readonly now: Date };

const isPutOff = ({ personId, now }: Whose) =>
  sql<boolean>`reminder.person_id = ${personId} and reminder.stage like ${`%${SNOOZED}-%`} and reminder.not_before > ${now}`;

/** What somebody put off and is still to be told of where they hold a post, the next moment first. */
export const putOffs = (db: Db, whose: Whose): Promise<Row<'reminder'>[]> =>
  db
    .selectFrom('reminder')
    .selectAll()
    .where(isPutOff(whose))
    .where(stillTheirs(dayAt(whose.now)))
    .orderBy('not_before')
    .orderBy('id')
    .execute();

/** What was put off to that minute is told as soon as it may be, as if nobody had asked for it; gives how much there was. */
export const takeBack = async (tx: Tx, { at, ...whose }: Whose & { readonly at: Date }): Promise<number> => {
  const { personId, now } = whose;
  const day = dayAt(now);
  const { rows } = await sql`
    update reminder set on_day = ${day}::date, not_before = ${now}::timestamptz,
      stage = regexp_replace(stage, ${`${SNOOZED}-.*$`}, 'taken-back-') || id
    where ${isPutOff(whose)} and date_trunc('minute', not_before) = ${at}::timestamptz returning id`.execute(
    tx,
  );
  if (rows.length > 0) await digestAt(tx, { personId, day, at: now, now });
  return rows.length;
};
