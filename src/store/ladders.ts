import { sql } from 'kysely';
import type { Day } from '../core/day.ts';
import type { Ladder } from '../core/reminders/ladder.ts';
import type { LadderScope, LadderSetting } from '../core/reminders/own-ladders.ts';
import type { Db, Tx } from './db.ts';
import type { NewRow, Row } from './schema.ts';
import { linesOf } from './units.ts';

/** What these units decided about when to remind. */
export const laddersOf = async (db: Db, unitIds: readonly number[]): Promise<readonly LadderSetting[]> => {
  const rows = await db
    .selectFrom('ladder_setting')
    .selectAll()
    .where('unit_id', '=', sql<number>`any(${unitIds}::bigint[])`)
    .orderBy('id')
    .execute();
  return rows.map(asSetting);
};

/** Of many units what was decided about any of them, and who decided it: the unit and those above it, nearest first. */
export type EachLadder = {
  readonly settings: readonly LadderSetting[];
  readonly lines: ReadonlyMap<number, readonly number[]>;
};

/** Few units decide anything: where none did, no line is looked up. */
export const laddersForEach = async (
  db: Db,
  { unitIds, day }: { readonly unitIds: readonly number[]; readonly day: Day },
): Promise<EachLadder> => {
  const rows = await db.selectFrom('ladder_setting').selectAll().orderBy('id').execute();
  if (rows.length === 0) return { settings: [], lines: new Map() };
  const settings = rows.map(asSetting);
  const deciding = new Set(settings.map(({ unitId }) => unitId));
  const lines = [...(await linesOf(db, unitIds, day))].map(
    ([id, line]) => [id, line.filter((each) => deciding.has(each))] as const,
  );
  return { settings, lines: new Map(lines) };
};

/** A row says either a report or how often. */
const asSetting = ({ id, unit_id, programme, duty, frequency, steps, valid_from }: Row<'ladder_setting'>) =>
  ({ id, unitId: unit_id, programme, duty, frequency, steps, validFrom: valid_from }) as LadderSetting;

export type LadderKey = LadderScope & { readonly unitId: number };

/** The newest row of a decision; null where there is none yet. */
export const newestLadder = async (db: Db, { unitId, programme, duty, frequency }: LadderKey) =>
  (await laddersOf(db, [unitId])).findLast(
    (one) => one.programme === programme && one.duty === duty && one.frequency === frequency,
  ) ?? null;

type NewLadder = LadderKey & { readonly steps: Ladder | null; readonly replaces: number | null } & Pick<
    NewRow<'ladder_setting'>,
    'valid_from' | 'recorded_by' | 'created_at'
  >;

/** Adds a row after the one that it replaces; null where another was added after that one in the meantime. */
export const addLadder = async (tx: Tx, { unitId, steps, ...said }: NewLadder): Promise<number | null> => {
  const added = await tx
    .insertInto('ladder_setting')
    .values({ ...said, unit_id: unitId, steps: steps === null ? null : JSON.stringify(steps) })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added?.id ?? null;
};
