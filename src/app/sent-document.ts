import type { ReadText } from '../core/flow/dialogue.ts';
import type { Piece } from '../core/sent-document.ts';
import type { OutgoingFile } from '../ports.ts';

/** A text document that an officer sent, as lines; null: it is none. Read before the turn, since it may take a while. */
export const sentDocument = async ({
  name,
  mime,
  bytes,
}: Pick<OutgoingFile, 'name' | 'mime' | 'bytes'>): Promise<ReadText | null> => {
  if (!/\.docx?$/i.test(name) && !/wordprocessingml|msword/i.test(mime)) return null;
  const { readDocx } = await import('../documents/docx-read.ts');
  const read = readDocx(bytes);
  return read.ok ? { ok: true, text: read.pieces.map(lineOf).join('\n') } : read;
};

/** A heading is marked by its level; a line that is only bold is one where its words say so. */
const lineOf = (piece: Piece): string => {
  if (piece.kind === 'row') return piece.cells.join(' | ');
  return piece.kind === 'heading' && piece.level !== null
    ? `${'#'.repeat(piece.level)} ${piece.text}`
    : piece.text;
};
