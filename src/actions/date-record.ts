import type { Day } from '../core/day.ts';
import type { Dated, DateRule, DateSetting } from '../core/programme/dates.ts';
import { audit } from '../store/audit.ts';
import { addDate, type DateKey, newestDate } from '../store/dates.ts';
import type { Tx } from '../store/db.ts';

/** A date as an officer or a row of a workbook wants it. `rule: null` takes an earlier one back. */
export type DateWish = {
  readonly dated: Dated;
  readonly rule: DateRule | null;
  /** For this unit and everything below it. */
  readonly unitId: number;
  readonly setBy: number;
  readonly validFrom: Day;
  readonly decision: string | null;
  /** Left out: as before. */
  readonly correctionDays?: number;
};

const keyOfWish = ({ dated, unitId, setBy }: DateWish): DateKey => ({
  ...{ programme: dated.pack.id, entry: dated.entry.id, unitId, setBy },
});

type Recording = {
  readonly db: Tx;
  readonly now: Date;
  readonly postId: number | null;
  readonly chatId: number | null;
};

/**
 * A new row beside the one that it replaces, and who wrote it. Null: somebody has written one since `before` was read.
 * The days that figures cover and those for corrections go on as they were.
 */
export const recordDate = async (
  { db, now, postId, chatId }: Recording,
  wish: DateWish,
  before: DateSetting | null,
): Promise<number | null> => {
  const { dated, rule, validFrom, decision } = wish;
  const id = await addDate(db, {
    ...keyOfWish(wish),
    ...{ rule, decision, replaces: before?.id ?? null, valid_from: validFrom },
    form: dated.kind === 'duty' ? dated.entry.form : null,
    coverage: sameRhythm(before?.rule ?? null, rule) ? (before?.coverage ?? null) : null,
    correction_days: wish.correctionDays ?? before?.correctionDays ?? 0,
    ...{ recorded_by: postId, created_at: now },
  });
  if (id === null) return null;
  await audit(db, {
    ...{ at: now, postId, chatId, what: 'date.set', about: `duty_setting:${id}` },
    ...(before
      ? { before: { rule: before.rule, decision: before.decision, valid_from: before.validFrom } }
      : {}),
    after: { ...keyOfWish(wish), rule, decision, valid_from: validFrom },
  });
  return id;
};

const sameRhythm = (one: DateRule | null, other: DateRule | null): boolean =>
  one?.kind === 'every' && other?.kind === 'every' && one.every === other.every;

export const dateBefore = (db: Tx, wish: DateWish): Promise<DateSetting | null> =>
  newestDate(db, keyOfWish(wish));
