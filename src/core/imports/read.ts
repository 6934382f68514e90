import type { Day } from '../day.ts';
import { say } from '../message.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import { findHeader, type Header, missingTitles } from './header.ts';
import type { CellProblem, Layout, Reading } from './layout.ts';
import { holds } from './lines.ts';
import { cellAt, type Laid, readSheet } from './read-sheet.ts';

/** Whether any sheet of a workbook is laid out in one of these ways. */
export const isLaidOut = ({ sheets }: Workbook, layouts: readonly Layout[]): boolean =>
  sheets.some((sheet) => layoutOf(sheet, layouts) !== null);

/** Every row of every sheet that is laid out in one of these ways, with all that cannot be read. */
export const readRows = ({ sheets }: Workbook, layouts: readonly Layout[], today: Day): Reading => {
  const placed = sheets.filter(isFilled).map((sheet) => ({ sheet, laid: layoutOf(sheet, layouts) }));
  const known = placed.flatMap(({ sheet, laid }) => (laid ? [readSheet(sheet, laid, today)] : []));
  if (known.length === 0)
    return {
      rows: [],
      partial: [],
      problems: unknownSheets(
        placed.map(({ sheet }) => sheet),
        layouts,
      ),
      notices: [],
    };
  const skipped = placed.filter(({ laid }) => laid === null).map(({ sheet }) => sheet.name);
  return {
    rows: known.flatMap(({ rows }) => rows),
    partial: known.flatMap(({ partial }) => partial),
    problems: known.flatMap(({ problems }) => problems),
    notices: [
      ...(skipped.length > 0 ? [say('import-sheets-skipped', { sheets: skipped.join(', ') })] : []),
      ...known.flatMap(({ notices }) => notices),
    ],
  };
};

const isFilled = ({ rows }: Sheet): boolean => rows.some((row) => row.some(holds));

const unknownSheets = (sheets: readonly Sheet[], layouts: readonly Layout[]): readonly CellProblem[] =>
  sheets.slice(0, 1).map((sheet) => {
    const missing = layouts.map((layout) => missingTitles(sheet, layout)).find((each) => each !== null);
    const titles =
      missing ?? layouts[0]?.columns.filter(({ required }) => required).map(({ headers }) => headers[0]);
    const problem = say('import-titles-missing', {
      titles: (titles ?? []).map((title) => `"${title}"`).join(', '),
    });
    return { sheet: sheet.name, cell: null, row: null, problem };
  });

const layoutOf = (sheet: Sheet, layouts: readonly Layout[]): Laid | null => {
  for (const layout of layouts) {
    const header = findHeader(sheet, layout) ?? fixedHeader(sheet, layout);
    if (header) return { layout, header };
  }
  return null;
};

/** A layout that fixes its columns is known by a number and a text in its first row, titles or none. */
const fixedHeader = ({ rows }: Sheet, { firstRow, columns, sheetCells = [] }: Layout): Header | null => {
  if (firstRow === undefined) return null;
  const [number, text] = rows[firstRow - 1] ?? [];
  const isThere = sheetCells.every(({ cell }) => holds(cellAt(rows, cell)));
  if (!isThere || typeof text?.value !== 'string' || !/^\d+$/.test(String(number?.value ?? ''))) return null;
  // The first column numbers the rows.
  return {
    row: -1,
    columns: Object.fromEntries(columns.map(({ key }, n) => [key, n + 1])),
    repeated: [],
    unread: [],
  };
};
