import { type Day, dayAt, timeAt } from '../core/day.ts';
import { plansWithReviews, reviewsDue, rootsOf } from '../core/reviews/planning.ts';
import { inTransaction } from '../store/lock.ts';
import { packsInForce } from '../store/programmes.ts';
import { topUnits } from '../store/quota-trees.ts';
import { datesOfEvents, planOwners, reviewingUnits } from '../store/year-review-planning.ts';
import { openReviews } from '../store/year-reviews.ts';
import type { Parts } from './parts.ts';

/** So many units are looked at together. */
const BATCH = 1_000;

const openedIn = new WeakMap<Parts, string>();

/**
 * Opens the reviews (sơ kết, tổng kết) whose day has come, one for every unit with a part in the programme; once an hour, since
 * a day that is set meanwhile may have come already. Firing twice is harmless.
 */
export const openDueReviews = async (parts: Parts, now: Date): Promise<void> => {
  const hour = `${dayAt(now)} ${timeAt(now).slice(0, 2)}`;
  if (openedIn.get(parts) === hour) return;
  await openOn(parts, dayAt(now), now);
  openedIn.set(parts, hour);
};

/** A batch is a transaction: what was opened stays open if a later one fails. */
export const openOn = async (
  { db, definitions }: Pick<Parts, 'db' | 'definitions'>,
  day: Day,
  now: Date,
): Promise<void> => {
  const packs = await packsInForce(db, { definitions, today: day });
  const plans = plansWithReviews(packs, await planOwners(db));
  const events = plans.flatMap(({ pack, events: all }) =>
    all.map(({ id }) => ({ programme: pack.id, event: id })),
  );
  const known = { settings: await datesOfEvents(db, events), calendar: definitions.calendar, day };
  const roots = rootsOf(plans, { ...known, tops: await topUnits(db, day) });
  let after = 0;
  while (roots.length > 0) {
    const units = await reviewingUnits(db, { roots, after, day, limit: BATCH });
    const last = units.at(-1);
    if (!last) return;
    after = last.id;
    const due = units.flatMap((unit) => reviewsDue(unit, plans, known));
    await inTransaction(db, (tx) => openReviews(tx, due, { at: now, by: null }));
  }
};
