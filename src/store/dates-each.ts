import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import { type DateSetting, type HeldDate, heldDates } from '../core/programme/dates.ts';
import type { Pack } from '../core/programme/types.ts';
import { asSetting, NOBODY } from './dates.ts';
import type { Db } from './db.ts';
import { packOwners, packsOwned } from './pack-owners.ts';
import { linesOf } from './units.ts';

type Placed = { readonly id: number; readonly parentId: number | null };

type EachAsk = {
  readonly units: readonly Placed[];
  /** The tree as of this day. */
  readonly day: Day;
  readonly packs: readonly Pack[];
};

/**
 * What `datesFor` says of each of many units, in three queries: units for which the same dates count share one list, so
 * that whoever goes on from there may keep what came of a list by the list itself.
 */
export const datesForEach = async (
  db: Db,
  { units, day, packs }: EachAsk,
): Promise<ReadonlyMap<number, readonly HeldDate[]>> => {
  const parents = [...new Set(units.flatMap(({ parentId }) => parentId ?? []))];
  const above = await linesOf(db, parents, day);
  const ids = new Set([...units.map(({ id }) => id), ...[...above.values()].flat()]);
  const settings = await settingsAt(db, [...ids]);
  const owners = await packOwners(db);
  const deciding = new Set([
    ...settings.flatMap(({ unitId, setBy }) => [unitId, setBy]),
    ...owners.map(({ unitId }) => unitId),
  ]);
  const known = new Map<string, readonly HeldDate[]>();
  const datesOf = ({ id, parentId }: Placed): readonly HeldDate[] => {
    // Whoever decided nothing makes no difference to what counts below.
    const deciders = (above.get(parentId ?? NOBODY) ?? []).filter((one) => deciding.has(one));
    const line = [deciding.has(id) ? id : NOBODY, ...deciders];
    const key = line.join();
    const dates = known.get(key) ?? heldDates(settings, packsOwned(packs, owners, line), line);
    known.set(key, dates);
    return dates;
  };
  return new Map(units.map((unit) => [unit.id, datesOf(unit)]));
};

const settingsAt = async (db: Db, unitIds: readonly number[]): Promise<readonly DateSetting[]> => {
  const rows = await db
    .selectFrom('duty_setting')
    .selectAll()
    .where('unit_id', '=', sql<number>`any(${unitIds}::bigint[])`)
    .execute();
  return rows.map(asSetting);
};
