import { mayDecideOn } from '../core/access.ts';
import { plusDays, showDay } from '../core/day.ts';
import { formOf } from '../core/definitions.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import { itemsAsked } from '../core/flow/form-items.ts';
import { shown } from '../core/flow/shown.ts';
import { type Json, type JsonObject, noState } from '../core/flow/types.ts';
import { message, say, together } from '../core/message.ts';
import { showPeriod } from '../core/reports/periods.ts';
import { audit } from '../store/audit.ts';
import { reportById } from '../store/corrections.ts';
import {
  decideException,
  lateness,
  lockException,
  type WaitingException,
  waitingExceptions,
} from '../store/exceptions.ts';
import { revisionOf } from '../store/reports.ts';
import { reviewSeats } from '../store/reviews.ts';
import { type Action, type ActionContext, done } from './action.ts';
import { idIn } from './review-begin.ts';
import { nextButtons, toldOf } from './review-decide.ts';

/** The wish as its reviewer is asked about it: reason, last values, how often the unit was late. */
export const reopenShow: Action = async (context, { exception }) => {
  const { db, today } = context;
  const found = await theirs(context, exception);
  const report = found ? await reportById(db, found.reportId) : undefined;
  const form = found ? formOf(context.definitions, found.form, found.formVersion) : null;
  if (!found || !report || !form) return done({ status: 'gone' });
  const { answers } = await revisionOf(db, report.id, report.accepted_revision ?? report.revision);
  const values = itemsAsked(form).map((ask, n) =>
    say('review-line', { n: n + 1, label: ask.label, value: shown(ask, noState, answers[ask.id] ?? null) }),
  );
  const { all, late } = await lateness(db, report.id, today);
  return done({
    ...{ status: 'waiting', unit: found.unitName, form: form.title as JsonObject, reason: found.reason },
    ...{ period: showPeriod(found.period) as JsonObject, all, late },
    values: together(values) as unknown as JsonObject,
  });
};

const DAYS: Readonly<Record<string, number>> = { one: 1, three: 3, seven: 7 };

/** Opens the report for some days from today on, or does not; tells who asked. */
export const reopenDecide: Action = async (context, { exception, decision }) => {
  const { db, actor, now, today, chat } = context;
  const found = await theirs(context, exception);
  if (!found || !actor) return done(null, [message([say('reopen-gone')], menuFor(actor))]);
  const days = DAYS[String(decision)];
  const until = days === undefined ? null : plusDays(today, days);
  await decideException(db, found.id, { until, by: actor.postId, at: now });
  await audit(db, {
    ...{ at: now, postId: actor.postId, chatId: chat.id },
    ...{ what: until === null ? 'report.reopen-refused' : 'report.reopened' },
    ...{ about: `report:${found.reportId}`, after: { exception: found.id, until } },
  });
  const facts = {
    form: formOf(context.definitions, found.form, found.formVersion)?.title ?? { vi: found.form },
    ...{ period: showPeriod(found.period), unit: found.unitName },
    ...(until === null ? {} : { until: showDay(until) }),
  };
  const notice =
    until === null
      ? message([say('reopen-notice-refused', facts)])
      : message(
          [say('reopen-notice-granted', facts)],
          [
            commandButton(
              say('button-change-report', facts),
              'report-change',
              found.form,
              found.period,
              'own',
            ),
          ],
        );
  const { notices } = await toldOf(context, found.askedBy, [notice]);
  const line = say(until === null ? 'reopen-refused' : 'reopen-granted', facts);
  return done(null, [message([line], await nextButtons(context, actor))], notices);
};

export const reopenGone: Action = async ({ actor }) =>
  done(null, [message([say('reopen-gone')], menuFor(actor))]);

const theirs = async (
  { db, actor, today }: ActionContext,
  exception: Json | undefined,
): Promise<WaitingException | null> => {
  const id = idIn(exception);
  if (id === null || !actor) return null;
  await lockException(db, id);
  const seats = await reviewSeats(db, actor, today);
  const [found] = await waitingExceptions(db, { seats, day: today, ids: [id] });
  return found && seats.some((seat) => mayDecideOn(found, seat)) ? found : null;
};
