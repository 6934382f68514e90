import { readDocx } from '../../src/documents/docx-read.ts';

/** A document as text that can be read and compared: headings by their depth, rows of tables between bars. */
export const textOfDocx = (bytes: Uint8Array): string => {
  const read = readDocx(bytes);
  if (!read.ok) throw new Error(read.reason);
  const lines = read.pieces.map((piece) => {
    if (piece.kind === 'row')
      return `| ${piece.cells.map((cell) => cell.replaceAll('\n', ' ⏎ ')).join(' | ')} |`;
    return piece.kind === 'heading' ? `${'#'.repeat((piece.level ?? 2) + 1)} ${piece.text}` : piece.text;
  });
  return `${lines.join('\n')}\n`;
};
