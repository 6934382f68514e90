import { say } from '../message.ts';
import { type Block, PAPER_WIDTH, type PaperColumn, type PaperTable } from '../paper.ts';
import type { Words } from '../words.ts';

export const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });
export const body = (text: string): Block => ({ kind: 'paragraph', style: 'body', text });
export const note = (text: string): Block => ({ kind: 'paragraph', style: 'note', text });
export const quote = (text: string): Block => ({ kind: 'paragraph', style: 'quote', text });

type Spec = readonly [key: string, width: number, align: PaperColumn['align']];

/** Columns are `paper-column-…` by their keys; widths in millimetres. */
export const table = (
  words: Words,
  columns: readonly Spec[],
  rows: readonly (readonly string[])[],
): PaperTable => {
  const wide = columns.reduce((sum, [, width]) => sum + width, 0);
  if (wide !== PAPER_WIDTH) throw new Error(`a table is ${wide} mm wide, not ${PAPER_WIDTH}`);
  return {
    kind: 'table',
    columns: columns.map(([key, width, align]) => ({
      header: words(say(`paper-column-${key}`)),
      ...{ width, align },
    })),
    rows,
  };
};
