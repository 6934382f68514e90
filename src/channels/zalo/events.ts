import type { Attachment, ZaloEvent } from '#zalo-api-sdk';
import type { FileRef, Inbound, InboundBody } from '../../ports.ts';
import { choiceIn } from './choices.ts';

/** Who reads the event, and when it came in. */
export type Reader = { readonly account: string; readonly at: Date };

/** What a person did, in no channel's terms; null for what is not ours to know: echoes, talk in groups. */
export const inboundOf = (event: ZaloEvent, { account, at }: Reader): Inbound | null => {
  const body = bodyOf(event);
  if (!body || !('userId' in event)) return null;
  const saidAt = event.at ?? at;
  return {
    ...{ channel: 'zalo', account, address: event.userId, eventId: event.id, at: saidAt, body },
    unordered: true,
  };
};

/** The chat in which an event happened, so that one chat's events stay in order. */
export const chatOf = (event: ZaloEvent): string => ('userId' in event ? event.userId : 'none');

const bodyOf = (event: ZaloEvent): InboundBody | null => {
  switch (event.name) {
    case 'user_send_text':
      return textBody(event.text);
    // Whoever follows is greeted: there is no other door on this channel.
    case 'follow':
      return { kind: 'start', payload: '' };
    case 'unfollow':
      return { kind: 'presence', state: 'left' };
    case 'user_click_chatnow':
      return { kind: 'presence', state: 'back' };
    case 'user_received_message':
      return { kind: 'receipt', what: 'delivered', refs: event.messageIds };
    case 'user_seen_message':
      return { kind: 'receipt', what: 'seen', refs: event.messageIds };
    case 'user_submit_info':
      return { kind: 'contact', phone: event.info.phone, own: false, typed: true };
    default:
      return 'attachments' in event && event.name.startsWith('user_') ? carried(event) : null;
  }
};

const textBody = (text: string): InboundBody => {
  const choice = choiceIn(text);
  return choice ? { kind: 'choice', ...choice, hidden: true } : { kind: 'text', text };
};

type Carrying = {
  readonly text: string;
  readonly messageId: string;
  readonly attachments: readonly Attachment[];
};

const carried = ({ text, messageId, attachments }: Carrying): InboundBody => {
  const [first] = attachments;
  const file = first && fileOf(first, messageId);
  return file ? { kind: 'file', file, caption: text } : { kind: 'other', what: otherOf(first) };
};

const fileOf = (one: Attachment, messageId: string): FileRef | null => {
  if (one.kind === 'image')
    return { ref: one.url, name: `photo-${messageId}.jpg`, mime: 'image/jpeg', size: 0 };
  if (one.kind !== 'file') return null;
  return { ref: one.url, name: one.name || 'document', mime: mimeOf(one), size: one.size ?? 0 };
};

type Document = Extract<Attachment, { kind: 'file' }>;

/** Zalo names a type now by its ending, now by its MIME name. */
const mimeOf = ({ type, name }: Document): string => {
  if (type.includes('/')) return type;
  const ending = (type || (name.split('.').at(-1) ?? '')).toLowerCase();
  return MIMES[ending] ?? 'application/octet-stream';
};

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const MIMES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: `${OFFICE}.wordprocessingml.document`,
  xls: 'application/vnd.ms-excel',
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  csv: 'text/csv',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

type Other = Extract<InboundBody, { kind: 'other' }>['what'];

const OTHERS: Readonly<Partial<Record<Attachment['kind'], Other>>> = {
  sticker: 'sticker',
  gif: 'video',
  audio: 'voice',
  video: 'video',
  location: 'location',
};

const otherOf = (one: Attachment | undefined): Other => (one && OTHERS[one.kind]) ?? 'unknown';
