import type { Row } from '../../core/imports/layout.ts';
import { type Phrase, say } from '../../core/message.ts';
import type { DateSetting } from '../../core/programme/dates.ts';
import type { Tx } from '../../store/db.ts';
import { dateBefore, recordDate } from '../date-record.ts';
import { checkDates, type WantedDate } from './dates-check.ts';
import type { ImportContext } from './import-kind.ts';

/** Adds a row for every date that is new or has changed; what says the same already stays as it is. */
export const applyDates = async (
  context: ImportContext,
  rows: readonly Row[],
): Promise<readonly Phrase[]> => {
  const db = context.db as Tx;
  const { wanted } = await checkDates(context, rows);
  let added = 0;
  for (const one of wanted) {
    const before = await dateBefore(db, one.wish);
    if (before && saysTheSame(before, one)) continue;
    const { now, actor, chatId } = context;
    const id = await recordDate({ db, now, postId: actor?.postId ?? null, chatId }, one.wish, before);
    if (id === null) throw new Error('a date was set by somebody else during an import');
    added += 1;
  }
  return [say('import-dates-done', { added, kept: wanted.length - added })];
};

/** A row without a day from which it holds means what holds already. */
const saysTheSame = (before: DateSetting, { row, wish }: WantedDate): boolean =>
  JSON.stringify(inOrder(before.rule)) === JSON.stringify(inOrder(wish.rule)) &&
  before.decision === wish.decision &&
  (row.values.from === null || before.validFrom === wish.validFrom) &&
  (wish.correctionDays === undefined || before.correctionDays === wish.correctionDays);

/** A database gives keys back in an order of its own. */
const inOrder = (value: unknown): unknown =>
  value !== null && typeof value === 'object'
    ? Object.entries(value)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, inner]) => [key, inOrder(inner)])
    : value;
