import { type Day, momentAt } from '../core/day.ts';
import { REMIND_END } from '../core/programme/remind-hours.ts';
import { chatsOf } from '../store/chats.ts';
import type { Tx } from '../store/db.ts';
import { wishesOf } from '../store/reminder-wishes.ts';
import { settleDigest } from '../store/reminders.ts';
import type { Row } from '../store/schema.ts';
import { digestsDue, nextDigestAt } from '../store/what-if.ts';
import type { ToldThing } from './digest-text.ts';
import { comeBack, toldNow } from './digest-told.ts';
import type { Parts } from './parts.ts';

/** `isReached`: somebody is connected to whom it can go. */
export type WouldTell = ToldThing & { readonly at: Date; readonly isReached: boolean };

/** What the digests of a day would tell, each at its moment, decided by the code that sends them; nothing is posted. */
export const toldOn = async (tx: Tx, parts: Parts, day: Day): Promise<readonly WouldTell[]> => {
  const end = momentAt(day, REMIND_END);
  const told: WouldTell[] = [];
  for (let at = await nextDigestAt(tx, day); at !== null && at < end; at = await nextDigestAt(tx, day)) {
    for (const digest of await digestsDue(tx, day, at))
      told.push(...(await oneDigest(tx, parts, digest, at)));
  }
  return told;
};

const oneDigest = async (
  tx: Tx,
  parts: Parts,
  digest: Row<'digest'>,
  at: Date,
): Promise<readonly WouldTell[]> => {
  const then = { ...parts, db: tx, clock: { ...parts.clock, now: () => at } };
  const now = await toldNow(then, tx, digest, await wishesOf(tx, digest.person_id));
  if (!now) return [];
  const isReached = (await chatsOf(tx, digest.person_id)).length > 0;
  await settleDigest(tx, digest.id, { state: isReached ? 'sent' : 'unreachable', reason: now.reason });
  await comeBack(tx, digest, at);
  return now.text.told.map((one) => ({ ...one, at, isReached }));
};
