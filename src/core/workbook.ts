/** One cell as it stands in a file. A formula keeps its last result and says so: nothing is computed anew. */
export type Cell = { readonly value: string | number | boolean | null; readonly formula: boolean };

/** Rows and columns count from 0, as they stand in the file; rows may have different lengths. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Merged areas by their corners: `A1:C1`. */
  readonly merges: readonly string[];
};

export type Workbook = { readonly sheets: readonly Sheet[] };

/** Why a file is not read; each is a sentence of `locales/`: `workbook-problem-macros`. */
export type Unreadable = 'not-a-workbook' | 'macros' | 'too-big' | 'damaged';
export type ReadWorkbook =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly reason: Unreadable };

/** Where a cell stands, as people and spreadsheets say it: row 6 and column 1 are `B7`. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

const columnName = (column: number): string =>
  column < 26 ? letter(column) : `${columnName(Math.floor(column / 26) - 1)}${letter(column % 26)}`;

/** Where a cell stands by its name: `B7` is row 6 and column 1. */
export const placeOf = (name: string): { readonly row: number; readonly column: number } => {
  const [, letters = '', digits = '0'] = /^([A-Z]+)([0-9]+)$/.exec(name) ?? [];
  const column = [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
};

const letter = (number: number): string => String.fromCharCode(65 + number);

/** A sheet to be written: a title above, bold headers that stay in view, and rows. */
export type SheetToWrite = {
  readonly name: string;
  readonly title: string | null;
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Said below the rows: where figures come from, what is sample data. */
  readonly notes: readonly string[];
};
