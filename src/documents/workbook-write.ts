import { type CellStyle, writeXlsx } from 'hucre/xlsx';
import type { SheetToWrite } from '../core/workbook.ts';

const TITLE: CellStyle = { font: { bold: true, size: 14 } };
const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  alignment: { wrapText: true, vertical: 'center' },
};
const NOTE: CellStyle = { font: { italic: true } };

/** Sheets as an `.xlsx`. Text that begins like a formula stays text. */
export const writeWorkbook = (sheets: readonly SheetToWrite[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: sheets.map(fileSheet) });

const fileSheet = ({ name, title, columns, rows, notes }: SheetToWrite) => {
  const above = title === null ? [] : [[title], []];
  const header = columns.map((column) => column.header);
  const below = notes.length > 0 ? [[], ...notes.map((note) => [note])] : [];
  const all = [...above, header, ...rows.map((row) => [...row]), ...below];
  const firstNote = all.length - notes.length;
  const styled = [
    ...(title === null ? [] : [{ row: 0, column: 0, style: TITLE }]),
    ...header.map((_, column) => ({ row: above.length, column, style: HEADER })),
    ...notes.map((_, note) => ({ row: firstNote + note, column: 0, style: NOTE })),
  ];
  return {
    name,
    rows: all,
    columns: columns.map(({ width }) => ({ width })),
    cells: new Map(styled.map(({ row, column, style }) => [`${row},${column}`, { style }])),
    freezePane: { rows: above.length + 1 },
  };
};
