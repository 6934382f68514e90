import type { Layout } from '../../core/imports/layout.ts';
import type { SheetToWrite } from '../../core/workbook.ts';

/** The columns of a register that leaves in the layout that it is imported by. */
export const registerColumns = ({ columns }: Layout): SheetToWrite['columns'] =>
  columns.map(({ headers: [header = ''] }) => ({ header, width: Math.max(14, header.length + 4) }));
