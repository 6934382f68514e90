import { mayFileReport } from '../core/access.ts';
import { plusMonths } from '../core/day.ts';
import { reportsSince } from '../store/corrections.ts';
import { endedBelow } from '../store/ended-units.ts';
import type { Row } from '../store/schema.ts';
import type { ActionContext, Actor } from './action.ts';

type Context = ActionContext & { readonly actor: Actor };
type Report = Row<'report'>;

/** Whether a report is one that this officer files: corrects, asks to be opened again, records the document of. */
export const isOwnReport = async (context: Context, report: Report): Promise<boolean> =>
  isReporter(report, context.actor, await endedIds(context));

/** Whether an officer files this report: the unit's (or that of one that ended below it) with those who file there, a post's own. */
const isReporter = ({ unit_id, post_id, form }: Report, actor: Actor, ended: ReadonlySet<number>): boolean =>
  post_id === null
    ? (unit_id === actor.unitId || ended.has(unit_id)) &&
      actor.programme === null &&
      mayFileReport(actor, form)
    : post_id === actor.postId;

/** What an officer's unit or post sent in the last year and a half, newest first; and what was sent for units that ended below. */
export const ownReports = async (context: Context): Promise<readonly Report[]> => {
  const { db, actor, today } = context;
  const since = plusMonths(today, -18);
  const ended = await endedIds(context);
  const sent = await Promise.all(
    [actor.unitId, ...ended].map((unitId) =>
      reportsSince(db, { unitId, postIds: unitId === actor.unitId ? [null, actor.postId] : [null], since }),
    ),
  );
  return sent.flat().filter((report) => isReporter(report, actor, ended));
};

/** Units that ended directly below the officer's own. */
const endedIds = async ({ db, actor, today }: Context): Promise<ReadonlySet<number>> =>
  new Set(
    (await endedBelow(db, actor.unitId, { from: plusMonths(today, -18), to: today })).map(({ id }) => id),
  );
