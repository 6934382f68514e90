import { sql } from 'kysely';
import type { Pace } from '../core/reminders/pace.ts';
import type { Db, Tx } from './db.ts';

/** How fast a channel may be spoken to, locked: whoever else asks waits until this transaction has taken its moments. */
export const lockPace = async (tx: Tx, channel: string): Promise<Pace> => {
  await tx
    .insertInto('channel_pace')
    .values({ channel, free_at: new Date(0) })
    .onConflict((c) => c.doNothing())
    .execute();
  const row = await tx
    .selectFrom('channel_pace')
    .selectAll()
    .where('channel', '=', channel)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { freeAt: row.free_at, pausedUntil: row.paused_until };
};

export const setFree = (tx: Tx, channel: string, freeAt: Date): Promise<unknown> =>
  tx.updateTable('channel_pace').set({ free_at: freeAt }).where('channel', '=', channel).execute();

/** `perMinute`: what the channel takes, as whoever sends has noted; null: any number. */
export type KnownPace = { readonly perMinute: number | null; readonly pausedUntil: Date | null };

export const pacesOf = async (db: Db): Promise<ReadonlyMap<string, KnownPace>> => {
  const rows = await db.selectFrom('channel_pace').selectAll().execute();
  return new Map(
    rows.map((row) => [row.channel, { perMinute: row.per_minute, pausedUntil: row.paused_until }]),
  );
};

/** Notes what a channel takes, for whoever does not know the channel. */
export const notePace = (db: Db, channel: string, perMinute: number): Promise<unknown> =>
  db
    .insertInto('channel_pace')
    .values({ channel, free_at: new Date(0), per_minute: perMinute })
    .onConflict((c) =>
      c
        .column('channel')
        .doUpdateSet({ per_minute: perMinute })
        .where('channel_pace.per_minute', 'is distinct from', perMinute),
    )
    .execute();

/** Gives back moments that were taken and not used, in milliseconds; never those that have passed. */
export const giveBack = (db: Db, channel: string, ms: number): Promise<unknown> =>
  db
    .updateTable('channel_pace')
    .set({ free_at: sql`free_at - make_interval(secs => ${ms / 1_000})` })
    .where('channel', '=', channel)
    .execute();

/** Nothing more leaves by a channel until a moment, by whatever process; a longer rest is not made shorter. */
export const pauseChannel = (db: Db, channel: string, until: Date): Promise<unknown> =>
  db
    .insertInto('channel_pace')
    .values({ channel, free_at: until, paused_until: until })
    .onConflict((c) =>
      c.column('channel').doUpdateSet({
        paused_until: sql`greatest(channel_pace.paused_until, excluded.paused_until)`,
      }),
    )
    .execute();

/** Until when a channel rests; null where it does not. */
export const pausedUntil = async (db: Db, channel: string, now: Date): Promise<Date | null> => {
  const row = await db
    .selectFrom('channel_pace')
    .select('paused_until')
    .where('channel', '=', channel)
    .where('paused_until', '>', now)
    .executeTakeFirst();
  return row?.paused_until ?? null;
};
