import { mayReview } from '../core/access.ts';
import type { Day } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { commandButton, correctReportButton } from '../core/flow/buttons.ts';
import { say } from '../core/message.ts';
import type { Item } from '../core/reminders/items.ts';
import type { Waiting } from '../core/reminders/standing.ts';
import { showPeriod } from '../core/reports/periods.ts';
import type { Tx } from '../store/db.ts';
import type { PostOn } from '../store/posts.ts';
import { reviewSeats, waitingFoundings, waitingReports } from '../store/reviews.ts';
import type { Row } from '../store/schema.ts';
import { returnedReport } from '../store/standing-reminders.ts';
import { filesAt, placeOf, postAt, type Telling } from './digest-posts.ts';
import { reportItemKey } from './digest-reports.ts';
import type { Parts } from './parts.ts';

const WAITING: Waiting = 'waiting';
const RETURNED: Waiting = 'returned';

/** How much waits to be confirmed by a person, a line for each post that confirms, in whatever digest they get. */
export const waitingItems = async (
  tx: Tx,
  { on_day: day }: Pick<Row<'digest'>, 'on_day'>,
  { reminders, held }: Told,
): Promise<readonly Item[]> => {
  const all: Seen[] = [];
  for (const post of held) {
    const isAsked = reminders.some((one) => isAboutWaiting(one) && one.unit_id === post.unitId);
    if (isAsked || mayReview(post)) all.push({ post, found: await waitingFor(tx, post, day) });
  }
  return eachOnce(all).map(({ post, found }) => ({
    ...{ key: `${WAITING} ${post.id}`, kind: 'waiting', on: day, post: placeOf(post) },
    lines: [say('digest-waiting', { count: found.length })],
    buttons: [commandButton(say('button-reviews'), 'reviews')],
  }));
};

type Told = { readonly reminders: readonly Row<'reminder'>[]; readonly held: readonly PostOn[] };
type Seen = { readonly post: PostOn; readonly found: readonly string[] };

const waitingFor = async (tx: Tx, { id, ...post }: PostOn, day: Day): Promise<readonly string[]> => {
  const seats = await reviewSeats(tx, { ...post, postId: id }, day);
  const reports = await waitingReports(tx, { seats, day });
  const foundings = await waitingFoundings(tx, { seats, day });
  return [...reports.map((one) => `report ${one.id}`), ...foundings.map((one) => `founding ${one.id}`)];
};

/** What several posts of a person could confirm counts for the one that sees most. */
const eachOnce = (all: readonly Seen[]): readonly Seen[] => {
  const counted = new Set<string>();
  return all
    .toSorted((one, other) => other.found.length - one.found.length)
    .flatMap(({ post, found }) => {
      const mine = found.filter((one) => !counted.has(one));
      for (const one of mine) counted.add(one);
      return mine.length > 0 ? [{ post, found: mine }] : [];
    });
};

export const isAboutWaiting = ({ duty }: Row<'reminder'>): boolean => duty === WAITING;

/** A report that the level above asked to have corrected; it is told as the one that is due, where that is told too. */
export const returnedItem = async (
  { definitions }: Pick<Parts, 'definitions'>,
  tx: Tx,
  { reminder: { duty, period: id, on_day: day }, held }: Telling,
): Promise<Item | null> => {
  const report = duty === RETURNED ? await returnedReport(tx, Number(id)) : null;
  if (!report) return null;
  const { form, period, unitId, postId } = report;
  const title = formOf(definitions, form)?.title ?? { vi: form };
  const names = { form: title, period: showPeriod(period) };
  return {
    ...{
      key: reportItemKey(report, period),
      kind: 'reports',
      on: day,
      isReturned: true,
      name: say('button-open-report', names),
    },
    ...postAt(held, unitId, (post) => (postId === null ? filesAt(post, form) : post.id === postId)),
    ...(report.correctionUntil && report.correctionUntil >= day ? { until: report.correctionUntil } : {}),
    lines: [say('digest-returned', names)],
    buttons: [correctReportButton(title, report)],
  };
};
