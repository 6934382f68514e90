import { dayAt } from '../core/day.ts';
import { allDutySettings } from '../store/duties.ts';
import { packsInForce } from '../store/programmes.ts';
import type { Parts } from './parts.ts';

/** Duties of the programmes in force for which no unit has set a date. */
export const dutiesWithoutDates = async ({
  db,
  clock,
  definitions,
}: Pick<Parts, 'db' | 'clock' | 'definitions'>): Promise<readonly string[]> => {
  const today = dayAt(clock.now());
  const settings = await allDutySettings(db, today);
  const packs = await packsInForce(db, { definitions, today });
  return packs.flatMap((pack) =>
    pack.duties
      .filter(
        ({ id, statedDue }) =>
          statedDue === null && !settings.some(({ programme, duty }) => programme === pack.id && duty === id),
      )
      .map(({ id, title }) => `${pack.id} ${id}: ${title.vi}`),
  );
};
