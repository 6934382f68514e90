import { itemsAsked } from '../core/flow/form-items.ts';
import { reasonId } from '../core/flow/state.ts';
import type { Form } from '../core/flow/types.ts';
import { message, type Phrase, say } from '../core/message.ts';
import type { AskedItem } from '../core/reports/review.ts';
import { changeSlots, lockDraftOn, reportById } from '../store/corrections.ts';
import { revisionOf } from '../store/reports.ts';
import { returnReport } from '../store/review-decisions.ts';
import { type Action, type ActionContext, type Actor, done } from './action.ts';
import { textIn } from './founding-facts.ts';
import { askedButton, askedSlots, reportSubject } from './report-correct.ts';
import { formOfReport, goneMessage, namesOf } from './review-begin.ts';
import { deciderOf, heldReport, nextButtons, note, toldOf } from './review-decide.ts';
import { reviewButton } from './reviews-show.ts';

type Context = ActionContext & { readonly actor: Actor };

/** Asks for corrections to the chosen items, each with its reason; tells who sent the report. */
export const reviewReturn: Action = async (asked, { report: id, revision }) => {
  const { db, actor } = asked;
  const row = await reportById(db, Number(id));
  const draft = row ? await lockDraftOn(db, 'report', reportSubject(row)) : undefined;
  const found = await heldReport(asked, Number(id));
  if (!found || !row || !actor) return done(null, [await goneMessage(asked, Number(id))]);
  if (found.revision !== revision)
    return done(null, [message([say('review-changed-return')], [reviewButton(found)])]);
  const context = { ...asked, actor };
  const form = formOfReport(context, found);
  const items = itemsIn(context, form);
  await returnReport(db, { id: found.id, revision: found.revision, items }, deciderOf(context, found));
  await note(context, found, { what: 'report.returned', after: { items: items.map(({ item }) => item) } });
  // Whoever corrects it on their own account right now is asked these items there.
  if (draft) await changeSlots(db, draft, { slots: await askedSlots(db, found.id), now: context.now });
  const { sentBy } = await revisionOf(db, found.id, found.revision);
  const names = namesOf(context, found);
  const { notices, isTold } = await toldOf(context, sentBy, [
    message([say('review-notice-returned', names), ...askedLines(form, items)], [askedButton(context, row)]),
  ]);
  const lines = [
    say('review-returned', { ...names, count: items.length }),
    ...(isTold ? [] : [say('review-untold')]),
  ];
  return done(null, [message(lines, await nextButtons(context, actor))], notices);
};

/** The chosen items, each with what was said about it. */
export const itemsIn = ({ answers }: Context, form: Form): readonly AskedItem[] => {
  const chosen = answers['which-items'];
  return itemsAsked(form).flatMap(({ id }) =>
    Array.isArray(chosen) && chosen.includes(id)
      ? [{ item: id, reason: textIn(answers, reasonId(id)) ?? '' }]
      : [],
  );
};

/** "4. Đoàn viên kết nạp mới: ghi cả tổ 2". */
export const askedLines = (form: Form, items: readonly AskedItem[]): readonly Phrase[] =>
  itemsAsked(form).flatMap(({ id, label }, n) =>
    items
      .filter(({ item }) => item === id)
      .map(({ reason }) => say('review-line', { n: n + 1, label, value: reason })),
  );
