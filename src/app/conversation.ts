import { menuFor } from '../core/flow/buttons.ts';
import type { Decision } from '../core/flow/decision.ts';
import { summary } from '../core/flow/question.ts';
import { isNil } from '../core/flow/report-line.ts';
import { type FlowEvent, type FlowState, type JsonObject, noCursor, noState } from '../core/flow/types.ts';
import { nilSaid } from '../core/flow/understood.ts';
import { type Message, message, say } from '../core/message.ts';
import { lockDraft, openDraft } from '../store/drafts.ts';
import { contextOf } from './call.ts';
import { begun, elsewhere, freshened, goneOn, handedOver, offerToResume, viewed } from './resume.ts';
import { emptySession, type Session } from './session.ts';
import { type Desk, flowNamed, isTheirs, type Open, type Outcome, openRow, run } from './turn.ts';

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
  const busy = made ? null : await elsewhere(desk, draft);
  if (busy) return { session: emptySession, messages: [busy] };
  const now = made ? { draft, lines: [] } : await freshened(desk, draft, what.fresh ?? {});
  const open = openRow(desk, now.draft, emptySession);
  if (typeof slots.values === 'string')
    return isNil(slots.values)
      ? withNil(desk, open, slots.values, made)
      : run(desk, open, opening(open, slots.values), emptySession);
  return made || !begun(open)
    ? run(desk, open, { kind: 'open' }, emptySession)
    : offerToResume(desk, open, now.lines);
};

/** A line that a report begins with: what it is about is said once. */
const opening = (open: Open, text: string): FlowEvent => ({
  kind: 'several',
  text,
  ...(begun(open) ? {} : { opening: true as const }),
});

/** "bc t11: không phát sinh": as the button does; in a draft that has answers, as the same words typed there. */
const withNil = async (desk: Desk, open: Open, text: string, made: boolean): Promise<Outcome> => {
  const said = nilSaid(text, open);
  if (said.kind === 'event' && said.event.kind === 'nil')
    return run(desk, open, { ...said.event, opening: true }, emptySession);
  if (!made) return perform(desk, said, emptySession, open);
  const asked = await run(desk, open, { kind: 'open' }, emptySession);
  return { ...asked, messages: withLead(message([say('nil-not-here')]), asked.messages) };
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
  const busy = await elsewhere(desk, row);
  if (busy) return { session, messages: [how === 'view' ? viewed(open, busy) : busy] };
  if (how === 'go') return goneOn(desk, open);
  if (how === 'view')
    return again(
      desk,
      open,
      emptySession,
      message([say('draft-so-far'), ...summary(open.flow, open.standing.state)]),
    );
  return run(desk, open, { kind: 'restart' }, emptySession);
};
