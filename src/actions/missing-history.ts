import { periodsBefore } from '../core/programme/follow.ts';
import type { Calendar } from '../core/reports/working-days.ts';
import type { Db } from '../store/db.ts';
import { histories, type Reporting } from '../store/standing-list.ts';
import type { Following } from './missing-scope.ts';

/** How a reporter did in the twelve months before: of so many periods that were due, late and not sent at all. */
export type Past = { readonly due: number; readonly late: number; readonly unsent: number };
export type RowWithPast = Reporting & { readonly past: Past };

type Context = {
  readonly db: Db;
  readonly today: string;
  readonly definitions: { readonly calendar: Calendar };
};

/** Counted over the periods in which a reporter's unit stood; a report that came late is not one that never came. */
export const rowsWithHistory = async (
  { db, today, definitions: { calendar } }: Context,
  { what, dues, form }: Following,
  rows: readonly Reporting[],
): Promise<readonly RowWithPast[]> => {
  const due = new Map(dues.map((one) => [keyOf(one), one.due]));
  const before = new Map(
    what.grounds.map((ground) => {
      const now = due.get(keyOf(ground));
      return [keyOf(ground), now ? periodsBefore(ground, now, { calendar, today }) : []];
    }),
  );
  const periods = [...new Set([...before.values()].flat().map(({ period }) => period))];
  const found = await histories(db, rows, { form: form.id, periods });
  const past = new Map(found.map((one) => [`${one.unitId} ${one.postId}`, one]));
  return rows.map((row) => {
    const owed = (before.get(keyOf(row)) ?? []).filter(({ covers }) => stood(row, covers.to)).length;
    const { sent = 0, late = 0 } = past.get(`${row.unitId} ${row.postId}`) ?? {};
    return { ...row, past: { due: owed, late, unsent: Math.max(0, owed - sent) } };
  });
};

const keyOf = ({ scope, itself }: { readonly scope: number; readonly itself: boolean }): string =>
  `${scope} ${itself}`;

const stood = ({ openedOn, closedOn }: Reporting, day: string): boolean =>
  openedOn <= day && (closedOn === null || closedOn > day);
