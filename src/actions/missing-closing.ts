import { showDay } from '../core/day.ts';
import { continues } from '../core/flow/form-items.ts';
import { type Phrase, say } from '../core/message.ts';
import type { Db } from '../store/db.ts';
import { type ClosingReport, closingReports } from '../store/ended-units.ts';
import type { Following } from './missing-scope.ts';

/** So many names stand on one screen. */
const NAMES = 8;

/** Units that ended within the period, apart from all others: who still owes their closing report. */
export const closingLines = async (
  { db }: { readonly db: Db },
  { form, asked, dues }: Following,
): Promise<readonly Phrase[]> => {
  const due = dues.find((one) => one.due !== null)?.due;
  if (!due || asked.reporter.kind !== 'unit' || !continues(form)) return [];
  const { under, period, reporter } = asked;
  const kinds = reporter.unitKinds;
  const all = await closingReports(db, { under, form: form.id, period, covers: due.covers, kinds });
  if (all.length === 0) return [];
  const open = all.filter(({ state }) => state === null);
  return [
    { vi: '' },
    say('missing-closing', { all: all.length, sent: all.length - open.length }),
    ...open.slice(0, NAMES).map(closingLine),
    ...(open.length > NAMES ? [say('missing-closing-more', { count: open.length - NAMES })] : []),
  ];
};

const closingLine = ({ name, endedOn, above }: ClosingReport): Phrase =>
  say('missing-closing-row', { name, day: showDay(endedOn), above: above ?? '' });
