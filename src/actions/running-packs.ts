import { idsOf, packOn } from '../core/programme/renew.ts';
import type { Pack } from '../core/programme/types.ts';
import { packsInForce } from '../store/quota.ts';
import type { ActionContext } from './action.ts';

/** The programmes that run here, and those that are known but do not; a renewal stands for what it renews. */
export const packsHere = async ({
  db,
  definitions,
  today,
}: Pick<ActionContext, 'db' | 'definitions' | 'today'>): Promise<{
  readonly running: readonly Pack[];
  readonly others: readonly Pack[];
}> => {
  const ids = await packsInForce(db);
  const running = ids.flatMap((id) => definitions.packs.get(id) ?? []).map((pack) => packOn(pack, today));
  const known = new Set(running.flatMap(idsOf));
  const others = [...definitions.packs.values()].filter((pack) => !known.has(pack.id) && !pack.sample);
  return { running, others };
};
