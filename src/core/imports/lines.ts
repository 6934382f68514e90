import { clean, fold } from '../fold.ts';
import { type Cell, cellName, type Sheet } from '../workbook.ts';
import type { Header } from './header.ts';
import type { Layout } from './layout.ts';

/** Whether anything stands in a cell. */
export const holds = (cell: Cell | undefined): boolean =>
  cell !== undefined && clean(String(cell.value ?? '')) !== '';

/** Rows counted from 0, and the cells of what is none. */
export type Lines = { readonly rows: readonly number[]; readonly remarks: readonly string[] };

/** The rows of figures below the titles. Sums and remarks are none; they are told, not lost. */
export const linesOf = ({ rows }: Sheet, header: Header, layout: Layout): Lines => {
  const first = Math.max(header.row + 1, (layout.firstRow ?? 1) - 1);
  const read = Object.values(header.columns);
  const filled = rows.flatMap((row, n) => (n >= first && row.some(holds) ? [n] : []));
  const isAside = (n: number): boolean =>
    isRemark(rows, n, read) || (n === first && isColumnNumbers(rows[n] ?? []));
  return {
    rows: filled.filter((n) => !isAside(n)),
    remarks: filled
      .filter((n) => isRemark(rows, n, read))
      .map((n) => cellName(n, rows[n]?.findIndex(holds) ?? 0)),
  };
};

/** A sum, or words below a blank row that stand alone. */
const isRemark = (rows: Sheet['rows'], n: number, read: readonly number[]): boolean => {
  const filled = (rows[n] ?? []).filter(holds);
  const [first] = filled;
  if (typeof first?.value !== 'string') return false;
  if (/^(tong( cong| so)?|cong)$/.test(fold(first.value).replaceAll(':', ''))) return true;
  return filled.length === 1 && read.length > 1 && !(rows[n - 1] ?? []).some(holds);
};

/** "(1) (2) (3)" or "A B 1 2" below the titles. */
const isColumnNumbers = (row: readonly Cell[]): boolean => {
  const texts = row.filter(holds).map(({ value }) => String(value).trim());
  return (
    texts.length >= 3 &&
    texts.every((text) => /^\(?(?:\d{1,2}|[A-Z])\)?$/.test(text)) &&
    new Set(texts).size === texts.length
  );
};
