import { maySeeFiguresOf } from '../core/access.ts';
import type { Day } from '../core/day.ts';
import type { Db } from '../store/db.ts';
import { ancestors } from '../store/units.ts';

/** Whether a unit is the officer's own or below it, as of today. */
export const isWithin = async (
  {
    db,
    actor,
    today,
  }: { readonly db: Db; readonly actor: { readonly unitId: number } | null; readonly today: Day },
  unitId: number | null,
): Promise<boolean> => {
  if (actor === null || unitId === null) return false;
  if (actor.unitId === unitId) return true;
  const above = (await ancestors(db, unitId, today)).map(({ id }) => id);
  return maySeeFiguresOf({ unitId, above }, actor);
};
