import type { Day } from '../day.ts';
import type { Json } from '../flow/types.ts';
import { type Phrase, say } from '../message.ts';
import { type Cell, cellName, placeOf, type Sheet, type Workbook } from '../workbook.ts';
import { type ReadCell, readCell } from './cell.ts';
import { findHeader, type Header, missingTitles } from './header.ts';
import type { CellProblem, Column, Layout, Reading, Row } from './layout.ts';
import { holds, type Lines, linesOf } from './lines.ts';

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
      problems: unknownSheets(
        placed.map(({ sheet }) => sheet),
        layouts,
      ),
      notices: [],
    };
  const skipped = placed.filter(({ laid }) => laid === null).map(({ sheet }) => sheet.name);
  return {
    rows: known.flatMap(({ rows }) => rows),
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

type Laid = { readonly layout: Layout; readonly header: Header };

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
  const isThere = sheetCells.every(({ cell }) => holds(at(rows, cell)));
  if (!isThere || typeof text?.value !== 'string' || !/^\d+$/.test(String(number?.value ?? ''))) return null;
  // The first column numbers the rows.
  return {
    row: -1,
    columns: Object.fromEntries(columns.map(({ key }, n) => [key, n + 1])),
    repeated: [],
    unread: [],
  };
};

const at = (rows: Sheet['rows'], name: string): Cell | undefined => {
  const { row, column } = placeOf(name);
  return rows[row]?.[column];
};

const readSheet = (sheet: Sheet, { layout, header }: Laid, today: Day): Reading => {
  const reader = readerOf(today);
  const fixed = (layout.sheetCells ?? []).map((column) => ({
    column,
    read: reader(column, at(sheet.rows, column.cell)),
  }));
  const columns = {
    ...Object.fromEntries(
      Object.entries(header.columns).map(([key, n]) => [key, cellName(0, n).slice(0, -1)]),
    ),
    ...Object.fromEntries(fixed.map(({ column }) => [column.key, column.cell])),
  };
  const base = { sheet: sheet.name, layout: layout.id, columns };
  const lines = linesOf(sheet, header, layout);
  const read = lines.rows.map((number) => readLine(sheet, { base, number, header, layout, fixed, reader }));
  const wrongFixed = fixed.flatMap(({ column, read: { ok, ...rest } }) =>
    ok || !('problem' in rest)
      ? []
      : [{ sheet: sheet.name, cell: column.cell, row: null, problem: rest.problem }],
  );
  return {
    rows: read.flatMap(({ row }) => (row ? [row] : [])),
    problems: [
      ...header.repeated.map((cell) => ({
        sheet: sheet.name,
        cell,
        row: null,
        problem: say('import-title-repeated'),
      })),
      ...wrongFixed,
      ...read.flatMap(({ problems }) => problems),
    ],
    notices: noticesOf(sheet, { header, lines, columns: Object.values(header.columns) }),
  };
};

type Reader = (column: Column, cell: Cell | undefined) => ReadCell;

/** Long workbooks repeat themselves: what was read once is not read again. */
const readerOf = (today: Day): Reader => {
  const known = new Map<string, ReadCell>();
  return (column, cell) => {
    const key = `${column.key} ${typeof cell?.value} ${cell?.formula} ${cell?.value}`;
    const read = known.get(key) ?? readCell(column, cell, today);
    known.set(key, read);
    return read;
  };
};

type Line = {
  readonly base: Pick<Row, 'sheet' | 'layout' | 'columns'>;
  /** Counted from 0. */
  readonly number: number;
  readonly header: Header;
  readonly layout: Layout;
  readonly fixed: readonly { readonly column: Column; readonly read: ReadCell }[];
  readonly reader: Reader;
};

/** A row, or what is wrong with each of its cells. */
const readLine = (
  { rows, name }: Sheet,
  { base, number, header, layout, fixed, reader }: Line,
): { readonly row: Row | null; readonly problems: readonly CellProblem[] } => {
  const values: Record<string, Json> = {};
  const problems: CellProblem[] = [];
  for (const { column, read } of fixed) if (read.ok) values[column.key] = read.value;
  for (const column of layout.columns) {
    if (column.ignored) continue;
    const place = header.columns[column.key];
    const read = reader(column, place === undefined ? undefined : rows[number]?.[place]);
    if (read.ok) values[column.key] = read.value;
    else
      problems.push({
        sheet: name,
        cell: cellName(number, place ?? 0),
        row: number + 1,
        problem: read.problem,
      });
  }
  const isWhole = problems.length === 0 && fixed.every(({ read }) => read.ok);
  return { row: isWhole ? { ...base, number: number + 1, values } : null, problems };
};

type Seen = { readonly header: Header; readonly lines: Lines; readonly columns: readonly number[] };

const noticesOf = ({ name, rows }: Sheet, { header, lines, columns }: Seen): readonly Phrase[] => {
  const formulas = lines.rows.flatMap((n) =>
    columns.flatMap((column) => (rows[n]?.[column]?.formula ? [cellName(n, column)] : [])),
  );
  return [
    ...(formulas.length > 0
      ? [say('import-formulas', { sheet: name, count: formulas.length, cells: firstOf(formulas) })]
      : []),
    ...(header.unread.length > 0
      ? [say('import-columns-unread', { sheet: name, columns: firstOf(header.unread) })]
      : []),
    ...(lines.remarks.length > 0
      ? [say('import-remarks', { sheet: name, cells: firstOf(lines.remarks) })]
      : []),
  ];
};

const firstOf = (names: readonly string[]): string =>
  `${names.slice(0, 5).join(', ')}${names.length > 5 ? '…' : ''}`;
