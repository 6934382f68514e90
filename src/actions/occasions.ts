import type { Day } from '../core/day.ts';
import type { Definitions } from '../core/definitions.ts';
import type { HeldDate } from '../core/programme/dates.ts';
import { type Occasion, occasionsOf } from '../core/programme/occasions.ts';
import type { Pack } from '../core/programme/types.ts';
import type { Span } from '../core/reports/periods.ts';
import type { Db } from '../store/db.ts';
import { topsOf } from '../store/quota-trees.ts';

export type OccasionsAsk = {
  readonly unit: { readonly id: number; readonly kind: string };
  readonly packs: readonly Pack[];
  /** Those that count for the unit. */
  readonly dates: readonly HeldDate[];
  readonly day: Day;
  readonly span: Span;
};

/** What a unit has to hold or hand in within a span, reports with a form left out. */
export const occasionsAt = async (
  { db, definitions }: { readonly db: Db; readonly definitions: Pick<Definitions, 'calendar'> },
  { unit, packs, dates, day, span }: OccasionsAsk,
): Promise<readonly Occasion[]> => {
  const { calendar } = definitions;
  const all = occasionsOf(dates, packs, { unit: { ...unit, isTop: true }, calendar, span });
  const namesPlanDays = all.some(({ occurrence }) => occurrence.date.setBy === null);
  if (!namesPlanDays) return all;
  const isTop = (await topsOf(db, [unit.id], day)).has(unit.id);
  return isTop ? all : occasionsOf(dates, packs, { unit: { ...unit, isTop }, calendar, span });
};
