import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Db, Tx } from './db.ts';
import type { Row } from './schema.ts';
import { holdsOn } from './units.ts';

/** Units that stand on a day, after an id; what reminding walks over. */
export const unitsAfter = (
  db: Db,
  id: number,
  { day, limit }: { day: Day; limit: number },
): Promise<Row<'unit'>[]> =>
  db
    .selectFrom('unit')
    .selectAll()
    .where('id', '>', id)
    .where((eb) => eb.or([eb('closed_on', 'is', null), eb('closed_on', '>', day)]))
    .orderBy('id')
    .limit(limit)
    .execute();

export type NewReminder = Pick<
  Row<'reminder'>,
  'programme' | 'duty' | 'unit_id' | 'post_id' | 'period' | 'stage' | 'person_id' | 'on_day'
>;

/** Writes reminders into the ledger, each once, and a digest for everybody who got one. */
export const plan = async (
  tx: Tx,
  reminders: readonly NewReminder[],
  { now, notBefore }: { now: Date; notBefore: Date },
): Promise<number> => {
  if (reminders.length === 0) return 0;
  const added = await tx
    .insertInto('reminder')
    .values(reminders.map((each) => ({ ...each, created_at: now })))
    .onConflict((c) => c.doNothing())
    .returning(['person_id', 'on_day'])
    .execute();
  const people = new Map(added.map((each) => [`${each.person_id} ${each.on_day}`, each]));
  if (people.size > 0) {
    await tx
      .insertInto('digest')
      .values(
        [...people.values()].map((each) => ({
          ...each,
          state: 'planned' as const,
          not_before: notBefore,
          created_at: now,
        })),
      )
      .onConflict((c) =>
        c
          .columns(['person_id', 'on_day'])
          .doUpdateSet({ state: 'planned', not_before: notBefore })
          .where('digest.state', '=', 'empty'),
      )
      .execute();
  }
  return added.length;
};

type Claim = {
  readonly now: Date;
  readonly after: number;
  /** Channels that take nothing more in this round. */
  readonly full: readonly string[];
};

/** The next digest that may leave by some channel, locked for this process alone. */
export const claimDigest = async (tx: Tx, { now, after, full }: Claim): Promise<Row<'digest'> | undefined> =>
  tx
    .selectFrom('digest')
    .selectAll()
    .where('state', '=', 'planned')
    .where('not_before', '<=', now)
    .where('id', '>', after)
    .$if(full.length > 0, (query) => query.where(hasRoom(full)))
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();

/** Who has no chat at all is not waited for. */
const hasRoom = (full: readonly string[]) => {
  const chats = sql`select from chat where chat.person_id = digest.person_id and chat.reachable`;
  const isFull = sql`chat.channel = any(${full}::text[])`;
  return sql<boolean>`(not exists (${chats}) or (exists (${chats} and not ${isFull})
    and not exists (${chats} and chat.preferred_at is not null and ${isFull})))`;
};

export const settleDigest = (tx: Tx, id: number, state: Row<'digest'>['state']): Promise<unknown> =>
  tx.updateTable('digest').set({ state }).where('id', '=', id).execute();

/** Looks for another way on the next round; a digest of days gone by is dropped there. */
export const planAgain = (db: Db, id: number): Promise<unknown> =>
  db
    .updateTable('digest')
    .set({ state: 'planned' })
    .where('id', '=', id)
    .where('state', '=', 'sent')
    .execute();

export const putOff = (tx: Tx, id: number, until: Date): Promise<unknown> =>
  tx.updateTable('digest').set({ not_before: until }).where('id', '=', id).execute();

/** Digests of days gone by say nothing any more. */
export const dropOldDigests = (db: Db, today: Day): Promise<unknown> =>
  db
    .updateTable('digest')
    .set({ state: 'empty' })
    .where('state', '=', 'planned')
    .where('on_day', '<', today)
    .execute();

/** What a person is reminded of on a day, as far as it is still theirs: of units where they hold a post. */
export const remindersOf = (tx: Tx, personId: number, day: Day): Promise<Row<'reminder'>[]> =>
  tx
    .selectFrom('reminder')
    .selectAll()
    .where('person_id', '=', personId)
    .where('on_day', '=', day)
    .where(
      sql<boolean>`exists (select from post where post.person_id = reminder.person_id
        and post.unit_id = reminder.unit_id and ${holdsOn('post', day)})`,
    )
    .orderBy('id')
    .execute();
