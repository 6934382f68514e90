import { formOf } from '../core/definitions.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { message, say } from '../core/message.ts';
import { showPeriod } from '../core/reports/periods.ts';
import { audit } from '../store/audit.ts';
import { reportById } from '../store/corrections.ts';
import { askException, decidersOf } from '../store/exceptions.ts';
import type { Row } from '../store/schema.ts';
import { type Action, type ActionContext, type Begin, done } from './action.ts';
import { textIn } from './founding-facts.ts';
import { isOwnReport } from './own-reports.ts';
import { idIn } from './review-begin.ts';

/** One draft per report: why it should be opened again after its days. */
export const reopenBegin: Begin = async (context, { report: named }) => {
  const id = idIn(named);
  const report = id === null ? undefined : await reportById(context.db, id);
  if (!report || !(await isOwnReport(context, report)))
    return { messages: [message([say('change-none')], menuFor(context.actor))] };
  return {
    subject: `reopen:${report.id}:post:${context.actor.postId}`,
    form: null,
    slots: { report: report.id, ...namesOfRow(context, report) },
  };
};

const namesOfRow = ({ definitions }: Pick<ActionContext, 'definitions'>, report: Row<'report'>) => ({
  form: formOf(definitions, report.form, report.form_version)?.title ?? { vi: report.form },
  period: showPeriod(report.period),
});

/** Keeps the wish, and tells those who decide. */
export const reopenAsk: Action = async (context, { report: id }) => {
  const { db, actor, now, chat, today, answers } = context;
  const report = await reportById(db, Number(id));
  if (!actor || !report || !(await isOwnReport({ ...context, actor }, report)))
    throw new Error('a report was about to be asked open by somebody whose it is not');
  const reason = textIn(answers, 'reason') ?? '';
  const wish = await askException(db, { reportId: report.id, reason, by: actor.postId, at: now });
  const facts = { ...namesOfRow(context, report), unit: actor.unitName, reason };
  if (!wish) return done(null, [message([say('reopen-asked-already')], menuFor(actor))]);
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'report.reopen-asked' },
    ...{ about: `report:${report.id}`, after: { exception: wish.id } },
  });
  const deciders = (await decidersOf(db, report.id, today)).filter((person) => person !== actor.personId);
  return done(
    null,
    [message([say('reopen-asked', facts)], menuFor(actor))],
    deciders.map((personId) => ({
      personId,
      message: message(
        [say('reopen-notice', facts)],
        [commandButton(say('button-see-reopen'), 'reopen-review', String(wish.id))],
      ),
    })),
  );
};
