import type { Day } from '../core/day.ts';
import type { Definitions } from '../core/definitions.ts';
import { choiceOfDated } from '../core/programme/dated-meant.ts';
import { type Dated, datedIn, type HeldDate } from '../core/programme/dates.ts';
import { isOf } from '../core/programme/occasions.ts';
import { datesBelow, datesFor } from '../store/dates.ts';
import type { Db } from '../store/db.ts';
import { packsInForce } from '../store/programmes.ts';

export type DatesKnown = { readonly db: Db; readonly definitions: Definitions; readonly today: Day };

/** Everything of the plans in force that has a date or may be given one. */
export const datedHere = async (known: DatesKnown): Promise<readonly Dated[]> =>
  (await packsInForce(known.db, known)).flatMap(datedIn);

export const datedNamed = async (known: DatesKnown, choice: unknown): Promise<Dated | null> =>
  (await datedHere(known)).find((dated) => choiceOfDated(dated) === choice) ?? null;

type Unit = { readonly id: number; readonly kind: string };

/** The dates of an entry that count where a unit's decision about it would: for the unit's own reports at the unit, else below it. */
export const datesOfEntry = async (
  { db, today }: Pick<DatesKnown, 'db' | 'today'>,
  dated: Dated,
  unit: Unit,
): Promise<readonly HeldDate[]> => {
  const ask = { unitId: unit.id, day: today, packs: [dated.pack] };
  const dates = isForBelow(dated, unit) ? await datesBelow(db, ask) : await datesFor(db, ask);
  return dates.filter((date) => isOf(date, dated));
};

/** Reports of units of other kinds: those below. */
export const isForBelow = (dated: Dated, unit: Pick<Unit, 'kind'>): boolean =>
  dated.kind === 'duty' &&
  (dated.entry.reporter.kind === 'post' ||
    (dated.entry.reporter.kind === 'unit' && !dated.entry.reporter.unitKinds.includes(unit.kind)));
