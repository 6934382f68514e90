import { isOf } from '../core/programme/occasions.ts';
import { nearestOf, type Occurrence } from '../core/programme/occurrences.ts';
import type { Pack, ReviewEvent } from '../core/programme/types.ts';
import { occasionOf } from '../core/reviews/event.ts';
import {
  datesOf,
  hasPart,
  plansWithReviews,
  type Reviewing,
  type ReviewPlan,
  reviewsDue,
} from '../core/reviews/planning.ts';
import { packsInForce } from '../store/programmes.ts';
import { datesOfEvents, planOwners, reviewingUnit } from '../store/year-review-planning.ts';
import { openReviews } from '../store/year-reviews.ts';
import type { ActionContext, Actor } from './action.ts';

/** A review that is to come, or whose day nobody has set (`next` null). */
export type Coming = {
  readonly pack: Pack;
  readonly event: ReviewEvent;
  readonly next: Occurrence | null;
  readonly occasion: string;
};

type Context = ActionContext & { readonly actor: Actor };

/** A day that passed long ago may still be made up for by hand. */
const MADE_UP_FOR = 366;

/** Opens what is due at the officer's unit and was not opened by its day; gives what is to come. */
export const openedAndComing = async (context: Context): Promise<readonly Coming[]> => {
  const { db, definitions, today, actor, now } = context;
  const packs = await packsInForce(db, { definitions, today }, actor.unitId);
  const unit = await reviewingUnit(db, actor.unitId, today);
  const all = plansWithReviews(packs, await planOwners(db));
  const plans = unit ? all.filter((plan) => hasPart(unit, plan)) : [];
  if (!unit || plans.length === 0) return [];
  const events = plans.flatMap(({ pack, events: some }) =>
    some.map(({ id }) => ({ programme: pack.id, event: id })),
  );
  const known = { settings: await datesOfEvents(db, events), calendar: definitions.calendar, day: today };
  const due = reviewsDue(unit, plans, known, MADE_UP_FOR);
  await openReviews(db, due, { at: now, by: actor.postId });
  return plans.flatMap((plan) => comingOf(unit, plan, known));
};

type Known = Parameters<typeof reviewsDue>[2];

const comingOf = (
  unit: Reviewing,
  plan: ReviewPlan,
  { settings, calendar, day }: Known,
): readonly Coming[] => {
  const dates = datesOf(unit, plan, settings);
  return plan.events.flatMap((event) => {
    const { pack } = plan;
    const own = dates.filter((date) => isOf(date, { kind: 'review', pack, entry: event }));
    const next = nearestOf(own, calendar, day);
    if (next && next.on <= day) return [];
    const occasion = next ? occasionOf(event, pack, next) : String(event.year ?? day.slice(0, 4));
    return [{ pack, event, next, occasion }];
  });
};
