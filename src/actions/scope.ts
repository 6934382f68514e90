import { maySeeFiguresOf } from '../core/access.ts';
import { ancestors } from '../store/units.ts';
import type { ActionContext } from './action.ts';

/** Whether a unit is the officer's own or below it, as of today. */
export const isWithin = async (
  { db, actor, today }: Pick<ActionContext, 'db' | 'actor' | 'today'>,
  unitId: number | null,
): Promise<boolean> => {
  if (actor === null || unitId === null) return false;
  if (actor.unitId === unitId) return true;
  const above = (await ancestors(db, unitId, today)).map(({ id }) => id);
  return maySeeFiguresOf({ unitId, above }, actor);
};
