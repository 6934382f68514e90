import type { Day } from '../day.ts';
import type { Json } from '../flow/types.ts';
import { type Phrase, say } from '../message.ts';
import { type Cell, cellName, placeOf, type Sheet } from '../workbook.ts';
import { type ReadCell, readCell } from './cell.ts';
import type { Header } from './header.ts';
import type { CellProblem, Column, Layout, Reading, Row } from './layout.ts';
import { type Lines, linesOf } from './lines.ts';

/** A sheet's layout, and where its titles stand. */
export type Laid = { readonly layout: Layout; readonly header: Header };

/** Every row below a sheet's titles, with what cannot be read, and what is passed over. */
export const readSheet = (sheet: Sheet, { layout, header }: Laid, today: Day): Reading => {
  const reader = readerOf(today);
  const fixed = (layout.sheetCells ?? []).map((column) => ({
    column,
    read: reader(column, cellAt(sheet.rows, column.cell)),
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
    rows: read.flatMap(({ row, problems }) =>
      problems.length === 0 && wrongFixed.length === 0 ? [row] : [],
    ),
    partial: read.flatMap(({ row, problems }) => (problems.length > 0 || wrongFixed.length > 0 ? [row] : [])),
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

/** A row, and what is wrong with each of its cells. */
const readLine = (
  { rows, name }: Sheet,
  { base, number, header, layout, fixed, reader }: Line,
): { readonly row: Row; readonly problems: readonly CellProblem[] } => {
  const values: Record<string, Json> = {};
  const problems: CellProblem[] = [];
  for (const { column, read } of fixed) values[column.key] = read.ok ? read.value : null;
  for (const column of layout.columns) {
    if (column.ignored) continue;
    const place = header.columns[column.key];
    const read = reader(column, place === undefined ? undefined : rows[number]?.[place]);
    values[column.key] = read.ok ? read.value : null;
    if (!read.ok)
      problems.push({
        sheet: name,
        cell: cellName(number, place ?? 0),
        row: number + 1,
        problem: read.problem,
      });
  }
  return { row: { ...base, number: number + 1, values }, problems };
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

/** The cell of that name. */
export const cellAt = (rows: Sheet['rows'], name: string): Cell | undefined => {
  const { row, column } = placeOf(name);
  return rows[row]?.[column];
};
