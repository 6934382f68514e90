import { idsOf } from '../core/programme/renew.ts';
import type { Pack } from '../core/programme/types.ts';
import { filePacks, packsInForce } from '../store/programmes.ts';
import type { ActionContext } from './action.ts';

/** The programmes that run here, and those that are known but do not; a renewal stands for what it renews. */
export const packsHere = async (
  context: Pick<ActionContext, 'db' | 'definitions' | 'today'>,
): Promise<{ readonly running: readonly Pack[]; readonly others: readonly Pack[] }> => {
  const running = await packsInForce(context.db, context);
  const known = new Set(running.flatMap(idsOf));
  return { running, others: filePacks(context).filter((pack) => !known.has(pack.id) && !pack.sample) };
};
