import { type CellProblem, problemAt, type Row } from '../../core/imports/layout.ts';
import { say } from '../../core/message.ts';

/** Rows that say again what an earlier row said, by what makes them one. */
export const repeatedRows = (
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  column: string,
): readonly CellProblem[] => {
  const first = new Map<string, Row>();
  return rows.flatMap((row) => {
    const key = keyOf(row);
    const before = first.get(key);
    if (!before) first.set(key, row);
    return before
      ? [problemAt(row, column, say('import-row-repeated', { row: before.number, sheet: before.sheet }))]
      : [];
  });
};
