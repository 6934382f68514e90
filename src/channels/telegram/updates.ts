import type { CallbackQuery, ChatMemberUpdated, Message, Update } from 'grammy/types';
import type { Inbound, InboundBody } from '../../ports.ts';
import { bodyOf } from './bodies.ts';

/** Who reads the update: our bot's id and name, and the moment it came in (a tap carries no time of its own). */
export type Reader = { readonly account: string; readonly username: string | null; readonly at: Date };

/** The kinds of update that we ask Telegram for. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** What a person did, in no channel's terms; null for what concerns nobody, such as talk in a group not meant for us. */
export const inboundOf = (update: Update, reader: Reader): Inbound | null => {
  const said = saidIn(update, reader);
  if (!said) return null;
  const { body, chat, at, language } = said;
  const locale = localeOf(language);
  return {
    channel: 'telegram',
    account: reader.account,
    address: String(chat.id),
    eventId: String(update.update_id),
    at,
    body,
    ...(chat.type === 'private' ? {} : { group: true }),
    ...(locale ? { locale } : {}),
  };
};

/** The chat in which an update happened, so that one chat's updates stay in order. Never throws, whatever came. */
export const chatOf = (update: Update): string =>
  String(
    update.message?.chat?.id ??
      update.edited_message?.chat?.id ??
      update.callback_query?.message?.chat?.id ??
      update.my_chat_member?.chat?.id ??
      'none',
  );

type Said = {
  readonly body: InboundBody;
  readonly chat: { readonly id: number; readonly type: string };
  readonly at: Date;
  readonly language: string | undefined;
};

const saidIn = (update: Update, reader: Reader): Said | null => {
  if (update.message) return inMessage(update.message, reader);
  if (update.callback_query) return inTap(update.callback_query, reader);
  if (update.my_chat_member) return inMembership(update.my_chat_member);
  return update.edited_message ? inEdit(update.edited_message) : null;
};

const inMessage = (message: Message, reader: Reader): Said | null => {
  if (message.chat.type !== 'private' && !isAddressed(message, reader)) return null;
  const body = bodyOf(message);
  return body && { body, ...whereabouts(message) };
};

const inTap = ({ data, message, from }: CallbackQuery, reader: Reader): Said | null => {
  if (data === undefined || !message) return null;
  const label = labelOf(message, data);
  const body: InboundBody = { kind: 'choice', data, ...(label ? { label } : {}) };
  return { body, chat: message.chat, at: reader.at, language: from.language_code };
};

// A message that is too old comes without its keyboard.
const labelOf = (message: NonNullable<CallbackQuery['message']>, data: string): string | undefined => {
  const rows = 'reply_markup' in message ? (message.reply_markup?.inline_keyboard ?? []) : [];
  return rows.flat().find((button) => 'callback_data' in button && button.callback_data === data)?.text;
};

const inMembership = (change: ChatMemberUpdated): Said | null => {
  if (change.chat.type !== 'private') return null;
  const state = change.new_chat_member.status === 'kicked' ? 'left' : 'back';
  return { body: { kind: 'presence', state }, ...whereabouts(change) };
};

const inEdit = (message: Message): Said | null =>
  message.chat.type === 'private'
    ? { body: { kind: 'other', what: 'edited' }, ...whereabouts(message) }
    : null;

const whereabouts = ({ chat, date, from }: Message | ChatMemberUpdated): Omit<Said, 'body'> => ({
  chat,
  at: new Date(date * 1000),
  language: from?.language_code,
});

const isAddressed = (message: Message, { account, username }: Reader): boolean => {
  if (String(message.reply_to_message?.from?.id) === account) return true;
  const text = (message.text ?? message.caption ?? '').toLowerCase();
  const mention = username === null ? null : `@${username.toLowerCase()}`;
  if (mention && new RegExp(`${mention}(?!\\w)`).test(text)) return true;
  // A command with another bot's name behind it is that bot's.
  return /^\/\w+(?:\s|$)/.test(text);
};

const localeOf = (language: string | undefined): Inbound['locale'] =>
  language?.startsWith('vi') ? 'vi' : language?.startsWith('en') ? 'en' : undefined;
