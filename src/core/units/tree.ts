import type { Day } from '../day.ts';

/** A row that holds from a day on; `validTo` is the first day on which it no longer does. */
export type Dated = { readonly validFrom: Day; readonly validTo: Day | null };
export type DatedName = Dated & { readonly unitId: number; readonly name: string };
export type DatedParent = Dated & { readonly unitId: number; readonly parentId: number };

/** Whether a dated row holds on a day. */
const holds = ({ validFrom, validTo }: Dated, day: Day): boolean =>
  validFrom <= day && (validTo === null || day < validTo);

/** What a unit was called on a day, or null before its first name. */
export const nameOn = (names: readonly DatedName[], unitId: number, day: Day): string | null =>
  names.find((row) => row.unitId === unitId && holds(row, day))?.name ?? null;

/** The unit that a unit belonged to on a day, or null at the top. */
export const parentOn = (parents: readonly DatedParent[], unitId: number, day: Day): number | null =>
  parents.find((row) => row.unitId === unitId && holds(row, day))?.parentId ?? null;

/** A unit's line upwards on a day, nearest first, itself left out. A ring in the rows is our own mistake and throws. */
export const ancestorsOn = (parents: readonly DatedParent[], unitId: number, day: Day): readonly number[] => {
  const line: number[] = [];
  for (let at = parentOn(parents, unitId, day); at !== null; at = parentOn(parents, at, day)) {
    if (at === unitId || line.includes(at))
      throw new Error(`units ${unitId} and ${at} stand above each other`);
    line.push(at);
  }
  return line;
};
