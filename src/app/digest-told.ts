import { dayAt } from '../core/day.ts';
import { isMuted, mayGo, type Verdict, type Wishes } from '../core/reminders/preferences.ts';
import type { Tx } from '../store/db.ts';
import { holdUntil, nextPutOff } from '../store/put-off.ts';
import { putOff, remindersOf, settleDigest } from '../store/reminders.ts';
import type { Row } from '../store/schema.ts';
import { type DigestText, digestText, isAsked } from './digest-text.ts';
import type { Parts } from './parts.ts';

/** What may be told now, and why now. */
export type ToldNow = { readonly text: DigestText; readonly reason: string };

/** What a digest may say now; null where it is nothing. What may not be said yet is kept until it may. */
export const toldNow = async (
  parts: Parts,
  tx: Tx,
  digest: Row<'digest'>,
  wishes: Wishes,
): Promise<ToldNow | null> => {
  const now = parts.clock.now();
  const moment = { now, calendar: parts.definitions.calendar };
  const all = await remindersOf(tx, { personId: digest.person_id, day: digest.on_day, now });
  const muted = isMuted(wishes, dayAt(now));
  const told = muted ? all.filter(isAsked) : all;
  if (muted) {
    const silent = all.filter((one) => !told.includes(one));
    await keep(tx, digest, { held: silent, now, verdict: mayGo(wishes, moment, NOT_URGENT) });
    if (told.length === 0) return null;
  }
  const text = await digestText(parts, tx, digest, { reminders: told, wishes });
  const isDueToday = text?.isDueToday ?? false;
  const verdict = mayGo(wishes, moment, { isDueToday, isAsked: told.some(isAsked) });
  if (text && verdict.kind === 'go') return { text, reason: verdict.reason };
  await keep(tx, digest, { held: text ? told : [], now, verdict });
  return null;
};

const NOT_URGENT = { isDueToday: false, isAsked: false };

type Keeping = {
  readonly held: readonly Row<'reminder'>[];
  readonly now: Date;
  readonly verdict: Verdict;
};

/** Nothing is told now; what is still open comes when it may. */
const keep = async (tx: Tx, digest: Row<'digest'>, { held, now, verdict }: Keeping): Promise<void> => {
  const isLater = verdict.kind === 'later' && held.length > 0;
  await settleDigest(tx, digest.id, { state: 'empty', reason: isLater ? verdict.reason : 'done' });
  const ids = held.map(({ id }) => id);
  if (isLater) await holdUntil(tx, ids, { personId: digest.person_id, at: verdict.at, now });
  else await comeBack(tx, digest, now);
};

/** A day's digest is over, unless something in it was put off to a later hour. */
export const comeBack = async (tx: Tx, digest: Row<'digest'>, now: Date): Promise<void> => {
  const later = await nextPutOff(tx, { personId: digest.person_id, day: digest.on_day, now });
  if (later) await putOff(tx, digest.id, later);
};
