import type { Account, Payload, World } from './world.ts';

/** What is wrong with a request, in Telegram's words; null when nothing is. */
export type Fault = string | null;

export const textFault = (text: unknown, limit: number, what: 'message' | 'message caption'): Fault => {
  if (typeof text !== 'string') return 'message text is empty';
  if (/\p{Surrogate}/u.test(text)) return 'strings must be encoded in UTF-8';
  if (what === 'message' && text.trim() === '') return 'message text is empty';
  return text.trim().length > limit ? `${what} is too long` : null;
};

/** A keyboard is one of four kinds, and only of known fields. */
export const markupFault = (markup: unknown): Fault => {
  if (markup === undefined) return null;
  if (!isObject(markup)) return 'object expected as reply markup';
  const kinds = ['inline_keyboard', 'keyboard', 'remove_keyboard', 'force_reply'].filter(
    (kind) => kind in markup,
  );
  if (kinds.length !== 1) return 'reply markup must be of exactly one kind';
  if ('inline_keyboard' in markup)
    return unknown(markup, ['inline_keyboard']) ?? rowsFault(markup.inline_keyboard, inlineFault);
  if ('keyboard' in markup) return unknown(markup, KEYBOARD) ?? rowsFault(markup.keyboard, keyFault);
  return unknown(markup, ['remove_keyboard', 'force_reply', 'selective', 'input_field_placeholder']);
};

const KEYBOARD = [
  ...['keyboard', 'resize_keyboard', 'one_time_keyboard', 'is_persistent'],
  ...['selective', 'input_field_placeholder'],
];

const rowsFault = (rows: unknown, faultOf: (button: unknown) => Fault): Fault => {
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) return 'keyboard must be an array of arrays';
  const buttons: unknown[] = rows.flat();
  if (buttons.length > 100) return 'reply markup is too long';
  return buttons.map(faultOf).find((fault) => fault !== null) ?? null;
};

const inlineFault = (button: unknown): Fault => {
  if (!isObject(button) || typeof button.text !== 'string' || button.text.trim() === '')
    return "can't parse inline keyboard button: text buttons are unallowed in the inline keyboard";
  const data = button.callback_data;
  if (typeof data !== 'string' && typeof button.url !== 'string') return 'BUTTON_TYPE_INVALID';
  if (typeof data === 'string' && (data === '' || Buffer.byteLength(data) > 64)) return 'BUTTON_DATA_INVALID';
  return unknown(button, ['text', 'callback_data', 'url']);
};

const keyFault = (button: unknown): Fault => {
  if (typeof button === 'string') return null;
  if (!isObject(button) || typeof button.text !== 'string' || button.text.trim() === '')
    return 'can\'t parse keyboard button: field "text" must be of type String';
  return unknown(button, ['text', 'request_contact', 'request_location']);
};

export const unknown = (object: Payload, known: readonly string[]): Fault => {
  const field = Object.keys(object).find((name) => !known.includes(name));
  return field === undefined ? null : `unknown field "${field}"`;
};

/** The person a call speaks to, or why it may not. */
export const personIn = (
  world: World,
  chat: unknown,
): Account | { readonly code: number; readonly why: string } => {
  const account = world.accounts.get(Number(chat));
  if (!account) return { code: 400, why: 'chat not found' };
  if (account.state === 'blocked') return { code: 403, why: 'bot was blocked by the user' };
  return account.state === 'deactivated' ? { code: 403, why: 'user is deactivated' } : account;
};

export const isObject = (value: unknown): value is Payload =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
