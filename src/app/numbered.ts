import { readAnswerTap } from '../core/flow/buttons.ts';
import { say } from '../core/message.ts';
import type { Words } from '../core/words.ts';
import type { ChannelName } from '../ports.ts';
import type { Db } from '../store/db.ts';
import type { OutboxMessage } from '../store/outbox.ts';
import { lastButtons } from '../store/told.ts';
import type { Parts } from './parts.ts';

type Said = Pick<OutboxMessage, 'text' | 'buttons'>;

/** Where only so many buttons fit, the others stand below the text by number: "chọn 6" means the sixth. */
export const numbered = (words: Words, { text, buttons }: Said, most = Number.POSITIVE_INFINITY): Said => {
  const others = buttons.slice(most);
  if (others.length === 0) return { text, buttons };
  const lines = others.map(({ label }, at) => `${most + at + 1}. ${label}`);
  const head = words(say('more-choices', { number: most + 1 }));
  return { text: [text, '', head, ...lines].join('\n'), buttons: buttons.slice(0, most) };
};

type Asked = { readonly chatId: number; readonly channel: ChannelName; readonly text: string };

/**
 * The choice that a number means: only where the newest message with buttons listed it. A bare number is one only
 * among commands, since under a question it may be the answer.
 */
export const numberMeant = async (
  { channels, db }: Pick<Parts, 'channels'> & { readonly db: Db },
  { chatId, channel, text }: Asked,
): Promise<{ readonly data: string; readonly label: string } | null> => {
  const most = channels.find(({ name }) => name === channel)?.mostButtons;
  const [, word, digits] = /^(?:(chọn|chon|ch|mục|muc|số|so|#)\s*)?(\d{1,2})[.)]?$/i.exec(text.trim()) ?? [];
  if (most === undefined || digits === undefined || Number(digits) <= most) return null;
  const buttons = await lastButtons(db, chatId);
  const others = buttons.slice(most);
  if (word === undefined && others.some(({ data }) => readAnswerTap(data))) return null;
  return buttons[Number(digits) - 1] ?? null;
};
