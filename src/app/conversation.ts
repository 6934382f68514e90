import { heldMessage, mayGoOn, mayHand } from '../actions/draft-hand.ts';
import { commandButton, menuFor } from '../core/flow/buttons.ts';
import type { Decision } from '../core/flow/decision.ts';
import { questions } from '../core/flow/position.ts';
import { summary } from '../core/flow/question.ts';
import { standsAt } from '../core/flow/resume.ts';
import { answerGiven, isSame } from '../core/flow/state.ts';
import { type FlowEvent, type FlowState, type JsonObject, noCursor, noState } from '../core/flow/types.ts';
import { type Message, message, say } from '../core/message.ts';
import { type Draft, lockDraft, openDraft, saveDraft } from '../store/drafts.ts';
import type { Holder } from '../store/hand-overs.ts';
import { contextOf } from './call.ts';
import { emptySession, type Session } from './session.ts';
import {
  type Desk,
  flowNamed,
  heldElsewhere,
  isTheirs,
  type Open,
  type Outcome,
  openRow,
  run,
} from './turn.ts';

/** Carries a decision out. */
export const perform = async (
  desk: Desk,
  decision: Decision,
  session: Session,
  open: Open | null,
): Promise<Outcome> => {
  const held = open ? null : await handedOver(desk, decision, session);
  if (held) return { session: emptySession, messages: [held] };
  switch (decision.kind) {
    case 'event':
      return open
        ? run(desk, open, decision.event, session)
        : { session, messages: [message([say('nothing-open')], menuFor(desk.actor))] };
    case 'begin':
      return begin(desk, decision.flow, decision.slots, session);
    case 'draft':
      return onDraft(desk, decision, session);
    case 'pause':
      return { session: emptySession, messages: [message([say('paused')], menuFor(desk.actor))] };
    case 'say': {
      const plain = message(decision.lines, decision.menu ? menuFor(desk.actor) : []);
      const told = decision.askContact ? { ...plain, askContact: true as const } : plain;
      if (open) return again(desk, open, session, told);
      return { session, messages: [told], unread: decision.unread ?? false };
    }
  }
};

/** What is said to a draft that somebody else goes on with is not kept: who has it is told instead. */
const handedOver = async (desk: Desk, { kind }: Decision, { draft }: Session): Promise<Message | null> => {
  if (!draft || !desk.actor || (kind !== 'event' && kind !== 'say')) return null;
  const row = await lockDraft(desk.tx, draft.id);
  const holder = row && isTheirs(row, desk.actor) ? await heldElsewhere(desk, row) : null;
  return row && holder ? withUnkept(heldMessage(row, holder)) : null;
};

const withUnkept = (held: Message): Message => ({
  ...held,
  lines: [say('draft-held-unkept'), ...held.lines],
});

/** Says something and asks the open question once more. */
const again = async (desk: Desk, open: Open, session: Session, told: Message): Promise<Outcome> => {
  const { session: next, messages } = await run(desk, open, { kind: 'again' }, session);
  return { session: next, messages: withLead(told, messages) };
};

/** One burst, one message where there can be one: the lead stands above the question. */
const withLead = (lead: Message, messages: readonly Message[]): readonly Message[] => {
  const [first, ...rest] = messages;
  if (!first || lead.attachment) return [lead, ...messages];
  return [{ ...first, lines: [...lead.lines, { vi: '' }, ...first.lines] }, ...rest];
};

