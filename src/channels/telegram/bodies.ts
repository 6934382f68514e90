import type { Message } from 'grammy/types';
import type { FileRef, InboundBody } from '../../ports.ts';

/** What a message says; null for notices that Telegram writes by itself, such as a pinned message. */
export const bodyOf = (message: Message): InboundBody | null => {
  if (message.text !== undefined) return textBody(message.text);
  const file = fileOf(message);
  if (file) return { kind: 'file', file, caption: message.caption ?? '' };
  if (message.contact) return contactBody(message);
  return NOTICES.some((field) => field in message) ? null : { kind: 'other', what: otherOf(message) };
};

// Only /start is Telegram's own; every other command is a word for the dialogue to understand.
const textBody = (text: string): InboundBody => {
  const start = /^\/start(?:@\w+)?(?:\s+(.*))?$/s.exec(text.trim());
  return start ? { kind: 'start', payload: (start[1] ?? '').trim() } : { kind: 'text', text };
};

// Anybody can pass on anybody's contact: it is the sender's own only when Telegram names the same account.
const contactBody = ({ contact, from }: Message): InboundBody => ({
  kind: 'contact',
  phone: contact?.phone_number ?? '',
  own: contact?.user_id !== undefined && contact.user_id === from?.id,
});

const fileOf = (message: Message): FileRef | null => photoOf(message) ?? documentOf(message);

const photoOf = ({ photo = [] }: Message): FileRef | null => {
  const largest = photo.reduce<(typeof photo)[number] | null>(
    (best, size) => (best && best.width * best.height >= size.width * size.height ? best : size),
    null,
  );
  return (
    largest && {
      ref: largest.file_id,
      name: `photo-${largest.file_unique_id}.jpg`,
      mime: 'image/jpeg',
      size: largest.file_size ?? 0,
    }
  );
};

// A GIF comes as an animation and, for old bots, as a document too.
const documentOf = ({ document, animation }: Message): FileRef | null =>
  document && !animation
    ? {
        ref: document.file_id,
        name: document.file_name ?? 'document',
        mime: document.mime_type ?? 'application/octet-stream',
        size: document.file_size ?? 0,
      }
    : null;

const NOTICES = [
  'pinned_message',
  'message_auto_delete_timer_changed',
  'chat_background_set',
  'write_access_allowed',
] as const;

type Other = Extract<InboundBody, { kind: 'other' }>['what'];

const OTHERS: readonly (readonly [keyof Message, Other])[] = [
  ['sticker', 'sticker'],
  ['voice', 'voice'],
  ['audio', 'voice'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['animation', 'video'],
  ['location', 'location'],
];

const otherOf = (message: Message): Other =>
  OTHERS.find(([field]) => message[field] !== undefined)?.[1] ?? 'unknown';
