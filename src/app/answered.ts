import type { Notice } from '../actions/action.ts';
import { tell } from '../core/flow/decision.ts';
import { dialogue } from '../core/flow/dialogue.ts';
import type { Message } from '../core/message.ts';
import type { Inbound } from '../ports.ts';
import { saveSession } from '../store/chats.ts';
import { withChosen } from './chosen.ts';
import { perform } from './conversation.ts';
import { type Unread, unreadIn } from './guess.ts';
import { type Brought, heardOf } from './heard.ts';
import { underLead } from './menu.ts';
import { atItsPost } from './other-post.ts';
import type { Seat } from './seat.ts';
import { sessionOf } from './session.ts';
import { openIn } from './turn.ts';

/** Understands what came in, does it, and keeps where the conversation stands. */
export const answered = async (
  came: Seat,
  inbound: Inbound,
  brought: Brought | null,
): Promise<{
  readonly messages: readonly Message[];
  readonly notices: readonly Notice[];
  readonly unread: Unread | null;
}> => {
  const { seat, heard } = await atItsPost(came, await heardOf(came.desk, inbound, brought));
  const { desk, chat, lead, greeting } = seat;
  const session = sessionOf(chat.session);
  const open = await openIn(desk, session);
  const forms = [...desk.parts.definitions.forms.values()];
  const at = {
    linked: desk.actor !== null,
    today: desk.today,
    open,
    forms,
    ...(greeting ? { greeting } : {}),
  };
  const decision = heard === null ? tell('tap-other-post', true) : dialogue(heard, at);
  const { session: next, messages, notices = [], unread } = await perform(desk, decision, session, open);
  await saveSession(desk.tx, chat.id, next);
  return {
    messages: withChosen(heard, lead ? underLead(lead, messages) : messages),
    notices,
    unread: unread && heard?.kind === 'text' ? unreadIn(seat, heard.text, open) : null,
  };
};
