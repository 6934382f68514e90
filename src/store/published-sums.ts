import type { Day } from '../core/day.ts';
import type { Period } from '../core/reports/periods.ts';
import type { Db } from './db.ts';

/** A sum that a unit closed: open to everybody below it. */
export type Published = {
  readonly unitId: number;
  readonly form: string;
  readonly period: Period;
  readonly coversTo: Day;
};

/** What these units closed, the newest period first. */
export const publishedSums = async (
  db: Db,
  { units, limit }: { readonly units: readonly number[]; readonly limit: number },
): Promise<readonly Published[]> => {
  if (units.length === 0) return [];
  const rows = await db
    .selectFrom('period_close')
    .select(['unit_id as unitId', 'form', 'period', 'covers_to as coversTo'])
    .where('unit_id', 'in', [...units])
    .orderBy('covers_to', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, period: row.period as Period }));
};
