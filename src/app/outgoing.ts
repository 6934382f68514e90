import { say } from '../core/message.ts';
import type { Channel, Outgoing, OutgoingFile, TemplateOut } from '../ports.ts';
import type { Chat } from '../store/chats.ts';
import type { Letter, OutboxMessage } from '../store/outbox.ts';
import { phoneOf } from '../store/reach.ts';
import { LINK_DAYS } from './file-links.ts';
import { numbered } from './numbered.ts';
import type { Parts } from './parts.ts';

/**
 * A message as its channel can carry it. Pictures are drawn now, from facts as they are now, outside any transaction;
 * buttons that are too many stand below as a list, and a file that does not fit is fetched by a link.
 */
export const outgoing = async (
  parts: Parts,
  { channel, chat }: { readonly channel: Channel; readonly chat: Chat },
  letter: Letter,
): Promise<Outgoing> => {
  const { attachment, askContact, values, ...said } = letter.message as OutboxMessage;
  const words = parts.words(chat.locale);
  const shown = numbered(words, said, channel.mostButtons);
  if (letter.way !== 'message')
    return {
      ...{ id: String(letter.id), ...shown },
      template: await templateOf(parts, chat, letter.way, values),
    };
  const whole = { id: String(letter.id), ...shown, ...(askContact ? { askContact } : {}) };
  if (!attachment || chat.channel === 'web') return whole;
  const file = await parts.draw(attachment, chat.locale);
  if (channel.takesFile?.(file) ?? true) return { ...whole, file };
  const link = words(say('file-link', { ...(await linked(parts, letter, file)), days: LINK_DAYS }));
  return { ...whole, text: [whole.text, link].filter((text) => text !== '').join('\n\n') };
};

/** The phone is looked up now: it may have changed, and stands nowhere beside the message. */
const templateOf = async (
  { db }: Parts,
  { person_id }: Chat,
  way: 'template-uid' | 'template-phone',
  values: TemplateOut['values'] = {},
): Promise<TemplateOut> =>
  way === 'template-uid'
    ? { to: { by: 'uid' }, values }
    : { to: { by: 'phone', phone: await phoneOf(db, person_id) }, values };

const linked = async ({ fileLinks }: Parts, { id }: Letter, { name }: OutgoingFile) => ({
  name,
  url: await fileLinks.linkTo(id),
});
