import { InputFile } from 'grammy';
import type { Outgoing, Sent } from '../../ports.ts';
import { remember, resuming } from '../resuming.ts';
import type { Line } from './line.ts';
import { outcomeOf } from './outcome.ts';
import { faultOf, isPhoto, type Piece, piecesOf } from './pieces.ts';

/**
 * Sends messages as plain text: without a parse mode there is nothing to escape, so no name or figure that a person
 * typed can break a message or turn into a link of its own.
 */
export const sender = (line: Line) => {
  const resume = resuming<Piece>();
  const asked = new Map<string, true>();

  const send = async (address: string, outgoing: Outgoing): Promise<Sent> => {
    const fault = faultOf(outgoing);
    if (fault) return { sent: 'rejected', reason: fault };
    const pieces = piecesOf(outgoing, asked.has(address));
    const sent = await resume(outgoing.id, pieces, (piece) => tried(line, address, piece));
    if (sent.sent === 'sent') rememberKeyboard(address, outgoing);
    return sent;
  };

  // Forgotten at a restart: the keyboard then stays until it is used, where the client folds it away by itself.
  const rememberKeyboard = (address: string, { askContact, buttons }: Outgoing): void => {
    if (askContact) remember(asked, address, true);
    else if (buttons.length === 0) asked.delete(address);
  };

  return send;
};

const tried = async (line: Line, address: string, piece: Piece): Promise<Sent> => {
  try {
    return { sent: 'sent', ref: await sendPiece(line, address, piece) };
  } catch (error) {
    return outcomeOf(error, line);
  }
};

const sendPiece = async (line: Line, address: string, { text, file, markup }: Piece): Promise<string> => {
  const extra = markup ? { reply_markup: markup } : {};
  if (!file) return refOf(await line.api.sendMessage(address, text, { ...extra, ...NO_PREVIEW }));
  const caption = text === '' ? extra : { ...extra, caption: text };
  const input = new InputFile(file.bytes, headerSafe(file.name));
  return refOf(
    isPhoto(file)
      ? await line.api.sendPhoto(address, input, caption)
      : await line.api.sendDocument(address, input, caption),
  );
};

/** Telegram would open what a link leads to, invites and private calendars too. */
const NO_PREVIEW = { link_preview_options: { is_disabled: true } };

// grammY writes the name into a header as it is, without quotes.
const headerSafe = (name: string): string => name.replace(/[\r\n;"]/g, '_');

const refOf = ({ message_id }: { message_id: number }): string => String(message_id);
