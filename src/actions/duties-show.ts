import { mayAllocate, mayRecordFoundings } from '../core/access.ts';
import { daysBetween, showDay } from '../core/day.ts';
import { commandButton, menuFor, openReportButton } from '../core/flow/buttons.ts';
import { clipped } from '../core/fold.ts';
import { type Button, message, type Phrase, say } from '../core/message.ts';
import { showPeriod } from '../core/reports/periods.ts';
import { draftsOf } from '../store/drafts.ts';
import { undecidedFoundings } from '../store/foundings.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { registrationButtons } from './allocation-show.ts';
import { figuresWaiting } from './figures-waiting.ts';
import { type Owed, owedBy } from './owed.ts';
import { tasksWaiting } from './tasks-waiting.ts';

/** What an officer has to report, what was sent, and the drafts that lie open. */
export const dutiesShow: Action = async (context) => {
  const { actor, today } = context;
  if (!actor) throw new Error('duties are shown to an officer');
  const owed = await owedBy({ ...context, actor });
  const tasks = await tasksWaiting(context, actor);
  const lines: Phrase[] =
    owed.length === 0
      ? []
      : [say('duties-title', { unit: actor.unitName }), ...owed.flatMap((one) => lineOf(one, today))];
  if (owed.length + tasks.lines.length === 0) lines.push(say('duties-none'));
  const figures = await figuresWaiting(context, actor);
  const buttons = [
    ...owed.filter(({ report }) => report === null).map(({ due, title }) => openReportButton(title, due)),
    ...(await foundingButtons(context, actor)),
    ...figures.buttons,
    ...tasks.buttons,
    ...(mayAllocate(actor) ? await registrationButtons(context, actor) : []),
  ];
  return done(null, [
    message([...lines, ...tasks.lines, ...figures.lines], buttons.length > 0 ? buttons : menuFor(actor)),
  ]);
};

/** Foundings that wait for the officer: drafts half done, and those recorded before their decision. */
const foundingButtons = async ({ db }: ActionContext, actor: Actor): Promise<readonly Button[]> => {
  const drafts = await draftsOf(db, { postId: actor.postId, unitId: actor.unitId });
  const undecided = mayRecordFoundings(actor) ? await undecidedFoundings(db, actor.unitId) : [];
  return [
    ...drafts
      .filter(({ flow }) => flow === 'union-founding')
      .map(({ id }) => commandButton(say('button-resume-founding'), 'draft', String(id), 'go')),
    ...undecided
      .slice(0, 5)
      .map(({ id, name }) =>
        commandButton(say('button-add-decision', { name: clipped(name, 30) }), 'decision', String(id)),
      ),
  ];
};

const lineOf = ({ due, title, report }: Owed, today: string): readonly Phrase[] => {
  const facts = {
    form: title,
    period: showPeriod(due.period),
    due: showDay(due.dueOn),
    correction: showDay(due.correctionUntil),
  };
  if (report) return [say(`duties-${report.state}`, { ...facts, receipt: report.receipt })];
  const days = daysBetween(today, due.dueOn);
  return [
    days < 0 ? say('duties-overdue', { ...facts, days: -days }) : say('duties-due', { ...facts, days }),
  ];
};
