import type { Pack } from '../core/programme/types.ts';
import type { Db } from './db.ts';

/** Which unit has taken up which plan. */
type PackOwner = { readonly pack: string; readonly unitId: number };

export const packOwners = (db: Db): Promise<readonly PackOwner[]> =>
  db
    .selectFrom('programme_pack')
    .select(['pack', 'unit_id as unitId'])
    .where('state', '<>', 'draft')
    .execute();

/** Of these plans those of a unit and the units above it: a plan counts for who took it up and all below; for all, where nobody did. */
export const packsOwned = (
  packs: readonly Pack[],
  owners: readonly PackOwner[],
  line: readonly number[],
): readonly Pack[] =>
  packs.filter(({ id }) => {
    const theirs = owners.filter(({ pack }) => pack === id);
    return theirs.length === 0 || theirs.some(({ unitId }) => line.includes(unitId));
  });

/** The same, where nothing else is asked of them. */
export const packsAlong = async (
  db: Db,
  packs: readonly Pack[],
  line: readonly number[],
): Promise<readonly Pack[]> => packsOwned(packs, await packOwners(db), line);
