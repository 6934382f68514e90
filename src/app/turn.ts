import type { ActionContext, Actor, Notice } from '../actions/action.ts';
import { flowOfDraft } from '../actions/draft-flow.ts';
import { mayWorkOn } from '../core/access.ts';
import { advance } from '../core/flow/advance.ts';
import { answerStamp, stamped } from '../core/flow/buttons.ts';
import type { OpenFlow } from '../core/flow/dialogue.ts';
import { questionNumber } from '../core/flow/position.ts';
import { isOpenToStrangers } from '../core/flow/strangers.ts';
import { type Flow, type FlowEvent, noCursor, type Standing, type Turn } from '../core/flow/types.ts';
import type { Message } from '../core/message.ts';
import type { Tx } from '../store/db.ts';
import { type Draft, endDraft, lockDraft, saveDraft } from '../store/drafts.ts';
import { type Holder, holderOf } from '../store/hand-overs.ts';
import { callAction } from './call.ts';
import { withMenu } from './menu.ts';
import type { Parts } from './parts.ts';
import { emptySession, type Session } from './session.ts';

/** One turn of one chat, inside its transaction. */
export type Desk = {
  readonly parts: Parts;
  readonly tx: Tx;
  readonly now: Date;
  readonly today: string;
  readonly actor: Actor | null;
  readonly chat: ActionContext['chat'];
  readonly sent: ActionContext['sent'];
};

export type Outcome = {
  readonly session: Session;
  readonly messages: readonly Message[];
  /** What others are told. */
  readonly notices?: readonly Notice[];
  /** Nothing at all was made of what was said. */
  readonly unread?: boolean;
};

/** A conversation that is open in this chat, with the row behind it; a short dialogue has none. */
export type Open = OpenFlow & { readonly row: Draft | null };

/** No flow may run more actions than this for one message. */
const MOST_ACTIONS = 20;

/** What the chat is in the middle of: the short dialogue on top, else its draft. */
export const openIn = async (desk: Desk, session: Session): Promise<Open | null> => {
  if (session.aside && (desk.actor || isOpenToStrangers(session.aside.flow))) {
    const { flow, state, cursor, revision } = session.aside;
    return {
      draft: 0,
      revision,
      shown: revision,
      flow: flowNamed(desk, flow),
      standing: { state, cursor },
      row: null,
    };
  }
  if (!session.draft || !desk.actor) return null;
  const row = await lockDraft(desk.tx, session.draft.id);
  if (!row || !isTheirs(row, desk.actor) || (await heldElsewhere(desk, row))) return null;
  return openRow(desk, row, session);
};

/** Who goes on with a draft in this officer's place; null where nobody does. */
export const heldElsewhere = async ({ tx, today, actor }: Desk, row: Draft): Promise<Holder | null> => {
  const holder = await holderOf(tx, row, today);
  return holder?.postId === actor?.postId ? null : holder;
};

/** Whether an officer may see and go on with a draft. */
export const isTheirs = ({ unit_id, post_id, subject, form }: Draft, actor: Actor): boolean =>
  mayWorkOn({ unitId: unit_id, postId: post_id, subject, form }, actor);

/** A draft as this chat sees it; its flow is joined with the form version that it was begun under. */
export const openRow = (desk: Desk, row: Draft, session: Session): Open => {
  const place = session.draft?.id === row.id ? session.draft : { cursor: noCursor, shown: row.revision };
  const { flow, state } = flowOfDraft(desk.parts.definitions, row);
  return {
    draft: row.id,
    revision: row.revision,
    shown: place.shown,
    ...('seen' in place && place.seen ? { seen: place.seen } : {}),
    flow,
    standing: { state, cursor: place.cursor },
    row,
  };
};

export const flowNamed = ({ parts }: Desk, id: string): Flow => {
  const flow = parts.definitions.flows.get(id);
  if (!flow) throw new Error(`no flow named ${id}`);
  return flow;
};

/** One event through the engine, and every action that it calls for. */
export const run = async (desk: Desk, open: Open, event: FlowEvent, session: Session): Promise<Outcome> => {
  const messages: Message[] = [];
  const notices: Notice[] = [];
  let changed = false;
  let standing = open.standing;
  let next: FlowEvent = event;
  for (let n = 0; n < MOST_ACTIONS; n += 1) {
    const turn: Turn = advance(open.flow, standing, next, { today: desk.today });
    standing = turn.standing;
    changed ||= turn.changed;
    messages.push(...turn.messages);
    if (turn.ended) return { ...(await ended(desk, open, { as: turn.ended, messages, session })), notices };
    if (!turn.call) {
      const { unread } = turn;
      return { ...(await kept(desk, open, { standing, changed, messages, session })), notices, unread };
    }
    const revision = open.revision + (changed ? 1 : 0);
    const called = await callAction(desk, { ...open, revision }, standing.state, turn.call);
    messages.push(...called.messages);
    notices.push(...called.notices);
    if (called.stays) {
      const stood = await kept(desk, open, { standing, changed, messages, session });
      return { ...stood, session: emptySession, messages, notices };
    }
    if (called.ends) return { ...(await ended(desk, open, { as: 'done', messages, session })), notices };
    next = called.event;
  }
  throw new Error(`flow ${open.flow.id} runs more than ${MOST_ACTIONS} actions in one turn`);
};

type Kept = {
  readonly standing: Standing;
  readonly changed: boolean;
  readonly messages: readonly Message[];
  readonly session: Session;
};

/** Saves where the conversation stands; the buttons name the draft's new revision. */
const kept = async (
  desk: Desk,
  open: Open,
  { standing, changed, messages, session }: Kept,
): Promise<Outcome> => {
  const { state, cursor } = standing;
  const revision = open.revision + (changed ? 1 : 0);
  const asked = stamped(messages, answerStamp(open.draft, questionNumber(open.flow, standing), revision));
  if (!open.row)
    return {
      session: { ...session, aside: { flow: open.flow.id, state, cursor, revision } },
      messages: asked,
    };
  if (changed) await saveDraft(desk.tx, open.row.id, state, desk.now);
  return {
    session: { aside: null, draft: { id: open.row.id, cursor, shown: revision, seen: state.answers } },
    messages: asked,
  };
};

type Ended = {
  readonly as: 'done' | 'cancelled';
  readonly messages: readonly Message[];
  readonly session: Session;
};

/** A conversation that is over. Below a short dialogue the draft comes back, with its question. */
const ended = async (desk: Desk, open: Open, { as, messages, session }: Ended): Promise<Outcome> => {
  if (open.row) {
    await endDraft(desk.tx, open.row.id, as, desk.now);
    return {
      session: emptySession,
      messages: as === 'cancelled' ? withMenu(messages, desk.actor) : messages,
    };
  }
  const below: Session = { ...session, aside: null };
  const draft = await openIn(desk, below);
  if (!draft) return { session: below, messages };
  const resumed = await run(desk, draft, { kind: 'again' }, below);
  return { session: resumed.session, messages: [...messages, ...resumed.messages] };
};
