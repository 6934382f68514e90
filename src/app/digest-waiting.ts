import { mayReview } from '../core/access.ts';
import { formOf } from '../core/definitions.ts';
import { commandButton, correctReportButton } from '../core/flow/buttons.ts';
import { say } from '../core/message.ts';
import type { Item } from '../core/reminders/items.ts';
import type { Waiting } from '../core/reminders/standing.ts';
import { showPeriod } from '../core/reports/periods.ts';
import type { Tx } from '../store/db.ts';
import { postsOf } from '../store/posts.ts';
import { reviewSeats, waitingFoundings, waitingReports } from '../store/reviews.ts';
import type { Row } from '../store/schema.ts';
import { returnedReport } from '../store/standing-reminders.ts';
import type { Parts } from './parts.ts';

const WAITING: Waiting = 'waiting';
const RETURNED: Waiting = 'returned';

/** How much waits to be confirmed by a person, as one line in whatever digest they get. */
export const waitingItem = async (
  tx: Tx,
  { person_id: personId, on_day: day }: Row<'digest'>,
  reminders: readonly Row<'reminder'>[],
): Promise<Item | null> => {
  const isAsked = reminders.some(({ duty }) => duty === WAITING);
  const found = new Set<string>();
  for (const { id, ...post } of await postsOf(tx, personId, day)) {
    if (!isAsked && !mayReview(post)) continue;
    const seats = await reviewSeats(tx, { ...post, postId: id }, day);
    for (const report of await waitingReports(tx, { seats, day })) found.add(`report ${report.id}`);
    for (const founding of await waitingFoundings(tx, { seats, day })) found.add(`founding ${founding.id}`);
  }
  return found.size === 0
    ? null
    : {
        ...{ key: WAITING, kind: 'waiting', on: day },
        lines: [say('digest-waiting', { count: found.size })],
        buttons: [commandButton(say('button-reviews'), 'reviews')],
      };
};

/** A report that the level above asked to have corrected; it is told as the one that is due, where that is told too. */
export const returnedItem = async (
  { definitions }: Pick<Parts, 'definitions'>,
  tx: Tx,
  { duty, period: id, on_day: day }: Row<'reminder'>,
): Promise<Item | null> => {
  const report = duty === RETURNED ? await returnedReport(tx, Number(id)) : null;
  if (!report) return null;
  const { form, period } = report;
  const title = formOf(definitions, form)?.title ?? { vi: form };
  const names = { form: title, period: showPeriod(period) };
  return {
    ...{
      key: `${form} ${period}`,
      kind: 'reports',
      on: day,
      isReturned: true,
      name: say('button-open-report', names),
    },
    ...(report.correctionUntil && report.correctionUntil >= day ? { until: report.correctionUntil } : {}),
    lines: [say('digest-returned', names)],
    buttons: [correctReportButton(title, report)],
  };
};
