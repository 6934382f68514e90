import { dayAt } from '../core/day.ts';
import { allDutySettings } from '../store/duties.ts';
import { packsInForce } from '../store/quota.ts';
import type { Parts } from './parts.ts';

/** Duties of the programmes in force for which no unit has set a date. */
export const dutiesWithoutDates = async ({
  db,
  clock,
  definitions,
}: Pick<Parts, 'db' | 'clock' | 'definitions'>): Promise<readonly string[]> => {
  const settings = await allDutySettings(db, dayAt(clock.now()));
  const packs = (await packsInForce(db)).flatMap((id) => definitions.packs.get(id) ?? []);
  return packs.flatMap((pack) =>
    pack.duties
      .filter(
        ({ id, statedDue }) =>
          statedDue === null && !settings.some(({ programme, duty }) => programme === pack.id && duty === id),
      )
      .map(({ id, title }) => `${pack.id} ${id}: ${title.vi}`),
  );
};
