import type { ActionContext, Notice } from '../actions/action.ts';
import { warningsIn } from '../core/flow/check-question.ts';
import { submission } from '../core/flow/state.ts';
import type { FlowEvent, FlowState, Turn } from '../core/flow/types.ts';
import type { Message } from '../core/message.ts';
import { itemsToday } from './put-off-items.ts';
import type { Desk, Open } from './turn.ts';

type Called = {
  readonly event: FlowEvent;
  readonly messages: readonly Message[];
  readonly notices: readonly Notice[];
  readonly ends: boolean;
  /** The draft is kept with this step open, and the chat leaves it. */
  readonly stays: boolean;
};

/** Runs one action of a flow, inside the turn's transaction. */
export const callAction = async (
  desk: Desk,
  open: Open,
  state: FlowState,
  call: NonNullable<Turn['call']>,
): Promise<Called> => {
  const action = desk.parts.actions.get(call.action);
  if (!action) throw new Error(`no action named ${call.action}`);
  const result = await action(contextOf(desk, open, state), call.args);
  if (result.ok) {
    const event: FlowEvent = { kind: 'result', id: call.id, value: result.value, with: call.args };
    return {
      event,
      messages: result.messages ?? [],
      notices: result.notices ?? [],
      ends: call.ends,
      stays: result.stays ?? false,
    };
  }
  const event: FlowEvent = { kind: 'failed', id: call.id, problem: result.problem, fix: result.fix ?? null };
  return { event, messages: [], notices: [], ends: false, stays: false };
};

/** What an action is given. */
export const contextOf = (desk: Desk, open: Open | null, state: FlowState): ActionContext => ({
  db: desk.tx,
  now: desk.now,
  today: desk.today,
  actor: desk.actor,
  chat: desk.chat,
  definitions: desk.parts.definitions,
  answers: open ? submission(open.flow, state) : {},
  draft: open?.row
    ? {
        ...{ id: open.row.id, form: open.row.form, formVersion: open.row.form_version },
        revision: open.revision,
      }
    : null,
  slots: state.slots,
  warnings: open ? warningsIn(open.flow, state) : [],
  sent: desk.sent,
  secret: desk.parts.secret,
  links: desk.parts.links,
  calendarAt: desk.parts.calendarAt,
  itemsOf: (personId, reminders) => itemsToday(desk.parts, desk.tx, { reminders, personId, day: desk.today }),
});
