import type { JsonObject } from '../flow/types.ts';
import { fold } from '../fold.ts';
import type { Phrase } from '../message.ts';

/** A column of a workbook that is read: which titles it may have, and the kind of answer that its cells hold. */
export type Column = {
  readonly key: string;
  /** The first is written into templates; all are matched without accents, brackets and marks. */
  readonly headers: readonly string[];
  readonly kind: string;
  readonly settings?: JsonObject;
  readonly required: boolean;
  /** Of a required column: its title has to stand, its cells may be empty. */
  readonly mayBeBlank?: true;
  /** Written into the template's first row. */
  readonly example: string | number | null;
  /** Stands in the layout, but nothing of it is kept: the dry run says so. */
  readonly ignored?: true;
};

/** How a workbook may be laid out. Columns stand in any order, below any title. */
export type Layout = {
  readonly id: string;
  readonly columns: readonly Column[];
  /** What one cell says for its whole sheet, by key: `commune` in `B5`. */
  readonly sheetCells?: readonly (Column & { readonly cell: string })[];
  /** The first row of figures, counted from 1, where the layout fixes it. Without titles columns then stand as listed. */
  readonly firstRow?: number;
};

/** One row as it was read. `columns` names the letter of each column, or the cell that speaks for the sheet. */
export type Row = {
  readonly sheet: string;
  readonly layout: string;
  /** Counted from 1, as people count. */
  readonly number: number;
  readonly values: JsonObject;
  readonly columns: Readonly<Record<string, string>>;
};

/** What does not fit, at the cell that says it; `cell` is null where the whole sheet is meant. */
export type CellProblem = {
  readonly sheet: string;
  readonly cell: string | null;
  readonly row: number | null;
  readonly problem: Phrase;
};

/** Rows that could be read whole, and everything that could not be. Notices do not stand in the way of an import. */
export type Reading = {
  readonly rows: readonly Row[];
  /** Rows of which some cells could not be read: those are null. Never carried out, but looked through all the same. */
  readonly partial: readonly Row[];
  readonly problems: readonly CellProblem[];
  readonly notices: readonly Phrase[];
};

/** A problem at a row's cell, by the key of its column: `B7`. */
export const problemAt = (row: Row, key: string, problem: Phrase): CellProblem => {
  const place = row.columns[key] ?? Object.values(row.columns)[0] ?? 'A';
  const cell = /\d$/.test(place) ? place : `${place}${row.number}`;
  return { sheet: row.sheet, cell, row: row.number, problem };
};

/** A column's title as it is compared: `Mã đơn vị (*):` is `ma don vi`. */
export const titleOf = (text: string): string =>
  fold(text)
    .replace(/\([^)]*\)|[*:.;"“”]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
