import { InputFile } from 'grammy';
import type { Outgoing, Sent } from '../../ports.ts';
import type { Line } from './line.ts';
import { outcomeOf } from './outcome.ts';
import { faultOf, isPhoto, type Piece, piecesOf } from './pieces.ts';

/**
 * Sends messages as plain text: without a parse mode there is nothing to escape, so no name or figure that a person
 * typed can break a message or turn into a link of its own.
 *
 * A message may take several calls. When one in the middle fails, the outcome is that of the failed call, and this
 * process remembers how far it came, so that the next try goes on from there. After a restart, or in another
 * process, the person sees the first pieces twice: better than a text with a hole.
 */
export const sender = (line: Line) => {
  const arrived = new Map<string, number>();
  const asked = new Map<string, true>();

  const send = async (address: string, outgoing: Outgoing): Promise<Sent> => {
    const fault = faultOf(outgoing);
    if (fault) return { sent: 'rejected', reason: fault };
    const sent = await sendFrom(arrived.get(outgoing.id) ?? 0, address, outgoing);
    if (sent.sent !== 'unreachable') arrived.delete(outgoing.id);
    if (sent.sent === 'sent') rememberKeyboard(address, outgoing);
    return sent;
  };

  const sendFrom = async (start: number, address: string, outgoing: Outgoing): Promise<Sent> => {
    const pieces = piecesOf(outgoing, asked.has(address));
    let ref: string | null = null;
    for (const [index, piece] of [...pieces.entries()].slice(start)) {
      try {
        ref = await sendPiece(line, address, piece);
        remember(arrived, outgoing.id, index + 1);
      } catch (error) {
        return outcomeOf(error, line);
      }
    }
    return { sent: 'sent', ref };
  };

  // Forgotten at a restart: the keyboard then stays until it is used, where the client folds it away by itself.
  const rememberKeyboard = (address: string, { askContact, buttons }: Outgoing): void => {
    if (askContact) remember(asked, address, true);
    else if (buttons.length === 0) asked.delete(address);
  };

  return send;
};

const sendPiece = async (line: Line, address: string, { text, file, markup }: Piece): Promise<string> => {
  const extra = markup ? { reply_markup: markup } : {};
  if (!file) return refOf(await line.api.sendMessage(address, text, extra));
  const caption = text === '' ? extra : { ...extra, caption: text };
  const input = new InputFile(file.bytes, headerSafe(file.name));
  return refOf(
    isPhoto(file)
      ? await line.api.sendPhoto(address, input, caption)
      : await line.api.sendDocument(address, input, caption),
  );
};

// grammY writes the name into a header as it is, without quotes.
const headerSafe = (name: string): string => name.replace(/[\r\n;"]/g, '_');

const refOf = ({ message_id }: { message_id: number }): string => String(message_id);

// Forgets its oldest entry past a thousand, so that it cannot grow for ever.
const remember = <V>(map: Map<string, V>, key: string, value: V): void => {
  const [oldest] = map.keys();
  if (map.size >= 1000 && oldest !== undefined) map.delete(oldest);
  map.set(key, value);
};
