import type { Period } from '../core/reports/periods.ts';
import type { Db } from './db.ts';
import type { Row } from './schema.ts';

export type ReportKey = { readonly unitId: number; readonly postId: number | null; readonly form: string };

/** The report that a unit or post has sent for a period, in whatever state; null while there is none. */
export const reportFor = async (
  db: Db,
  { unitId, postId, form }: ReportKey,
  period: Period,
): Promise<Row<'report'> | null> => {
  const found = await db
    .selectFrom('report')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('form', '=', form)
    .where('period', '=', period)
    .where('post_id', 'is not distinct from', postId)
    .executeTakeFirst();
  return found ?? null;
};
