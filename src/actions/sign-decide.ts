import { mayWorkOn } from '../core/access.ts';
import { menuFor } from '../core/flow/buttons.ts';
import { warningsIn } from '../core/flow/check-question.ts';
import { submission, withoutAnswer } from '../core/flow/state.ts';
import type { Flow, FlowState, JsonObject } from '../core/flow/types.ts';
import { message, type Phrase, say } from '../core/message.ts';
import { endDraft, lockDraft, saveDraft } from '../store/drafts.ts';
import { type PostOn, postById } from '../store/posts.ts';
import { decideSignature, signatureWaited } from '../store/sign-offs.ts';
import { type Action, type ActionContext, type ActionResult, type Actor, done } from './action.ts';
import { flowOfDraft, goOnButton, titleOfDraft } from './draft-flow.ts';
import { sendReportNow } from './report-submit.ts';
import { idIn } from './review-begin.ts';
import { toldOf } from './review-decide.ts';
import { askedLines, itemsIn } from './review-return.ts';
import { gone, held } from './sign-begin.ts';
import { note } from './sign-off.ts';

type Context = ActionContext & { readonly actor: Actor };

/** What is decided on, if it still is what was on the screen. */
const decided = async (asked: ActionContext, { draft, revision }: JsonObject) => {
  const { actor } = asked;
  if (!actor) throw new Error('a report is signed by an officer');
  const context = { ...asked, actor };
  const found = await held(context, Number(draft));
  return { context, found: found?.row.revision === revision ? found : null };
};

/** "Đồng ý gửi": the report leaves the unit now, in the name of whoever filed it. */
export const signApprove: Action = async (asked, args) => {
  const { context, found } = await decided(asked, args);
  const { db, actor, now, today, definitions } = context;
  const filer = found && (await postById(db, found.waited.askedBy, today));
  if (!found || !filer) return done(null, [gone(actor)]);
  const { row, waited, signer, form } = found;
  const { flow, state } = flowOfDraft(definitions, row);
  const sent = await sendReportNow(
    {
      ...{
        ...context,
        slots: state.slots,
        answers: submission(flow, state),
        warnings: warningsIn(flow, state),
      },
      ...{ draft: { ...row, formVersion: row.form_version }, actor: { ...filer, postId: filer.id } },
    },
    { form, signature: { by: actor.postId, at: now } },
  );
  if (!sent.ok) return sent;
  const by = { postId: actor.postId, forPostId: signer.forPostId, at: now };
  await decideSignature(db, { id: waited.id, state: 'signed', ...by });
  await endDraft(db, row.id, 'done', now);
  await note(context, { what: 'report.signed', draftId: row.id });
  return signedResult(context, { sent, title: titleOfDraft(row), filer });
};

type Signed = {
  readonly sent: Extract<ActionResult, { ok: true }>;
  readonly title: Phrase;
  readonly filer: PostOn;
};

/** The receipt goes to both; the filer hears who signed. */
const signedResult = ({ actor }: Context, { sent, title, filer }: Signed): ActionResult => {
  const receipt = (sent.messages ?? [])[0] ?? message([]);
  const notice = {
    ...receipt,
    lines: [say('sign-notice-signed', { title, by: actor.personName }), ...receipt.lines],
  };
  return done(
    null,
    [{ ...receipt, lines: [say('sign-signed', { title }), ...receipt.lines] }],
    [...(sent.notices ?? []), { personId: filer.personId, postId: filer.id, message: notice }],
  );
};

/** Gives the report back to its filer, item by item with reasons; it stays in the unit. */
export const signReturn: Action = async (asked, args) => {
  const { context, found } = await decided(asked, args);
  const { db, actor, now, definitions } = context;
  if (!found) return done(null, [gone(actor)]);
  const { row, waited, signer, form } = found;
  const items = itemsIn(context, form);
  const { flow, state } = flowOfDraft(definitions, row);
  await decideSignature(db, {
    ...{ id: waited.id, state: 'returned', items },
    ...{ postId: actor.postId, forPostId: signer.forPostId, at: now },
  });
  await saveDraft(db, row.id, askedHere({ flow, state, asked: items }), now);
  const after = { items: items.map(({ item }) => item) };
  await note(context, { what: 'report.sign-returned', draftId: row.id, after });
  const facts = { title: titleOfDraft(row), by: actor.personName, count: items.length };
  const { notices, isTold } = await toldOf(context, waited.askedBy, [
    message([say('sign-notice-returned', facts), ...askedLines(form, items)], [goOnButton(row)]),
  ]);
  const lines = [say('sign-returned', facts), ...(isTold ? [] : [say('review-untold')])];
  return done(null, [message(lines, menuFor(actor))], notices);
};

type Returned = {
  readonly flow: Flow;
  readonly state: FlowState;
  readonly asked: ReturnType<typeof itemsIn>;
};

/** The same draft as it was finished, with these items to be answered again. */
const askedHere = ({ flow, state, asked }: Returned): FlowState => {
  const { slots } = state;
  const answers = submission(flow, state);
  const reasons = warningsIn(flow, state).map(({ rule, reason }) => [rule, reason]);
  return {
    ...{ answers: {}, results: {} },
    slots: {
      ...{ ...slots, mode: 'asked', sent: answers, askedHere: true, askedCount: asked.length },
      ...(slots.report === undefined ? {} : { base: slots.base ?? slots.sent ?? {} }),
      ...{ changeReason: answers['change-reason'] ?? slots.changeReason ?? null },
      asked: Object.fromEntries(asked.map(({ item, reason }) => [item, reason])),
      reasons: Object.fromEntries(reasons),
    },
  };
};

/** The filer takes it back from the head to change it. */
export const signWithdraw: Action = async (asked, { draft }) => {
  const { db, actor, now } = asked;
  const row = actor ? await lockDraft(db, idIn(draft) ?? 0) : undefined;
  const whose = row && { unitId: row.unit_id, postId: row.post_id, subject: row.subject, form: row.form };
  const waited = row && (await signatureWaited(db, row));
  if (!row || !whose || !waited || !actor || !mayWorkOn(whose, actor)) return done(null, [gone(actor)]);
  const state = { ...(row.state as FlowState) };
  await decideSignature(db, {
    ...{ id: waited.id, state: 'withdrawn', postId: actor.postId, forPostId: null, at: now },
  });
  await saveDraft(db, row.id, withoutAnswer(state, 'review'), now);
  await note({ ...asked, actor }, { what: 'report.sign-withdrawn', draftId: row.id });
  return done(null, [message([say('sign-withdrawn', { title: titleOfDraft(row) })], [goOnButton(row)])]);
};
