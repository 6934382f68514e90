import type { Sent } from '../ports.ts';

/**
 * Sends a message that takes several calls. When one in the middle fails, the outcome is that of the failed call, and
 * this process remembers how far it came, so that the next try goes on from there. After a restart, or in another
 * process, the person sees the first pieces twice: better than a text with a hole.
 */
export const resuming = <Piece>() => {
  const arrived = new Map<string, number>();

  return async (
    id: string,
    pieces: readonly Piece[],
    send: (piece: Piece) => Promise<Sent>,
  ): Promise<Sent> => {
    let last: Sent = { sent: 'sent', ref: null };
    for (const [at, piece] of [...pieces.entries()].slice(arrived.get(id) ?? 0)) {
      last = await send(piece);
      if (last.sent !== 'sent') break;
      remember(arrived, id, at + 1);
    }
    if (last.sent !== 'unreachable') arrived.delete(id);
    return last;
  };
};

/** Forgets its oldest entry past a thousand, so that it cannot grow for ever. */
export const remember = <V>(map: Map<string, V>, key: string, value: V): void => {
  const [oldest] = map.keys();
  if (map.size >= 1000 && oldest !== undefined) map.delete(oldest);
  map.set(key, value);
};
