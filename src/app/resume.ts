import { flowOfDraft } from '../actions/draft-flow.ts';
import { heldMessage, mayGoOn, mayHand } from '../actions/draft-hand.ts';
import { signMessage } from '../actions/sign-off.ts';
import { commandButton } from '../core/flow/buttons.ts';
import type { Decision } from '../core/flow/decision.ts';
import { questions } from '../core/flow/position.ts';
import { summary } from '../core/flow/question.ts';
import { refreshed } from '../core/flow/refresh.ts';
import { lateLine, lookIn, standsAt } from '../core/flow/resume.ts';
import { answerGiven } from '../core/flow/state.ts';
import { type JsonObject, noCursor } from '../core/flow/types.ts';
import { type Message, message, type Phrase, say } from '../core/message.ts';
import { type Draft, lockDraft, saveDraft } from '../store/drafts.ts';
import { emptySession, type Session } from './session.ts';
import { type Desk, heldElsewhere, isTheirs, type Open, type Outcome, run } from './turn.ts';

type Refreshed = { readonly draft: Draft; readonly lines: readonly Phrase[] };

/** A draft that is gone on with knows what changed since it was begun. */
export const freshened = async (desk: Desk, draft: Draft, fresh: JsonObject): Promise<Refreshed> => {
  const { flow, state } = flowOfDraft(desk.parts.definitions, draft);
  const { state: next, lines } = refreshed(flow, state, fresh);
  if (next === state) return { draft, lines };
  await saveDraft(desk.tx, draft.id, next, desk.now);
  return { draft: { ...draft, state: next, revision: draft.revision + 1 }, lines };
};

/** "Báo cáo tháng 11/2026 đang dở ở câu 7/14. Tiếp tục / xem nháp / làm lại / giao người khác". */
export const offerToResume = async (
  desk: Desk,
  { draft, flow, standing, revision, row }: Open,
  moved: readonly Phrase[],
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
    messages: [
      message(
        [...moved, standsAt(flow, standing.state), ...lateLine(standing.state), say('draft-go-on')],
        buttons,
      ),
    ],
  };
};

/** A draft that is gone on with, straight at its question where a button shows again what stands above it. */
export const goneOn = async (desk: Desk, open: Open): Promise<Outcome> => {
  const { state } = open.standing;
  const look = lookIn(state);
  if (!look || !begun(open)) return run(desk, open, { kind: 'open' }, emptySession);
  const asked = await run(desk, open, { kind: 'again' }, emptySession);
  const [first, ...rest] = asked.messages;
  if (!first) return asked;
  const lines = [standsAt(open.flow, state), { vi: '' }, ...first.lines];
  const again = commandButton(say('button-look-again'), look.name, ...look.args);
  return { ...asked, messages: [{ ...first, lines, buttons: [...first.buttons, again] }, ...rest] };
};

export const begun = ({ flow, standing }: Open): boolean =>
  questions(flow, standing.state).some((ask) => answerGiven(ask, standing.state));

/** What is said to a draft that somebody else goes on with is not kept: who has it is told instead. */
export const handedOver = async (
  desk: Desk,
  { kind }: Decision,
  { draft }: Session,
): Promise<Message | null> => {
  if (!draft || !desk.actor || (kind !== 'event' && kind !== 'say')) return null;
  const row = await lockDraft(desk.tx, draft.id);
  const holder = row && isTheirs(row, desk.actor) ? await heldElsewhere(desk, row) : null;
  return row && holder ? withUnkept(heldMessage(row, holder)) : null;
};

const withUnkept = (held: Message): Message => ({
  ...held,
  lines: [say('draft-held-unkept'), ...held.lines],
});

/** What is told of a draft that is not to be gone on with: somebody else has it, or it waits for the head. */
export const elsewhere = async (desk: Desk, row: Draft): Promise<Message | null> => {
  const holder = await heldElsewhere(desk, row);
  return holder ? heldMessage(row, holder) : signMessage(desk.tx, row, desk.today);
};

/** The same, below what the draft holds. */
export const viewed = ({ flow, standing }: Open, told: Message): Message => ({
  ...told,
  lines: [say('draft-so-far'), ...summary(flow, standing.state), { vi: '' }, ...told.lines],
});
