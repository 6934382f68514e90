import type { Span } from '../reports/periods.ts';
import type { Calendar } from '../reports/working-days.ts';
import { type Dated, datedIn, type HeldDate } from './dates.ts';
import { fallsIn, type Occurrence } from './occurrences.ts';
import type { Pack } from './types.ts';

/** A day on which a unit has something to hold or hand in that is not reported with a form here. */
export type Occasion = { readonly dated: Dated; readonly occurrence: Occurrence };

export type OccasionUnit = { readonly id: number; readonly kind: string; readonly isTop: boolean };

/**
 * The occasions of a unit within a span, oldest first: its own reports without a form, and the reviews, meetings and
 * reports of other bodies whose date it set; at the top also those whose date the plan names.
 */
export const occasionsOf = (
  dates: readonly HeldDate[],
  packs: readonly Pack[],
  { unit, calendar, span }: { readonly unit: OccasionUnit; readonly calendar: Calendar; readonly span: Span },
): readonly Occasion[] =>
  occasionsIn(
    dates.filter(({ kind }) => kind !== 'recurring'),
    packs,
    { calendar, span },
  ).filter((occasion) => isOccasionOf(occasion, unit));

/** Everything of these dates that falls within a span, oldest first, whoever has to hold it or hand it in. */
export const occasionsIn = (
  dates: readonly HeldDate[],
  packs: readonly Pack[],
  { calendar, span }: { readonly calendar: Calendar; readonly span: Span },
): readonly Occasion[] =>
  packs
    .flatMap(datedIn)
    .flatMap((dated) =>
      fallsIn(
        dates.filter((date) => isOf(date, dated)),
        calendar,
        span,
      ).map((occurrence) => ({ dated, occurrence })),
    )
    .sort((one, other) => (one.occurrence.on < other.occurrence.on ? -1 : 1));

/** Whether it is this unit that holds it or hands it in. */
export const isOccasionOf = ({ dated, occurrence }: Occasion, unit: OccasionUnit): boolean =>
  isTheirs(dated, occurrence.date, unit);

/** Whether a date belongs to an entry of a plan. */
export const isOf = ({ programme, entry }: HeldDate, dated: Dated): boolean =>
  programme === dated.pack.id && entry === dated.entry.id;

const isTheirs = (dated: Dated, { setBy }: HeldDate, unit: OccasionUnit): boolean => {
  if (dated.kind === 'recurring') return false;
  const reporter = dated.kind === 'duty' ? dated.entry.reporter : null;
  if (dated.kind === 'duty' && dated.entry.form !== null && reporter?.kind !== 'body') return false;
  if (reporter?.kind === 'unit') return reporter.unitKinds.includes(unit.kind);
  return setBy === null ? unit.isTop : setBy === unit.id;
};
