import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { itemsAsked } from '../core/flow/form-items.ts';
import { shown } from '../core/flow/shown.ts';
import { type Form, type JsonObject, noState } from '../core/flow/types.ts';
import { message, type Phrase, say } from '../core/message.ts';
import { figuresOf, isNil } from '../core/reports/figures.ts';
import { showPeriod } from '../core/reports/periods.ts';
import { type Change, changesIn } from '../core/reports/review.ts';
import { audit } from '../store/audit.ts';
import { reportById, sendAgain } from '../store/corrections.ts';
import type { Signature } from '../store/reports.ts';
import { lastDecision, lockReports } from '../store/review-decisions.ts';
import type { Row } from '../store/schema.ts';
import { type ActionContext, type ActionResult, type Actor, done, type Notice, refused } from './action.ts';
import { textIn } from './founding-facts.ts';
import { whoseReport } from './owed-ended.ts';
import { isOwnReport } from './own-reports.ts';
import { mayCorrectUntil } from './report-correct.ts';
import { belowNow } from './rollup-prefill.ts';

type Context = ActionContext & { readonly actor: Actor };

/** Sends a report again, as the next revision of the same report; tells who looked at it last. */
export const resubmit = async (context: Context, { form, signature }: Sending): Promise<ActionResult> => {
  const { db, slots, today } = context;
  await lockReports(db, [Number(slots.report)]);
  const report = await reportById(db, Number(slots.report));
  if (!report || !(await isOwnReport(context, report)))
    throw new Error('a report was about to be sent again by somebody whose it is not');
  if (report.revision !== slots.revision) return refused('report-sent-meanwhile');
  const until = await mayCorrectUntil(context, report);
  if (report.state !== 'returned' && (until === null || today > until)) return refused('change-over');
  const changes = changesOf(context, form);
  if (slots.mode === 'own' && changes.length === 0) return refused('change-nothing', {}, 'which-items');
  return sent(context, { form, report, changes, signature });
};

type Sending = { readonly form: Form; readonly signature: Signature | null };

type Correction = Sending & {
  readonly report: Row<'report'>;
  readonly changes: readonly Change[];
};

const sent = async (
  context: Context,
  { form, report, changes, signature }: Correction,
): Promise<ActionResult> => {
  const { db, now, actor, answers, warnings } = context;
  const before = await lastDecision(db, { report: report.id });
  const values = valuesOf(form, answers);
  const covers = { from: report.covers_from, to: report.covers_to };
  const { unit_id: unitId, period } = report;
  const below = report.post_id === null ? await belowNow(context, { unitId, form, period, covers }) : null;
  const again = await sendAgain(db, {
    ...{ id: report.id, from: report.revision, answers: values, figures: figuresOf(form, values) },
    ...{ nil: isNil(form, values), reason: reasonIn(context) },
    ...{ below, warnings, sentBy: actor.postId, signature, now },
  });
  if (!again) return refused('report-sent-meanwhile');
  await note(context, again, changes);
  const whose = await whoseReport(context, unitId);
  const facts = {
    ...{ form: form.title, period: showPeriod(report.period), unit: whose.name },
    ...{ receipt: report.receipt, times: again.revision, count: changes.length },
  };
  const notices: readonly Notice[] = before
    ? [
        {
          ...{ personId: before.personId, postId: before.postId },
          message: message(
            [say('review-notice-again', facts)],
            [commandButton(say('button-see-changes'), 'review', String(report.id))],
          ),
        },
      ]
    : [];
  const stays = again.accepted_revision === null ? [] : [say('report-accepted-stays')];
  const lines = [say('report-receipt-again', facts), ...changeLines(form, changes), ...stays];
  return done(null, [message(lines, menuFor(actor))], notices);
};

const reasonIn = ({ answers, slots }: Context): string | null =>
  textIn(answers, 'change-reason') ?? textIn(slots, 'changeReason') ?? textIn(answers, 'note');

const note = ({ db, now, actor, chat }: Context, report: Row<'report'>, changes: readonly Change[]) =>
  audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id, what: 'report.revised' },
    about: `report:${report.id}`,
    before: { revision: report.revision - 1 },
    after: { revision: report.revision, items: changes.map(({ item }) => item) },
  });

const changesOf = ({ slots, answers }: Context, form: Form): readonly Change[] =>
  changesIn(
    form.items.map(({ id }) => id),
    (slots.base ?? slots.sent) as JsonObject,
    valuesOf(form, answers),
  );

/** Of a draft's answers those that the report keeps. */
export const valuesOf = ({ items }: Form, answers: JsonObject): JsonObject =>
  Object.fromEntries(items.map(({ id }) => [id, answers[id] ?? null]));

/** "4. Đoàn viên kết nạp mới: 45 → 50". */
const changeLines = (form: Form, changes: readonly Change[]): readonly Phrase[] =>
  itemsAsked(form).flatMap((ask, n) =>
    changes
      .filter(({ item }) => item === ask.id)
      .map(({ old, value }) =>
        say('review-changed-line', {
          ...{ n: n + 1, label: ask.label },
          ...{ old: shown(ask, noState, old), value: shown(ask, noState, value) },
        }),
      ),
  );