const begin = async (desk: Desk, id: string, slots: JsonObject, session: Session): Promise<Outcome> => {
  const flow = flowNamed(desk, id);
  if (!flow.begin) {
    const aside: Open = {
      draft: 0,
      revision: 0,
      shown: 0,
      flow,
      standing: { state: { ...noState, slots }, cursor: noCursor },
      row: null,
    };
    return run(desk, aside, { kind: 'open' }, { ...session, aside: null });
  }
  if (!desk.actor) return { session, messages: [message([say('welcome')])] };
  const begins = desk.parts.begins.get(flow.begin);
  if (!begins) throw new Error(`no action named ${flow.begin}`);
  const what = await begins({ ...contextOf(desk, null, { ...noState, slots }), actor: desk.actor }, slots);
  if ('messages' in what) return { session, messages: what.messages };
  const { postId, unitId } = desk.actor;
  const state: FlowState = { ...noState, slots: what.slots };
  const { draft, made } = await openDraft(desk.tx, {
    flow: id,
    subject: what.subject,
    postId,
    unitId,
    state,
    form: what.form,
    now: desk.now,
  });
  const holder = made ? null : await heldElsewhere(desk, draft);
  if (holder) return { session: emptySession, messages: [heldMessage(draft, holder)] };
  const open = openRow(desk, made ? draft : await freshened(desk, draft, what.fresh ?? {}), emptySession);
  if (typeof slots.values === 'string') return run(desk, open, opening(open, slots.values), emptySession);
  return made || !begun(open) ? run(desk, open, { kind: 'open' }, emptySession) : offerToResume(desk, open);
};

/** A draft that is gone on with knows what changed since it was begun. */
const freshened = async (desk: Desk, draft: Draft, fresh: JsonObject): Promise<Draft> => {
  const state = { ...noState, ...(draft.state as Partial<FlowState>) };
  const slots = { ...state.slots, ...fresh };
  if (isSame(slots, state.slots)) return draft;
  await saveDraft(desk.tx, draft.id, { ...state, slots }, desk.now);
  return { ...draft, state: { ...state, slots }, revision: draft.revision + 1 };
};

/** A line that a report begins with: what it is about is said once. */
const opening = (open: Open, text: string): FlowEvent => ({
  kind: 'several',
  text,
  ...(begun(open) ? {} : { opening: true as const }),
});

const begun = ({ flow, standing }: Open): boolean =>
  questions(flow, standing.state).some((ask) => answerGiven(ask, standing.state));

/** "Báo cáo tháng 11/2026 đang dở ở câu 7/14. Tiếp tục / xem nháp / làm lại / giao người khác". */
const offerToResume = async (
  desk: Desk,
  { draft, flow, standing, revision, row }: Open,
): Promise<Outcome> => {
  const id = String(draft);
  const { actor, tx: db, today } = desk;
  const mayGive =
    row && actor && mayHand(row, actor) && (await mayGoOn({ db, today, actor }, row)).length > 0;
  const buttons = [
    commandButton(say('button-go-on'), 'draft', id, 'go'),
    commandButton(say('button-view'), 'draft', id, 'view'),
    commandButton(say('button-restart'), 'draft', id, 'restart'),
    ...(mayGive ? [commandButton(say('button-hand-over'), 'draft-hand', id)] : []),
  ];
  return {
    session: {
      aside: null,
      draft: { id: draft, cursor: noCursor, shown: revision, seen: standing.state.answers },
    },
    messages: [message([standsAt(flow, standing.state), say('draft-go-on')], buttons)],
  };
};

const onDraft = async (
  desk: Desk,
  { draft, how }: Extract<Decision, { kind: 'draft' }>,
  session: Session,
): Promise<Outcome> => {
  const row = desk.actor ? await lockDraft(desk.tx, draft) : undefined;
  if (!row || !desk.actor || !isTheirs(row, desk.actor))
    return { session, messages: [message([say('draft-gone')], menuFor(desk.actor))] };
  const open = openRow(desk, row, emptySession);
  const holder = await heldElsewhere(desk, row);
  if (holder) return { session, messages: [heldView(open, row, holder, how)] };
  if (how === 'go') return run(desk, open, { kind: 'open' }, emptySession);
  if (how === 'view')
    return again(
      desk,
      open,
      emptySession,
      message([say('draft-so-far'), ...summary(open.flow, open.standing.state)]),
    );
  return run(desk, open, { kind: 'restart' }, emptySession);
};

/** A draft in other hands: who has it, and what it holds where that was asked. */
const heldView = ({ flow, standing }: Open, row: Draft, holder: Holder, how: string): Message => {
  const held = heldMessage(row, holder);
  return how === 'view'
    ? { ...held, lines: [say('draft-so-far'), ...summary(flow, standing.state), { vi: '' }, ...held.lines] }
    : held;
};
