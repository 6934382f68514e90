import type { InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from 'grammy/types';
import type { Outgoing, OutgoingFile } from '../../ports.ts';
import { buttonFault } from '../button-fault.ts';
import { split, trimmed, wellFormed } from '../text.ts';

type Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove;
type Button = Outgoing['buttons'][number];

/** One call to Telegram: a text, or a file with a caption. */
export type Piece = { readonly text: string; readonly file?: OutgoingFile; readonly markup?: Markup };

/** Telegram's limits, in UTF-16 units (the strictest way of counting that it has been seen to use). */
const TEXT_LIMIT = 4096;
const CAPTION_LIMIT = 1024;
const MB = 1024 * 1024;
const LABEL_LIMIT = 64;
const BUTTON_LIMIT = 100;
/** Two labels up to this length stand beside each other, also on a narrow phone. */
const SHORT_LABEL = 16;

/** Why Telegram would refuse this message whatever is tried, or null. */
export const faultOf = ({ text, buttons, file, askContact }: Outgoing): string | null => {
  if (text.trim() === '' && !file) return 'the text is empty';
  if (file && file.bytes.length > 50 * MB)
    return `the file has ${file.bytes.length} bytes, 50 MB are allowed`;
  if (buttons.length > BUTTON_LIMIT) return `${buttons.length} buttons, ${BUTTON_LIMIT} are allowed`;
  if (askContact?.label.trim() === '') return 'the contact button has no label';
  return buttons.map(buttonFault).find((fault) => fault !== null) ?? null;
};

/**
 * The calls that bring a message to the person, in order. A file stands before its long text, so that the buttons
 * end up below the question they belong to. Telegram allows one keyboard per message: where a message has answer
 * buttons and asks for the phone number too, the second request becomes a message of its own.
 */
export const piecesOf = (outgoing: Outgoing, removeKeyboard: boolean): readonly Piece[] => {
  const texts = piecesWithoutMarkup(outgoing);
  const { buttons, askContact } = outgoing;
  const asking = askContact ? contactKeyboard(askContact.label) : null;
  if (buttons.length > 0) {
    const first = removeKeyboard && texts.length > 1 ? withFirst(texts, REMOVE) : texts;
    const pieces = withLast(first, { inline_keyboard: rowsOf(buttons) });
    return asking && askContact ? [...pieces, { text: askContact.label, markup: asking }] : pieces;
  }
  if (asking) return withLast(texts, asking);
  return removeKeyboard ? withLast(texts, REMOVE) : texts;
};

const REMOVE: ReplyKeyboardRemove = { remove_keyboard: true };

const piecesWithoutMarkup = ({ text, file }: Outgoing): readonly Piece[] => {
  const clean = wellFormed(text);
  if (!file) return split(clean, TEXT_LIMIT).map((piece) => ({ text: piece }));
  if (clean.length <= CAPTION_LIMIT) return [{ text: clean, file }];
  return [{ text: '', file }, ...split(clean, TEXT_LIMIT).map((piece) => ({ text: piece }))];
};

const withFirst = (pieces: readonly Piece[], markup: Markup): readonly Piece[] =>
  pieces.map((piece, index) => (index === 0 ? { ...piece, markup } : piece));

const withLast = (pieces: readonly Piece[], markup: Markup): readonly Piece[] =>
  pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, markup } : piece));

const contactKeyboard = (label: string): ReplyKeyboardMarkup => ({
  keyboard: [[{ text: trimmed(label, LABEL_LIMIT), request_contact: true }]],
  resize_keyboard: true,
  one_time_keyboard: true,
});

const rowsOf = ([first, second, ...rest]: readonly Button[]): InlineKeyboardMarkup['inline_keyboard'] => {
  if (!first) return [];
  if (!second) return [[inlineButton(first)]];
  return isShort(first) && isShort(second)
    ? [[inlineButton(first), inlineButton(second)], ...rowsOf(rest)]
    : [[inlineButton(first)], ...rowsOf([second, ...rest])];
};

const isShort = ({ label }: Button): boolean => label.length <= SHORT_LABEL;

const inlineButton = ({ label, data }: Button) => ({
  text: trimmed(label, LABEL_LIMIT),
  callback_data: data,
});

/** Telegram shows a small PNG as a picture; everything else, and a large one, goes as a document. */
export const isPhoto = ({ mime, bytes }: OutgoingFile): boolean =>
  mime === 'image/png' && bytes.length <= 10 * MB;
