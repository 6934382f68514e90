import type { Update } from 'grammy/types';
import type { Inbound, Receive } from '../../ports.ts';
import { lanes } from '../lanes.ts';
import { courteously, type Line, reasonOf } from './line.ts';
import { inboundOf } from './updates.ts';

export type Intake = {
  readonly take: (update: Update) => Promise<'done' | 'again'>;
  /** Resolves when the courtesies around taken updates are over. */
  readonly idle: () => Promise<void>;
};

type Wants = {
  readonly line: Line;
  readonly username: () => string | null;
  readonly receive: () => Receive | null;
  readonly fades: (data: string) => boolean;
};

/** Hands updates on, and sees to the button that was tapped: its spinner ends, its keyboard goes. */
export const intake = ({ line, username, receive, fades }: Wants): Intake => {
  const courtesies = lanes();

  const take = async (update: Update): Promise<'done' | 'again'> => {
    const keep = receive();
    if (!keep) return 'again';
    const inbound = read({ line, update, username: username() });
    if (!inbound) return 'done';
    void courtesies.run(`answer ${update.update_id}`, () => stopSpinner(line, update));
    const kept = await received(line, keep, inbound);
    if (kept === 'done') void courtesies.run(`fade ${update.update_id}`, () => fade(line, update, fades));
    return kept;
  };

  return { take, idle: courtesies.idle };
};

type Reading = { readonly line: Line; readonly update: Update; readonly username: string | null };

// What cannot even be read would stand in the way of everything behind it for ever.
const read = ({ line, update, username }: Reading): Inbound | null => {
  try {
    return inboundOf(update, { account: line.account, username, at: line.now() });
  } catch (error) {
    line.log('telegram.unreadable', {
      update: update.update_id,
      reason: reasonOf(error, line.token),
      alarm: true,
    });
    return null;
  }
};

const received = async (line: Line, keep: Receive, inbound: Inbound): Promise<'done' | 'again'> => {
  try {
    return await keep(inbound);
  } catch (error) {
    const reason = reasonOf(error, line.token);
    line.log('telegram.receive-failed', { update: inbound.eventId, reason, alarm: true });
    return 'again';
  }
};

const stopSpinner = async (line: Line, { callback_query: tap }: Update): Promise<void> => {
  if (tap) await courteously(line, () => line.api.answerCallbackQuery(tap.id));
};

const fade = async (line: Line, update: Update, fades: Wants['fades']): Promise<void> => {
  const { data, message } = update.callback_query ?? {};
  if (!message || data === undefined || !fades(data)) return;
  await courteously(line, () => line.api.editMessageReplyMarkup(message.chat.id, message.message_id));
};
