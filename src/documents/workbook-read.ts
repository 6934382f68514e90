import { type UnzipFileInfo, unzip } from 'fflate';
import { HucreError } from 'hucre';
import { type Cell as FileCell, type Sheet as FileSheet, readXlsx } from 'hucre/xlsx';
import { type Cell, cellName, type ReadWorkbook, type Sheet } from '../core/workbook.ts';

/** A workbook never needs more: past that a file is a bomb, or nothing an officer filled in. */
const MOST_BYTES = 60 * 1024 * 1024;
const MOST_PARTS = 500;
const MOST_ROWS = 60_000;

/** An `.xlsx` as cells. Its parts are weighed before anything is unpacked, so that a zip bomb stays packed. */
export const readWorkbook = async (bytes: Uint8Array): Promise<ReadWorkbook> => {
  const parts = await partsOf(bytes);
  if (!parts) return { ok: false, reason: 'not-a-workbook' };
  if (parts.some(({ name }) => /vbaProject|macrosheets/i.test(name))) return { ok: false, reason: 'macros' };
  const size = parts.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (size > MOST_BYTES || parts.length > MOST_PARTS) return { ok: false, reason: 'too-big' };
  if (!parts.some(({ name }) => name === 'xl/workbook.xml')) return { ok: false, reason: 'not-a-workbook' };
  return readSheets(bytes);
};

const readSheets = async (bytes: Uint8Array): Promise<ReadWorkbook> => {
  try {
    const { sheets } = await readXlsx(bytes, { maxRows: MOST_ROWS + 1, sheets: ({ hidden }) => !hidden });
    if (sheets.some(({ rows }) => rows.length > MOST_ROWS)) return { ok: false, reason: 'too-big' };
    return { ok: true, workbook: { sheets: sheets.map(sheetOf) } };
  } catch (error) {
    if (error instanceof HucreError || error instanceof RangeError) return { ok: false, reason: 'damaged' };
    throw error;
  }
};

/** The directory of the archive, nothing unpacked; null where it is no archive. */
const partsOf = (bytes: Uint8Array): Promise<readonly UnzipFileInfo[] | null> =>
  new Promise((resolve) => {
    const parts: UnzipFileInfo[] = [];
    const note = (part: UnzipFileInfo): boolean => {
      parts.push(part);
      return false;
    };
    unzip(bytes, { filter: note }, (error) => resolve(error || parts.length === 0 ? null : parts));
  });

const sheetOf = ({ name, rows, cells, merges = [] }: FileSheet): Sheet => ({
  name,
  rows: rows.map((row, at) => row.map((value, column) => cellOf(value, cells?.get(`${at},${column}`)))),
  merges: merges.map(
    ({ startRow, startCol, endRow, endCol }) => `${cellName(startRow, startCol)}:${cellName(endRow, endCol)}`,
  ),
});

const cellOf = (value: FileCell['value'], cell: FileCell | undefined): Cell => ({
  value: value instanceof Date ? value.toISOString().slice(0, 10) : value,
  formula: cell?.formula !== undefined,
});
