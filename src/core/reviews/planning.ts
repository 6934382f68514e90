import { type Day, plusDays } from '../day.ts';
import { type DateSetting, type HeldDate, heldDates } from '../programme/dates.ts';
import { isOf } from '../programme/occasions.ts';
import { fallsIn } from '../programme/occurrences.ts';
import { idsOf } from '../programme/renew.ts';
import type { Pack, ReviewEvent } from '../programme/types.ts';
import type { Calendar } from '../reports/working-days.ts';
import { isReviewed, occasionOf, takesPart } from './event.ts';

/** A day that passed while nothing ran is still made up for so long. */
const MADE_UP_FOR = 31;

/** The reviews of running plans with what is known of them; `owners`: whose each plan is, empty where nobody took it up. */
export type ReviewPlan = {
  readonly pack: Pack;
  readonly events: readonly ReviewEvent[];
  readonly owners: readonly number[];
};

export const plansWithReviews = (
  packs: readonly Pack[],
  owners: ReadonlyMap<string, readonly number[]>,
): readonly ReviewPlan[] =>
  packs.flatMap((pack) => {
    const events = pack.reviews.filter(isReviewed);
    return events.length > 0 ? [{ pack, events, owners: owners.get(pack.id) ?? [] }] : [];
  });

/** A unit with what taking part depends on; `line`: itself and those above it, nearest first. */
export type Reviewing = {
  readonly id: number;
  readonly kind: string;
  readonly line: readonly number[];
  /** Plans of which it has a share, and those of which it has a task. */
  readonly given: readonly string[];
  readonly tasked: readonly string[];
};

export type DueReview = {
  readonly unitId: number;
  readonly programme: string;
  readonly event: string;
  readonly occasion: string;
  readonly heldOn: Day;
};

type Known = {
  readonly settings: readonly DateSetting[];
  readonly calendar: Calendar;
  readonly day: Day;
};

/** The reviews whose day has come for a unit that has a part in the programme, by its own date or that of a unit above. */
export const reviewsDue = (
  unit: Reviewing,
  plans: readonly ReviewPlan[],
  { settings, calendar, day }: Known,
  madeUpFor = MADE_UP_FOR,
): readonly DueReview[] => {
  const span = { from: plusDays(day, -madeUpFor), to: day };
  return plans
    .filter((plan) => hasPart(unit, plan))
    .flatMap((plan) => {
      const dates = datesOf(unit, plan, settings);
      return plan.events.flatMap((event) => {
        const own = dates.filter((date) => isOf(date, { kind: 'review', pack: plan.pack, entry: event }));
        return fallsIn(own, calendar, span).map((occurrence) => ({
          ...{ unitId: unit.id, programme: plan.pack.id, event: event.id, heldOn: occurrence.on },
          occasion: occasionOf(event, plan.pack, occurrence),
        }));
      });
    });
};

/** Whether a unit reviews this plan at all: it is the plan of its line, and it has a part in it. */
export const hasPart = (unit: Reviewing, { pack, owners }: ReviewPlan): boolean => {
  if (owners.length > 0 && !owners.some((owner) => unit.line.includes(owner))) return false;
  const ids = idsOf(pack);
  const isHead = owners.length > 0 ? owners.includes(unit.id) : unit.line.length === 1;
  const among = (named: readonly string[]): boolean => named.some((id) => ids.includes(id));
  return takesPart(
    { kind: unit.kind, isHead, isGiven: among(unit.given), hasTasks: among(unit.tasked) },
    pack,
  );
};

/** The dates of a plan's reviews that count for a unit. */
export const datesOf = (
  { line }: Pick<Reviewing, 'line'>,
  { pack, events }: ReviewPlan,
  settings: readonly DateSetting[],
): readonly HeldDate[] =>
  heldDates(settings, [{ ...pack, duties: [], recurring: [], reviews: events }], line);

/** Under which units somebody may have to review now: those whose date has come, or the plan's own; none on most days. */
export const rootsOf = (
  plans: readonly ReviewPlan[],
  { settings, calendar, day, tops }: Known & { readonly tops: readonly number[] },
): readonly number[] => {
  const span = { from: plusDays(day, -MADE_UP_FOR), to: day };
  const roots = plans.flatMap((plan) => {
    const deciders = settings.filter(({ programme }) => programme === plan.pack.id);
    const places = [...new Set(deciders.flatMap(({ unitId }) => unitId ?? []))];
    const heads = plan.owners.length > 0 ? plan.owners : tops;
    return [...places, ...heads].filter(
      (place) => fallsIn(datesOf({ line: [place] }, plan, settings), calendar, span).length > 0,
    );
  });
  return [...new Set(roots)];
};
