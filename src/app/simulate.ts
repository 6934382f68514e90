import { type Day, daysBetween, momentAt, plusDays, showDay } from '../core/day.ts';
import { type Phrase, say } from '../core/message.ts';
import { REMIND_FROM } from '../core/programme/remind-hours.ts';
import type { Reminder } from '../core/reminders/unit-reminders.ts';
import type { Tx } from '../store/db.ts';
import { inTransaction } from '../store/lock.ts';
import { packsInForce } from '../store/programmes.ts';
import { carryOver, SNOOZED } from '../store/put-off.ts';
import { unitsBetween } from '../store/reminded-units.ts';
import { descendants } from '../store/units.ts';
import { type Carried, carriedOn, type Foreseen, foreseenAmong, shadowed } from '../store/what-if.ts';
import { openOn } from './open-reviews.ts';
import type { Parts } from './parts.ts';
import { planStanding, planUnits } from './remind-planning.ts';
import { toldOn, type WouldTell } from './simulate-telling.ts';

export type SimulateAsk = {
  readonly from: Day;
  readonly to: Day;
  /** Only what is told about this unit. */
  readonly unitId: number | null;
  /** Only what is told of this plan. */
  readonly programme: string | null;
};

/** A thing that would be told, when and why. `line`: as it is told; `isReached`: somebody is connected to whom it can go. */
export type Simulated = Omit<Foreseen, 'id'> &
  Pick<WouldTell, 'at' | 'isReached' | 'line'> & { readonly reason: Phrase };

/** An embedded database answers nobody meanwhile, so that it is given back after so many days. */
const TOGETHER = 7;
const AT_ONCE = 1_000;
const LAST_ID = Number.MAX_SAFE_INTEGER;

/**
 * Everything that a span of days would tell as things stand: planned, held back and told by the same code as the real
 * reminders, day by day, in tables that end with it. Nothing is sent and nothing is kept.
 */
export const simulate = async (parts: Parts, ask: SimulateAsk): Promise<readonly Simulated[]> => {
  const found: Simulated[] = [];
  const reasons: Reasons = new Map();
  let carried: Carried | null = null;
  for (let first = ask.from; first <= ask.to; first = plusDays(first, TOGETHER)) {
    const days = daysFrom(first, ask.to);
    const went = await inTransaction(parts.db, (tx) => someDays(tx, parts, { ask, days, carried, reasons }));
    carried = went.carried;
    found.push(...went.found);
  }
  return found.filter(({ unitId, programme }) => isAsked(ask, unitId, programme));
};

/** Why a reminder was planned last, and on which day. */
type Reasons = Map<string, { readonly reason: Phrase; readonly day: Day }>;

const daysFrom = (first: Day, last: Day): readonly Day[] =>
  Array.from({ length: Math.min(TOGETHER, daysBetween(first, last) + 1) }, (_, n) => plusDays(first, n));

const isAsked = (ask: SimulateAsk, unitId: number, programme: string): boolean =>
  (ask.unitId === null || ask.unitId === unitId) && (ask.programme === null || ask.programme === programme);

type Some = {
  readonly ask: SimulateAsk;
  readonly days: readonly Day[];
  readonly carried: Carried | null;
  readonly reasons: Reasons;
};

const someDays = async (tx: Tx, parts: Parts, { ask, days, carried, reasons }: Some) => {
  await shadowed(tx, ask.from, carried);
  const found: Simulated[] = [];
  for (const day of days) found.push(...(await oneDay(tx, parts, { day, unitId: ask.unitId, reasons })));
  return { found, carried: await carriedOn(tx, ask.from) };
};

type OneDay = { readonly day: Day; readonly unitId: number | null; readonly reasons: Reasons };

/** As a tick goes: what never left, the reviews that open, what is planned, what leaves. */
const oneDay = async (tx: Tx, parts: Parts, one: OneDay): Promise<readonly Simulated[]> => {
  const { day, reasons } = one;
  const at = momentAt(day, REMIND_FROM);
  await carryOver(tx, { day, now: at, notBefore: at });
  await openOn({ ...parts, db: tx }, day, at);
  await planDay(tx, parts, one);
  const told = await toldOn(tx, parts, day);
  const named = await foreseenAmong(
    tx,
    day,
    told.map(({ reminder }) => reminder.id),
  );
  return named.flatMap(({ id, ...each }) =>
    told
      .filter(({ reminder }) => reminder.id === id)
      .map(({ line, isReached, at: when }) => ({
        ...{ ...each, line, isReached, at: when },
        reason: reasonOf(each, day, reasons.get(keyOf(each))),
      })),
  );
};

const planDay = async (tx: Tx, { definitions }: Parts, { day, unitId, reasons }: OneDay): Promise<void> => {
  const now = momentAt(day, REMIND_FROM);
  const planning = { definitions, day, packs: await packsInForce(tx, { definitions, today: day }) };
  const note = (reminders: readonly Reminder[]): void => {
    for (const one of reminders) reasons.set(keyOf(one), { reason: one.reason, day });
  };
  note((await planStanding(tx, planning, now)).reminders);
  // What is told above a unit is about those below it.
  const below = unitId === null ? null : new Set(await descendants(tx, unitId, day));
  const all = await unitsBetween(tx, { after: 0, upTo: LAST_ID }, day);
  const units = all.filter(({ id }) => below?.has(id) ?? true);
  for (let first = 0; first < units.length; first += AT_ONCE)
    note((await planUnits(tx, planning, { units: units.slice(first, first + AT_ONCE), now })).reminders);
};

/** Why it is told on a day; what was held back until then says since when. */
const reasonOf = (
  { stage, isAsked: byAbove, since }: Omit<Foreseen, 'id'>,
  day: Day,
  known: { readonly reason: Phrase; readonly day: Day } | undefined,
): Phrase => {
  if (stage.includes(SNOOZED)) return say('simulate-put-off');
  if (byAbove) return say('simulate-asked');
  if (!known) return say('simulate-since', { day: showDay(since) });
  return known.day === day
    ? known.reason
    : say('simulate-held', { reason: known.reason, day: showDay(known.day) });
};

type Named = Pick<Reminder, 'unitId' | 'postId' | 'programme' | 'duty' | 'period' | 'stage' | 'personId'>;

const keyOf = ({ unitId, postId, programme, duty, period, stage, personId }: Named): string =>
  [unitId, postId, programme, duty, period, stage, personId].join(' ');
