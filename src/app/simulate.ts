import { type Day, daysBetween, momentAt, plusDays } from '../core/day.ts';
import type { Phrase } from '../core/message.ts';
import { REMIND_FROM } from '../core/programme/remind-hours.ts';
import type { Reminder } from '../core/reminders/unit-reminders.ts';
import type { Tx } from '../store/db.ts';
import { inTransaction } from '../store/lock.ts';
import { packsInForce } from '../store/programmes.ts';
import { unitsBetween } from '../store/reminded-units.ts';
import { descendants } from '../store/units.ts';
import { type Carried, carriedOn, type Foreseen, foreseenOn, shadowed } from '../store/what-if.ts';
import { openOn } from './open-reviews.ts';
import type { Parts } from './parts.ts';
import { planStanding, planUnits } from './remind-planning.ts';

type Known = Pick<Parts, 'db' | 'definitions'>;

export type SimulateAsk = {
  readonly from: Day;
  readonly to: Day;
  /** Only what is told about this unit. */
  readonly unitId: number | null;
  /** Only what is told of this plan. */
  readonly programme: string | null;
};

/** A reminder that would be planned. `at`: when it leaves, where nobody wishes otherwise. */
export type Simulated = Foreseen & { readonly at: Date; readonly reason: Phrase };

/** An embedded database answers nobody meanwhile, so that it is given back after so many days. */
const TOGETHER = 7;
const AT_ONCE = 1_000;
const LAST_ID = Number.MAX_SAFE_INTEGER;

/**
 * Every reminder of a span of days as things stand: planned by the same code that plans the real ones, day by day, into
 * tables that end with it. Nothing is sent and nothing is kept.
 */
export const simulate = async (parts: Known, ask: SimulateAsk): Promise<readonly Simulated[]> => {
  const found: Simulated[] = [];
  let carried: Carried | null = null;
  for (let first = ask.from; first <= ask.to; first = plusDays(first, TOGETHER)) {
    const days = daysFrom(first, ask.to);
    const went = await inTransaction(parts.db, (tx) => someDays(tx, parts, { ask, days, carried }));
    carried = went.carried;
    found.push(...went.found);
  }
  return found.filter(({ unitId, programme }) => isAsked(ask, unitId, programme));
};

const daysFrom = (first: Day, last: Day): readonly Day[] =>
  Array.from({ length: Math.min(TOGETHER, daysBetween(first, last) + 1) }, (_, n) => plusDays(first, n));

const isAsked = (ask: SimulateAsk, unitId: number, programme: string): boolean =>
  (ask.unitId === null || ask.unitId === unitId) && (ask.programme === null || ask.programme === programme);

type Some = { readonly ask: SimulateAsk; readonly days: readonly Day[]; readonly carried: Carried | null };

const someDays = async (tx: Tx, parts: Known, { ask, days, carried }: Some) => {
  await shadowed(tx, ask.from, carried);
  const found: Simulated[] = [];
  for (const day of days) found.push(...(await oneDay(tx, parts, { day, unitId: ask.unitId })));
  return { found, carried: await carriedOn(tx) };
};

type OneDay = { readonly day: Day; readonly unitId: number | null };

const oneDay = async (
  tx: Tx,
  { definitions }: Known,
  { day, unitId }: OneDay,
): Promise<readonly Simulated[]> => {
  const at = momentAt(day, REMIND_FROM);
  await openOn({ db: tx, definitions }, day, at);
  const planning = { definitions, day, packs: await packsInForce(tx, { definitions, today: day }) };
  const reasons = new Map<string, Phrase>();
  const note = (reminders: readonly Reminder[]): void => {
    for (const one of reminders) reasons.set(keyOf(one), one.reason);
  };
  note((await planStanding(tx, planning, at)).reminders);
  // What is told above a unit is about those below it.
  const below = unitId === null ? null : new Set(await descendants(tx, unitId, day));
  const all = await unitsBetween(tx, { after: 0, upTo: LAST_ID }, day);
  const units = all.filter(({ id }) => below?.has(id) ?? true);
  for (let first = 0; first < units.length; first += AT_ONCE)
    note((await planUnits(tx, planning, { units: units.slice(first, first + AT_ONCE), now: at })).reminders);
  return (await foreseenOn(tx, day)).map((one) => ({
    ...one,
    at,
    reason: reasons.get(keyOf(one)) ?? { vi: one.stage },
  }));
};

const keyOf = ({
  unitId,
  postId,
  programme,
  duty,
  period,
  stage,
  personId,
}: Omit<Reminder, 'reason'>): string => [unitId, postId, programme, duty, period, stage, personId].join(' ');
