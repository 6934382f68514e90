import { mayAllocate, mayRecordFoundings } from '../core/access.ts';
import { daysBetween, showDay } from '../core/day.ts';
import {
  commandButton,
  correctReportButton,
  goOnReportButton,
  menuFor,
  openReportButton,
} from '../core/flow/buttons.ts';
import { clipped, fold } from '../core/fold.ts';
import { type Button, message, type Phrase, say } from '../core/message.ts';
import { restLines } from '../core/programme/due-words.ts';
import { frequencyOf, isPeriod, type Period, showPeriod } from '../core/reports/periods.ts';
import { type Draft, draftsOf } from '../store/drafts.ts';
import { returnedFoundings, undecidedFoundings } from '../store/foundings.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { registrationButtons } from './allocation-show.ts';
import { claimsWaiting } from './claims-show.ts';
import { draftLines, draftsAt, isHalfDone } from './draft-lines.ts';
import { nothingOwed, occasionLines } from './duties-dates.ts';
import { figuresWaiting } from './figures-waiting.ts';
import { foundingChangeButton } from './founding-review.ts';
import { type Owed, owedBy } from './owed.ts';
import { owedByEnded } from './owed-ended.ts';
import { reviewsWaiting } from './reviews-show.ts';
import { followsReports } from './scope.ts';
import { tasksWaiting } from './tasks-waiting.ts';
import { yearReviewsWaiting } from './year-reviews-waiting.ts';

const NOTHING = { lines: [], buttons: [] };

/** What an officer has to report, what was sent, what is held soon, and the drafts that lie open; or what belongs to a period. */
export const dutiesShow: Action = async (context, { period, said }) => {
  const { actor, today } = context;
  if (!actor) throw new Error('duties are shown to an officer');
  const named = typeof period === 'string' && isPeriod(period) ? period : null;
  const ask = { ...context, actor };
  const isWork = named === null || asksForWork(named, said);
  const owed = await owedBy(ask, named === null ? null : { period: named, within: isWork });
  const closing = isWork && named === null ? await owedByEnded(ask) : [];
  const soon = await occasionLines(ask, named);
  const [tasks, reviews, claims, lookingBack] = [
    isWork ? await tasksWaiting(context, actor) : NOTHING,
    isWork ? await reviewsWaiting(context, actor) : NOTHING,
    isWork ? await claimsWaiting(context, actor) : NOTHING,
    isWork ? await yearReviewsWaiting(context, actor) : NOTHING,
  ];
  const open = await draftsOf(context.db, actor);
  const drafts = await draftsAt(context, actor, open);
  const figures = await figuresWaiting(context, actor);
  const waiting = [...tasks.lines, ...figures.lines, ...reviews.lines, ...claims.lines, ...lookingBack.lines];
  const lines: readonly Phrase[] = [
    ...(owed.length > 0
      ? [titleOf(actor, named)]
      : await nothingOwed(ask, named, [...closing.map(() => ({ vi: '' })), ...soon, ...waiting])),
    ...owed.flatMap((one) => [...stateLine(one, today), ...draftLines(one, actor, drafts)]),
    ...closing.flatMap((one) => [...endedLine(one), ...stateLine(one, today)]),
    ...soon,
    ...waiting,
  ];
  const buttons = [
    ...reviews.buttons,
    ...claims.buttons,
    ...[...owed, ...closing].flatMap((one) => reportButtons(one, isHalfDone(one, actor, drafts))),
    ...lookingBack.buttons,
    ...(await foundingButtons(context, actor, open)),
    ...figures.buttons,
    ...tasks.buttons,
    ...(mayAllocate(actor) ? await registrationButtons(context, actor) : []),
  ];
  return done(null, [
    message(lines, [
      ...(buttons.length > 0 ? buttons : menuFor(actor)),
      ...((await followsReports(context, actor))
        ? [commandButton(say('button-missing-back'), 'missing')]
        : []),
    ]),
  ]);
};

/** Whose report comes next: that of a unit which ended, and left nobody to file it. */
const endedLine = ({ ended }: Owed): readonly Phrase[] =>
  ended ? [say('duties-ended', { unit: ended.name, day: showDay(ended.endedOn) })] : [];

/** What is not sent, and what a reviewer wants looked at again. */
const reportButtons = ({ report, due, title, ended }: Owed, isBegun: boolean): readonly Button[] => {
  if (report === null) return [isBegun ? goOnReportButton(title, due) : openReportButton(title, due, ended)];
  return report.state === 'returned' ? [correctReportButton(title, due)] : [];
};

/** "Tháng này có việc gì" asks for what falls into the month, "hạn báo cáo tháng 11" for the report of that month. */
const asksForWork = (named: Period, said: unknown): boolean =>
  frequencyOf(named) === 'week' || / (?:viec|gi) /.test(` ${fold(String(said ?? ''))} `);

const titleOf = ({ unitName }: Actor, named: Period | null): Phrase =>
  named === null
    ? say('duties-title', { unit: unitName })
    : say('duties-title-of', { unit: unitName, period: showPeriod(named) });

/** Foundings that wait for the officer: drafts half done, and those recorded before their decision. */
const foundingButtons = async (
  { db }: ActionContext,
  actor: Actor,
  drafts: readonly Draft[],
): Promise<readonly Button[]> => {
  const returned = mayRecordFoundings(actor) ? await returnedFoundings(db, actor.unitId) : [];
  const undecided = mayRecordFoundings(actor) ? await undecidedFoundings(db, actor.unitId) : [];
  return [
    ...drafts
      .filter(({ flow }) => flow === 'union-founding')
      .map(({ id }) => commandButton(say('button-resume-founding'), 'draft', String(id), 'go')),
    ...returned.map(foundingChangeButton),
    ...undecided
      .slice(0, 5)
      .map(({ id, name }) =>
        commandButton(say('button-add-decision', { name: clipped(name, 30) }), 'decision', String(id)),
      ),
  ];
};

/** How one report stands: not sent, or sent, and then whether late or without anything to report. */
export const stateLine = (
  { due, title, report }: Pick<Owed, 'due' | 'title' | 'report'>,
  today: string,
): readonly Phrase[] => {
  const facts = {
    form: title,
    period: showPeriod(due.period),
    due: showDay(due.dueOn),
    correction: showDay(due.correctionUntil),
  };
  if (report)
    return [
      say(`duties-${report.state}`, {
        ...{ ...facts, receipt: report.receipt },
        ...{ nil: report.nil ? 1 : 0, late: report.sent_late ? 1 : 0 },
      }),
    ];
  const days = daysBetween(today, due.dueOn);
  return [
    days < 0
      ? say('duties-overdue', { ...facts, days: -days, open: due.correctionUntil < today ? 0 : 1 })
      : say('duties-due', { ...facts, days }),
    ...restLines(due, today),
  ];
};
