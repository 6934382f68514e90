import { type Message, say } from '../core/message.ts';
import { joined, type Words } from '../core/words.ts';
import type { OutboxMessage } from '../store/outbox.ts';

/** Chooses the words of a message; its picture is drawn only when it leaves. */
export const rendered = (
  words: Words,
  { lines, buttons, attachment, askContact }: Message,
): OutboxMessage => ({
  text: joined(words, lines),
  buttons: buttons.map(({ label, data }) => ({ label: words(label), data })),
  ...(attachment ? { attachment } : {}),
  ...(askContact
    ? { askContact: { label: words(say('button-share-phone')), hint: words(say('share-phone-hint')) } }
    : {}),
});
